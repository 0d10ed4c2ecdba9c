import type { Language } from "../text/language.ts";
import { foldText } from "../text/fold.ts";
import { stem } from "./termUses.ts";

const LINK = /^(?:of|in|for|to|from|by|with|under|de|du|des|d|à|au|aux|en|par|pour|del|a|al|por|para|con|sin|contra)$/iu;

/**
 * A new name in the form of the use that it replaces: its number, its initial capital, all capitals.
 * @param used the words that stand there. @param defined the words where the term is defined.
 */
export function inFormOf(name: string, used: string, defined: string, language: Language): string {
  const number = numbered(name, used, defined, language);
  const letters = used.replace(/[^\p{L}]/gu, "");
  if (letters.length > 1 && letters === letters.toUpperCase() && defined !== defined.toUpperCase()) return number.toUpperCase();
  const upper = isCapital(used) && !isCapital(defined);
  const lower = !isCapital(used) && isCapital(defined);
  return upper ? number.charAt(0).toUpperCase() + number.slice(1) : lower ? number.charAt(0).toLowerCase() + number.slice(1) : number;
}

function numbered(name: string, used: string, defined: string, language: Language): string {
  const [u, d] = [foldText(used), foldText(defined)];
  if (u === d) return name;
  const changed = u.split(" ").filter((w, i) => w !== d.split(" ")[i]);
  const pluralUse = changed.some((w) => stem(w, language) !== w);
  return pluralUse ? changeHead(name, language, plural) : changeHead(name, language, singular);
}

/** Changes the words that carry the number: in English the last before a preposition, in French and Spanish all of them. */
function changeHead(name: string, language: Language, change: (word: string, language: Language) => string): string {
  const words = name.split(" ");
  const link = words.findIndex((w, i) => i > 0 && (LINK.test(w) || /^d['’]/i.test(w)));
  const head = link < 0 ? words.length : link;
  return words.map((w, i) => (i < head && (language !== "en" || i === head - 1) ? change(w, language) : w)).join(" ");
}

function plural(word: string, language: Language): string {
  if (language === "en") return /s$/i.test(word) && !/ss$/i.test(word) ? word : /[^aeiou]y$/i.test(word) ? word.replace(/y$/i, "ies") : /(?:ss|x|ch|sh|z)$/i.test(word) ? `${word}es` : `${word}s`;
  if (/[sx]$/i.test(word)) return word;
  if (language === "fr") return /al$/i.test(word) ? word.replace(/al$/i, "aux") : /eau$/i.test(word) ? `${word}x` : `${word}s`;
  if (/z$/i.test(word)) return word.replace(/z$/i, "ces");
  if (/ión$/i.test(word)) return word.replace(/ión$/i, "iones");
  return /[aeiouáéó]$/i.test(word) ? `${word}s` : `${word}es`;
}

function singular(word: string, language: Language): string {
  if (language === "en") return /ies$/i.test(word) ? word.replace(/ies$/i, "y") : /(?:ss|x|ch|sh)es$/i.test(word) ? word.replace(/es$/i, "") : /[^s]s$/i.test(word) ? word.slice(0, -1) : word;
  if (language === "fr") return /aux$/i.test(word) ? word.replace(/aux$/i, "al") : word.replace(/([^s])s$/i, "$1");
  return /ciones$/i.test(word) ? word.replace(/iones$/i, "ión") : /ces$/i.test(word) ? word.replace(/ces$/i, "z") : /[^aeiou]es$/i.test(word) ? word.slice(0, -2) : word.replace(/s$/i, "");
}

function isCapital(words: string): boolean {
  const first = words.charAt(0);
  return first !== first.toLowerCase();
}

const VOWEL = /^h?[aeiouyâàéèêëîïôöûüœ]/iu;

/**
 * What stands before a French word and has to change with it: « l’ » and « d’ » before a vowel, « la », « le » and « de » elsewhere.
 * @param before the text before the term. @returns the length to replace and what to put there, or undefined when it can stay.
 */
export function elisionBefore(before: string, used: string, name: string): { length: number; text: string } | undefined {
  const elided = /(?<!\p{L})(l|d|qu)(['’])$/iu.exec(before);
  if (elided?.[1] && !VOWEL.test(name)) {
    const full = { l: isFeminine(name) ? "la " : "le ", d: "de ", qu: "que " }[elided[1].toLowerCase()] ?? "";
    return { length: elided[0].length, text: sameCase(full, elided[1]) };
  }
  const full = /(?<!\p{L})(la|le|de|que)(\s)$/iu.exec(before);
  if (!full?.[1] || !VOWEL.test(name) || VOWEL.test(used)) return undefined;
  const short = { la: "l’", le: "l’", de: "d’", que: "qu’" }[full[1].toLowerCase()] ?? "";
  return { length: full[0].length, text: sameCase(short, full[1]) };
}

/** A guess by the ending of the first word: only the choice between « la » and « le » hangs on it. */
function isFeminine(name: string): boolean {
  return /(?:tion|sion|té|ance|ence|ure|ie|ée|ade|ude|ime|onne|ille|traite)$/iu.test(name.split(" ")[0] ?? "");
}

function sameCase(text: string, like: string): string {
  return like.charAt(0) === like.charAt(0).toUpperCase() ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
