/** A parsed query. Columns count from 1 in the query's own text. */
export type Ast =
  | { readonly op: "term"; readonly word: string; readonly column: number }
  | { readonly op: "phrase"; readonly words: readonly string[]; readonly column: number }
  | { readonly op: "concept"; readonly name: string; readonly column: number }
  | { readonly op: "quantity"; readonly unit: "years" | "months" | "days"; readonly compare: Comparison; readonly value: number; readonly column: number }
  | { readonly op: "or"; readonly kids: readonly Ast[]; readonly column: number }
  | { readonly op: "near"; readonly distance: number; readonly ordered: boolean; readonly kids: readonly [Ast, Ast]; readonly column: number }
  | { readonly op: "sentence"; readonly ordered: boolean; readonly kids: readonly [Ast, Ast]; readonly column: number }
  | { readonly op: "article"; readonly kids: readonly [Ast, Ast]; readonly column: number }
  | { readonly op: "not"; readonly kids: readonly [Ast, Ast]; readonly column: number }
  | { readonly op: "field"; readonly name: string; readonly kid: Ast | undefined; readonly column: number }
  | { readonly op: "atleast"; readonly count: number; readonly kids: readonly Ast[]; readonly column: number };

export type Comparison = ">=" | "<=" | "=" | "<" | ">";

/** What can be wrong with a query; each has a message in the three languages. */
export type QueryErrorCode = "unexpected-end" | "unexpected" | "unclosed" | "mixed" | "no-connector" | "bad-quantity" | "empty" | "bad-number" | "unknown-concept" | "unknown-field" | "cyclic-concept" | "bare-word" | "misplaced" | "too-deep";

/** A query that cannot be used. `column` counts from 1; `detail` completes the message. */
export class QueryError extends Error {
  constructor(
    readonly code: QueryErrorCode,
    readonly column: number,
    readonly detail = "",
  ) {
    super(`column ${column}: ${code}${detail ? ` (${detail})` : ""}`);
  }
}
