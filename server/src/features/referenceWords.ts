import type { Language } from "../text/language.ts";

/** What a reference's word names. */
export type Unit = "division" | "article" | "inner";

/** How a language refers to provisions; strings are parts of regular expressions. */
export interface ReferenceWords {
  readonly units: Readonly<Record<Unit, string>>;
  /** Words that name other things too: they count only when they lead somewhere. */
  readonly soft: RegExp;
  /** Between the members of a list, and between the two ends of a range. */
  readonly list: string;
  readonly through: string;
  /** From an inner provision to the one that holds it ("of", "de l’"). */
  readonly outer: RegExp;
  /** From a provision to one inside it ("section 5, paragraph (a)"). */
  readonly inner: RegExp;
  /** Before the word: "this", "that", "the preceding", "the next". */
  readonly before: Readonly<Record<"this" | "same" | "previous" | "next", RegExp>>;
  readonly after: Readonly<Record<"previous" | "next", RegExp>>;
  readonly articleNumber: string;
}

/** Ordinal words as they stand beside a paragraph's name. */
export const ORDINALS: Record<Language, string> = {
  en: "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last",
  fr: "premi(?:er|[èe]re)|deuxi[èe]me|seconde?|troisi[èe]me|quatri[èe]me|cinqui[èe]me|sixi[èe]me|septi[èe]me|huiti[èe]me|neuvi[èe]me|dixi[èe]me|derni(?:er|[èe]re)",
  es: "primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|s[ée]ptim[oa]|octav[oa]|noven[oa]|d[ée]cim[oa]|[úu]ltim[oa]",
};

const LATIN = "(?:\\s?(?:bis|ter|qu[aá]ter|quinquies|sexies|septies|octies)(?!\\p{L}))?";
const never = /(?!)/;

export const REFERENCE_WORDS: Record<Language, ReferenceWords> = {
  en: {
    units: {
      division: "sub-?parts?|parts?|chapters?|titles?|divisions?|schedules?|annex(?:es)?|appendix|appendices|books?|pillars?|objectives?|goals?",
      article: "sections?|secs?\\.|ss?\\.?(?=\\s?\\d)|articles?|arts?\\.|clauses?|regulations?|rules?",
      inner: "sub-?sections?|sub-?paragraphs?|sub-?clauses?|paragraphs?|paras?\\.?|items?|points?",
    },
    soft: /^(?:items?|points?|ss?|pillars?|objectives?|goals?|books?|titles?|rules?|regulations?)\.?$/i,
    list: "and/or|and|or",
    through: "to|through",
    outer: /^\s*,?\s*(?:of|to|in|under)\s+(?:the\s+)?$/i,
    inner: /^\s*,?\s*(?:in\s+)?(?:the\s+)?$/i,
    before: { this: /(?<!\p{L})(?:this|the present)\s+$/iu, same: /(?<!\p{L})(?:that|the said|said|the same)\s+$/iu, previous: /(?<!\p{L})(?:preceding|previous|foregoing)\s+$/iu, next: /(?<!\p{L})(?:following|next|succeeding)\s+$/iu },
    after: { previous: never, next: never },
    articleNumber: "\\d{1,4}(?:[A-Z]{1,2}|[a-z](?!\\p{L}))?(?:[-.]\\d{1,4}){0,4}(?![\\p{L}\\d])|[IVXL]{1,7}(?![\\p{L}\\d])",
  },
  fr: {
    units: {
      division: "sous-sections?|sections?|titres?|chapitres?|livres?|parties?|annexes?|axes?|objectifs?|piliers?",
      article: "articles?|arts?\\.",
      inner: "sous-paragraphes?|paragraphes?|sous-alin[ée]as?|alin[ée]as?|al\\.|points?|§§?|lettres?",
    },
    soft: /^(?:points?|lettres?|axes?|objectifs?|piliers?|parties?|livres?|titres?)$/i,
    list: "et/ou|et|ou",
    through: "à",
    outer: /^\s*,?\s*(?:de\s+l\s?['’]\s*|du\s+|des\s+|de\s+la\s+|de\s+)$/i,
    inner: /^\s*,?\s*(?:en son\s+|au\s+|dans son\s+)?$/i,
    before: { this: /(?<!\p{L})(?:pr[ée]sente?|cette|cet|ce)\s+$/iu, same: /(?<!\p{L})(?:dudit|ledit|audit|ladite|de ladite|du m[êe]me|le m[êe]me|m[êe]me)\s+$/iu, previous: never, next: never },
    after: { previous: /^\s+pr[ée]c[ée]dente?(?!\p{L})/iu, next: /^\s+suivante?(?!\p{L})/iu },
    articleNumber: `(?:[LRD]\\.?[\\s*]?)?\\d{1,4}(?:-\\d{1,4}){0,4}(?:\\.\\d{1,3}){0,3}(?:er(?!\\p{L})|°)?${LATIN}(?![\\p{L}\\d])|(?:[Pp]remier|PREMIER)(?!\\p{L})|[IVXL]{1,7}(?![\\p{L}\\d])`,
  },
  es: {
    units: {
      division: "sub-?secci(?:[óo]n|ones)|secci(?:[óo]n|ones)|t[íi]tulos?|cap[íi]tulos?|libros?|partes?|anexos?|ejes?|objetivos?|pilar(?:es)?",
      article: "art[íi]culos?|arts?\\.|cl[áa]usulas?",
      inner: "subp[áa]rrafos?|p[áa]rrafos?|apartados?|sub-?incisos?|incisos?|literal(?:es)?|numeral(?:es)?|fracci(?:[óo]n|ones)|letras?|puntos?",
    },
    soft: /^(?:puntos?|letras?|ejes?|objetivos?|pilar(?:es)?|partes?|libros?|t[íi]tulos?)$/i,
    list: "y/o|y|e|o|u",
    through: "al|a",
    outer: /^\s*,?\s*(?:del|de\s+los|de\s+las|de\s+la|de)\s+(?:mismo\s+)?$/i,
    inner: /^\s*,?\s*(?:en su\s+|en el\s+)?$/i,
    before: { this: /(?<!\p{L})(?:presente|este|esta)\s+$/iu, same: /(?<!\p{L})(?:dich[oa]|mism[oa]|citad[oa]|referid[oa]|ese|esa|aquel)\s+$/iu, previous: /(?<!\p{L})(?:precedente|anterior)\s+$/iu, next: /(?<!\p{L})siguiente\s+$/iu },
    after: { previous: /^\s+(?:anterior|precedente|que antecede)(?!\p{L})/iu, next: /^\s+siguiente(?!\p{L})/iu },
    articleNumber: `\\d{1,4}(?:[.-]\\d{1,4}){0,4}(?:\\s?\\.?[°º]|\\.?o(?!\\p{L}))?${LATIN}(?:[- ]?[A-Z](?![\\p{L}.]))?(?![\\p{L}\\d])|[IVXL]{1,7}(?![\\p{L}\\d])`,
  },
};
