import { ordinalWord, roman, romanValue } from "../draft/ordinal.ts";
import { foldText } from "../text/fold.ts";
import type { Language } from "../text/language.ts";

/** An article's number taken apart: "225-4-" 1, 9 "º", 12 " bis", "XII". */
interface ArticleNumber {
  readonly stem: string;
  readonly value: number;
  readonly style: "decimal" | "roman" | "word";
  readonly ornament: string;
  readonly suffix: string;
  readonly written: string;
}

const DECIMAL = /^(.*?)(\d{1,4})(\s?(?:er|ère|ero|era|[°ºª]|o)\.?(?![\p{L}])|)(\W*|[\s-]?(?:bis|ter|qu[aá]ter|quinquies|sexies|septies|octies|nonies|decies|[A-Z]{1,2}))$/iu;
const ROMAN = /^([IVXLCDM]+)(er|°|º|)([\s-]?(?:bis|ter|[A-Z])|)$/u;
const LATIN: Record<Language, readonly string[]> = {
  en: [],
  fr: ["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies"],
  es: ["bis", "ter", "quáter", "quinquies", "sexies", "septies", "octies", "nonies", "decies"],
};
const ALPHABET = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const SPANISH = "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo".split(" ");
/** Suffixes of articles farther away than this are those of another law. */
const NEAR = 60;

/** Takes a number as written apart, or undefined when it has none of the known forms. */
export function parseArticleNumber(written: string): ArticleNumber | undefined {
  const text = written.trim();
  const roman = ROMAN.exec(text);
  if (roman) return { stem: "", value: romanValue((roman[1] ?? "").toLowerCase()), style: "roman", ornament: roman[2] ?? "", suffix: roman[3] ?? "", written: text };
  const decimal = DECIMAL.exec(text);
  if (decimal) return { stem: decimal[1] ?? "", value: Number(decimal[2]), style: "decimal", ornament: decimal[3] ?? "", suffix: /\p{L}/u.test(decimal[4] ?? "") ? (decimal[4] ?? "") : "", written: text };
  const value = ordinalWord(text);
  return value > 0 ? { stem: "", value, style: "word", ornament: "", suffix: "", written: text } : undefined;
}

/** The same for two ways to write one number: "9º" and "9", "12 BIS" and "12 bis". */
export function numberKey(written: string): string {
  const n = parseArticleNumber(written);
  return n ? foldText(`${n.stem} ${n.value} ${n.suffix}`) : foldText(written);
}

/** The value of a number's last figure ("225-4" is 4), 0 when it has none. */
export function numberValue(written: string): number {
  return parseArticleNumber(written)?.value ?? 0;
}

/** Whether two numbers are of one family: 12, 12A and 12 bis are. */
export function sameFamily(a: string, b: string): boolean {
  const [x, y] = [parseArticleNumber(a), parseArticleNumber(b)];
  return x !== undefined && y !== undefined && x.value === y.value && foldText(x.stem) === foldText(y.stem);
}

/** The number of an article that comes after all others: the next that is free, written as theirs are. */
export function followingNumber(after: string, existing: readonly string[], language: Language): string {
  const number = parseArticleNumber(after);
  const taken = new Set(existing.map(numberKey));
  if (!number) return String(Math.max(0, ...existing.map(numberValue)) + 1);
  for (let value = number.value + 1; ; value++) {
    const written = write(number, value, existing, language);
    if (!taken.has(numberKey(written))) return written;
  }
}

/** The number of an article put between two others: 12A in English, 12 bis in French and Spanish, or as the draft itself does. */
export function insertedNumber(after: string, existing: readonly string[], language: Language): string {
  const taken = new Set(existing.map(numberKey));
  const number = parseArticleNumber(after);
  const free = (candidates: readonly string[]) => candidates.find((c) => !taken.has(numberKey(c)));
  const base = number ? number.written.slice(0, number.written.length - number.suffix.length).trimEnd() : after;
  if (number?.stem.endsWith("-") && number.suffix === "") return free(ALPHABET.map((_, i) => `${base}-${i + 1}`)) ?? `${base}-99`;
  const { series, separator } = seriesOf(number?.suffix ?? "", existing.filter((n) => Math.abs(numberValue(n) - (number?.value ?? 0)) < NEAR), language);
  const own = series.findIndex((s) => foldText(s) === foldText(number?.suffix ?? ""));
  const next = series[own + 1];
  const successor = next ? `${base}${separator}${next}` : undefined;
  if (successor && !taken.has(numberKey(successor))) return successor;
  return free(ALPHABET.map((letter) => `${after.trim()}${LATIN[language].length > 0 ? " " : ""}${letter}`)) ?? `${after} A`;
}

/** Which suffixes a draft uses, and what stands between them and the number. */
function seriesOf(suffix: string, existing: readonly string[], language: Language): { series: readonly string[]; separator: string } {
  const suffixes = [suffix, ...existing.map((n) => parseArticleNumber(n)?.suffix ?? "")].filter((s) => s !== "");
  const used = suffixes[0] ?? (language === "en" ? "A" : " bis");
  const word = used.replace(/^[\s-]+/, "");
  const separator = used.slice(0, used.length - word.length);
  if (/^[a-z]{3,}/i.test(word)) return { series: LATIN[language].length > 0 ? LATIN[language] : LATIN.fr, separator: separator || " " };
  return { series: word === word.toLowerCase() ? ALPHABET.map((l) => l.toLowerCase()) : ALPHABET, separator };
}

function write(like: ArticleNumber, value: number, existing: readonly string[], language: Language): string {
  if (like.style === "roman") return roman(value);
  if (like.style === "word") {
    const word = language === "es" ? SPANISH[value - 1] : undefined;
    if (!word) return String(value);
    const gendered = /a$/i.test(like.written) ? word.replace(/o$/, "a") : word;
    return like.written === like.written.toUpperCase() ? gendered.toUpperCase() : /^\p{Lu}/u.test(like.written) ? gendered.charAt(0).toUpperCase() + gendered.slice(1) : gendered;
  }
  return `${like.stem}${value}${ornamentOf(like, value, existing)}`;
}

/** « 1er » is only for the first; Spanish ordinals usually end with 9º, unless the draft goes on with them. */
function ornamentOf(like: ArticleNumber, value: number, existing: readonly string[]): string {
  if (/er|re|ero|era/i.test(like.ornament)) return "";
  if (value < 10 || like.value >= 10) return like.ornament;
  const later = existing.map(parseArticleNumber).filter((n) => n !== undefined && n.value >= 10);
  return later.find((n) => n?.ornament)?.ornament ?? "";
}
