import type { RequirementFinding, Status } from "./types.ts";

/** What a requirement's row says once the people who read the draft were heard: the checker's status, or their answer. */
export type Standing = Status | "not-applicable" | "elsewhere";

/**
 * A reviewer's verdict comes first unless the clause it rests on has changed (then it counts for nothing until it is confirmed anew);
 * next the author's answer in the draft; else what the checker found.
 */
export function standingOf({ status, suppression, verdict }: RequirementFinding): Standing {
  if (verdict && !verdict.stale) return verdict.verdict.verdict;
  if (suppression) return suppression.kind === "covered-elsewhere" ? "elsewhere" : "not-applicable";
  return status;
}

/** Whether something is left to do for a requirement: it is not met, and nobody says that it need not be. */
export function isOpen(finding: RequirementFinding): boolean {
  const standing = standingOf(finding);
  return standing === "partial" || standing === "missing" || standing === "contrary";
}

/** Whether a requirement is asked of the draft at all: nobody says that it does not apply or that another text covers it. */
export function isAsked(finding: RequirementFinding): boolean {
  const standing = standingOf(finding);
  return standing !== "not-applicable" && standing !== "elsewhere";
}

/** Whether a person, not the checker, decided what the row says. */
export function isDecided({ suppression, verdict }: RequirementFinding): boolean {
  return (verdict !== undefined && !verdict.stale) || suppression !== undefined;
}
