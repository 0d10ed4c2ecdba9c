import type { Batch, Matcher, Spans } from "../../../server/src/query/batch.ts";
import type { Node, Program } from "../../../server/src/query/program.ts";
import { compares, quantitiesIn, unitDays } from "../../../server/src/query/quantities.ts";

type Span = readonly [from: number, to: number];
/** Undefined: no match. Empty: true here, but not at any word. */
type Found = readonly Span[] | undefined;

/** The query language as it is defined, reading by reading and node by node, with nothing done to be fast: what the real evaluator is held to. */
export class PlainMatcher implements Matcher {
  private batch: Batch = { types: [], type: new Int32Array(0), titled: undefined, start: new Int32Array(1), whole: new Int32Array(0) };
  private flags: readonly (readonly number[])[] = [];
  private lists = false;
  private memory: Map<number, Found>[] = [];
  private atoms = new Map<number, Map<number, number[]>>();

  constructor(private readonly program: Program) {}

  load(batch: Batch): void {
    this.batch = batch;
    this.atoms = new Map();
    this.setFlags([], false);
  }

  setFlags(flags: readonly (readonly number[])[], lists: boolean): void {
    this.flags = flags;
    this.lists = lists;
    this.memory = Array.from(this.batch.whole, () => new Map<number, Found>());
  }

  spans(node: number, reading: number): Spans | undefined {
    return this.find(node, reading)?.flat();
  }

  forEach(node: number, visit: (reading: number, spans: Spans) => void): void {
    for (let reading = 0; reading < this.batch.start.length - 1; reading++) {
      const spans = this.spans(node, reading);
      if (spans) visit(reading, spans);
    }
  }

  private find(id: number, reading: number): Found {
    const known = this.memory[reading] as Map<number, Found>;
    if (!known.has(id)) known.set(id, this.compute(this.program.nodes[id] as Node, reading));
    return known.get(id);
  }

  private compute(node: Node, reading: number): Found {
    const kids = (): Found[] => node.kids.map((kid) => this.find(kid, reading));
    if (node.op === "near" || node.op === "sentence" || node.op === "in") return this.find(node.kids[0] as number, reading) && both(kids(), node.op === "near" ? node.distance : Number.POSITIVE_INFINITY, node.ordered);
    switch (node.op) {
      case "atom":
        return some((this.positions(reading).get(node.id) ?? []).map((p) => [p, p + 1]));
      case "flag":
        return this.flags[reading]?.includes(node.id) ? [] : undefined;
      case "phrase": {
        const at = kids().map((k) => new Set((k ?? []).map(([from]) => from)));
        return some([...(at[0] ?? [])].filter((p) => at.every((positions, i) => positions.has(p + i))).map((p) => [p, p + at.length]));
      }
      case "or":
        return either(kids());
      case "atleast": {
        const count = (r: number): number => node.kids.filter((kid) => this.find(kid, r) !== undefined).length;
        const enough = Math.max(count(reading), this.lists ? count(this.batch.whole[reading] as number) : 0) >= node.value;
        return enough ? either(kids()) : undefined;
      }
      case "quantity":
        return kids().some((k) => k !== undefined) ? this.quantity(node, reading) : undefined;
      case "not":
        return kids()[1] ? undefined : kids()[0];
      case "article":
        return undefined;
    }
  }

  private words(reading: number): string[] {
    const { types, type, start } = this.batch;
    return [...type.slice(start[reading], start[reading + 1])].map((t) => types[t] as string);
  }

  private positions(reading: number): Map<number, number[]> {
    const known = this.atoms.get(reading);
    if (known) return known;
    const out = new Map<number, number[]>();
    this.words(reading).forEach((word, p) => {
      const titled = this.batch.titled?.[(this.batch.start[reading] as number) + p] === 1;
      for (const atom of this.program.atomsOf(word, titled)) out.set(atom, [...(out.get(atom) ?? []), p]);
    });
    this.atoms.set(reading, out);
    return out;
  }

  private quantity(node: Node, reading: number): Found {
    const unit = unitDays(node.unit ?? "days");
    const fitting = quantitiesIn(this.words(reading)).filter((q) => compares(Math.round((q.days / unit) * 100) / 100, node.compare ?? "=", node.value));
    return some(fitting.map((q) => [q.from, q.to]));
  }
}

function some(spans: readonly Span[]): Found {
  return spans.length > 0 ? spans : undefined;
}

function either(kids: readonly Found[]): Found {
  const worded = kids.filter((k) => k !== undefined && k.length > 0);
  if (worded.length === 0) return kids.some((k) => k !== undefined) ? [] : undefined;
  return worded.length === 1 ? worded[0] : unique(worded.flatMap((k) => k ?? []));
}

function both([a, b]: readonly Found[], reach: number, ordered: boolean): Found {
  if (!a || !b) return undefined;
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const apart = a.flatMap((span) => pairs(span, b, reach, ordered)).sort(byPlace);
  const around = ordered ? [] : [...a.filter((span) => holdsOne(span, b)), ...b.filter((span) => holdsOne(span, a))];
  return some(around.length > 0 ? unique([...apart, ...around]) : apart);
}

/** A span with the nearest other after it and, unless ordered, the nearest before it. */
function pairs([from, to]: Span, others: readonly Span[], reach: number, ordered: boolean): Span[] {
  const after = others.filter((o) => o[0] >= to).sort(byPlace)[0];
  const before = others.filter((o) => o[1] <= from).sort((x, y) => y[1] - x[1] || x[0] - y[0])[0];
  const out: Span[] = [];
  if (after && after[0] - (to - 1) <= reach) out.push([from, after[1]]);
  if (!ordered && before && from - (before[1] - 1) <= reach) out.push([before[0], to]);
  return out;
}

function holdsOne([from, to]: Span, others: readonly Span[]): boolean {
  return to - from >= 3 && others.some((o) => o[0] > from && o[1] < to);
}

function byPlace(x: Span, y: Span): number {
  return x[0] - y[0] || x[1] - y[1];
}

function unique(spans: readonly Span[]): readonly Span[] {
  return [...spans].sort(byPlace).filter((s, i, all) => i === 0 || byPlace(s, all[i - 1] as Span) !== 0);
}
