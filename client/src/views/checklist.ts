import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { ReviewModel } from "../../../server/src/features/review.ts";
import { openPage } from "../commands/pages.ts";
import { itemOf } from "./checklistItems.ts";
import { type ChecklistNode, childrenOf, type Grouping, groupsOf } from "./checklistNodes.ts";
import { FILTERS, type Filter, filtered, filtersOf, isMandatoryGap } from "./filters.ts";
import { goTo, type PlainRange } from "./goTo.ts";
import { insertClause } from "./insertClause.ts";
import type { Reviews } from "./reviews.ts";

const VIEW = "palermo.checklist";

/** What the checklist shows of the active draft, and how it is divided and narrowed. Both are kept per workspace. */
class Checklist implements vscode.TreeDataProvider<ChecklistNode> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly kept: vscode.Memento;
  private model: ReviewModel | undefined;

  constructor(kept: vscode.Memento) {
    this.kept = kept;
  }

  get review(): ReviewModel | undefined {
    return this.model;
  }

  set review(model: ReviewModel | undefined) {
    this.model = model;
    this.changed.fire();
  }

  get grouping(): Grouping {
    return this.kept.get(`${VIEW}.grouping`) === "instrument" ? "instrument" : "theme";
  }

  get filters(): Filter[] {
    return filtersOf(this.kept.get(`${VIEW}.filters`));
  }

  async divide(by: Grouping): Promise<void> {
    await this.kept.update(`${VIEW}.grouping`, by);
    this.changed.fire();
  }

  async narrow(filters: readonly Filter[]): Promise<void> {
    await this.kept.update(`${VIEW}.filters`, filters);
    this.changed.fire();
  }

  getChildren(node?: ChecklistNode): ChecklistNode[] {
    if (node) return childrenOf(node);
    return this.model ? groupsOf(this.model, this.grouping, this.filters) : [];
  }

  getTreeItem(node: ChecklistNode): vscode.TreeItem {
    return itemOf(node, this.model?.uri ?? "", this.model?.reader ?? "en");
  }
}

/** The checklist in the activity bar: the active draft's requirements, with what was found and decided of each. */
export function registerChecklist(context: vscode.ExtensionContext, client: BaseLanguageClient, reviews: Reviews): void {
  const list = new Checklist(context.workspaceState);
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: list, showCollapseAll: true });
  const show = (): void => describe(view, list);
  const on = (name: string, act: (...args: never[]) => unknown): vscode.Disposable => vscode.commands.registerCommand(`${VIEW}.${name}`, act);
  const rowOf = (node: ChecklistNode | undefined): { uri: string; id: string; page: string } | undefined => {
    const at = node ?? view.selection[0];
    return at && at.what !== "group" && list.review ? { uri: list.review.uri, id: at.row.id, page: at.row.page } : undefined;
  };
  context.subscriptions.push(
    view,
    reviews.onDidChange((model) => {
      list.review = model;
      show();
    }),
    on("goTo", (uri: string, range: PlainRange) => goTo(uri, range)),
    on("byTheme", () => list.divide("theme").then(show)),
    on("byInstrument", () => list.divide("instrument").then(show)),
    on("filter", () => pickFilters(list).then(show)),
    on("clearFilters", () => list.narrow([]).then(show)),
    on("explain", (node?: ChecklistNode) => {
      const row = rowOf(node);
      return row && openPage(vscode.Uri.parse(row.page));
    }),
    on("insertClause", (node?: ChecklistNode) => {
      const row = rowOf(node);
      return row && insertClause(client, row.uri, row.id);
    }),
    on("verdict", (node?: ChecklistNode) => {
      const row = rowOf(node);
      return row && vscode.commands.executeCommand("palermo.verdict", { uri: row.uri, requirement: row.id }).then(() => reviews.refresh());
    }),
  );
  show();
}

async function pickFilters(list: Checklist): Promise<void> {
  const words: Record<Filter, string> = {
    mandatory: vscode.l10n.t("Mandatory only"),
    notMet: vscode.l10n.t("Not met"),
    contrary: vscode.l10n.t("Contrary to the standard"),
    unreviewed: vscode.l10n.t("Not yet reviewed"),
  };
  const now = list.filters;
  const picked = await vscode.window.showQuickPick(FILTERS.map((filter) => ({ label: words[filter], filter, picked: now.includes(filter) })), { canPickMany: true, title: vscode.l10n.t("Narrow the checklist"), placeHolder: vscode.l10n.t("Several together narrow it further") });
  if (picked) await list.narrow(picked.map((p) => p.filter));
}

/** The badge, the line above the list and what the menus have to know. */
function describe(view: vscode.TreeView<ChecklistNode>, list: Checklist): void {
  const { review, filters } = list;
  const gaps = review?.requirements.filter(isMandatoryGap).length ?? 0;
  view.badge = gaps > 0 ? { value: gaps, tooltip: vscode.l10n.t("Mandatory requirements not met: {0}", gaps) } : undefined;
  view.message = review ? messageOf(review, filters) : undefined;
  void vscode.commands.executeCommand("setContext", `${VIEW}.grouping`, list.grouping);
  void vscode.commands.executeCommand("setContext", `${VIEW}.filtered`, filters.length > 0);
  void vscode.commands.executeCommand("setContext", "palermo.draftActive", review !== undefined);
}

/** The draft's name and how far it is; and, while filters are set, how much of the list they leave. */
function messageOf({ title, uri, requirements }: ReviewModel, filters: readonly Filter[]): string {
  const met = requirements.filter((r) => r.standing === "met").length;
  const summary = vscode.l10n.t("{0}: {1} of {2} met", title || decodeURIComponent(uri.split("/").at(-1) ?? ""), met, requirements.length);
  if (filters.length === 0) return summary;
  const shown = filtered(requirements, filters).length;
  return `${summary}\n${shown === 0 ? vscode.l10n.t("The filters leave nothing: no requirement of this draft fits them.") : vscode.l10n.t("Narrowed to {0} of {1} requirements", shown, requirements.length)}`;
}
