import type { Node, Program } from "./program.ts";
import { quantitiesIn, unitDays } from "./quantities.ts";

/** Matches as pairs of positions [from, to) in the reading, flattened and in order; CONTEXT is "true, but not at any word". */
export type Spans = readonly number[];
export const CONTEXT: Spans = Object.freeze([]);

/** The words of a reading as the evaluator sees them. */
export interface Words {
  /** Folded words. */
  readonly types: readonly string[];
  /** 1 where the word stands in the title of another statute. */
  readonly titled: Uint8Array | undefined;
}

/** Runs a program on one reading at a time. Only nodes whose words occur are looked at, so the cost follows the text, not the lexicon. */
export class Evaluator {
  private readonly stamp: Int32Array;
  private readonly counts: Int32Array;
  private readonly results: (Spans | undefined)[];
  private readonly done: Int32Array;
  private readonly positions: number[][];
  private readonly seenKids: Int32Array;
  private round = 0;
  private active: number[] = [];
  private words: readonly string[] = [];
  private atLeast: ((node: number) => number) | undefined;

  constructor(private readonly program: Program) {
    const n = program.nodes.length;
    this.stamp = new Int32Array(n);
    this.counts = new Int32Array(n);
    this.seenKids = new Int32Array(n);
    this.done = new Int32Array(n);
    this.results = new Array(n);
    this.positions = new Array(n);
  }

  /**
   * Loads a reading: afterwards `activeNodes` lists every node that may match and `spans` answers for any of them.
   * @param flags nodes that are true of the place (headings, roles).
   * @param atLeast for readings that are one item of a list: how many alternatives of an atleast node its whole sentence has.
   */
  load(words: Words, flags: Iterable<number>, atLeast?: (node: number) => number): void {
    this.round++;
    this.active = [];
    this.words = words.types;
    this.atLeast = atLeast;
    for (let i = 0; i < words.types.length; i++) {
      for (const atom of this.program.atomsOf(words.types[i] as string, words.titled?.[i] === 1)) {
        if (this.stamp[atom] === this.round) (this.positions[atom] as number[]).push(i);
        else {
          this.positions[atom] = [i];
          this.raise(atom);
        }
      }
    }
    for (const flag of flags) if (this.stamp[flag] !== this.round) this.raise(flag);
    for (let i = 0; i < this.active.length; i++) this.propagate(this.active[i] as number);
  }

  /** Nodes whose necessary words all occur in the reading. */
  get activeNodes(): readonly number[] {
    return this.active;
  }

  /** Whether a node may match in the loaded reading. */
  isActive(node: number): boolean {
    return this.stamp[node] === this.round;
  }

  private raise(node: number): void {
    this.stamp[node] = this.round;
    this.active.push(node);
  }

  private propagate(node: number): void {
    for (const parent of (this.program.nodes[node] as Node).parents) {
      if (this.stamp[parent] === this.round) continue;
      if (this.seenKids[parent] !== this.round) {
        this.seenKids[parent] = this.round;
        this.counts[parent] = 0;
      }
      this.counts[parent] = (this.counts[parent] ?? 0) + 1;
      if ((this.counts[parent] ?? 0) >= (this.program.nodes[parent] as Node).need) this.raise(parent);
    }
  }

  /** Where a node matches in the loaded reading; undefined when it does not. Article-wide nodes never match in one reading. */
  spans(id: number): Spans | undefined {
    if (this.stamp[id] !== this.round) return undefined;
    if (this.done[id] === this.round) return this.results[id];
    const result = this.compute(this.program.nodes[id] as Node);
    this.done[id] = this.round;
    this.results[id] = result;
    return result;
  }

  private compute(node: Node): Spans | undefined {
    switch (node.op) {
      case "atom":
        return (this.positions[node.id] as number[]).flatMap((p) => [p, p + 1]);
      case "flag":
        return CONTEXT;
      case "phrase":
        return this.phrase(node);
      case "or":
        return this.union(node.kids);
      case "atleast":
        return this.several(node);
      case "quantity":
        return this.quantity(node);
      case "in":
      case "near":
      case "sentence":
        return this.pair(node);
      case "not":
        return this.spans(node.kids[1] as number) ? undefined : this.spans(node.kids[0] as number);
      case "article":
        return undefined;
    }
  }

  private phrase(node: Node): Spans | undefined {
    const { kids } = node;
    const out: number[] = [];
    for (const p of this.positions[kids[0] as number] as number[]) {
      let i = 1;
      while (i < kids.length && (this.positions[kids[i] as number] as number[]).includes(p + i)) i++;
      if (i === kids.length) out.push(p, p + kids.length);
    }
    return out.length > 0 ? out : undefined;
  }

