import { ordinalWord, roman, romanValue } from "../draft/ordinal.ts";
import { foldWord } from "../text/fold.ts";
import type { Language } from "../text/language.ts";

/** An article's number taken apart: "5 bis" is 5 and " bis"; complex numbers of codes ("225-4-1") are undefined. */
export interface ArticleNumber {
  readonly value: number;
  /** What makes it an inserted article: " bis", "A". */
  readonly inserted: string;
}

const PARTS = /^(\d{1,4})(?:er|ère|ero|era|o\.?|\s?\.?[°ºª])?((?:[\s-]?(?:bis|ter|qu[aá]ter|quinquies|sexies|septies|octies|nonies|decies)|[A-Z]{1,2}))?$/u;
const WORDS: Record<Language, readonly string[]> = {
  en: ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"],
  fr: ["premier", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième", "neuvième", "dixième", "onzième", "douzième"],
  es: ["primero", "segundo", "tercero", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno", "décimo", "undécimo", "duodécimo"],
};

/** Reads an article's number in any of its styles, or undefined. */
export function articleNumber(written: string): ArticleNumber | undefined {
  const number = written.trim();
  const m = PARTS.exec(number);
  if (m) return { value: Number(m[1]), inserted: m[2] ?? "" };
  const roman = number === number.toUpperCase() ? romanValue(number.toLowerCase().replace(/er$/, "")) : 0;
  const value = roman || ordinalWord(number);
  return value > 0 ? { value, inserted: "" } : undefined;
}

/**
 * A value in the style of a number as written: "5º", "Ier", "quinto", "VI", "12 bis". Where the style has no form for the value (after the twelfth
 * word; « premier » for another than the first) it is written in figures.
 * @param first how this draft writes its first article, for a number in figures that becomes 1 in French.
 * @param ordinalsTo the highest value that this draft writes with an ordinal sign.
 */
export function writeLike(written: string, value: number, language: Language, style: { first: string; ordinalsTo: number }): string {
  const number = written.trim();
  const m = PARTS.exec(number);
  if (m) return `${figures(number, value, language, style)}${m[2] ?? ""}`;
  if (number === number.toUpperCase() && romanValue(number.toLowerCase()) > 0) return roman(value);
  const word = language === "fr" && value > 1 && foldWord(number) === "premier" ? undefined : WORDS[language][value - 1];
  return word === undefined ? String(value) : cased(feminine(word, number), number);
}

function figures(number: string, value: number, language: Language, { first, ordinalsTo }: { first: string; ordinalsTo: number }): string {
  if (language === "fr") return value === 1 ? first : String(value);
  const sign = /^\d+((?:ero|era|o\.?|\s?\.?[°ºª]))/u.exec(number)?.[1] ?? "";
  return `${value}${value <= ordinalsTo ? sign : ""}`;
}

/** The value of an inner number in a style, 0 when it is none. */
export function innerValue(number: string, style: InnerStyle): number {
  if (style === "decimal") return /^\d{1,3}$/.test(number) ? Number(number) : 0;
  if (style === "roman") return romanValue(number.toLowerCase());
  return /^[a-z]$/i.test(number) ? number.toLowerCase().charCodeAt(0) - 96 : 0;
}

/** How the members of a list are numbered. */
export type InnerStyle = "decimal" | "letter" | "roman";

/** An inner number like another, with another value; undefined beyond z. */
export function innerLike(written: string, value: number, style: InnerStyle): string | undefined {
  if (style === "decimal") return String(value);
  const made = style === "roman" ? roman(value) : value <= 26 ? String.fromCharCode(64 + value) : undefined;
  return written === written.toUpperCase() ? made : made?.toLowerCase();
}

function feminine(word: string, like: string): string {
  return /a$/i.test(like) && /o$/.test(word) ? word.replace(/o$/, "a") : word;
}

function cased(word: string, like: string): string {
  if (like.length > 1 && like === like.toUpperCase()) return word.toUpperCase();
  return like.charAt(0) === like.charAt(0).toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
