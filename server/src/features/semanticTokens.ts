import type { SemanticTokens, SemanticTokensLegend } from "vscode-languageserver-types";
import type { Range } from "../text/range.ts";
import { citationsOf } from "./citationsInText.ts";
import { rangeAt } from "./context.ts";
import { crossReferencesOf } from "./crossReferences.ts";
import { deonticWords } from "./deontic.ts";
import type { StructureContext } from "./symbols.ts";
import { termIndexOf } from "./termUses.ts";

/**
 * Standard token types, so that every theme and editor colours them: `type` a defined term (with `definition` where it is defined), `keyword` a
 * deontic verb, `function` a cross-reference (`external` to another law, `invalid` when dangling), `string` a citation. Another law's title is none of these, whatever words it has.
 */
export const SEMANTIC_LEGEND: SemanticTokensLegend = {
  tokenTypes: ["type", "keyword", "function", "string"],
  tokenModifiers: ["definition", "external", "invalid"],
};

type TokenType = "type" | "keyword" | "function" | "string";
type Modifier = "definition" | "external" | "invalid";

interface Token {
  readonly range: Range;
  readonly type: TokenType;
  readonly modifier?: Modifier;
}

/** The tokens of a draft in the encoding of the protocol: none overlaps another, none runs over a line's end. */
export function semanticTokensOf(context: StructureContext): SemanticTokens {
  const data: number[] = [];
  let before = { line: 0, character: 0 };
  for (const token of separate(tokensOf(context)).flatMap((t) => byLine(context.text, t))) {
    const { start: at, end } = rangeAt(context, token.range);
    if (end.line !== at.line || at.line < before.line || (at.line === before.line && at.character < before.character)) continue; // in XML a token may run over lines, and a note stands before its text
    const line = at.line - before.line;
    const type = SEMANTIC_LEGEND.tokenTypes.indexOf(token.type);
    const modifiers = token.modifier ? 1 << SEMANTIC_LEGEND.tokenModifiers.indexOf(token.modifier) : 0;
    data.push(line, line === 0 ? at.character - before.character : at.character, end.character - at.character, type, modifiers);
    before = at;
  }
  return { data };
}

/** All tokens, those that win first. */
function tokensOf({ draft, kept }: StructureContext): Token[] {
  const titled = titles(draft);
  const references = kept.of(crossReferencesOf).map((r): Token => ({ range: r.range, type: "function", ...(r.state === "invalid" ? { modifier: "invalid" } : r.state === "unresolved" ? { modifier: "external" } : {}) }));
  return [
    ...kept.of(citationsOf).filter((c) => !titled.some((t) => t.start <= c.range.start && c.range.end <= t.end)).map((c): Token => ({ range: c.range, type: "string" })),
    ...references,
    ...kept.of(termIndexOf).uses.map((u): Token => ({ range: u.range, type: "type", ...(u.defining ? { modifier: "definition" } : {}) })),
    ...deonticWords(draft).map((range): Token => ({ range, type: "keyword" })),
  ];
}

/** The runs of words that are titles of other laws. */
function titles({ statuteTitle, tokens }: StructureContext["draft"]): Range[] {
  const out: Range[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (statuteTitle[i] !== 1) continue;
    const start = tokens.start[i] ?? 0;
    while (i + 1 < tokens.count && statuteTitle[i + 1] === 1) i++;
    out.push({ start, end: tokens.end[i] ?? start });
  }
  return out;
}

/** In order of place; of two that overlap the first given stays. */
function separate(tokens: readonly Token[]): Token[] {
  const ranked = tokens.map((token, rank) => ({ token, rank })).sort((a, b) => a.token.range.start - b.token.range.start || a.rank - b.rank);
  const kept: { token: Token; rank: number }[] = [];
  for (const next of ranked) {
    let keep = next.token.range.end > next.token.range.start;
    while (keep && (kept.at(-1)?.token.range.end ?? 0) > next.token.range.start) {
      if ((kept.at(-1)?.rank ?? 0) < next.rank) keep = false;
      else kept.pop();
    }
    if (keep) kept.push(next);
  }
  return kept.map((k) => k.token);
}

/** A token cut where lines end. */
function byLine(text: string, token: Token): Token[] {
  return [...text.slice(token.range.start, token.range.end).matchAll(/[^\r\n]+/g)].flatMap((m) => {
    const start = token.range.start + m.index + (m[0].length - m[0].trimStart().length);
    const end = token.range.start + m.index + m[0].trimEnd().length;
    return end > start ? [{ ...token, range: { start, end } }] : [];
  });
}
