/** What a reviewer can say of a requirement. */
export const VERDICT_NAMES = ["met", "partial", "missing", "contrary", "not-applicable", "elsewhere"] as const;
export type VerdictName = (typeof VERDICT_NAMES)[number];

/** A clause that a verdict rests on, as it stood when the reviewer decided. */
export interface QuotedClause {
  readonly quote: string;
  /** Where it stood, in words: "Part II, section 5". For the reader; the quote decides. */
  readonly provision?: string;
}

/** A reviewer's decision on one requirement, with the reason: it overrules or confirms what the checker found. */
export interface Verdict {
  readonly requirement: string;
  readonly verdict: VerdictName;
  readonly reason: string;
  readonly by: string;
  /** The day, as in 2026-11-22. */
  readonly date: string;
  /** For "elsewhere": which other text covers it. */
  readonly text?: string;
  /** Empty when the verdict rests on nothing that stands in the draft. */
  readonly clauses: readonly QuotedClause[];
}

/** A verdict put to its finding. Stale: a clause that it rests on no longer stands in the draft, so it does not count. */
export interface AppliedVerdict {
  readonly verdict: Verdict;
  readonly stale: boolean;
}
