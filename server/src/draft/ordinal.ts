import { foldWord } from "../text/fold.ts";

/** How an enumerator is written; enumerators of one list share a style. */
export type Style = "decimal" | "lower" | "upper" | "roman" | "ROMAN" | "bullet";

const ROMAN = /^(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;
const VALUES: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** The value of a Roman numeral in lower case, or 0 when it is none. */
export function romanValue(numeral: string): number {
  if (!ROMAN.test(numeral)) return 0;
  let total = 0;
  for (let i = 0; i < numeral.length; i++) {
    const value = VALUES[numeral.charAt(i)] ?? 0;
    total += value < (VALUES[numeral.charAt(i + 1)] ?? 0) ? -value : value;
  }
  return total;
}

/** The place of a letter enumerator: a is 1, z is 26, aa is 27; ñ and accented letters are 0. */
export function letterValue(letters: string): number {
  if (!/^([a-z])\1{0,2}$/.test(letters)) return 0;
  return (letters.length - 1) * 26 + letters.charCodeAt(0) - 96;
}

const WORDS: Record<string, number> = {};
const ORDINALS: readonly (readonly string[])[] = [
  ["first", "premier", "premiere", "primero", "primera", "unico", "unique", "one", "primer"],
  ["second", "deuxieme", "segundo", "segunda", "two", "seconde"],
  ["third", "troisieme", "tercero", "tercera", "three", "tercer"],
  ["fourth", "quatrieme", "cuarto", "cuarta", "four"],
  ["fifth", "cinquieme", "quinto", "quinta", "five"],
  ["sixth", "sixieme", "sexto", "sexta", "six"],
  ["seventh", "septieme", "septimo", "septima", "seven"],
  ["eighth", "huitieme", "octavo", "octava", "eight"],
  ["ninth", "neuvieme", "noveno", "novena", "nine"],
  ["tenth", "dixieme", "decimo", "decima", "ten"],
  ["eleventh", "onzieme", "undecimo", "eleven", "decimoprimero"],
  ["twelfth", "douzieme", "duodecimo", "twelve", "decimosegundo"],
];
ORDINALS.forEach((words, i) => {
  for (const word of words) WORDS[word] = i + 1;
});

/** The value of an ordinal word ("premier", "segundo", "First"), or 0. */
export function ordinalWord(word: string): number {
  const folded = foldWord(word);
  return Object.hasOwn(WORDS, folded) ? (WORDS[folded] ?? 0) : 0;
}

const ROMAN_DIGITS: readonly (readonly [number, string])[] = [[1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"]];

/** A Roman numeral in capitals: 14 is XIV. @param value a whole number from 1. */
export function roman(value: number): string {
  let rest = value;
  let out = "";
  for (const [n, digit] of ROMAN_DIGITS) for (; rest >= n; rest -= n) out += digit;
  return out;
}
