import { foldWord } from "../text/fold.ts";
import type { Comparison } from "./ast.ts";

/** The kinds of nodes a compiled query is made of. */
export type Op = "atom" | "phrase" | "or" | "near" | "sentence" | "article" | "not" | "atleast" | "quantity" | "flag" | "in";

/** A node shared by all queries that say the same thing. */
export interface Node {
  readonly id: number;
  readonly op: Op;
  readonly kids: readonly number[];
  readonly distance: number;
  readonly ordered: boolean;
  readonly unit: "years" | "months" | "days" | undefined;
  readonly compare: Comparison | undefined;
  readonly value: number;
  /** Flags only: "he:12" (heading query 12), "def" or a role. */
  readonly flag: string;
  /** How many distinct kids must be active before the node can match. */
  readonly need: number;
  /** Whether an article-wide connector stands in it. */
  readonly wide: boolean;
  /** Whether it depends on more than the words of a reading: a flag or a list stands in it. */
  readonly placed: boolean;
  readonly parents: number[];
}

/** All queries of one language as one graph of shared nodes, with the words they look for. */
export class Program {
  readonly nodes: Node[] = [];
  /** Heading queries: node to run on headings → flag to raise. */
  readonly headings: { readonly query: number; readonly flag: number }[] = [];
  private readonly interned = new Map<string, number>();
  private readonly exact = new Map<string, number>();
  private readonly prefixes = new Map<string, number>();
  private readonly wildcards: { pattern: string; prefix: boolean; node: number }[] = [];
  private readonly cache = new Map<string, readonly number[]>();

  /** The node of one word, in ordinary text or inside the titles of other statutes. */
  atom(word: string, inTitle: boolean): number {
    const folded = foldPattern(word);
    const key = `atom ${inTitle ? "t:" : ""}${folded}`;
    const known = this.interned.get(key);
    if (known !== undefined) return known;
    const id = this.add("atom", [], key, {});
    const prefix = folded.endsWith("!");
    const stem = prefix ? folded.slice(0, -1) : folded;
    const slot = (inTitle ? "t:" : "") + stem;
    if (stem.includes("*")) this.wildcards.push({ pattern: slot, prefix, node: id });
    else (prefix ? this.prefixes : this.exact).set(slot, id);
    return id;
  }

  /** An inner node; equal nodes are one. */
  node(op: Op, kids: readonly number[], extra: Partial<Pick<Node, "distance" | "ordered" | "unit" | "compare" | "value" | "flag">> = {}): number {
    const unique = op === "or" ? [...new Set(kids)].sort((a, b) => a - b) : kids;
    if (op === "or" && unique.length === 1) return unique[0] as number;
    const key = `${op} ${unique.join(",")} ${extra.distance ?? ""} ${extra.ordered ?? ""} ${extra.unit ?? ""}${extra.compare ?? ""}${extra.value ?? ""} ${extra.flag ?? ""}`;
    return this.interned.get(key) ?? this.add(op, unique, key, extra);
  }

  private add(op: Op, kids: readonly number[], key: string, extra: Partial<Node>): number {
    const id = this.nodes.length;
    const required = op === "not" ? kids.slice(0, 1) : [...new Set(kids)];
    const any = op === "or" || op === "atleast" || op === "quantity";
    const node: Node = {
      id, op, kids, distance: 0, ordered: false, unit: undefined, compare: undefined, value: 0, flag: "", ...extra,
      need: any ? 1 : required.length,
      wide: op === "article" || kids.some((k) => this.nodes[k]?.wide === true),
      placed: op === "flag" || op === "atleast" || kids.some((k) => this.nodes[k]?.placed === true),
      parents: [],
    };
    this.nodes.push(node);
    this.interned.set(key, id);
    for (const kid of required) this.nodes[kid]?.parents.push(id);
    return id;
  }

  /** The atoms that a folded word satisfies. */
  atomsOf(word: string, inTitle: boolean): readonly number[] {
    const key = (inTitle ? "t:" : "") + word;
    const known = this.cache.get(key);
    if (known) return known;
    const out: number[] = [];
    const exact = this.exact.get(key);
    if (exact !== undefined) out.push(exact);
    for (let n = inTitle ? 3 : 1; n <= key.length; n++) {
      const hit = this.prefixes.get(key.slice(0, n));
      if (hit !== undefined) out.push(hit);
    }
    for (const wild of this.wildcards) if (matchesWild(key, wild.pattern, wild.prefix)) out.push(wild.node);
    if (this.cache.size < 200_000) this.cache.set(key, out);
    return out;
  }
}

function foldPattern(word: string): string {
  return word.split("*").map(foldWord).join("*");
}

function matchesWild(word: string, pattern: string, prefix: boolean): boolean {
  if (prefix ? word.length < pattern.length : word.length !== pattern.length) return false;
  for (let i = 0; i < pattern.length; i++) {
    const p = pattern.charCodeAt(i);
    if (p !== 42 && p !== word.charCodeAt(i)) return false;
  }
  return true;
}
