import { type CodeAction, type CodeActionContext, CodeActionKind, type Diagnostic, type Range as LspRange, type WorkspaceEdit } from "vscode-languageserver-types";
import { isOpen } from "../assess/standing.ts";
import type { RequirementFinding } from "../assess/types.ts";
import { FORCES } from "../corpus/types.ts";
import { fill } from "../report/words.ts";
import { foldText } from "../text/fold.ts";
import { anchorOf } from "./anchor.ts";
import { type Fix, fixesOf } from "./clauseActions.ts";
import { type Context, offsetAt, rangeAt } from "./context.ts";
import { type FindingData, pageOf } from "./diagnostics.ts";
import { staleActions, suppressCommands } from "./suppressActions.ts";
import { verdictCommands } from "./verdictActions.ts";
import { STALE_VERDICT } from "./verdictDiagnostics.ts";
import { FIX_WORDS } from "./wordsFixes.ts";
import { xmlEdits } from "./xmlEdits.ts";

/** The command that opens a page of the corpus. */
export const OPEN_PAGE = "palermo.openPage";

/**
 * Quick fixes for the findings that are shown at a range: from the diagnostics the client sends, else from the assessment; those of the
 * strongest finding first, and what writes something before what answers or explains. One at most is preferred; where several findings lie at the place, every title says which is meant.
 */
export function codeActionsAt(context: Context, range: LspRange, asked: Pick<CodeActionContext, "diagnostics" | "only">): CodeAction[] {
  if (asked.only && !asked.only.some((kind) => kind === "" || kind === CodeActionKind.QuickFix)) return [];
  const own = asked.diagnostics.filter((d) => d.source === "palermo");
  const findings = findingsAt(context, range, own).sort((a, b) => weightOf(a.finding) - weightOf(b.finding));
  const actions = findings.flatMap(({ finding, diagnostic }) => actionsOn(context, finding, diagnostic, findings.length > 1));
  return onePreferred([...actions.filter((a) => a.edit), ...actions.filter((a) => !a.edit), ...commentsAt(context, range, own)]);
}

/** What is contrary comes first, then by force; of equal force what is missing before what is incomplete. */
function weightOf({ status, force }: RequirementFinding): number {
  return status === "contrary" ? -1 : FORCES.indexOf(force) * 2 + (status === "partial" ? 1 : 0);
}

/** Editors apply the preferred action at one key: only the first may be it. */
function onePreferred(actions: readonly CodeAction[]): CodeAction[] {
  const first = actions.findIndex((a) => a.isPreferred);
  return actions.map(({ isPreferred, ...action }, i) => (isPreferred && i === first ? { ...action, isPreferred } : action));
}

function findingsAt(context: Context, range: LspRange, diagnostics: readonly Diagnostic[]): { finding: RequirementFinding; diagnostic: Diagnostic | undefined }[] {
  const open = context.assessment.requirements.filter((f) => isOpen(f) || f.verdict?.stale);
  const alone = (d: Diagnostic): boolean => d.code !== STALE_VERDICT || !diagnostics.some((other) => other.code !== STALE_VERDICT && idOf(other) === idOf(d)); // else its finding has the same fixes
  const named = diagnostics.filter(alone).flatMap((diagnostic) => {
    const finding = open.find((f) => f.requirement.id === idOf(diagnostic));
    return finding ? [{ finding, diagnostic }] : [];
  });
  if (diagnostics.length > 0) return named;
  const [start, end] = [offsetAt(context, range.start), offsetAt(context, range.end)];
  return open.flatMap((finding) => {
    const anchor = anchorOf(context, finding);
    return anchor.start <= end && start <= anchor.end ? [{ finding, diagnostic: undefined }] : [];
  });
}

/** The requirement that a diagnostic is on. */
function idOf({ data, code }: Diagnostic): unknown {
  return (data as FindingData | undefined)?.requirement ?? code;
}

function actionsOn(context: Context, finding: RequirementFinding, diagnostic: Diagnostic | undefined, named: boolean): CodeAction[] {
  const linked = { kind: CodeActionKind.QuickFix, ...(diagnostic ? { diagnostics: [diagnostic] } : {}) };
  const page = pageOf(finding.requirement.id, context.reader);
  const about = finding.requirement.title[context.reader];
  const explain = fill(FIX_WORDS.explain[context.reader], about);
  const titled = (title: string) => (named && !foldText(title).includes(foldText(about)) ? fill(FIX_WORDS.about[context.reader], title, about) : title);
  return [
    ...fixesOf(context, finding).flatMap((fix) => withEdit(context, fix)).map(({ fix, edit }, i) => ({ ...linked, title: titled(fix.title), edit, ...(i === 0 && finding.status !== "contrary" ? { isPreferred: true } : {}) })),
    ...verdictCommands(context, finding).map((command) => ({ ...linked, title: titled(command.title), command })),
    ...suppressCommands(context, finding, named).map((command) => ({ ...linked, title: command.title, command })),
    { ...linked, title: explain, command: { title: explain, command: OPEN_PAGE, arguments: [page] } },
  ];
}

/** Fixes for comments that answer nothing, at a range or named by a diagnostic. */
function commentsAt(context: Context, range: LspRange, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const [start, end] = [offsetAt(context, range.start), offsetAt(context, range.end)];
  return context.assessment.stale.filter((s) => s.range.start <= end && start <= s.range.end).flatMap((stale) => {
    const at = rangeAt(context, stale.range);
    const diagnostic = diagnostics.find((d) => String(d.code).startsWith("suppression.") && d.range.start.line === at.start.line && d.range.start.character === at.start.character);
    return staleActions(context, stale).map((action, i) => ({ ...action, kind: CodeActionKind.QuickFix, ...(diagnostic ? { diagnostics: [diagnostic] } : {}), ...(i === 0 && action.edit ? { isPreferred: true } : {}) }));
  });
}

/** A fix with its edit of the open document: of the words, or of the XML they were read from. None where the XML cannot take it. */
function withEdit(context: Context, fix: Fix): { fix: Fix; edit: WorkspaceEdit }[] {
  const edits = context.draft.source?.format === "akn" ? xmlEdits(context, fix.changes) : fix.changes.map(({ range, text }) => ({ range: rangeAt(context, range), newText: text }));
  return edits ? [{ fix, edit: { documentChanges: [{ textDocument: { uri: context.uri, version: context.version }, edits }] } }] : [];
}
