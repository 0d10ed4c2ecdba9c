import type { Arena } from "./arena.ts";
import { Pairing } from "./pairing.ts";

/**
 * What the connectors do, on entries of an arena: each operation joins the entries [first, last) of its kids reading by reading
 * and writes its own after those that are there.
 */
export class Operators {
  private readonly pairing: Pairing;
  /** One bit a reading. */
  private bits = new Int32Array(64);
  private words = 0;
  /** Per reading: the latest entry found for it, and how many alternatives it has. */
  private head = new Int32Array(1024);
  private tally = new Int32Array(1024);
  /** Entries of one reading as a chain: an entry, and the one found before it. */
  private chain = new Int32Array(1024);
  private before = new Int32Array(1024);
  private links = 0;
  /** Where each word of a phrase has been looked for. */
  private readonly at: number[] = [];

  constructor(private readonly arena: Arena, private readonly first: Int32Array, private readonly last: Int32Array) {
    this.pairing = new Pairing(arena);
  }

  /** Makes ready for a batch of so many readings. */
  readings(count: number): void {
    this.words = (count >> 5) + 1;
    if (this.bits.length < this.words) this.bits = new Int32Array(this.words * 2);
    if (this.head.length < count) [this.head, this.tally] = [new Int32Array(count * 2), new Int32Array(count * 2)];
  }

  /** Nothing matches. */
  none(id: number): void {
    this.first[id] = this.last[id] = this.arena.entries;
  }

  /** What a kid has. */
  same(id: number, kid: number): void {
    this.first[id] = this.first[kid] as number;
    this.last[id] = this.last[kid] as number;
  }

  /** True of some readings, at no word. */
  places(id: number, readings: readonly number[]): void {
    this.first[id] = this.arena.entries;
    for (const reading of readings) this.arena.entry(reading, 0, 0);
    this.last[id] = this.arena.entries;
  }

  /** The words of a phrase one after the other; led by the rarest of them. */
  phrase(id: number, kids: readonly number[]): void {
    const { arena, first, last } = this;
    const { at } = this;
    let lead = 0;
    at.length = kids.length;
    for (let k = 0; k < kids.length; k++) {
      at[k] = first[kids[k] as number] as number;
      if (this.length(kids[k] as number) < this.length(kids[lead] as number)) lead = k;
    }
    const begin = arena.entries;
    for (let e = first[kids[lead] as number] as number; e < (last[kids[lead] as number] as number); e++) {
      const reading = arena.reading[e] as number;
      let everywhere = true;
      for (let k = 0; k < kids.length && everywhere; k++) {
        const end = last[kids[k] as number] as number;
        at[k] = arena.seek(at[k] as number, end, reading);
        everywhere = (at[k] as number) < end && arena.reading[at[k] as number] === reading;
      }
      if (everywhere) this.phraseIn(reading, e, lead, at);
    }
    first[id] = begin;
    last[id] = arena.entries;
  }

  private phraseIn(reading: number, lead: number, offset: number, at: readonly number[]): void {
    const { arena } = this;
    const from = arena.used;
    for (let i = arena.from[lead] as number; i < (arena.to[lead] as number); i += 2) {
      const start = (arena.pool[i] as number) - offset;
      let k = 0;
      while (k < at.length && (k === offset || this.stands(at[k] as number, start + k))) k++;
      if (k === at.length) arena.span(start, start + at.length);
    }
    if (arena.used > from) arena.entry(reading, from, arena.used);
  }

