import { Arena } from "./arena.ts";
import { Operators } from "./operators.ts";
import type { Node, Program } from "./program.ts";
import { compares, type Quantity, quantitiesIn, unitDays } from "./quantities.ts";

/** Matches as pairs of positions [from, to) in the reading, flattened and in order; none: true of the reading, but not at any word. */
export type Spans = readonly number[];
const CONTEXT: Spans = Object.freeze([]);

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

/**
 * Runs a program on many readings at once: each node is evaluated once for all of them, from the postings of the words below it.
 * Only nodes whose necessary words occur are looked at, so the cost follows the text, not the lexicon.
 */
export class Evaluator implements Matcher {
  private readonly arena = new Arena();
  private readonly operators: Operators;
  /** Nodes that may match in this batch bear its number. */
  private readonly stamp: Int32Array;
  private readonly counts: Int32Array;
  private readonly seenKids: Int32Array;
  /** When a node was evaluated, and its entries in the arena. */
  private readonly done: Int32Array;
  private readonly first: Int32Array;
  private readonly last: Int32Array;
  /** Rounds count up over loads and changes of flags. */
  private round = 0;
  private loaded = 0;
  private active: number[] = [];
  private batch: Batch = { types: [], type: new Int32Array(0), titled: undefined, start: new Int32Array(1), whole: new Int32Array(0) };
  private size = 0;
  private lists = false;
  private flagged = new Map<number, number[]>();
  private quantities = new Map<number, Quantity[]>();

  constructor(private readonly program: Program) {
    const n = program.nodes.length;
    this.stamp = new Int32Array(n);
    this.counts = new Int32Array(n);
    this.seenKids = new Int32Array(n);
    this.done = new Int32Array(n);
    this.first = new Int32Array(n);
    this.last = new Int32Array(n);
    this.operators = new Operators(this.arena, this.first, this.last);
  }

  load(batch: Batch): void {
    this.loaded = ++this.round;
    this.batch = batch;
    this.size = batch.start.length - 1;
    this.lists = false;
    this.active = [];
    this.flagged = new Map();
    this.quantities = new Map();
    this.arena.clear();
    this.operators.readings(this.size);
    this.post();
    this.propagateFrom(0);
  }

  setFlags(flags: readonly (readonly number[])[], lists: boolean): void {
    this.round++;
    this.lists = lists;
    this.flagged = new Map();
    const from = this.active.length;
    flags.forEach((own, reading) => {
      for (const flag of own) {
        const list = this.flagged.get(flag);
        if (!list) this.flagged.set(flag, [reading]);
        else if (list.at(-1) !== reading) list.push(reading);
        if (this.stamp[flag] !== this.loaded) this.raise(flag);
      }
    });
    this.propagateFrom(from);
  }

  spans(node: number, reading: number): Spans | undefined {
    if (!this.isFound(node)) return undefined;
    const last = this.last[node] as number;
    const at = this.arena.seek(this.first[node] as number, last, reading);
    return at < last && this.arena.reading[at] === reading ? this.spansAt(at) : undefined;
  }

  forEach(node: number, visit: (reading: number, spans: Spans) => void): void {
    if (!this.isFound(node)) return;
    const last = this.last[node] as number;
    for (let at = this.first[node] as number; at < last; at++) visit(this.arena.reading[at] as number, this.spansAt(at));
  }

  private spansAt(entry: number): Spans {
    const from = this.arena.from[entry] as number;
    const to = this.arena.to[entry] as number;
    return from === to ? CONTEXT : Array.from(this.arena.pool.subarray(from, to));
  }

  private raise(node: number): void {
    this.stamp[node] = this.loaded;
    this.active.push(node);
  }

  private propagateFrom(from: number): void {
    const { nodes } = this.program;
    for (let i = from; i < this.active.length; i++) {
      for (const parent of (nodes[this.active[i] as number] as Node).parents) {
        if (this.stamp[parent] === this.loaded) continue;
        const seen = this.seenKids[parent] === this.loaded ? (this.counts[parent] as number) + 1 : 1;
        this.seenKids[parent] = this.loaded;
        this.counts[parent] = seen;
        if (seen >= (nodes[parent] as Node).need) this.raise(parent);
      }
    }
  }

