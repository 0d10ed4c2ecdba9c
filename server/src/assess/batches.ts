import type { ReadDraft } from "../draft/read.ts";
import type { Reading } from "../draft/types.ts";
import type { Batch, Matcher } from "../query/batch.ts";
import { batchOf } from "./places.ts";

/** For each reading (by index) the flags that are true of its place: headings, definition, roles. */
export type Flags = readonly (readonly number[])[];

/** So many readings are evaluated together: enough to share the work, few enough to bound the memory. */
const MANY = 3_000;

interface Loaded {
  readonly readings: readonly Reading[];
  readonly batch: Batch;
}

/** The readings of a draft in batches, sentences kept whole, and the evaluator that runs over them. */
export class Batches {
  private readonly batches: readonly Loaded[];
  private current: Loaded | undefined;

  constructor(private readonly draft: ReadDraft, private readonly evaluator: Matcher) {
    this.batches = inBatches(draft).map((readings) => ({ readings, batch: batchOf(draft, readings.map((r) => r.runs), wholes(readings)) }));
  }

  /**
   * Visits every batch, loaded and with its flags set. The visitor gets the readings in the order in which the evaluator numbers them.
   * @param flags per reading of the draft, by `Reading.index`.
   * @param lists whether an item counts for `atleast` what its whole sentence has.
   */
  run(flags: Flags, lists: boolean, visit: (evaluator: Matcher, readings: readonly Reading[]) => void): void {
    for (const loaded of this.batches) {
      if (this.current !== loaded) this.evaluator.load(loaded.batch);
      this.current = loaded;
      this.evaluator.setFlags(loaded.readings.map((r) => flags[r.index] ?? []), lists);
      visit(this.evaluator, loaded.readings);
    }
  }

  /** Which of the draft's defined terms a query finds, by index. */
  termsFound(query: number): ReadonlySet<number> {
    const types: string[] = [];
    const start = [0];
    for (const { term } of this.draft.terms) {
      types.push(...term.split(" "));
      start.push(types.length);
    }
    this.current = undefined;
    this.evaluator.load({ types, type: Int32Array.from(types, (_, i) => i), titled: undefined, start: Int32Array.from(start), whole: Int32Array.from(start.keys()) });
    const found = new Set<number>();
    this.evaluator.forEach(query, (i) => found.add(i));
    return found;
  }
}

function inBatches(draft: ReadDraft): Reading[][] {
  const out: Reading[][] = [];
  let open: Reading[] = [];
  for (const { whole, readings } of draft.sentences) {
    open.push(whole);
    for (const reading of readings) if (reading !== whole) open.push(reading);
    if (open.length < MANY) continue;
    out.push(open);
    open = [];
  }
  return open.length > 0 ? [...out, open] : out;
}

/** For each reading of a batch the index of the one that is its whole sentence; a whole stands before its items. */
function wholes(readings: readonly Reading[]): Int32Array {
  const out = new Int32Array(readings.length);
  let whole = 0;
  readings.forEach((reading, i) => {
    if (reading === reading.sentence.whole) whole = i;
    out[i] = whole;
  });
  return out;
}
