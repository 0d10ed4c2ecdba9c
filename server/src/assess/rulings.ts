import type { Evidence } from "./types.ts";

/** What is known of the draft when the rulings are applied. */
export interface Known {
  readonly isPresent: (key: string) => boolean;
  readonly evidenceFor: (key: string) => readonly Evidence[];
  readonly isContrary: (requirement: string) => boolean;
  /** How many sentences define or punish trafficking. */
  readonly cores: number;
}

/** An element that follows from what was found elsewhere. */
export interface Ruling {
  readonly key: string;
  readonly apply: (known: Known) => readonly Evidence[] | undefined;
}

const ACTS = ["recruitment", "transportation", "transfer", "harbouring", "receipt"].map((a) => `definition.acts/${a}`);
const MEANS = ["force", "coercion", "abduction", "fraud", "deception", "abuse-of-power", "abuse-of-vulnerability", "payments"].map((m) => `definition.means/${m}`);

/** Evidence of the offence itself: of its acts, else of the clause that punishes it. */
function offenceEvidence(known: Known): readonly Evidence[] {
  for (const key of [...ACTS, "offence.trafficking/criminalised"]) if (known.isPresent(key)) return known.evidenceFor(key).slice(0, 1);
  return [];
}

/** The rulings of the standard that no single clause can decide. */
export const RULINGS: readonly Ruling[] = [
  {
    // "present also when the general offence needs no means at all"
    key: "child.no-means/child-no-means",
    apply: (known) => {
      const acts = ACTS.filter((a) => known.isPresent(a)).length;
      return acts >= 2 && !MEANS.some((m) => known.isPresent(m)) ? offenceEvidence(known) : undefined;
    },
  },
  {
    // "…or is on trafficking alone and never calls smuggling trafficking"
    key: "smuggling.distinct/distinct",
    apply: (known) => (known.cores > 0 && !known.isContrary("smuggling.distinct") ? offenceEvidence(known) : undefined),
  },
];
