import type { Arena } from "./arena.ts";

/** A position is below this: from and to of a span make one exact number, by which spans are sorted. */
const WIDE = 2 ** 25;
/** Up to this many spans are sorted by insertion. */
const FEW = 24;

/** Puts two lists of spans of one reading together, for the connectors; the lists are stretches of the arena's pool, in order. */
export class Pairing {
  private keys = new Float64Array(256);
  private count = 0;

  constructor(private readonly arena: Arena) {}

  /** Begins a new list of spans. */
  start(): void {
    this.count = 0;
  }

  /** Adds the spans of a stretch of the pool. */
  addAll(from: number, to: number): void {
    const { pool } = this.arena;
    for (let i = from; i < to; i += 2) this.add(pool[i] as number, pool[i + 1] as number);
  }

  /** Writes the spans that were added to the pool, in order. @param once leaves out those that come again. @returns where they begin. */
  finish(once: boolean): number {
    const { keys, count, arena } = this;
    sortKeys(keys, count);
    const at = arena.used;
    let last = -1;
    for (let i = 0; i < count; i++) {
      const key = keys[i] as number;
      if (once && key === last) continue;
      last = key;
      const from = Math.floor(key / WIDE);
      arena.span(from, key - from * WIDE);
    }
    return at;
  }

  /**
   * Pairs each span of `a` with the nearest of `b` after it and, unless ordered, the nearest before it; unordered, also every
   * span of one that holds one of the other strictly between its first and last words: a composed match around it is 0 apart.
   * Adjacent words are 1 apart; overlapping spans do not pair otherwise. @returns whether anything pairs; `finish` writes it.
   */
  near(aFrom: number, aTo: number, bFrom: number, bTo: number, reach: number, ordered: boolean): boolean {
    this.count = 0;
    this.nearest(aFrom, aTo, bFrom, bTo, reach, ordered);
    const apart = this.count;
    if (!ordered) {
      this.inside(aFrom, aTo, bFrom, bTo);
      this.inside(bFrom, bTo, aFrom, aTo);
    }
    this.composed = this.count > apart;
    return this.count > 0;
  }

  /** Whether the last `near` found a span inside another. */
  composed = false;

  private nearest(aFrom: number, aTo: number, bFrom: number, bTo: number, reach: number, ordered: boolean): void {
    const { pool } = this.arena;
    const rising = ordered || endsRise(pool, bFrom, bTo);
    let first = bFrom; // no span of b before it begins at or after the current span's beginning
    for (let i = aFrom; i < aTo; i += 2) {
      const from = pool[i] as number;
      const to = pool[i + 1] as number;
      while (first < bTo && (pool[first] as number) < from) first += 2;
      let after = first;
      while (after < bTo && (pool[after] as number) < to) after += 2;
      if (after < bTo && (pool[after] as number) - (to - 1) <= reach) this.add(from, pool[after + 1] as number);
      if (ordered) continue;
      const before = rising ? lastEndingBy(pool, bFrom, first, from) : latestEndingBy(pool, bFrom, first, from);
      if (before >= 0 && from - ((pool[before + 1] as number) - 1) <= reach) this.add(pool[before] as number, to);
    }
  }

  private inside(outerFrom: number, outerTo: number, innerFrom: number, innerTo: number): void {
    const { pool } = this.arena;
    for (let i = outerFrom; i < outerTo; i += 2) {
      const from = pool[i] as number;
      const to = pool[i + 1] as number;
      if (to - from < 3) continue;
      for (let j = innerFrom; j < innerTo; j += 2) {
        const begins = pool[j] as number;
        if (begins <= from) continue;
        if (begins >= to) break;
        if ((pool[j + 1] as number) >= to) continue;
        this.add(from, to);
        break;
      }
    }
  }

  private add(from: number, to: number): void {
    if (this.count === this.keys.length) {
      const more = new Float64Array(this.count * 2);
      more.set(this.keys);
      this.keys = more;
    }
    this.keys[this.count++] = from * WIDE + to;
  }
}

function endsRise(pool: Int32Array, from: number, to: number): boolean {
  for (let i = from + 3; i < to; i += 2) if ((pool[i] as number) < (pool[i - 2] as number)) return false;
  return true;
}

/** Of spans whose ends rise, the first of those that end last at or before a position, or -1. */
function lastEndingBy(pool: Int32Array, from: number, to: number, position: number): number {
  let at = to - 2;
  while (at >= from && (pool[at + 1] as number) > position) at -= 2;
  if (at < from) return -1;
  while (at - 2 >= from && pool[at - 1] === pool[at + 1]) at -= 2;
  return at;
}

/** The same where ends do not rise. */
function latestEndingBy(pool: Int32Array, from: number, to: number, position: number): number {
  let best = -1;
  for (let j = from; j < to; j += 2) {
    if ((pool[j + 1] as number) <= position && (best < 0 || (pool[j + 1] as number) > (pool[best + 1] as number))) best = j;
  }
  return best;
}

function sortKeys(keys: Float64Array, count: number): void {
  if (count > FEW) {
    keys.subarray(0, count).sort();
    return;
  }
  for (let i = 1; i < count; i++) {
    const key = keys[i] as number;
    let j = i - 1;
    while (j >= 0 && (keys[j] as number) > key) {
      keys[j + 1] = keys[j] as number;
      j--;
    }
    keys[j + 1] = key;
  }
}
