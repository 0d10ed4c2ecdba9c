import type { ReadDraft } from "../draft/read.ts";
import type { Provision } from "../draft/types.ts";
import { foldText } from "../text/fold.ts";
import type { Language } from "../text/language.ts";
import type { Range } from "../text/range.ts";
import { provisionAt, provisionsOf } from "./tree.ts";

/** A term that the draft defines: the words themselves, without quotation marks and article. */
export interface Term {
  /** Folded words: equal for the same term defined twice. */
  readonly key: string;
  readonly range: Range;
  /** The provision that defines it. */
  readonly provision: Provision;
}

const MOST_WORDS = 7;
const DEFINITIONS = /\b(?:definitions?|interpretation|terminologie|definiciones|definicion|glosario|glossaire|glossary|conceptos|terminos)\b/;
const DETERMINER: Record<Language, RegExp> = {
  en: /^(?:the|an?)\s+/i,
  fr: /^(?:(?:la|le|les|une?|des)\s+|l\s?['’]\s?)/i,
  es: /^(?:el|la|los|las|una?|unos|unas)\s+/i,
};
const INTRODUCED = /(?:entend(?:re|ent)?\s+par|enti[ée]nd(?:e|a|erá)n?(?:se)?\s+(?:por|como)|expressions?|expresi[óo]n|expresiones|terms?|termes?|t[ée]rminos?|words?|mots?|palabras?)\W*(?:\p{L}{1,3}\W{1,2})?$/iu;
const MEANS = /^["”»’*_\s]*(?:means|shall mean|is defined as|s\s?['’]entend|signifie|significa)(?!\p{L})/iu;
const ENTRY = /^[*_"“«‘\s]{0,6}(\p{L}[^:;.\n*_”»]{1,70}?)\s?[”»’"]?\s*(?:[*_]{1,2}\s*:|:|[*_]{0,2}\s[–—-]\s(?=(?:refers?|means|shall)\s))/u;
const LEADS_IN = /(?:on entend|s\s?['’]entend|se entender|se entiende|enti[ée]ndase|the following (?:terms|words|expressions)|as used in this|signifie|significa)/iu;
/** No term begins so. */
const NO_TERM = /^(?:by|any|in|for|where|if|such|who|that|on|at|as|when|every|no|por|para|en|al|de|du|si|lorsque|quand|tout|toute|como|par|que|qui|definitions?|definicion|the|les|los|las|and|or|et|ou|y|o|is|es|est)(?: |$)/;

/** The terms a draft defines, in order, each place once. What the reader only guessed to be a term is left out. */
export function definedTermsOf(draft: ReadDraft): Term[] {
  const found = new Map<number, Term>();
  const add = (start: number, end: number) => {
    const term = termAt(draft, { start, end });
    if (term && !found.has(term.range.start)) found.set(term.range.start, term);
  };
  for (const { range } of draft.terms) if (surelyDefines(draft, range)) add(range.start, range.end);
  for (const article of provisionsOf(draft.root, (p) => p.nonOperative !== undefined || p.quoted)) {
    if (!isDefinitions(draft, article)) continue;
    for (const item of provisionsOf(article).filter((p) => p.level === "item" || p.level === "paragraph")) {
      const lead = item.lead[0];
      const entry = lead ? ENTRY.exec(draft.text.slice(lead.start, Math.min(lead.end, lead.start + 100))) : null;
      const start = (lead?.start ?? 0) + (entry?.[0].indexOf(entry[1] ?? "") ?? 0);
      if (entry?.[1]) add(start, start + entry[1].length);
    }
  }
  return [...found.values()].sort((a, b) => a.range.start - b.range.start);
}

function termAt(draft: ReadDraft, range: Range): Term | undefined {
  const { text, language } = draft;
  const written = text.slice(range.start, range.end);
  const determiner = DETERMINER[language].exec(written)?.[0].length ?? 0;
  const words = written.slice(determiner).replace(/[\s,:.«»“”"*_]+$/u, "");
  const key = foldText(words);
  const start = range.start + determiner;
  if (key.length < 3 || key.split(" ").length > MOST_WORDS || NO_TERM.test(key)) return undefined;
  return { key, range: { start, end: start + words.length }, provision: provisionAt(draft.root, start) };
}

/** In quotation marks or emphasised, in an article of definitions, or introduced as a term. */
function surelyDefines({ text, root, kind }: ReadDraft, range: Range): boolean {
  const isPlan = kind === "plan"; // its quotation marks are names of campaigns
  const before = text.slice(Math.max(0, range.start - 40), range.start);
  if (isPlan ? false : /(?:["“«‘]\s?|(?:^|\s)[*_]{1,2})$/.test(before) || INTRODUCED.test(before) || MEANS.test(text.slice(range.end, range.end + 30))) return true;
  const provision = provisionAt(root, range.start);
  for (let p: Provision | undefined = provision; p; p = p.parent) if (isHeaded(text, p)) return true;
  return false;
}

function isDefinitions({ text }: ReadDraft, p: Provision): boolean {
  const lead = p.lead[0];
  return p.level === "article" && (isHeaded(text, p) || (lead !== undefined && LEADS_IN.test(text.slice(lead.start, Math.min(lead.end, lead.start + 200)))) || (p.parent?.level === "division" && p.parent.number === "" && isHeaded(text, p.parent)));
}

function isHeaded(text: string, p: Provision): boolean {
  return p.heading !== undefined && DEFINITIONS.test(foldText(text.slice(p.heading.start, p.heading.end)));
}
