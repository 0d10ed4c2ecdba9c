import type { Range } from "../text/range.ts";

/** What a reviewer can say of a requirement. */
export const VERDICT_NAMES = ["met", "partial", "missing", "contrary", "not-applicable", "elsewhere"] as const;
export type VerdictName = (typeof VERDICT_NAMES)[number];

/** What the checker itself can find: a status. */
export const FOUND_NAMES = ["met", "partial", "missing", "contrary"] as const satisfies readonly VerdictName[];
export type FoundName = (typeof FOUND_NAMES)[number];

/** A clause that a verdict rests on, as it stood when the reviewer decided. */
export interface QuotedClause {
  /** Whole sentences or items, word for word; "[…]" stands for what is left out between them. */
  readonly quote: string;
  /** Where it stood, in words: "Part II, section 5". For the reader; the quote decides. */
  readonly provision?: string;
}

/** What a reviewer decided on a requirement, and on what grounds. */
export interface Decision {
  readonly verdict: VerdictName;
  readonly reason: string;
  readonly by: string;
  /** The day, as in 2026-11-22. */
  readonly date: string;
  /** For "elsewhere": which other text covers it. */
  readonly text?: string;
  /** What the checker had found when it was decided. */
  readonly found?: FoundName;
  /** Empty when the verdict rests on nothing that stands in the draft. */
  readonly clauses: readonly QuotedClause[];
}

/** A reviewer's decision on one requirement, with the reason: it overrules or confirms what the checker found. */
export interface Verdict extends Decision {
  readonly requirement: string;
  /** What others decided, or the same reviewer before: kept when files were merged or a verdict was replaced; it does not count. */
  readonly also?: readonly Decision[];
}

/**
 * Why a verdict no longer counts: a clause that it rests on is not in the draft any more; or since it was given the checker found a
 * clause where the reviewer had seen none, or one that conflicts with the standard.
 */
export type StaleReason = "clause-gone" | "clause-found" | "contrary-found";

/** A verdict put to its finding. Stale: the draft has changed where it matters, so it does not count until it is confirmed anew. */
export interface AppliedVerdict {
  readonly verdict: Verdict;
  readonly stale: boolean;
  /** Only of a stale one. */
  readonly because?: StaleReason;
  /** Where the clauses that it rests on stand: index of the draft among those read together, and UTF-16 offsets in its text. */
  readonly places?: readonly { readonly draft: number; readonly range: Range }[];
  /** The clauses that no longer stand in the draft as they were quoted. */
  readonly gone?: readonly QuotedClause[];
}

/** Where the clauses that a verdict rests on stand in one draft. @param draft its index among those read together */
export function placesOf({ places = [] }: AppliedVerdict, draft = 0): Range[] {
  return places.filter((p) => p.draft === draft).map((p) => p.range);
}

/** Whether a verdict of this kind says that something stands in the draft: it has to say which clause. */
export function restsOnClauses(verdict: VerdictName): boolean {
  return verdict === "met" || verdict === "partial" || verdict === "contrary";
}
