import type { ReadDraft } from "../draft/read.ts";
import type { Reading, Sentence } from "../draft/types.ts";
import { CONTEXT, Evaluator, type Spans } from "../query/evaluate.ts";
import type { CompiledLexicon, Target } from "./lexicon.ts";
import { HeadingFlags, wordsOf } from "./places.ts";
import { Polarity } from "./polarity.ts";
import { flagsOf } from "./roles.ts";
import { type WideHit, WideQueries } from "./wide.ts";

/** A place where a query matches: positions [from, to) in a reading. */
export interface Hit {
  readonly target: Target;
  readonly reading: Reading;
  readonly from: number;
  readonly to: number;
}

/** What running a lexicon on a draft gives. */
export interface SearchResult {
  readonly hits: readonly Hit[];
  /** Readings in which the subject (trafficking) is named. */
  readonly mentions: number;
  /** Sentences in which the subject is named or which define or punish it: the likeliest places for evidence. */
  readonly subjectSentences: ReadonlySet<Sentence>;
  /** How many sentences have each role. */
  readonly roleCounts: ReadonlyMap<string, number>;
}

/** Runs all queries of a lexicon on all readings of a draft. */
export function searchDraft(draft: ReadDraft, lexicon: CompiledLexicon): SearchResult {
  return new Search(draft, lexicon).run();
}

class Search {
  private readonly evaluator: Evaluator;
  private readonly hits: Hit[] = [];
  private readonly byNode = new Map<number, Target[]>();
  private readonly wide: WideQueries;
  private mentions = 0;
  private readonly subjectSentences = new Set<Sentence>();

  constructor(private readonly draft: ReadDraft, private readonly lexicon: CompiledLexicon) {
    this.evaluator = new Evaluator(lexicon.program);
    for (const target of lexicon.targets) {
      const list = this.byNode.get(target.node);
      if (list) list.push(target);
      else this.byNode.set(target.node, [target]);
    }
    this.wide = new WideQueries(lexicon.program, [...this.byNode.keys()]);
  }

  run(): SearchResult {
    const { draft, lexicon, evaluator } = this;
    const headings = new HeadingFlags(draft, lexicon, evaluator);
    for (const reading of draft.readings) headings.of(reading.provision);
    const flags = flagsOf(draft, lexicon, evaluator, headings);
    for (const sentence of draft.sentences) this.sentence(sentence, flags);
    this.finishWide();
    const roleCounts = new Map(lexicon.roles.map((role) => [role.name, draft.sentences.filter((s) => flags[s.whole.index]?.includes(role.flag)).length]));
    const core = lexicon.roles.find((r) => r.name === "core")?.flag;
    for (const s of draft.sentences) if (core !== undefined && flags[s.whole.index]?.includes(core)) this.subjectSentences.add(s);
    return { hits: this.hits, mentions: this.mentions, subjectSentences: this.subjectSentences, roleCounts };
  }

  private sentence(sentence: Sentence, flags: readonly (readonly number[])[]): void {
    const counts = this.listCounts(sentence, flags);
    for (const reading of sentence.readings) {
      this.evaluator.load(wordsOf(this.draft, reading.runs), flags[reading.index] ?? [], counts);
      const polarity = new Polarity(this.draft, this.lexicon, this.evaluator, reading);
      if (this.evaluator.spans(this.lexicon.subject)) {
        this.mentions++;
        this.subjectSentences.add(sentence);
      }
      for (const node of this.evaluator.activeNodes) {
        const targets = this.byNode.get(node);
        const collect = this.wide.collects(node);
        if (!targets && !collect) continue;
        const spans = this.evaluator.spans(node);
        if (!spans) continue;
        if (targets) this.record(targets, reading, spans, polarity);
        if (collect) this.wide.add(node, reading, spans, (from, to) => polarity.negates(from, to));
      }
    }
  }

  /** For a sentence with a list: how many alternatives of each atleast node the whole of it has. */
  private listCounts(sentence: Sentence, flags: readonly (readonly number[])[]): ((node: number) => number) | undefined {
    if (sentence.readings.length === 1 && sentence.readings[0] === sentence.whole) return undefined;
    this.evaluator.load(wordsOf(this.draft, sentence.whole.runs), flags[sentence.whole.index] ?? []);
    const counts = new Map<number, number>();
    for (const node of this.evaluator.activeNodes) {
      if (this.lexicon.program.nodes[node]?.op === "atleast") counts.set(node, this.evaluator.countOf(node));
    }
    return (node) => counts.get(node) ?? 0;
  }

  private record(targets: readonly Target[], reading: Reading, spans: Spans, polarity: Polarity): void {
    if (spans === CONTEXT) return;
    for (const target of targets) {
      for (let i = 0; i < spans.length; i += 2) {
        const [from, to] = [spans[i] as number, spans[i + 1] as number];
        if (target.checked && polarity.negates(from, to)) continue;
        this.hits.push({ target, reading, from, to });
      }
    }
  }

  private finishWide(): void {
    for (const root of this.wide.roots) {
      const targets = this.byNode.get(root) ?? [];
      for (const found of this.wide.results(root)) this.recordWide(targets, found);
    }
  }

  private recordWide(targets: readonly Target[], hit: WideHit): void {
    for (const target of targets) {
      if (target.checked && hit.negated) continue;
      this.hits.push({ target, reading: hit.reading, from: hit.from, to: hit.to });
    }
  }
}

