import type { Provision, Reading, Sentence, TokenRun } from "../draft/types.ts";
import { firstTokenAt } from "../draft/readings.ts";
import type { ReadDraft } from "../draft/read.ts";
import type { Batch, Matcher } from "../query/batch.ts";
import type { CompiledLexicon } from "./lexicon.ts";

/** For each reading (by index) the flags that are true of its place: headings, definition, roles. */
export type Flags = readonly (readonly number[])[];

/** The readings of a sentence, the whole of it first. */
export function membersOf({ whole, readings }: Sentence): readonly Reading[] {
  return readings[0] === whole ? readings : [whole, ...readings];
}

/**
 * The words of token runs as a batch for the evaluator, a list of runs a reading.
 * @param whole for each reading the index of the one that is its whole sentence.
 */
export function batchOf(draft: ReadDraft, readings: readonly (readonly TokenRun[])[], whole?: Int32Array): Batch {
  const start = new Int32Array(readings.length + 1);
  let length = 0;
  readings.forEach((runs, i) => {
    for (const run of runs) length += run.to - run.from;
    start[i + 1] = length;
  });
  const type = new Int32Array(length);
  const titled = new Uint8Array(length);
  let at = 0;
  for (const runs of readings) {
    for (const { from, to } of runs) {
      type.set(draft.tokens.type.subarray(from, to), at);
      titled.set(draft.statuteTitle.subarray(from, to), at);
      at += to - from;
    }
  }
  return { types: draft.tokens.types, type, titled, start, whole: whole ?? Int32Array.from(readings, (_, i) => i) };
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
  private readonly own = new Map<Provision, readonly number[]>();

  /** Computes the flags of all provisions that hold readings; uses the evaluator only meanwhile. */
  constructor(private readonly draft: ReadDraft, lexicon: CompiledLexicon, evaluator: Matcher, memory = new Map<string, number[]>()) {
    const all = [...provisionsAbove(draft)].filter((p) => p.heading && !this.isTitle(p));
    const headed = all.filter((p) => !memory.has(this.textOf(p)));
    for (const p of headed) memory.set(this.textOf(p), []);
    if (headed.length > 0) this.find(headed, lexicon, evaluator, memory);
    for (const p of all) this.own.set(p, memory.get(this.textOf(p)) ?? []);
  }

  private textOf({ heading }: Provision): string {
    return heading ? this.draft.page.slice(heading.start, heading.end) : "";
  }

  private find(headed: readonly Provision[], lexicon: CompiledLexicon, evaluator: Matcher, memory: ReadonlyMap<string, number[]>): void {
    const { draft } = this;
    const runs = headed.map(({ heading }) => [{ from: firstTokenAt(draft.tokens, heading?.start ?? 0), to: firstTokenAt(draft.tokens, heading?.end ?? 0) }]);
    evaluator.load({ ...batchOf(draft, runs), titled: undefined });
    for (const { query, flag } of lexicon.program.headings) {
      evaluator.forEach(query, (i) => {
        const list = memory.get(this.textOf(headed[i] as Provision));
        if (list && !list.includes(flag)) list.push(flag);
      });
    }
  }

  /** The flags of a provision. */
  of(provision: Provision): readonly number[] {
    const known = this.known.get(provision);
    if (known) return known;
    const above = provision.parent ? this.of(provision.parent) : [];
    const own = this.own.get(provision);
    const flags = own && own.length > 0 ? [...new Set([...above, ...own])] : above;
    this.known.set(provision, flags);
    return flags;
  }

  private isTitle(provision: Provision): boolean {
    return provision.level === "division" && provision.number === "" && provision.heading?.start === this.draft.title?.start;
  }
}

/** The provisions that hold readings, and those above them. */
function provisionsAbove(draft: ReadDraft): Set<Provision> {
  const out = new Set<Provision>();
  for (const reading of draft.readings) {
    for (let p: Provision | undefined = reading.provision; p && !out.has(p); p = p.parent) out.add(p);
  }
  return out;
}
