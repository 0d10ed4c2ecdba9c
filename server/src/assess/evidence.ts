import type { ReadDraft } from "../draft/read.ts";
import { stemsOf } from "../text/fold.ts";
import { GAP } from "../text/tokens.ts";
import type { Provision, Sentence, TokenRun } from "../draft/types.ts";
import { tokenAt } from "./places.ts";
import type { Hit } from "./search.ts";
import type { Evidence } from "./types.ts";

/** How far a clause is shown on either side of the words that matched. */
const CLAUSE = 24;
const MOST = 6;

/** What tells good evidence from less good: where the draft speaks of its subject, and what the element is called. */
export interface Relevance {
  readonly subjectSentences: ReadonlySet<Sentence>;
  /** Stems of the names of the element and its requirement in the draft's language. */
  readonly names: ReadonlySet<string>;
  /** Stems of the articles' headings, kept from one element to the next. */
  readonly headings: Map<Provision, readonly string[]>;
}

/**
 * Evidence of hits, best first: under a heading that names the matter, in a sentence that names the subject, not in a schedule; then
 * the author's order of queries, the tightest match, the order of the text. Overlapping ones are one.
 * @param draftIndex index of the draft among those read together.
 */
export function evidenceOf(draft: ReadDraft, hits: readonly Hit[], draftIndex: number, relevance: Relevance): Evidence[] {
  const worth = new Map(hits.map((hit) => [hit, worthOf(draft, hit, relevance)]));
  const sorted = [...hits].sort((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0) || a.target.rank - b.target.rank || a.to - a.from - (b.to - b.from) || a.reading.index - b.reading.index || a.from - b.from);
  const out: Evidence[] = [];
  for (const hit of sorted) {
    const evidence = evidenceAt(draft, hit, draftIndex);
    if (out.some((e) => e.range.start < evidence.range.end && evidence.range.start < e.range.end)) continue;
    out.push(evidence);
    if (out.length === MOST) break;
  }
  return out;
}

function worthOf(draft: ReadDraft, hit: Hit, { subjectSentences, headings, names }: Relevance): number {
  const { sentence } = hit.reading;
  const heading = headings.get(sentence.article) ?? headingStems(draft, sentence.article);
  headings.set(sentence.article, heading);
  const named = heading.some((s) => names.has(s));
  return (named ? 2 : 0) + (subjectSentences.has(sentence) ? 1 : 0) - (draft.appendix !== undefined && sentence.article.range.start >= draft.appendix ? 3 : 0);
}

function headingStems(draft: ReadDraft, { heading }: Provision): string[] {
  return heading ? stems(draft.text.slice(heading.start, heading.end)) : [];
}

/** Stems that tell one matter from another: those of the subject itself stand in every heading. */
export function stems(text: string): string[] {
  return stemsOf(text).filter((w) => w !== "traffi" && w !== "victim");
}

function evidenceAt(draft: ReadDraft, hit: Hit, draftIndex: number): Evidence {
  const first = tokenAt(hit.reading, hit.from);
  const last = tokenAt(hit.reading, hit.to - 1);
  const run = hit.reading.runs.find((r) => last >= r.from && last < r.to) ?? { from: first, to: last + 1 };
  const from = Math.max(first >= run.from && first < run.to ? first : run.from, run.from);
  const clause = clauseAround(draft, run, from, last + 1);
  return {
    range: { start: draft.tokens.start[clause.from] ?? 0, end: draft.tokens.end[clause.to - 1] ?? 0 },
    match: { start: draft.tokens.start[from] ?? 0, end: draft.tokens.end[last] ?? 0 },
    provision: hit.reading.provision,
    reading: hit.reading,
    rank: hit.target.rank,
    draft: draftIndex,
  };
}

/** Widens a match to the clause it stands in: up to strong punctuation, or a bounded number of words. */
function clauseAround(draft: ReadDraft, run: TokenRun, from: number, to: number): TokenRun {
  const { gap } = draft.tokens;
  let start = from;
  while (start > run.from && from - start < CLAUSE && (gap[start] ?? 0) < GAP.clause) start--;
  let end = to;
  while (end < run.to && end - to < CLAUSE && (gap[end] ?? 0) < GAP.clause) end++;
  return { from: start, to: end };
}