  /** The postings of the batch's words: first counted, then written. */
  private post(): void {
    const { arena, first, last, counts, batch } = this;
    const atomsAt = atomsOf(this.program, batch);
    const end = batch.start[this.size] as number;
    for (let i = 0; i < end; i++) {
      for (const atom of atomsAt(i)) {
        if (this.stamp[atom] !== this.loaded) {
          this.raise(atom);
          counts[atom] = 0;
        }
        counts[atom] = (counts[atom] as number) + 1;
      }
    }
    const next = this.seenKids; // of atoms, which have no kids: where the next position goes
    for (const atom of this.active) {
      first[atom] = last[atom] = arena.entries;
      next[atom] = arena.used;
      arena.reserve(counts[atom] as number, 2 * (counts[atom] as number));
      this.done[atom] = this.loaded;
    }
    for (let r = 0; r < this.size; r++) {
      const begin = batch.start[r] as number;
      const stop = batch.start[r + 1] as number;
      for (let i = begin; i < stop; i++) {
        for (const atom of atomsAt(i)) {
          const at = next[atom] as number;
          next[atom] = at + 2;
          last[atom] = arena.put(first[atom] as number, last[atom] as number, r, at, i - begin);
        }
      }
    }
  }

  /** Evaluates a node unless its entries are known: those that depend on flags or lists hold until these change. */
  private evaluate(id: number): void {
    if (this.stamp[id] !== this.loaded) return;
    const node = this.program.nodes[id] as Node;
    if ((this.done[id] as number) >= (node.placed ? this.round : this.loaded)) return;
    this.done[id] = this.round;
    this.compute(node);
  }

  private compute(node: Node): void {
    const { id, kids } = node;
    const { operators } = this;
    switch (node.op) {
      case "phrase":
        return operators.phrase(id, kids);
      case "or":
        return operators.union(id, this.found(kids));
      case "atleast":
        return operators.several(id, this.found(kids), node.value, this.lists ? this.batch.whole : undefined);
      case "in":
      case "near":
      case "sentence":
        if (this.bothFound(kids)) operators.pair(id, kids[0] as number, kids[1] as number, node.op === "near" ? node.distance : Number.POSITIVE_INFINITY, node.ordered);
        else operators.none(id);
        return;
      case "not":
        if (!this.isFound(kids[0] as number)) operators.none(id);
        else if (!this.isFound(kids[1] as number)) operators.same(id, kids[0] as number);
        else operators.without(id, kids[0] as number, kids[1] as number);
        return;
      case "flag":
        return operators.places(id, this.flagged.get(id) ?? []);
      case "quantity":
        return this.quantity(node);
      default:
        return operators.none(id);
    }
  }

  /** Whether a node matches anywhere in the batch. */
  private isFound(id: number): boolean {
    if (this.stamp[id] !== this.loaded) return false;
    this.evaluate(id);
    return (this.last[id] as number) > (this.first[id] as number);
  }

  private bothFound(kids: readonly number[]): boolean {
    return kids.every((kid) => this.stamp[kid] === this.loaded) && kids.every((kid) => this.isFound(kid));
  }

  private found(kids: readonly number[]): number[] {
    const out: number[] = [];
    for (const kid of kids) if (this.isFound(kid)) out.push(kid);
    return out;
  }

  /** Lengths of time, in readings that have a word of the unit. */
  private quantity(node: Node): void {
    const { arena, operators } = this;
    const unit = unitDays(node.unit ?? "days");
    operators.union(node.id, this.found(node.kids));
    const readings = arena.reading.slice(this.first[node.id], this.last[node.id]);
    this.first[node.id] = arena.entries;
    for (const reading of readings) {
      const from = arena.used;
      for (const q of this.quantitiesIn(reading)) {
        const value = Math.round((q.days / unit) * 100) / 100;
        if (compares(value, node.compare ?? "=", node.value)) arena.span(q.from, q.to);
      }
      if (arena.used > from) arena.entry(reading, from, arena.used);
    }
    this.last[node.id] = arena.entries;
  }

  private quantitiesIn(reading: number): Quantity[] {
    const known = this.quantities.get(reading);
    if (known) return known;
    const { types, type, start } = this.batch;
    const words = Array.from(type.subarray(start[reading], start[reading + 1]), (t) => types[t] as string);
    const found = quantitiesIn(words);
    this.quantities.set(reading, found);
    return found;
  }
}

/** The atoms that each word of a batch satisfies, looked up once a type. */
function atomsOf(program: Program, { types, type, titled }: Batch): (at: number) => readonly number[] {
  const plain = new Array<readonly number[] | undefined>(types.length);
  const inTitle = new Array<readonly number[] | undefined>(types.length);
  return (at) => {
    const t = type[at] as number;
    const masked = titled?.[at] === 1;
    const known = masked ? inTitle : plain;
    return (known[t] ??= program.atomsOf(types[t] as string, masked));
  };
}
