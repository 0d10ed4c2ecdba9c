/** Matches as pairs of positions [from, to) in the reading, flattened and in order; none: true of the reading, but not at any word. */
export type Spans = readonly number[];

/** The readings of a batch: sequences of words that are looked at one by one, evaluated together. */
export interface Batch {
  /** Distinct folded words. */
  readonly types: readonly string[];
  /** Indexes into `types`, reading after reading. */
  readonly type: Int32Array;
  /** 1 where the word stands in the title of another statute; undefined when none does. */
  readonly titled: Uint8Array | undefined;
  /** Where each reading begins in `type`; one more than there are readings. */
  readonly start: Int32Array;
  /** For each reading the reading that is its whole sentence, itself where it is none's item. */
  readonly whole: Int32Array;
}

/** Says where the nodes of a program match in a batch of readings. */
export interface Matcher {
  /** Loads a batch: afterwards `spans` and `forEach` answer for any node. No place has any flag yet. */
  load(batch: Batch): void;
  /**
   * Says which flags (headings, roles) are true of which readings.
   * @param flags per reading.
   * @param lists whether a list's item counts for `atleast` what its whole sentence has.
   */
  setFlags(flags: readonly (readonly number[])[], lists: boolean): void;
  /** Where a node matches in a reading; undefined when it does not. Article-wide nodes never match in one reading. */
  spans(node: number, reading: number): Spans | undefined;
  /** Visits the readings in which a node matches, in order, with where it does. */
  forEach(node: number, visit: (reading: number, spans: Spans) => void): void;
}
