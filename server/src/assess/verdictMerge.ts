import { foldText } from "../text/fold.ts";
import type { Decision, Verdict } from "./verdict.ts";

/** Two reviewers who decided differently on one requirement. */
export interface VerdictConflict {
  readonly requirement: string;
  readonly ours: Verdict;
  readonly theirs: Verdict;
}

/** Which of two counts; the other is kept under `also`. */
export type Side = "ours" | "theirs";

/** The verdicts of two files as one. */
export interface MergedVerdicts {
  /** One a requirement, sorted by id. */
  readonly verdicts: readonly Verdict[];
  /** Those that were put to `choose`. */
  readonly conflicts: readonly VerdictConflict[];
}

/**
 * Merges the verdicts of two reviewers. Where both decided alike, or one reviewer decided again later, the later decision counts; where
 * they decided differently, `choose` says which. No decision is lost: those that do not count are kept under `also`.
 */
export function mergeVerdicts(ours: readonly Verdict[], theirs: readonly Verdict[], choose: (conflict: VerdictConflict) => Side): MergedVerdicts {
  const merged = new Map(ours.map((v) => [v.requirement, v]));
  const conflicts: VerdictConflict[] = [];
  for (const verdict of theirs) {
    const own = merged.get(verdict.requirement);
    if (!own) merged.set(verdict.requirement, verdict);
    else merged.set(verdict.requirement, mergeTwo(own, verdict, (conflict) => {
      conflicts.push(conflict);
      return choose(conflict);
    }));
  }
  const verdicts = [...merged.values()].map((v) => withAlso(v, v.also ?? [])).sort((a, b) => compare(a.requirement, b.requirement));
  return { verdicts, conflicts: conflicts.sort((a, b) => compare(a.requirement, b.requirement)) };
}

/** A verdict that takes the place of another: the other is kept under `also`, unless the same reviewer only confirms it anew. */
export function replacing(verdict: Verdict, old: Verdict): Verdict {
  const again = samePerson(verdict, old) && alike(verdict, old);
  return again ? withAlso(verdict, [...(verdict.also ?? []), ...(old.also ?? [])]) : over(verdict, old);
}

function mergeTwo(ours: Verdict, theirs: Verdict, choose: (conflict: VerdictConflict) => Side): Verdict {
  if (alike(ours, theirs) || (samePerson(ours, theirs) && ours.date !== theirs.date)) return newer(ours, theirs) ? over(ours, theirs) : over(theirs, ours);
  return choose({ requirement: ours.requirement, ours, theirs }) === "ours" ? over(ours, theirs) : over(theirs, ours);
}

/** Whether two reviewers decided alike, whatever their reasons. */
function alike(a: Decision, b: Decision): boolean {
  return a.verdict === b.verdict && foldText(a.text ?? "") === foldText(b.text ?? "");
}

function samePerson(a: Decision, b: Decision): boolean {
  return foldText(a.by) === foldText(b.by);
}

/** Of two decisions the later; of one day's, the one whose text sorts first, so that the order of the files does not matter. */
function newer(a: Decision, b: Decision): boolean {
  return a.date === b.date ? keyOf(a) <= keyOf(b) : a.date > b.date;
}

function over(winner: Verdict, loser: Verdict): Verdict {
  const { requirement: _, also: past = [], ...decision } = loser;
  return withAlso(winner, [...(winner.also ?? []), decision, ...past]);
}

/** The same decision with others beside it, each once, the latest first. */
function withAlso({ also: _, ...verdict }: Verdict, others: readonly Decision[]): Verdict {
  const kept = new Map(others.map((d) => [keyOf(d), d]));
  kept.delete(keyOf(verdict));
  const also = [...kept].sort(([a, x], [b, y]) => compare(y.date, x.date) || compare(a, b)).map(([, d]) => d);
  return also.length > 0 ? { ...verdict, also } : verdict;
}

/** A decision as a text that is equal for equal decisions. */
function keyOf({ verdict, text, reason, by, date, found, clauses }: Decision): string {
  return JSON.stringify([verdict, text ?? "", reason, by, date, found ?? "", clauses.map((c) => [c.quote, c.provision ?? ""])]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
