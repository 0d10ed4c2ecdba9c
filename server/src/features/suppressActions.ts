import type { CodeAction, Command, Position, Range as LspRange } from "vscode-languageserver-types";
import type { RequirementFinding } from "../assess/types.ts";
import type { Suppression, SuppressionKind } from "../draft/suppressions.ts";
import type { Provision } from "../draft/types.ts";
import { fill } from "../report/words.ts";
import { anchorOf, articleOf } from "./anchor.ts";
import { type Context, positionAt, rangeAt } from "./context.ts";
import { extentOf, provisionAt } from "./tree.ts";
import { FIX_WORDS } from "./wordsFixes.ts";
import { commentPosition } from "./xmlEdits.ts";

/** The command behind "Covered elsewhere…": the client asks for the reason and writes the comment. */
export const SUPPRESS = "palermo.suppress";

/** What the command is given. The comment goes on a line of its own before `position`; or it replaces `replace`. */
export interface SuppressArguments {
  readonly uri: string;
  readonly version: number;
  readonly requirement: string;
  readonly kind: SuppressionKind;
  readonly position: Position;
  readonly replace?: LspRange;
}

/**
 * The two commands by which an author answers a finding. What is contrary cannot be answered away.
 * @param named whether the titles have to say which requirement is meant.
 */
export function suppressCommands(context: Context, finding: RequirementFinding, named: boolean): Command[] {
  if (finding.status === "contrary") return [];
  const position = commentPosition(context, placeOf(context, finding)) ?? positionAt(context, commentOffset(context, finding));
  const command = (title: string, kind: SuppressionKind): Command => ({ title, command: SUPPRESS, arguments: [{ uri: context.uri, version: context.version, requirement: finding.requirement.id, kind, position } satisfies SuppressArguments] });
  const title = finding.requirement.title[context.reader];
  const words = (plain: "covered" | "notApplicable") => (named ? fill(FIX_WORDS[`${plain}Of`][context.reader], title) : FIX_WORDS[plain][context.reader]);
  return [command(words("covered"), "covered-elsewhere"), command(words("notApplicable"), "not-applicable")];
}

/** Start of the line before which the comment stands: that of the article, or of the place, where the finding is shown. */
function commentOffset(context: Context, finding: RequirementFinding): number {
  const anchor = anchorOf(context, finding);
  const place = placeOf(context, finding);
  const start = place.level === "article" ? Math.min(extentOf(place).start, anchor.start) : anchor.start;
  return context.text.lastIndexOf("\n", start - 1) + 1;
}

function placeOf(context: Context, finding: RequirementFinding): Provision {
  return articleOf(provisionAt(context.draft.root, anchorOf(context, finding).start));
}

/** Removing a comment that answers nothing, or giving it the reason that it lacks. */
export function staleActions(context: Context, stale: Suppression): Pick<CodeAction, "title" | "edit" | "command">[] {
  const remove = { title: fill(FIX_WORDS.removeComment[context.reader], stale.requirement), edit: { documentChanges: [{ textDocument: { uri: context.uri, version: context.version }, edits: [{ range: rangeAt(context, wholeLine(context.text, stale)), newText: "" }] }] } };
  if (stale.reason !== "" || !context.assessment.requirements.some((r) => r.requirement.id === stale.requirement && r.status !== "met")) return [remove];
  const range = rangeAt(context, stale.range);
  const title = FIX_WORDS.giveReason[context.reader];
  return [{ title, command: { title, command: SUPPRESS, arguments: [{ uri: context.uri, version: context.version, requirement: stale.requirement, kind: stale.kind, position: range.start, replace: range } satisfies SuppressArguments] } }, remove];
}

/** A comment with its line, and one of the blank lines around it, when nothing else stands on the line. */
function wholeLine(text: string, { range }: Suppression): { start: number; end: number } {
  const start = text.lastIndexOf("\n", range.start - 1) + 1;
  const newline = text.indexOf("\n", range.end);
  const end = newline < 0 ? text.length : newline + 1;
  if (text.slice(start, range.start).trim() !== "" || text.slice(range.end, end).trim() !== "") return { start: range.start, end: range.end };
  const blank = /^\r?\n/.exec(text.slice(end));
  return blank && (start === 0 || /\n\r?\n$/.test(text.slice(0, start))) ? { start, end: end + blank[0].length } : { start, end };
}
