import * as vscode from "vscode";
import type { ReviewRequirement } from "../../../server/src/features/review.ts";
import { standingTitle } from "../../../server/src/report/standingWords.ts";
import { STANDING_WORDS } from "../../../server/src/report/wordsVerdict.ts";
import { FORCE_WORDS } from "../../../server/src/report/words.ts";
import type { Language } from "../../../server/src/text/language.ts";
import { type ChecklistNode, childrenOf, type ElementNode, firstPlace, type GroupNode, type PlaceNode } from "./checklistNodes.ts";
import { isMandatoryGap, isOpen } from "./filters.ts";
import { instrumentName } from "./instrumentNames.ts";
import { standingIcon } from "./standingIcons.ts";

/** How a node of the checklist is shown, in the reader's language. */
export function itemOf(node: ChecklistNode, uri: string, reader: Language): vscode.TreeItem {
  switch (node.what) {
    case "group": return groupItem(node, reader);
    case "requirement": return requirementItem(node.group, node.row, childrenOf(node).length > 0, uri, reader);
    case "element": return elementItem(node, uri);
    case "place": return placeItem(node);
  }
}

function groupItem({ id, by, name, rows }: GroupNode, reader: Language): vscode.TreeItem {
  const item = new vscode.TreeItem(by === "theme" ? name : instrumentName(id, reader), vscode.TreeItemCollapsibleState.Collapsed);
  const met = rows.filter((r) => r.standing === "met").length;
  const gaps = rows.filter(isMandatoryGap).length;
  item.id = `${by}/${id}`;
  item.contextValue = "group";
  const words = gaps > 0 ? vscode.l10n.t("{0} of {1} met · mandatory gaps: {2}", met, rows.length, gaps) : vscode.l10n.t("{0} of {1} met", met, rows.length);
  item.description = `${met}/${rows.length}`;
  item.tooltip = `${item.label as string}\n${words}`;
  item.accessibilityInformation = { label: `${item.label as string}, ${words}` };
  return item;
}

function requirementItem(group: string, row: ReviewRequirement, hasChildren: boolean, uri: string, reader: Language): vscode.TreeItem {
  const item = new vscode.TreeItem(row.title, hasChildren ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None);
  const standing = STANDING_WORDS[row.standing][reader];
  const decided = decidedBy(row);
  item.id = `${group}/${row.id}`;
  item.iconPath = standingIcon(row.standing, row.force);
  item.description = [standing, FORCE_WORDS[row.force][reader], decided].filter(Boolean).join(" · ");
  item.tooltip = tooltipOf(row, reader);
  item.accessibilityInformation = { label: [row.title, item.description].join(", ") };
  item.contextValue = `requirement${isOpen(row) ? ".open" : ""}`;
  item.command = { command: "palermo.checklist.goTo", title: vscode.l10n.t("Go to the clause"), arguments: [uri, firstPlace(row)?.match ?? row.anchor] };
  return item;
}

/** A few words that say that a person decided, or had decided before the draft changed. */
function decidedBy({ verdict, suppression }: ReviewRequirement): string {
  if (verdict) return verdict.stale ? vscode.l10n.t("verdict of {0} out of date", verdict.by) : vscode.l10n.t("decided by {0}", verdict.by);
  return suppression ? vscode.l10n.t("says the author") : "";
}

function tooltipOf(row: ReviewRequirement, reader: Language): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  const line = (words: string): void => void text.appendText(words).appendMarkdown("\n\n");
  text.appendMarkdown("**").appendText(row.title).appendMarkdown("**\n\n");
  line(`${standingTitle(row.standing, reader)} · ${FORCE_WORDS[row.force][reader]}`);
  line(row.duty);
  line(row.sources.map((s) => s.citation).join("; "));
  if (row.verdict) line(`${row.verdict.by}, ${row.verdict.date}. ${row.verdict.reason}`);
  else if (row.suppression) line(row.suppression.reason);
  return text;
}

function elementItem({ group, row, element }: ElementNode, uri: string): vscode.TreeItem {
  const { id, label, present, evidence, hints } = element;
  const item = new vscode.TreeItem(label, evidence.length + hints.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None);
  const place = evidence[0] ?? hints[0];
  item.id = `${group}/${row.id}/${id}`;
  item.iconPath = new vscode.ThemeIcon(present ? "check" : hints.length > 0 ? "question" : "dash");
  item.description = present ? vscode.l10n.t("found") : hints.length > 0 ? vscode.l10n.t("perhaps") : vscode.l10n.t("not found");
  item.accessibilityInformation = { label: `${label}, ${item.description}` };
  item.contextValue = "element";
  item.command = { command: "palermo.checklist.goTo", title: vscode.l10n.t("Go to the clause"), arguments: [uri, place?.match ?? row.anchor] };
  return item;
}

function placeItem({ is, place }: PlaceNode): vscode.TreeItem {
  const item = new vscode.TreeItem(place.provision || place.quote, vscode.TreeItemCollapsibleState.None);
  const kind = is === "contrary" ? vscode.l10n.t("conflicts with the standard") : is === "hint" ? vscode.l10n.t("perhaps") : "";
  item.iconPath = new vscode.ThemeIcon(is === "contrary" ? "warning" : is === "hint" ? "question" : "quote", is === "contrary" ? new vscode.ThemeColor("problemsErrorIcon.foreground") : undefined);
  item.description = [kind, place.provision ? place.quote : ""].filter(Boolean).join(" · ");
  item.tooltip = place.quote;
  item.accessibilityInformation = { label: [place.provision, kind, place.quote].filter(Boolean).join(", ") };
  item.contextValue = "place";
  item.command = { command: "palermo.checklist.goTo", title: vscode.l10n.t("Go to the clause"), arguments: [place.uri, place.match] };
  return item;
}
