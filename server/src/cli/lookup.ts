import { Citations } from "../corpus/cite.ts";
import type { Corpus } from "../corpus/types.ts";
import { CorpusSearch, type SearchHit } from "../features/search.ts";
import { explainProvision, explainRequirement } from "../report/explain.ts";
import { fill } from "../report/words.ts";
import { foldWord } from "../text/fold.ts";
import { nearestIds } from "../text/nearest.ts";
import type { Output } from "./draftRun.ts";
import { ansi, plain } from "./paint.ts";
import { MESSAGES } from "./words/messages.ts";

/** `palermo explain ID`: a requirement, an element ("consent.irrelevant/consent-irrelevant") or a provision. */
export function explain(corpus: Corpus, id: string, out: Output): number {
  const requirement = [...corpus.requirements.law, ...corpus.requirements.plan].find((r) => r.id === id.split("/")[0]);
  if (!requirement) return cite(corpus, id, out);
  out.write(`${explainRequirement(requirement, new Citations(corpus), out.reader, out.colour ? ansi : plain)}\n`);
  return 0;
}

/** `palermo cite ID`: what a provision says and how it is cited. */
export function cite(corpus: Corpus, id: string, out: Output): number {
  const citations = new Citations(corpus);
  if (citations.below(id).length === 0) {
    const ids = [...corpus.citables.map((c) => c.id), ...corpus.requirements.law.map((r) => r.id), ...corpus.requirements.plan.map((r) => r.id)];
    out.warn(`${fill(MESSAGES.unknownId[out.reader], id, nearestIds(id, ids).join(", "))}\n`);
    return 2;
  }
  out.write(`${explainProvision(id, citations, out.reader, out.colour ? ansi : plain)}\n`);
  return 0;
}

/** `palermo search WORDS`: the best twenty, with the words that matched marked on a terminal. */
export function search(corpus: Corpus, query: string, out: Output): number {
  const hits = new CorpusSearch(corpus, new Citations(corpus)).search(query);
  if (hits.length === 0) {
    out.warn(`${fill(MESSAGES.nothingFound[out.reader], query)}\n`);
    return 1;
  }
  for (const hit of hits) out.write(`${result(hit, out)}\n`);
  return 0;
}

function result(hit: SearchHit, out: Output): string {
  const { document } = hit;
  const paint = out.colour ? ansi : plain;
  const body = document.bodies[out.reader].replace(/\s+/g, " ");
  const cut = body.length > 220 ? `${body.slice(0, 219)}…` : body;
  const mark = (text: string) => text.replace(/[\p{L}\p{N}]+/gu, (w) => (isHit(w, hit.words) ? paint.bold(w) : w));
  return `${paint.bold(document.id.padEnd(28))} ${mark(document.titles[out.reader])}\n    ${mark(cut)}`;
}

function isHit(word: string, wanted: readonly string[]): boolean {
  const folded = foldWord(word);
  return wanted.some((w) => w.length > 2 && (folded === w || (w.length > 4 && folded.startsWith(w.slice(0, -1)))));
}
