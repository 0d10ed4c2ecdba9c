import type { ReadDraft } from "../draft/read.ts";
import { overlaps } from "../text/range.ts";
import { ClauseIndex } from "./clauseIndex.ts";
import type { Evidence, RequirementFinding } from "./types.ts";
import type { AppliedVerdict, Verdict } from "./verdict.ts";

/**
 * Puts reviewers' verdicts to the findings that they are on. Of several on one requirement (drafts read together, each with its own
 * file) the first that still counts is taken. A verdict is stale when
 * - a clause that it rests on no longer stands in the draft as it was quoted;
 * - it says that the draft lacks something, and the checker finds a clause that it did not rest on;
 * - it says anything but "contrary", and the checker finds a conflicting clause that it did not rest on.
 */
export function applyVerdicts(findings: readonly RequirementFinding[], verdicts: readonly Verdict[], drafts: readonly ReadDraft[]): RequirementFinding[] {
  if (verdicts.length === 0) return [...findings];
  const indexes = drafts.map((draft) => new ClauseIndex(draft));
  return findings.map((finding) => {
    const own = verdicts.filter((v) => v.requirement === finding.requirement.id).map((v) => applied(finding, v, indexes));
    const verdict = own.find((v) => !v.stale) ?? own[0];
    return verdict ? { ...finding, verdict } : finding;
  });
}

function applied(finding: RequirementFinding, verdict: Verdict, indexes: readonly ClauseIndex[]): AppliedVerdict {
  const clauses = verdict.clauses.map((clause) => ({ clause, found: indexes.flatMap((index, draft) => (index.find(clause.quote) ?? []).map((range) => ({ draft, range }))) }));
  const places = clauses.flatMap(({ found }) => found);
  const gone = clauses.filter(({ found }) => found.length === 0).map(({ clause }) => clause);
  const known = (e: Evidence): boolean => places.some(({ draft, range }) => draft === e.draft && overlaps(range, e.range));
  const because = gone.length > 0 ? "clause-gone" : conflicts(finding, verdict, known) ? "contrary-found" : outgrown(finding, verdict, known) ? "clause-found" : undefined;
  return { verdict, places, stale: because !== undefined, ...(because ? { because } : {}), ...(gone.length > 0 ? { gone } : {}) };
}

/** Whether the checker finds a conflicting clause that the reviewer did not weigh. */
function conflicts({ contrary }: RequirementFinding, { verdict }: Verdict, known: (e: Evidence) => boolean): boolean {
  return verdict !== "contrary" && !contrary.every(known);
}

/** Whether the draft now has what a verdict said that it lacks. A "partial" that agreed with the checker holds until the checker finds more than a part. */
function outgrown(finding: RequirementFinding, { verdict, found }: Verdict, known: (e: Evidence) => boolean): boolean {
  if (verdict === "met" || verdict === "contrary") return false;
  if (verdict === "partial" && (found === "partial" || found === "missing")) return finding.status === "met";
  return !finding.elements.flatMap((e) => e.evidence).every(known);
}