  private union(kids: readonly number[]): Spans | undefined {
    let context = false;
    const found: Spans[] = [];
    for (const kid of kids) {
      const spans = this.spans(kid);
      if (spans === CONTEXT) context = true;
      else if (spans) found.push(spans);
    }
    if (found.length === 0) return context ? CONTEXT : undefined;
    return found.length === 1 ? found[0] : merge(found);
  }

  private several(node: Node): Spans | undefined {
    const here = node.kids.filter((k) => this.spans(k) !== undefined).length;
    const count = this.atLeast ? Math.max(here, this.atLeast(node.id)) : here;
    return count >= node.value ? (this.union(node.kids) ?? undefined) : undefined;
  }

  /** How many alternatives of an atleast node the loaded reading has. */
  countOf(id: number): number {
    if (this.stamp[id] !== this.round) return 0;
    return (this.program.nodes[id] as Node).kids.filter((k) => this.spans(k) !== undefined).length;
  }

  private quantity(node: Node): Spans | undefined {
    const unit = unitDays(node.unit ?? "days");
    const out: number[] = [];
    for (const q of quantitiesIn(this.words)) {
      const value = Math.round((q.days / unit) * 100) / 100;
      if (compares(value, node.compare ?? "=", node.value)) out.push(q.from, q.to);
    }
    return out.length > 0 ? out : undefined;
  }

  private pair(node: Node): Spans | undefined {
    const a = this.spans(node.kids[0] as number);
    const b = a && this.spans(node.kids[1] as number);
    if (!a || !b) return undefined;
    if (a === CONTEXT) return b;
    if (b === CONTEXT) return a;
    const reach = node.op === "near" ? node.distance : Number.POSITIVE_INFINITY;
    const apart = nearest(a, b, reach, node.ordered);
    const within = node.ordered ? undefined : [...inside(a, b), ...inside(b, a)];
    if (!within || within.length === 0) return apart;
    return apart ? merge([apart, within]) : merge([within]);
  }
}

function compares(value: number, how: string, wanted: number): boolean {
  switch (how) {
    case ">=":
      return value >= wanted;
    case "<=":
      return value <= wanted;
    case "<":
      return value < wanted;
    case ">":
      return value > wanted;
    default:
      return Math.abs(value - wanted) < 0.05;
  }
}

/** Unites sorted span lists, in order of their beginnings. */
function merge(lists: readonly Spans[]): Spans {
  const pairs: [number, number][] = [];
  for (const list of lists) for (let i = 0; i < list.length; i += 2) pairs.push([list[i] as number, list[i + 1] as number]);
  pairs.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  const out: number[] = [];
  for (const [from, to] of pairs) if (out.at(-2) !== from || out.at(-1) !== to) out.push(from, to);
  return out;
}

/** The spans of `outer` that hold one of `inner` strictly between their first and last words: a composed match around it is 0 apart. */
function inside(outer: Spans, inner: Spans): number[] {
  const out: number[] = [];
  for (let i = 0; i < outer.length; i += 2) {
    const [from, to] = [outer[i] as number, outer[i + 1] as number];
    if (to - from < 3) continue;
    for (let j = 0; j < inner.length; j += 2) {
      if ((inner[j] as number) <= from || (inner[j + 1] as number) >= to) continue;
      out.push(from, to);
      break;
    }
  }
  return out;
}

/**
 * Pairs each span of `a` with the nearest of `b` after it and, unless ordered, the nearest before it. Adjacent words are 1
 * apart; overlapping spans do not pair here.
 */
function nearest(a: Spans, b: Spans, reach: number, ordered: boolean): Spans | undefined {
  const pairs: [number, number][] = [];
  for (let i = 0; i < a.length; i += 2) {
    const [from, to] = [a[i] as number, a[i + 1] as number];
    let after = -1;
    let before = -1;
    for (let j = 0; j < b.length; j += 2) {
      if ((b[j] as number) >= to && (after < 0 || (b[j] as number) < (b[after] as number))) after = j;
      if ((b[j + 1] as number) <= from && (before < 0 || (b[j + 1] as number) > (b[before + 1] as number))) before = j;
    }
    if (after >= 0 && (b[after] as number) - (to - 1) <= reach) pairs.push([from, b[after + 1] as number]);
    if (!ordered && before >= 0 && from - ((b[before + 1] as number) - 1) <= reach) pairs.push([b[before] as number, to]);
  }
  if (pairs.length === 0) return undefined;
  pairs.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  return pairs.flat();
}
