import type { ReadDraft } from "../draft/read.ts";
import type { Sentence } from "../draft/types.ts";
import type { Spans } from "../query/batch.ts";
import type { Target } from "./lexicon.ts";

/** What the queries find in one sentence. A member is an index: 0 the whole sentence, from 1 its readings. */
export interface Outcome {
  readonly hits: { readonly target: Target; readonly member: number; readonly from: number; readonly to: number }[];
  /** Readings that name the subject. */
  readonly named: number[];
  /** Matches of operands of article-wide queries, and which of them are negated. */
  readonly operands: { readonly node: number; readonly member: number; readonly spans: Spans; readonly negated: readonly boolean[] }[];
}

/** For each role of a round and each member, 1 where its queries mark it. */
export type Marks = Uint8Array;

interface Kept {
  readonly layout: Int32Array;
  readonly titled: Uint8Array;
  /** By the flags that the members had. */
  readonly marks: Map<string, Marks>;
  readonly outcomes: Map<string, Outcome>;
}

/** What was found in the sentences of a draft before, so that the sentences an edit leaves alone need not be searched again. */
export class SentenceMemory {
  private kept = new Map<string, Kept[]>();
  private older = new Map<string, Kept[]>();
  /** The flags of headings by their text, and whether a query finds a term, by both. */
  readonly headings = new Map<string, number[]>();
  readonly terms = new Map<string, boolean>();
  private current = new Map<Sentence, Kept>();
  private most = 0;

  /** Begins with a new version of the draft. */
  begin(draft: ReadDraft): void {
    if (this.kept.size > 2 * this.most + 200) [this.older, this.kept, this.most] = [this.kept, new Map(), draft.sentences.length];
    this.current = new Map(draft.sentences.map((sentence) => [sentence, this.find(draft, sentence)]));
  }

  /** The marks that a round of roles gave a sentence under these flags. */
  marks(sentence: Sentence, round: number, flags: string): Marks | undefined {
    return this.current.get(sentence)?.marks.get(`${round} ${flags}`);
  }

  keepMarks(sentence: Sentence, round: number, flags: string, marks: Marks): void {
    this.current.get(sentence)?.marks.set(`${round} ${flags}`, marks);
  }

  /** What was found in a sentence under these flags. */
  outcome(sentence: Sentence, flags: string): Outcome | undefined {
    return this.current.get(sentence)?.outcomes.get(flags);
  }

  keepOutcome(sentence: Sentence, flags: string, outcome: Outcome): void {
    this.current.get(sentence)?.outcomes.set(flags, outcome);
  }

  /** A sentence is the same when its text, the way it is cut into readings and the titles of statutes in it are. */
  private find(draft: ReadDraft, sentence: Sentence): Kept {
    const { tokens, statuteTitle } = draft;
    const runs = sentence.whole.runs;
    const base = runs[0]?.from ?? 0;
    const end = runs.reduce((n, run) => Math.max(n, run.to), base);
    const text = draft.page.slice(tokens.start[base], tokens.end[end - 1] ?? 0);
    const layout = layoutOf(sentence, base);
    const titled = statuteTitle.slice(base, end);
    const same = (kept: Kept): boolean => equal(kept.layout, layout) && equal(kept.titled, titled);
    const list = this.kept.get(text) ?? [];
    const known = list.find(same) ?? this.older.get(text)?.find(same) ?? { layout, titled, marks: new Map<string, Marks>(), outcomes: new Map<string, Outcome>() };
    if (!list.includes(known)) this.kept.set(text, [...list, known]);
    return known;
  }
}

function layoutOf(sentence: Sentence, base: number): Int32Array {
  const out: number[] = [];
  for (const { runs } of [sentence.whole, ...sentence.readings]) {
    out.push(-1);
    for (const { from, to } of runs) out.push(from - base, to - base);
  }
  return Int32Array.from(out);
}

function equal(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
