import type { ReadDraft } from "../draft/read.ts";
import type { Range } from "../text/range.ts";
import { ClauseQuoter } from "./quoteClause.ts";
import type { RequirementFinding } from "./types.ts";
import type { QuotedClause, VerdictName } from "./verdict.ts";

/**
 * The clauses that a verdict given now rests on: what the reviewer selected, and what the checker showed. "Met" rests on the best
 * clause of each element; a verdict that says less rests on all that was found, since it was weighed and did not suffice. Clauses that
 * conflict with the standard are weighed by every verdict.
 */
export function restingClauses(finding: RequirementFinding, verdict: VerdictName, draft: ReadDraft, selections: readonly Range[]): QuotedClause[] {
  const quoter = new ClauseQuoter(draft);
  const found = finding.elements.flatMap((e) => (verdict === "met" ? e.evidence.slice(0, 1) : e.evidence));
  const shown = verdict === "contrary" && finding.contrary.length > 0 ? finding.contrary : [...found, ...finding.contrary];
  const needed = verdict === "contrary" && selections.length > 0 ? finding.contrary : shown;
  const clauses = [...selections.flatMap((s) => quoter.ofSelection(s)), ...quoter.ofEvidence(needed.filter((e) => e.draft === 0))];
  return clauses.filter((clause, i) => clauses.findIndex((c) => c.quote === clause.quote) === i);
}
