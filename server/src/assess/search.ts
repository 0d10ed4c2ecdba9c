import type { ReadDraft } from "../draft/read.ts";
import type { Reading, Sentence } from "../draft/types.ts";
import type { Matcher, Spans } from "../query/batch.ts";
import { Evaluator } from "../query/evaluate.ts";
import type { CompiledLexicon, Target } from "./lexicon.ts";
import { Batches } from "./batches.ts";
import { HeadingFlags } from "./places.ts";
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
export function searchDraft(draft: ReadDraft, lexicon: CompiledLexicon, evaluator: Matcher = new Evaluator(lexicon.program)): SearchResult {
  return new Search(draft, lexicon, evaluator).run();
}

class Search {
  private readonly batches: Batches;
  private readonly hits: Hit[] = [];
  private readonly byNode = new Map<number, Target[]>();
  private readonly wide: WideQueries;
  private readonly named = new Set<Reading>();
  private readonly subjectSentences = new Set<Sentence>();

  constructor(private readonly draft: ReadDraft, private readonly lexicon: CompiledLexicon, evaluator: Matcher) {
    this.headings = new HeadingFlags(draft, lexicon, evaluator);
    this.batches = new Batches(draft, evaluator);
    for (const target of lexicon.targets) {
      const list = this.byNode.get(target.node);
      if (list) list.push(target);
      else this.byNode.set(target.node, [target]);
    }
    this.wide = new WideQueries(lexicon.program, [...this.byNode.keys()]);
  }
  private readonly headings: HeadingFlags;

  run(): SearchResult {
    const { draft, lexicon } = this;
    const flags = flagsOf(draft, lexicon, this.batches, this.headings);
    this.batches.run(flags, true, (evaluator, readings) => this.batch(evaluator, readings));
    this.finishWide();
    const roleCounts = new Map(lexicon.roles.map((role) => [role.name, draft.sentences.filter((s) => flags[s.whole.index]?.includes(role.flag)).length]));
    const core = lexicon.roles.find((r) => r.name === "core")?.flag;
    for (const s of draft.sentences) if (core !== undefined && flags[s.whole.index]?.includes(core)) this.subjectSentences.add(s);
    return { hits: this.hits, mentions: this.named.size, subjectSentences: this.subjectSentences, roleCounts };
  }

  /** Records what the queries find in single readings, and what operands of article-wide ones find. */
  private batch(evaluator: Matcher, readings: readonly Reading[]): void {
    const polarities = new Map<number, Polarity>();
    const polarityOf = (i: number): Polarity => {
      const known = polarities.get(i) ?? new Polarity(this.draft, this.lexicon, { spans: (node) => evaluator.spans(node, i) }, readings[i] as Reading);
      polarities.set(i, known);
      return known;
    };
    const each = (node: number, visit: (i: number, reading: Reading, spans: Spans) => void) =>
      evaluator.forEach(node, (i, spans) => {
        const reading = readings[i] as Reading;
        if (reading !== reading.sentence.whole || reading.sentence.readings[0] === reading) visit(i, reading, spans); // a whole list is no reading
      });
    each(this.lexicon.subject, (_, reading) => {
      this.named.add(reading);
      this.subjectSentences.add(reading.sentence);
    });
    for (const [node, targets] of this.byNode) each(node, (i, reading, spans) => this.record(targets, reading, spans, polarityOf(i)));
    for (const node of this.wide.operands) each(node, (i, reading, spans) => this.wide.add(node, reading, spans, (from, to) => polarityOf(i).negates(from, to) || polarityOf(i).disclaims(from, to, false)));
  }

  private record(targets: readonly Target[], reading: Reading, spans: Spans, polarity: Polarity): void {
    if (spans.length === 0) return; // true here, but not at any word
    for (const target of targets) {
      for (let i = 0; i < spans.length; i += 2) {
        const [from, to] = [spans[i] as number, spans[i + 1] as number];
        if (polarity.drops(target, from, to)) continue;
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

