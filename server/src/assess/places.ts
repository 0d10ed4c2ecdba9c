import type { Provision, Reading, TokenRun } from "../draft/types.ts";
import { firstTokenAt } from "../draft/readings.ts";
import type { ReadDraft } from "../draft/read.ts";
import type { Evaluator, Words } from "../query/evaluate.ts";
import type { CompiledLexicon } from "./lexicon.ts";

/** The words of token runs, with the marks of other statutes' titles. */
export function wordsOf(draft: ReadDraft, runs: readonly TokenRun[]): Words {
  const types: string[] = [];
  const titled: number[] = [];
  for (const run of runs) {
    for (let t = run.from; t < run.to; t++) {
      types.push(draft.tokens.types[draft.tokens.type[t] ?? 0] ?? "");
      titled.push(draft.statuteTitle[t] ?? 0);
    }
  }
  return { types, titled: Uint8Array.from(titled) };
}

/** Token index of a position in a reading. */
export function tokenAt(reading: Reading, position: number): number {
  let left = position;
  for (const run of reading.runs) {
    const length = run.to - run.from;
    if (left < length) return run.from + left;
    left -= length;
  }
  const last = reading.runs.at(-1);
  return last ? last.to - 1 : 0;
}

/** The heading queries that are true of a provision: of its own heading and of those above it, the draft's title left out. */
export class HeadingFlags {
  private readonly known = new Map<Provision, readonly number[]>();

  constructor(
    private readonly draft: ReadDraft,
    private readonly lexicon: CompiledLexicon,
    private readonly evaluator: Evaluator,
  ) {}

  /** Computes the flags of all provisions that hold sentences. The evaluator must not be in use for a reading. */
  of(provision: Provision): readonly number[] {
    const known = this.known.get(provision);
    if (known) return known;
    const above = provision.parent ? this.of(provision.parent) : [];
    const own = provision.heading && !this.isTitle(provision) ? this.flagsOf(provision) : [];
    const flags = own.length === 0 ? above : [...new Set([...above, ...own])];
    this.known.set(provision, flags);
    return flags;
  }

  private isTitle(provision: Provision): boolean {
    return provision.level === "division" && provision.number === "" && provision.heading?.start === this.draft.title?.start;
  }

  private flagsOf(provision: Provision): number[] {
    const heading = provision.heading;
    if (!heading) return [];
    const run = { from: firstTokenAt(this.draft.tokens, heading.start), to: firstTokenAt(this.draft.tokens, heading.end) };
    this.evaluator.load({ types: wordsOf(this.draft, [run]).types, titled: undefined }, []);
    return this.lexicon.program.headings.filter((h) => this.evaluator.spans(h.query) !== undefined).map((h) => h.flag);
  }
}
