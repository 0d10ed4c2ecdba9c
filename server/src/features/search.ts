import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import type { Citations } from "../corpus/cite.ts";
import type { Corpus, Requirement } from "../corpus/types.ts";
import { foldWord } from "../text/fold.ts";
import { LANGUAGES, type Language } from "../text/language.ts";

/** Something that can be found: a requirement or a provision of an instrument. */
export interface SearchDocument {
  readonly id: string;
  readonly what: "requirement" | "provision";
  /** Titles in the three languages, the id and how it is cited. */
  readonly titles: Readonly<Record<Language, string>>;
  readonly bodies: Readonly<Record<Language, string>>;
}

/** A result, best first. `score` only orders results of one search. */
export interface SearchHit {
  readonly document: SearchDocument;
  readonly score: number;
  /** Folded query words, for highlighting. */
  readonly words: readonly string[];
}

const CANDIDATES = 40;
const STOP = new Set("the of and to in a for by or on with is be le la les de du des et un une en au aux que qui pour par dans sur el los las del y e o un una que en por para con se su al l d".split(" "));

/** Words of a text as the index sees them: folded, elisions dropped, frequent words left out. */
function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(foldWord).filter((w) => w.length > 1 || /\d/.test(w)).filter((w) => !STOP.has(w));
}

/**
 * Full-text search over instruments and requirements in all three languages at once. MiniSearch finds candidates (prefixes,
 * typing errors), Fuse.js puts titles and ids first among them.
 */
export class CorpusSearch {
  private readonly documents: ReadonlyMap<string, SearchDocument>;
  private readonly index: MiniSearch;

  constructor(corpus: Corpus, citations: Citations) {
    const documents = [...corpus.requirements.law, ...corpus.requirements.plan].map(requirementDocument).concat(corpus.citables.map((c) => provisionDocument(c.id, citations)));
    this.documents = new Map(documents.map((d) => [d.id, d]));
    this.index = new MiniSearch({ fields: ["id", "titles", "bodies"], idField: "id", tokenize: wordsOf, processTerm: (t) => t, searchOptions: { boost: { id: 4, titles: 3 } } });
    this.index.addAll(documents.map((d) => ({ id: d.id, titles: Object.values(d.titles).join(" "), bodies: Object.values(d.bodies).join(" ") })));
  }

  /** The best results for a query in any of the three languages, forgiving of accents and typing errors. */
  search(query: string, limit = 20): SearchHit[] {
    const exact = this.byId(query.trim());
    const words = wordsOf(query);
    if (words.length === 0) return exact;
    const found = this.index.search(query, {
      fuzzy: (term) => (term.length > 7 ? 0.25 : term.length > 4 ? 0.2 : false),
      prefix: (term) => term.length > 3,
      combineWith: "OR",
      weights: { fuzzy: 0.35, prefix: 0.6 },
    });
    const candidates = found.slice(0, CANDIDATES).flatMap((r) => {
      const document = this.documents.get(String(r.id));
      return document ? [{ document, score: r.score }] : [];
    });
    return merge(exact, rerank(candidates, query, words)).slice(0, limit);
  }

  private byId(query: string): SearchHit[] {
    const wanted = query.toLowerCase().replace(/\s+/g, "");
    return [...this.documents.values()]
      .filter((d) => d.id.toLowerCase() === wanted || (/^(?:[pc]\d|wg\d\/)/.test(wanted) && d.id.toLowerCase().startsWith(wanted) && !/\d/.test(d.id.charAt(wanted.length))))
      .map((document) => ({ document, score: document.id.toLowerCase() === wanted ? 1_000 : 500, words: [] }));
  }
}

/** Among the candidates, those whose title says it in nearly these words come first. */
function rerank(candidates: readonly { document: SearchDocument; score: number }[], query: string, words: readonly string[]): SearchHit[] {
  const best = candidates[0]?.score ?? 1;
  const fuse = new Fuse(candidates.map((c) => ({ id: c.document.id, titles: LANGUAGES.map((l) => c.document.titles[l]) })), {
    keys: ["titles"], includeScore: true, ignoreDiacritics: true, ignoreLocation: true, useTokenSearch: true, threshold: 0.5,
  } as ConstructorParameters<typeof Fuse<{ id: string; titles: string[] }>>[1]);
  const titleScores = new Map(fuse.search(query).map((r) => [r.item.id, 1 - (r.score ?? 1)]));
  return candidates
    .map((c) => ({ document: c.document, score: c.score / best + 0.35 * (titleScores.get(c.document.id) ?? 0), words }))
    .sort((a, b) => b.score - a.score);
}

function merge(first: readonly SearchHit[], then: readonly SearchHit[]): SearchHit[] {
  const seen = new Set(first.map((h) => h.document.id));
  return [...first, ...then.filter((h) => !seen.has(h.document.id))];
}

function requirementDocument(r: Requirement): SearchDocument {
  const body = (l: Language) => [r.duty[l], r.why[l], r.guidance[l], ...r.elements.map((e) => e.label[l])].join(" ");
  return { id: r.id, what: "requirement", titles: r.title, bodies: perLanguage(body) };
}

function provisionDocument(id: string, citations: Citations): SearchDocument {
  const c = citations.get(id);
  const body = (l: Language) => [c?.duty?.[l], c?.summary?.[l], l === "fr" ? c?.chapeau : "", l === "fr" ? c?.text : ""].filter(Boolean).join(" ");
  return { id, what: "provision", titles: perLanguage((l) => [c?.heading?.[l], citations.cite(id, l)].filter(Boolean).join(" — ")), bodies: perLanguage(body) };
}

function perLanguage(make: (l: Language) => string): Record<Language, string> {
  return { en: make("en"), fr: make("fr"), es: make("es") };
}
