import type { ReadDraft } from "../draft/read.ts";
import { overlaps, type Range } from "../text/range.ts";
import { ClauseIndex } from "./clauseIndex.ts";
import type { Evidence, RequirementFinding } from "./types.ts";
import type { AppliedVerdict, QuotedClause, StaleReason, Verdict } from "./verdict.ts";

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
  const places = verdict.clauses.map((clause) => ({ clause, found: indexes.map((index) => index.find(clause.quote)) }));
  const gone = places.filter(({ found }) => found.every((f) => f === undefined)).map(({ clause }) => clause);
  if (gone.length > 0) return stale(verdict, "clause-gone", gone);
  const known = (e: Evidence): boolean => places.some(({ found }) => found[e.draft]?.some((range: Range) => overlaps(range, e.range)));
  if (verdict.verdict !== "contrary" && !finding.contrary.every(known)) return stale(verdict, "contrary-found");
  return outgrown(finding, verdict, known) ? stale(verdict, "clause-found") : { verdict, stale: false };
}

/** Whether the draft now has what a verdict said that it lacks. A "partial" that agreed with the checker holds until the checker finds more than a part. */
function outgrown(finding: RequirementFinding, { verdict, found }: Verdict, known: (e: Evidence) => boolean): boolean {
  if (verdict === "met" || verdict === "contrary") return false;
  if (verdict === "partial" && (found === "partial" || found === "missing")) return finding.status === "met";
  return !finding.elements.flatMap((e) => e.evidence).every(known);
}

function stale(verdict: Verdict, because: StaleReason, gone?: readonly QuotedClause[]): AppliedVerdict {
  return { verdict, stale: true, because, ...(gone ? { gone } : {}) };
}
