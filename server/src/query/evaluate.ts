import { Activation } from "./activation.ts";
import { Arena } from "./arena.ts";
import type { Batch, Matcher, Spans } from "./batch.ts";
import { Operators } from "./operators.ts";
import { Postings } from "./postings.ts";
import type { Node, Program } from "./program.ts";
import { compares, type Quantity, quantitiesIn, unitDays } from "./quantities.ts";

/** True of a reading, but not at any word. */
const CONTEXT: Spans = Object.freeze([]);

/**
 * Runs a program on many readings at once: each node is evaluated once for all of them, from the postings of the words below it.
 * Only nodes whose necessary words occur are looked at, so the cost follows the text, not the lexicon.
 */
export class Evaluator implements Matcher {
  private readonly arena = new Arena();
  private readonly activation: Activation;
  private readonly postings: Postings;
  private readonly operators: Operators;
  /** In which round a node was evaluated, and its entries in the arena. Rounds count up over loads and changes of flags. */
  private readonly done: Int32Array;
  private readonly first: Int32Array;
  private readonly last: Int32Array;
  private round = 0;
  private loaded = 0;
  private batch: Batch = { types: [], type: new Int32Array(0), titled: undefined, start: new Int32Array(1), whole: new Int32Array(0) };
  private lists = false;
  private flagged = new Map<number, number[]>();
  private quantities = new Map<number, Quantity[]>();

  constructor(private readonly program: Program) {
    const n = program.nodes.length;
    [this.done, this.first, this.last] = [new Int32Array(n), new Int32Array(n), new Int32Array(n)];
    this.activation = new Activation(program);
    this.postings = new Postings(program, this.arena, this.first, this.last);
    this.operators = new Operators(this.arena, this.first, this.last);
  }

  load(batch: Batch): void {
    this.loaded = ++this.round;
    this.batch = batch;
    this.lists = false;
    this.flagged = new Map();
    this.quantities = new Map();
    this.arena.clear();
    this.operators.readings(batch.start.length - 1);
    this.activation.begin();
    this.postings.write(batch, this.activation);
    for (const atom of this.activation.raised) this.done[atom] = this.round;
    this.activation.propagate();
  }

  setFlags(flags: readonly (readonly number[])[], lists: boolean): void {
    this.round++;
    this.lists = lists;
    this.flagged = new Map();
    for (let reading = 0; reading < flags.length; reading++) {
      for (const flag of flags[reading] as readonly number[]) {
        const list = this.flagged.get(flag);
        if (!list) this.flagged.set(flag, [reading]);
        else if (list.at(-1) !== reading) list.push(reading);
      }
    }
    for (const flag of this.flagged.keys()) if (!this.activation.has(flag)) this.activation.raise(flag);
    this.activation.propagate();
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

  /** Evaluates a node unless its entries are known: those that depend on flags or lists hold until these change. */
  private evaluate(id: number): void {
    if (!this.activation.has(id)) return;
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
    if (!this.activation.has(id)) return false;
    this.evaluate(id);
    return (this.last[id] as number) > (this.first[id] as number);
  }

  private bothFound(kids: readonly number[]): boolean {
    return kids.every((kid) => this.activation.has(kid)) && kids.every((kid) => this.isFound(kid));
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
    const words: string[] = [];
    for (let i = start[reading] as number; i < (start[reading + 1] as number); i++) words.push(types[type[i] as number] as string);
    const found = quantitiesIn(words);
    this.quantities.set(reading, found);
    return found;
  }
}
