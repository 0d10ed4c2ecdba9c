import { type Tokens, tokenise } from "../text/tokens.ts";

/** What can number an item: "a", "12", "iv", "1er". */
const NUMBER = /^(?:\d{1,3}|[a-z]|[ivxl]{1,6}|\d{1,2}(?:er|ro|o|a|e))$/;
/** What stands before an item's number: the end of the lead-in or of the item before it, with the "and" that joins the two. */
const BEFORE = /(?:^|[.;:,—–](?:\s*(?:and|or|et|ou|y|e|o|u))?)[\s*_>-]*[([]?$/i;
const AFTER = /^[*_]*\s?(?:[)\]°º]|\.(?=[\s*_—–-]|$))/;

/**
 * Whether a word only numbers an item ("(a)", "2.", "3°"), judged by the punctuation around it and not by line ends, so that it is
 * judged alike in the draft and in a quotation set on one line. "Fifteen (15) years" has no such word.
 */
export function isItemNumber(text: string, tokens: Tokens, t: number): boolean {
  const start = tokens.start[t] ?? 0;
  const end = tokens.end[t] ?? 0;
  return NUMBER.test(tokens.types[tokens.type[t] ?? 0] ?? "") && AFTER.test(text.slice(end, end + 6)) && BEFORE.test(text.slice(Math.max(0, start - 16), start));
}

/** Token indexes of the words that a clause says, its items' numbers left out. */
export function clauseTokens(text: string, tokens: Tokens): number[] {
  const kept: number[] = [];
  for (let t = 0; t < tokens.count; t++) if (!isItemNumber(text, tokens, t)) kept.push(t);
  return kept;
}

/** The folded words that a quotation says, its items' numbers left out. */
export function clauseWords(text: string): string[] {
  const tokens = tokenise(text);
  return clauseTokens(text, tokens).map((t) => tokens.types[tokens.type[t] ?? 0] ?? "");
}
