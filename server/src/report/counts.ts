import { type Standing, standingOf } from "../assess/standing.ts";
import type { RequirementFinding } from "../assess/types.ts";
import { STANDINGS } from "./standingWords.ts";

/** How many requirements stand how. */
export type Counts = Readonly<Record<Standing, number>> & { readonly all: number };

/** Counts findings by their standing. */
export function countsOf(findings: readonly RequirementFinding[]): Counts {
  return countStandings(findings.map(standingOf));
}

/** Counts standings. */
export function countStandings(standings: readonly Standing[]): Counts {
  const counts = Object.fromEntries(STANDINGS.map((s) => [s, standings.filter((own) => own === s).length])) as Record<Standing, number>;
  return { ...counts, all: standings.length };
}
