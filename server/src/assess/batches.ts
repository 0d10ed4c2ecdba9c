import type { ReadDraft } from "../draft/read.ts";
import type { Reading, Sentence } from "../draft/types.ts";
import type { Batch, Matcher } from "../query/batch.ts";
import { batchOf, type Flags, membersOf } from "./places.ts";

/** So many readings are evaluated together: enough to share the work, few enough to bound the memory. */
const MANY = 3_000;

interface Loaded {
  readonly readings: readonly Reading[];
  readonly batch: Batch;
}

/** The readings of a draft in batches, sentences kept whole, and the evaluator that runs over them. */
export class Batches {
  private sentences: readonly Sentence[] | undefined;
  private batches: readonly Loaded[] = [];
  private current: Loaded | undefined;

  constructor(private readonly draft: ReadDraft, private readonly evaluator: Matcher) {}

  /**
   * Visits sentences in batches, loaded and with flags set. The visitor gets the readings in the order in which the evaluator numbers them.
   * @param flags per reading of the draft, by `Reading.index`.
   * @param lists whether an item counts for `atleast` what its whole sentence has.
   */
  run(sentences: readonly Sentence[], flags: Flags, lists: boolean, visit: (evaluator: Matcher, readings: readonly Reading[]) => void): void {
    for (const loaded of this.batchesOf(sentences)) {
      if (this.current !== loaded) this.evaluator.load(loaded.batch);
      this.current = loaded;
      this.evaluator.setFlags(loaded.readings.map((r) => flags[r.index] ?? []), lists);
      visit(this.evaluator, loaded.readings);
    }
  }

  private batchesOf(sentences: readonly Sentence[]): readonly Loaded[] {
    const same = this.sentences?.length === sentences.length && sentences.every((s, i) => s === this.sentences?.[i]);
    if (!same) {
      this.sentences = sentences;
      this.batches = inBatches(sentences).map((readings) => ({ readings, batch: batchOf(this.draft, readings.map((r) => r.runs), wholes(readings)) }));
    }
    return this.batches;
  }

  /** Which of the draft's defined terms a query finds, by index. @param memory by query and term. */
  termsFound(query: number, memory: Map<string, boolean>): ReadonlySet<number> {
    const keys = this.draft.terms.map(({ term }) => `${query} ${term}`);
    const unknown = this.draft.terms.filter((_, i) => !memory.has(keys[i] as string)).map(({ term }) => term);
    if (unknown.length > 0) this.findTerms(query, unknown, memory);
    return new Set(keys.flatMap((key, i) => (memory.get(key) ? [i] : [])));
  }

  private findTerms(query: number, terms: readonly string[], memory: Map<string, boolean>): void {
    const types: string[] = [];
    const start = [0];
    for (const term of terms) {
      memory.set(`${query} ${term}`, false);
      types.push(...term.split(" "));
      start.push(types.length);
    }
    this.current = undefined;
    this.evaluator.load({ types, type: Int32Array.from(types, (_, i) => i), titled: undefined, start: Int32Array.from(start), whole: Int32Array.from(terms, (_, i) => i) });
    this.evaluator.forEach(query, (i) => memory.set(`${query} ${terms[i]}`, true));
  }
}

function inBatches(sentences: readonly Sentence[]): Reading[][] {
  const out: Reading[][] = [];
  let open: Reading[] = [];
  for (const sentence of sentences) {
    open.push(...membersOf(sentence));
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
