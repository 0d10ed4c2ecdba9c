import { standingOf } from "../assess/standing.ts";
import type { RequirementFinding } from "../assess/types.ts";
import type { Clause } from "../corpus/types.ts";

/** Wording that a review suggests. */
export interface SuggestedClause {
  readonly heading: string;
  readonly text: string;
  /** For an element that belongs in a list which the draft has: the words to add to it. */
  readonly words?: string;
}

/** No memorandum needs more clauses than this for one requirement. */
const MOST = 6;

/**
 * The model clauses that give what a finding lacks, the fewest that do: the one that gives most of it first. A contrary is written anew as
 * a whole; where any one element is enough, one clause is.
 */
export function suggestedClauses(finding: RequirementFinding, clauses: readonly Clause[]): SuggestedClause[] {
  const { requirement, elements, theme } = { ...finding, theme: finding.requirement.theme };
  const anew = standingOf(finding) === "contrary";
  const present = new Set(anew ? [] : elements.filter((e) => e.present).map((e) => e.id));
  let missing = elements.map((e) => e.id).filter((id) => !present.has(id));
  if (missing.length === 0) missing = elements.map((e) => e.id); // held incomplete by a person
  const own = clauses.filter((c) => c.requirement === requirement.id);
  const chosen: Clause[] = [];
  while (missing.length > 0 && chosen.length < MOST) {
    const gain = (c: Clause) => c.elements.filter((e) => missing.includes(e)).length * 20 - c.elements.filter((e) => present.has(e)).length * 15 - (c.alternative ? 1 : 0);
    const best = own.filter((c) => !chosen.includes(c) && c.elements.some((e) => missing.includes(e))).sort((a, b) => gain(b) - gain(a))[0];
    if (!best) break;
    chosen.push(best);
    missing = requirement.rule === "any" ? [] : missing.filter((id) => !best.elements.includes(id));
  }
  const listed = theme === "definition" && present.size > 0;
  return chosen.map((c) => ({ heading: c.heading, text: c.text, ...(listed && c.elements.length === 1 && c.item ? { words: c.item.noun } : {}) }));
}