  /** Whether a word stands at a position of its entry's reading. */
  private stands(entry: number, position: number): boolean {
    const { pool, from, to } = this.arena;
    let low = (from[entry] as number) >> 1;
    let high = (to[entry] as number) >> 1;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((pool[2 * mid] as number) < position) low = mid + 1;
      else high = mid;
    }
    return 2 * low < (to[entry] as number) && pool[2 * low] === position;
  }

  /** Two kids in one reading, near each other; a kid without words yields to the other. */
  pair(id: number, a: number, b: number, reach: number, ordered: boolean): void {
    const { arena, first, last, pairing } = this;
    const begin = arena.entries;
    const aEnd = last[a] as number;
    const bEnd = last[b] as number;
    let i = first[a] as number;
    let j = first[b] as number;
    while (i < aEnd && j < bEnd) {
      const reading = arena.reading[i] as number;
      const other = arena.reading[j] as number;
      if (reading < other) i = arena.seek(i, aEnd, other);
      else if (other < reading) j = arena.seek(j, bEnd, reading);
      else {
        const [aFrom, aTo, bFrom, bTo] = [arena.from[i] as number, arena.to[i] as number, arena.from[j] as number, arena.to[j] as number];
        if (aFrom === aTo) arena.entry(reading, bFrom, bTo);
        else if (bFrom === bTo) arena.entry(reading, aFrom, aTo);
        else if (pairing.near(aFrom, aTo, bFrom, bTo, reach, ordered)) {
          const from = pairing.finish(pairing.composed);
          arena.entry(reading, from, arena.used);
        }
        i++;
        j++;
      }
    }
    first[id] = begin;
    last[id] = arena.entries;
  }

  /** The readings of `a` in which `b` does not match. */
  without(id: number, a: number, b: number): void {
    const { arena, first, last } = this;
    const begin = arena.entries;
    const end = last[b] as number;
    let j = first[b] as number;
    for (let i = first[a] as number; i < (last[a] as number); i++) {
      const reading = arena.reading[i] as number;
      j = arena.seek(j, end, reading);
      if (j >= end || arena.reading[j] !== reading) arena.entry(reading, arena.from[i] as number, arena.to[i] as number);
    }
    first[id] = begin;
    last[id] = arena.entries;
  }

  /** What any kid has; words count before places. */
  union(id: number, kids: readonly number[]): void {
    if (kids.length === 0) return this.none(id);
    if (kids.length === 1) return this.same(id, kids[0] as number);
    this.gather(kids);
    this.first[id] = this.arena.entries;
    this.each((reading) => this.merge(reading));
    this.last[id] = this.arena.entries;
  }

  /** What any kid has, in readings where enough kids match. @param whole for each reading the one whose count it may take instead. */
  several(id: number, kids: readonly number[], enough: number, whole: Int32Array | undefined): void {
    this.gather(kids);
    this.first[id] = this.arena.entries;
    this.each((reading) => {
      const other = whole ? (whole[reading] as number) : reading;
      const there = ((this.bits[other >> 5] as number) >>> (other & 31)) & 1 ? (this.tally[other] as number) : 0;
      if (Math.max(this.tally[reading] as number, there) >= enough) this.merge(reading);
    });
    this.last[id] = this.arena.entries;
  }

  /** Chains the entries of all kids reading by reading. */
  private gather(kids: readonly number[]): void {
    const { arena, bits, head, tally, first, last } = this;
    bits.fill(0, 0, this.words);
    this.links = 1;
    for (const kid of kids) {
      for (let e = first[kid] as number; e < (last[kid] as number); e++) {
        const reading = arena.reading[e] as number;
        const mask = 1 << (reading & 31);
        const seen = ((bits[reading >> 5] as number) & mask) !== 0;
        bits[reading >> 5] = (bits[reading >> 5] as number) | mask;
        tally[reading] = seen ? (tally[reading] as number) + 1 : 1;
        head[reading] = this.link(e, seen ? (head[reading] as number) : 0);
      }
    }
  }

  private link(entry: number, before: number): number {
    const at = this.links++;
    if (at >= this.chain.length) {
      const [chain, previous] = [new Int32Array(at * 2), new Int32Array(at * 2)];
      chain.set(this.chain);
      previous.set(this.before);
      [this.chain, this.before] = [chain, previous];
    }
    this.chain[at] = entry;
    this.before[at] = before;
    return at;
  }

  /** Visits the gathered readings in order. */
  private each(visit: (reading: number) => void): void {
    for (let w = 0; w < this.words; w++) {
      for (let rest = this.bits[w] as number; rest !== 0; rest &= rest - 1) visit((w << 5) + 31 - Math.clz32(rest & -rest));
    }
  }

  /** Writes the entry of a gathered reading: the spans of all its entries, each once. */
  private merge(reading: number): void {
    const { arena, pairing } = this;
    let withWords = -1;
    let several = false;
    for (let l = this.head[reading] as number; l > 0; l = this.before[l] as number) {
      const e = this.chain[l] as number;
      if (arena.from[e] === arena.to[e]) continue;
      several = withWords >= 0;
      withWords = e;
      if (several) break;
    }
    if (withWords < 0) return arena.entry(reading, 0, 0);
    if (!several) return arena.entry(reading, arena.from[withWords] as number, arena.to[withWords] as number);
    pairing.start();
    for (let l = this.head[reading] as number; l > 0; l = this.before[l] as number) {
      const e = this.chain[l] as number;
      pairing.addAll(arena.from[e] as number, arena.to[e] as number);
    }
    const from = pairing.finish(true);
    arena.entry(reading, from, arena.used);
  }

  private length(node: number): number {
    return (this.last[node] as number) - (this.first[node] as number);
  }
}
