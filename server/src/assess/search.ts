import type { ReadDraft } from "../draft/read.ts";
import type { Reading, Sentence } from "../draft/types.ts";
import type { Matcher, Spans } from "../query/batch.ts";
import { Evaluator } from "../query/evaluate.ts";
import type { CompiledLexicon, Target } from "./lexicon.ts";
import { Batches } from "./batches.ts";
import { type Outcome, SentenceMemory } from "./outcomes.ts";
import { HeadingFlags, membersOf } from "./places.ts";
import { Polarity } from "./polarity.ts";
import { flagsOf, signature } from "./roles.ts";
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

/**
 * Runs all queries of a lexicon on all readings of a draft.
 * @param memory what was found in earlier versions of the draft, with the same lexicon.
 */
export function searchDraft(draft: ReadDraft, lexicon: CompiledLexicon, evaluator: Matcher = new Evaluator(lexicon.program), memory = new SentenceMemory()): SearchResult {
  memory.begin(draft);
  return new Search(draft, lexicon, evaluator, memory).run();
}

class Search {
  private readonly batches: Batches;
  private readonly headings: HeadingFlags;
  private readonly hits: Hit[] = [];
  private readonly byNode = new Map<number, Target[]>();
  private readonly wide: WideQueries;
  private mentions = 0;
  private readonly subjectSentences = new Set<Sentence>();

  constructor(private readonly draft: ReadDraft, private readonly lexicon: CompiledLexicon, evaluator: Matcher, private readonly memory: SentenceMemory) {
    this.headings = new HeadingFlags(draft, lexicon, evaluator, memory.headings);
    this.batches = new Batches(draft, evaluator);
    for (const target of lexicon.targets) {
      const list = this.byNode.get(target.node);
      if (list) list.push(target);
      else this.byNode.set(target.node, [target]);
    }
    this.wide = new WideQueries(lexicon.program, [...this.byNode.keys()]);
  }

  run(): SearchResult {
    const { draft, lexicon, memory } = this;
    const flags = flagsOf(draft, lexicon, this.batches, this.headings, memory);
    const signatures = draft.sentences.map((sentence) => signature(sentence, flags));
    const outcomes = draft.sentences.map((sentence, i) => memory.outcome(sentence, signatures[i] as string) ?? { hits: [], named: [], operands: [] });
    const unknown = draft.sentences.filter((sentence, i) => memory.outcome(sentence, signatures[i] as string) === undefined);
    this.batches.run(unknown, flags, true, (evaluator, readings) => this.batch(evaluator, readings, outcomes));
    for (const sentence of unknown) memory.keepOutcome(sentence, signatures[sentence.index] as string, outcomes[sentence.index] as Outcome);
    draft.sentences.forEach((sentence, i) => {
      this.take(sentence, outcomes[i] as Outcome);
    });
    this.finishWide();
    const roleCounts = new Map(lexicon.roles.map((role) => [role.name, draft.sentences.filter((s) => flags[s.whole.index]?.includes(role.flag)).length]));
    const core = lexicon.roles.find((r) => r.name === "core")?.flag;
    for (const s of draft.sentences) if (core !== undefined && flags[s.whole.index]?.includes(core)) this.subjectSentences.add(s);
    return { hits: this.hits, mentions: this.mentions, subjectSentences: this.subjectSentences, roleCounts };
  }

  /** Records what the queries find in single readings, and what operands of article-wide ones find, sentence by sentence. */
  private batch(evaluator: Matcher, readings: readonly Reading[], outcomes: readonly Outcome[]): void {
    const polarities = new Map<number, Polarity>();
    const member = memberIndexes(readings);
    const polarityOf = (i: number): Polarity => {
      const known = polarities.get(i) ?? new Polarity(this.draft, this.lexicon, { spans: (node) => evaluator.spans(node, i) }, readings[i] as Reading);
      polarities.set(i, known);
      return known;
    };
    const each = (node: number, visit: (outcome: Outcome, member: number, spans: Spans, i: number) => void) =>
      evaluator.forEach(node, (i, spans) => {
        const reading = readings[i] as Reading;
        if (reading === reading.sentence.whole && reading.sentence.readings[0] !== reading) return; // a whole list is no reading
        visit(outcomes[reading.sentence.index] as Outcome, member[i] as number, spans, i);
      });
    each(this.lexicon.subject, (outcome, m) => outcome.named.push(m));
    for (const [node, targets] of this.byNode) each(node, (outcome, m, spans, i) => record(outcome, targets, m, spans, () => polarityOf(i)));
    for (const node of this.wide.operands) {
      each(node, (outcome, m, spans, i) => {
        const negated: boolean[] = [];
        for (let s = 0; s < spans.length; s += 2) negated.push(denies(polarityOf(i), spans[s] as number, spans[s + 1] as number));
        outcome.operands.push({ node, member: m, spans, negated });
      });
    }
  }

  /** Takes what was found in a sentence, now or in an earlier version of the draft. */
  private take(sentence: Sentence, { hits, named, operands }: Outcome): void {
    const members = membersOf(sentence);
    for (const { target, member, from, to } of hits) this.hits.push({ target, reading: members[member] as Reading, from, to });
    this.mentions += named.length;
    if (named.length > 0) this.subjectSentences.add(sentence);
    for (const { node, member, spans, negated } of operands) this.wide.add(node, members[member] as Reading, spans, negated);
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

function record(outcome: Outcome, targets: readonly Target[], member: number, spans: Spans, polarity: () => Polarity): void {
  for (let i = 0; i < spans.length; i += 2) { // without spans it is true here, but not at any word
    const [from, to] = [spans[i] as number, spans[i + 1] as number];
    for (const target of targets) {
      if (!polarity().drops(target, from, to)) outcome.hits.push({ target, member, from, to });
    }
  }
}

/** Whether a part of an article-wide query is negated or disclaimed where it stands. */
function denies(polarity: Polarity, from: number, to: number): boolean {
  return polarity.negates(from, to) || polarity.disclaims(from, to, false);
}

/** For each reading of a batch its place among the members of its sentence; these stand together, the whole first. */
function memberIndexes(readings: readonly Reading[]): Int32Array {
  const out = new Int32Array(readings.length);
  for (let i = 1; i < readings.length; i++) out[i] = readings[i]?.sentence === readings[i - 1]?.sentence ? (out[i - 1] as number) + 1 : 0;
  return out;
}
