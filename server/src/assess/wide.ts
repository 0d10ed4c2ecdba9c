import type { Provision, Reading } from "../draft/types.ts";
import type { Spans } from "../query/batch.ts";
import type { Node, Program } from "../query/program.ts";

/** A match of one operand of an article-wide query. `context` hits have no words of their own. */
export interface WideHit {
  readonly reading: Reading;
  readonly from: number;
  readonly to: number;
  readonly negated: boolean;
  readonly context: boolean;
}

/** Queries with /p (and): their operands are collected reading by reading and joined when the article is complete. */
export class WideQueries {
  readonly roots: readonly number[];
  /** The nodes whose matches are to be collected. */
  readonly operands = new Set<number>();
  private readonly hits = new Map<Provision, Map<number, WideHit[]>>();

  constructor(private readonly program: Program, roots: readonly number[]) {
    this.roots = roots.filter((r) => program.nodes[r]?.wide);
    for (const root of this.roots) this.collectOperands(root);
  }

  private collectOperands(id: number): void {
    const node = this.program.nodes[id] as Node;
    if (!node.wide) this.operands.add(id);
    else for (const kid of node.kids) this.collectOperands(kid);
  }

  /** Remembers an operand's matches in a reading. */
  add(node: number, reading: Reading, spans: Spans, negated: readonly boolean[]): void {
    const { article } = reading.sentence;
    const byNode = this.hits.get(article) ?? new Map<number, WideHit[]>();
    this.hits.set(article, byNode);
    const list = byNode.get(node) ?? [];
    byNode.set(node, list);
    if (spans.length === 0) list.push({ reading, from: 0, to: 1, negated: false, context: true });
    for (let i = 0; i < spans.length; i += 2) {
      const [from, to] = [spans[i] as number, spans[i + 1] as number];
      list.push({ reading, from, to, negated: negated[i / 2] === true, context: false });
    }
  }

  /** The matches of a root, article by article. */
  results(root: number): WideHit[] {
    return [...this.hits.values()].flatMap((byNode) => this.evaluate(root, byNode).filter((h) => !h.context));
  }

  private evaluate(id: number, byNode: ReadonlyMap<number, WideHit[]>): WideHit[] {
    const node = this.program.nodes[id] as Node;
    if (!node.wide) return byNode.get(id) ?? [];
    const lists = node.kids.map((k) => this.evaluate(k, byNode));
    switch (node.op) {
      case "or":
        return lists.flat();
      case "not": {
        const excluded = new Set((lists[1] ?? []).map((h) => h.reading));
        return (lists[0] ?? []).filter((h) => !excluded.has(h.reading));
      }
      case "in": {
        const within = new Set((lists[0] ?? []).map((h) => h.reading));
        return (lists[1] ?? []).filter((h) => within.has(h.reading));
      }
      default: {
        if (lists.some((l) => l.length === 0)) return [];
        const words = lists.find((l) => l.some((h) => !h.context));
        const denied = lists.some((l) => l.every((h) => h.negated));
        return (words ?? (lists[0] as WideHit[])).map((h) => (denied ? { ...h, negated: true } : h));
      }
    }
  }
}
