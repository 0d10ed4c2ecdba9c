import { FORCES } from "../../../server/src/corpus/types.ts";
import type { ReviewRequirement } from "../../../server/src/features/review.ts";

/** What the checklist can be narrowed to. Several together narrow it further. */
export const FILTERS = ["mandatory", "notMet", "contrary", "unreviewed"] as const;
export type Filter = (typeof FILTERS)[number];

const ALLOWS: Record<Filter, (row: ReviewRequirement) => boolean> = {
  mandatory: (row) => row.force === FORCES[0],
  notMet: isOpen,
  contrary: (row) => row.standing === "contrary",
  unreviewed: (row) => row.verdict === undefined || row.verdict.stale,
};

/** The requirements that all of the filters allow, in their order. */
export function filtered(rows: readonly ReviewRequirement[], filters: readonly Filter[]): ReviewRequirement[] {
  return rows.filter((row) => filters.every((f) => ALLOWS[f](row)));
}

/** Filters out of whatever was kept in a workspace: unknown names are dropped, each is named once, in their own order. */
export function filtersOf(kept: unknown): Filter[] {
  return Array.isArray(kept) ? FILTERS.filter((f) => kept.includes(f)) : [];
}

/** Whether something is still to be done about a requirement. */
export function isOpen({ standing }: Pick<ReviewRequirement, "standing">): boolean {
  return standing === "missing" || standing === "partial" || standing === "contrary";
}

/** Whether a mandatory requirement is not met: the number of these is the checklist's badge. */
export function isMandatoryGap(row: Pick<ReviewRequirement, "standing" | "force">): boolean {
  return row.force === FORCES[0] && isOpen(row);
}
