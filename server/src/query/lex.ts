import { type Comparison, QueryError } from "./ast.ts";

/** A token of the query language. */
export type Lexeme =
  | { readonly kind: "word"; readonly text: string; readonly column: number }
  | { readonly kind: "phrase"; readonly words: readonly string[]; readonly column: number }
  | { readonly kind: "concept"; readonly text: string; readonly column: number }
  | { readonly kind: "quantity"; readonly unit: "years" | "months" | "days"; readonly compare: Comparison; readonly value: number; readonly column: number }
  | { readonly kind: "connector"; readonly text: string; readonly column: number }
  | { readonly kind: "call"; readonly text: string; readonly column: number }
  | { readonly kind: "open" | "close"; readonly column: number };

const WORD = /[\p{L}\p{M}\p{N}_]+(?:[’'][\p{L}\p{M}\p{N}]+)*(?:[*][\p{L}\p{M}\p{N}*]*)*!?/uy;
const QUANTITY = /\[\s*(years|months|days)\s*(>=|<=|=|<|>)\s*(\d{1,4}(?:\.\d+)?)\s*\]/y;
const CONNECTOR = /[/+](?:\d{1,3}|s|p)(?![\p{L}\p{N}])|%/uy;
const CONCEPT = /\{([a-z][a-z0-9-]*)\}/y;

/**
 * Cuts a query into lexemes.
 * @throws QueryError at the column of a sign that has no meaning here.
 */
export function lex(query: string): Lexeme[] {
  const out: Lexeme[] = [];
  let i = 0;
  while (i < query.length) {
    const c = query.charAt(i);
    if (/\s/.test(c)) {
      i++;
      continue;
    }
    const [lexeme, next] = lexemeAt(query, i, c);
    out.push(lexeme);
    i = next;
  }
  return out;
}

function lexemeAt(query: string, i: number, c: string): [Lexeme, number] {
  const column = i + 1;
  if (c === "(") return [{ kind: "open", column }, i + 1];
  if (c === ")") return [{ kind: "close", column }, i + 1];
  if (c === '"' || c === "“" || c === "«") return phrase(query, i, c);
  if (c === "{") {
    const m = sticky(CONCEPT, query, i);
    if (!m) throw new QueryError("unclosed", column, "{");
    return [{ kind: "concept", text: m[1] ?? "", column }, i + m[0].length];
  }
  if (c === "[") {
    const m = sticky(QUANTITY, query, i);
    if (!m) throw new QueryError("bad-quantity", column);
    return [{ kind: "quantity", unit: m[1] as "years", compare: m[2] as Comparison, value: Number(m[3]), column }, i + m[0].length];
  }
  const connector = sticky(CONNECTOR, query, i);
  if (connector) return [{ kind: "connector", text: connector[0] === "/p" ? "and" : connector[0], column }, i + connector[0].length];
  const word = sticky(WORD, query, i);
  if (!word) throw new QueryError("unexpected", column, c);
  const text = word[0];
  const next = i + text.length;
  if (query.charAt(next) === "(" && /^[a-z][a-z0-9]*$/.test(text) && text !== "or" && text !== "and") return [{ kind: "call", text, column }, next + 1];
  if (text === "or" || text === "and") return [{ kind: "connector", text, column }, next];
  return [{ kind: "word", text, column }, next];
}

function phrase(query: string, i: number, opening: string): [Lexeme, number] {
  const closing = opening === "“" ? "”" : opening === "«" ? "»" : '"';
  const end = query.indexOf(closing, i + 1);
  if (end < 0) throw new QueryError("unclosed", i + 1, opening);
  const words = query.slice(i + 1, end).match(/[\p{L}\p{M}\p{N}*!’']+/gu) ?? [];
  if (words.length === 0) throw new QueryError("empty", i + 1);
  return [{ kind: "phrase", words, column: i + 1 }, end + 1];
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
