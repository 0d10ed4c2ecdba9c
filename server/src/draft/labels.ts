import type { Language } from "../text/language.ts";
import { ordinalWord } from "./ordinal.ts";

/** A structural label found at the start of a block. Lengths are UTF-16 code units. */
export interface Label {
  readonly level: "division" | "article";
  /** Rank of a division, 1 outermost (title, part) to 6; 9 for an article. */
  readonly rank: number;
  readonly word: string;
  readonly number: string;
  /** Length of the label with its ornaments and the punctuation after it. */
  readonly length: number;
  /** For bare numbers: the number's value, so that the sequence can be checked. */
  readonly bare: boolean;
}

const MARKS = "[*_«“\"‘’”»' \\t]{0,6}";
const NUMBER =
  "(?:[LRDA]\\.?[ \\t]?\\*?)?\\d{1,4}(?:[.-]\\d{1,4}){0,4}(?:[ \\t]?(?:<sup>)?(?:er|ère|ero|era|[°ºª]|o\\.)(?:</sup>)?)?(?:[ \\t-]?(?:bis|ter|quater|quáter|quinquies|sexies|septies|octies|nonies|decies)\\b|-?[A-Z](?![\\p{L}])|[ \\t][A-Z](?=[.)°:]))?(?:[ \\t-]\\d{1,2}(?=[.°º)]))?";
const ROMAN = "[IVXLCDM]{1,8}(?:er|°|º)?(?:[ \\t-]?bis|[ \\t-]?ter|[A-Z])?\\b";
const ORDINAL = "[\\p{L}]{3,14}";
const AFTER = "(?:[ \\t]*\\*{1,2})?[ \\t]*(?:\\.?[°º]?[ \\t]*[.:)\\]–—-]{0,3}(?:[ \\t]*\\*{1,2})?[ \\t]*[–—-]?)[ \\t]*";

const RANKS: Record<Language, Readonly<Record<string, number>>> = {
  en: { book: 1, title: 2, part: 2, chapter: 3, division: 4, subpart: 4, "sub-part": 4, subdivision: 5, schedule: 2, annex: 2, appendix: 2, pillar: 3, objective: 4, goal: 4 },
  fr: { livre: 1, partie: 2, titre: 2, chapitre: 3, section: 4, "sous-section": 5, annexe: 2, axe: 3, pilier: 3, objectif: 4, paragraphe: 6 },
  es: { libro: 1, parte: 2, titulo: 2, capitulo: 3, seccion: 4, anexo: 2, subseccion: 5, eje: 3, pilar: 3, objetivo: 4, paragrafo: 0 },
};
const ARTICLES: Record<Language, string> = {
  en: "sections?|sec|s|articles?|art|clauses?|regulation|rule",
  fr: "articles?|art",
  es: "art[íi]culos?|art|arts|cl[áa]usula",
};

interface Patterns {
  readonly division: RegExp;
  readonly article: RegExp;
  readonly bare: RegExp;
}
const patterns = Object.fromEntries(
  (["en", "fr", "es"] as const).map((lang) => {
    const words = Object.keys(RANKS[lang]).map((w) => w.replace("titulo", "t[íi]tulo").replace("capitulo", "cap[íi]tulo").replace("seccion", "secci[óo]n")).join("|");
    const made: Patterns = {
      division: new RegExp(`^(${MARKS})(${words})[ \\t]+(${NUMBER}|${ROMAN}|[A-Z](?![\\p{L}])|${ORDINAL})${AFTER}`, "iu"),
      article: new RegExp(`^(${MARKS})(${ARTICLES[lang]})\\b\\.?[ \\t]*(?:n[°º.][ \\t]*)?\\(?(${NUMBER}|${ROMAN}|${ORDINAL})${AFTER}`, "iu"),
      bare: new RegExp(`^(${MARKS})(\\d{1,4}[A-Z]{0,2}(?:[ \\t]?bis)?|\\d{1,2}(?:\\.\\d{1,2}){1,3}(?=\\.?[ \\t]))(?:\\*{1,2})?[ \\t]*(?:\\.{1,2}[ \\t]*[—–-]?|[—–-]|(?<=\\.\\d{1,2}[ \\t]*))(?:\\*{1,2})?[ \\t]*(?=[*_“"(\\p{Lu}\\[])`, "u"),
    };
    return [lang, made];
  }),
) as Record<Language, Patterns>;

/**
 * The structural label at the start of a line or block, if there is one.
 * @param text at most a few hundred code units are looked at.
 */
export function labelOf(text: string, language: Language): Label | undefined {
  if (!mayBeLabel(text)) return undefined;
  const head = text.slice(0, 160);
  return division(head, language) ?? article(head, language) ?? bare(head, language);
}

/** Whether a label may begin here: after quotes and emphasis a capital or a digit. Most lines are told apart by that alone. */
function mayBeLabel(text: string): boolean {
  let i = 0;
  while (i < 7 && "*_«“\"‘’”»' \t".includes(text.charAt(i))) i++;
  const c = text.charCodeAt(i);
  return !(c >= 97 && c <= 122) && c !== 40;
}

function division(head: string, language: Language): Label | undefined {
  const m = patterns[language].division.exec(head);
  if (!m) return undefined;
  const [all, , word = "", number = ""] = m;
  if (!validNumber(number)) return undefined;
  if (!isCapital(word)) return undefined;
  const key = word.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const rank = RANKS[language][key];
  return rank ? { level: "division", rank, word, number, length: all.length, bare: false } : undefined;
}

function article(head: string, language: Language): Label | undefined {
  const m = patterns[language].article.exec(head);
  if (!m) return undefined;
  const [all, , word = "", number = ""] = m;
  if (!validNumber(number) || !isCapital(word)) return undefined;
  if (/^(?:s|sec)$/i.test(word) && !/\d/.test(number)) return undefined;
  if (/^[ \t]*(?:[,;]|\(\d|(?:of|and|or|to|shall|is|are|de|du|et|ou|à|est|sont|y|del|al|se)\b)/i.test(head.slice(all.length)) && !/[.:–—-][ \t*]*$/.test(all)) return undefined;
  return { level: "article", rank: 9, word, number, length: all.length, bare: false };
}

function bare(head: string, language: Language): Label | undefined {
  const m = patterns[language].bare.exec(head);
  if (!m) return undefined;
  return { level: "article", rank: 9, word: "", number: m[2] ?? "", length: m[0].length, bare: true };
}

function validNumber(number: string): boolean {
  return /\d/.test(number) || /^[IVXLCDM]+(?:er|°|º)?(?:[ \t-]?(?:bis|ter)|[A-Z])?$/.test(number) || /^[A-Z]$/.test(number) || ordinalWord(number) > 0;
}

function isCapital(word: string): boolean {
  const c = word.charAt(0);
  return c !== c.toLowerCase();
}
