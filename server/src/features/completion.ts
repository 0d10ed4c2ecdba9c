import { type CompletionItem, CompletionItemKind, type CompletionList, type Position, type Range as LspRange } from "vscode-languageserver-types";
import { foldText } from "../text/fold.ts";
import { ownArticles } from "./articleFormat.ts";
import { clauseBody } from "./clauseText.ts";
import { citationItem, typedCitation } from "./completionCitations.ts";
import { type FittingClause, fittingClauses, typedClause } from "./completionClauses.ts";
import { type Context, offsetAt, positionAt, rangeAt } from "./context.ts";
import { articleAfter } from "./insertion.ts";
import { colon } from "../report/words.ts";
import { termIndexOf } from "./termUses.ts";
import { FIX_WORDS } from "./wordsFixes.ts";

/** So many at most are offered; a longer list is narrowed as one types. */
const MOST = 50;
/** What makes a client ask without being told to. */
export const COMPLETION_TRIGGERS: readonly string[] = ["/", ":", ".", "(", ..."0123456789"];

const HEADING = /^([ \t]*(?:#{1,6}[ \t]+)?[*_]{0,2}(?:(?:section|article|art[íi]culo|art\.|clause|cl[áa]usula)[ \t]+)?\(?(?:\d[\w.-]*[º°ª]?|premier|[IVXLC]+)?[).:–—-]{0,3}[*_]{0,2}[ \t]+)(\p{L}[^.:]{0,60})?$/iu;

/** What can be completed at a position: a citation, a model clause, a heading or a defined term; best first, fifty at most. */
export function completionsAt(context: Context, position: Position): CompletionList {
  const offset = offsetAt(context, position);
  const lineStart = context.text.lastIndexOf("\n", offset - 1) + 1;
  const before = context.text.slice(lineStart, offset);
  const items = citations(context, before, offset) ?? [...(typedClause(before)?.asked ? [] : headings(context, before, offset)), ...(isXml(context) ? [] : clauses(context, before, offset)), ...terms(context, before, offset)];
  const kept = items.slice(0, MOST);
  return { isIncomplete: items.length > 0, items: kept.map((item, i) => ({ ...item, sortText: String(i).padStart(3, "0") })) };
}

/** In Akoma Ntoso a clause is elements, not words: it is offered as a quick fix only. */
function isXml({ draft }: Context): boolean {
  return draft.source?.format === "akn";
}

function citations(context: Context, before: string, offset: number): CompletionItem[] | undefined {
  const typed = typedCitation(context, before);
  if (!typed || typed.ids.length === 0) return undefined;
  const range = rangeAt(context, { start: offset - typed.length, end: offset });
  const filterText = context.text.slice(offset - typed.length, offset);
  return typed.ids.slice(0, MOST).map((id) => {
    const { words, ...item } = citationItem(context, id);
    return { ...item, filterText, textEdit: { range, newText: words } };
  });
}

/** Model clauses: as an article of their own where the line stands alone after an article, else the words only. */
function clauses(context: Context, before: string, offset: number): CompletionItem[] {
  const typed = typedClause(before);
  if (!typed) return [];
  const from = offset - before.trimStart().length;
  const range = rangeAt(context, { start: from, end: offset });
  const filterText = context.text.slice(from, offset);
  return fittingClauses(context, typed.query).slice(0, MOST).map((fitting) => clauseItem(context, fitting, range, filterText));
}

function clauseItem(context: Context, { clause, requirement }: FittingClause, range: LspRange, filterText: string): CompletionItem {
  return {
    label: clause.alternative ?? clause.heading,
    labelDetails: { description: requirement.id },
    kind: CompletionItemKind.Snippet,
    detail: `${FIX_WORDS.modelClause[context.reader]}${colon(context.reader)} ${requirement.title[context.reader]}`,
    documentation: { kind: "plaintext", value: clause.text },
    filterText,
    textEdit: { range, newText: clauseAt(context, clause, offsetAt(context, range.start)) },
  };
}

function clauseAt(context: Context, clause: FittingClause["clause"], offset: number): string {
  const alone = /(?:^|\n)[ \t]*\r?\n[ \t]*$/.test(context.text.slice(0, offset));
  const after = context.draft.kind === "law" && alone ? ownArticles(context).findLast((a) => a.range.start < offset && a.label.end <= offset) : undefined;
  return ((after && articleAfter(context, after, clause)?.text) ?? clauseBody(context, clause)).trimStart();
}

/** Headings that such articles have, on a line that begins as an article or a heading does. */
function headings(context: Context, before: string, offset: number): CompletionItem[] {
  const m = HEADING.exec(before);
  if (!m || !/[\d#\p{L}]/u.test(m[1] ?? "")) return [];
  const typed = m[2] ?? "";
  const range = rangeAt(context, { start: offset - typed.length, end: offset });
  const seen = new Set<string>();
  return fittingClauses(context, typed).flatMap(({ clause, requirement }) => {
    if (seen.has(clause.heading) || !foldText(clause.heading).includes(foldText(typed))) return [];
    seen.add(clause.heading);
    return [{ label: clause.heading, labelDetails: { description: requirement.id }, kind: CompletionItemKind.Struct, detail: FIX_WORDS.heading[context.reader], filterText: typed || clause.heading, textEdit: { range, newText: clause.heading } }];
  });
}

/** Terms that the draft defines and that begin with the words being typed. */
function terms(context: Context, before: string, offset: number): CompletionItem[] {
  const words = /[\p{L}][\p{L}’' -]{1,60}$/u.exec(before)?.[0] ?? "";
  const starts = [0, ...[...words.matchAll(/[ ’']/g)].map((m) => m.index + 1)].map((at) => words.slice(at)).filter((t) => t.trim().length >= 2);
  const seen = new Set<string>();
  return context.kept.of(termIndexOf).terms.flatMap(({ key: term, range }) => {
    const typed = starts.find((t) => term.startsWith(foldText(t)) && foldText(t) !== term);
    if (typed === undefined || seen.has(term)) return [];
    seen.add(term);
    const written = context.text.slice(range.start, range.end).replace(/\s+/g, " ");
    const at = { start: positionAt(context, offset - typed.length), end: positionAt(context, offset) };
    return [{ label: written, kind: CompletionItemKind.Variable, detail: FIX_WORDS.definedTerm[context.reader], filterText: typed, textEdit: { range: at, newText: written } }];
  });
}
