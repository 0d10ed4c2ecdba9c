import type { ReadDraft } from "../draft/read.ts";
import type { Reading } from "../draft/types.ts";
import { GAP } from "../text/tokens.ts";
import { tokenAt } from "./places.ts";

/** Positions of the loaded reading as pairs [from, to), flattened. */
export type Stretches = readonly number[];

/** The pairs for which a condition holds. */
export function pairsWhere(spans: Stretches, holds: (from: number, to: number) => boolean): Stretches {
  return spans.filter((_, i) => holds(spans[i - (i % 2)] as number, spans[i - (i % 2) + 1] as number));
}

/** The pairs of `spans` that no pair of `covers` holds. */
export function uncovered(spans: Stretches, covers: Stretches): Stretches {
  return pairsWhere(spans, (from, to) => !covers.some((at, j) => j % 2 === 0 && at <= from && to <= (covers[j + 1] as number)));
}

/**
 * How far words that deny, save or forbid govern what follows them: to the next strong punctuation inside a run of text (a lead-in goes
 * on into its item), or to the next word that turns the sentence ("but", "unless").
 * @param turns where a sentence turns.
 * @param weakest the weakest punctuation that ends the reach, one of GAP.
 * @returns pairs [beginning of the words, end of what they govern).
 */
export function reachOf(draft: ReadDraft, reading: Reading, spans: Stretches, turns: Stretches, weakest: number = GAP.clause): Stretches {
  const length = reading.runs.reduce((sum, run) => sum + run.to - run.from, 0);
  const opens = new Set(reading.runs.map((run) => run.from));
  const turning = new Set(turns.filter((_, i) => i % 2 === 0));
  const out: number[] = [];
  for (let i = 0; i < spans.length; i += 2) {
    let end = spans[i + 1] as number;
    while (end < length && !turning.has(end)) {
      const token = tokenAt(reading, end);
      if ((draft.tokens.gap[token] ?? 0) >= weakest && !opens.has(token)) break;
      end++;
    }
    out.push(spans[i] as number, end);
  }
  return out;
}

/** Whether a match at [from, to) begins in one of the stretches or runs into one. */
export function touches(stretches: Stretches, from: number, to: number): boolean {
  for (let i = 0; i < stretches.length; i += 2) {
    const at = stretches[i] as number;
    if (from < (stretches[i + 1] as number) && to > at) return true;
  }
  return false;
}

/** Whether a match at [from, to) ends in one of the stretches, after its first word. */
export function endsIn(stretches: Stretches, from: number, to: number): boolean {
  for (let i = 0; i < stretches.length; i += 2) if (from < (stretches[i + 1] as number) && to > (stretches[i] as number) + 1 && to <= (stretches[i + 1] as number)) return true;
  return false;
}
