import type { Language } from "../text/language.ts";
import { GAP, type Tokens } from "../text/tokens.ts";

/** Nouns that close (English) or open (French, Spanish) the title of a statute or treaty; folded. */
const CLOSING = new Set(["act", "code", "ordinance", "decree", "regulations", "rules", "law", "constitution", "proclamation"]);
const SMALL: Record<Language, ReadonlySet<string>> = {
  en: new Set(["of", "and", "the", "in", "to", "for", "on", "by", "against", "etc", "with", "from", "or"]),
  fr: new Set(["de", "du", "des", "la", "le", "les", "et", "a", "aux", "au", "en", "sur", "pour", "contre"]),
  es: new Set(["de", "del", "la", "el", "los", "las", "y", "e", "en", "sobre", "para", "contra", "a", "al", "por"]),
};
const OWN = new Set(["this", "the", "an", "that", "such", "any", "said", "of", "under", "in"]);
const OPENING_FR = /^(?:loi|ordonnance|decret|arrete|code|convention|reglement|directive|dahir)$/;
const OPENING_ES = /^(?:ley|codigo|decreto|reglamento|convencion|convenio|directiva)$/;
const ABOUT_FR = new Set(["relative", "relatif", "portant", "concernant", "sur", "visant"]);
const MAX = 28;

/**
 * Marks the tokens inside titles of other statutes ("Proceeds of Crime Act", « loi n° 12 relative à… », "Ley Nº 20.000, de…"):
 * a title says nothing about what this draft provides. @returns 1 for each such token.
 */
export function statuteTitles(tokens: Tokens, language: Language): Uint8Array {
  const out = new Uint8Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.types[tokens.type[i] ?? 0] ?? "";
    if (language === "en") closing(tokens, i, word, out);
    else opening(tokens, i, word, language, out);
  }
  return out;
}

/** English: capitalised words, small words between them, then "Act". */
function closing(tokens: Tokens, i: number, word: string, out: Uint8Array): void {
  if (!CLOSING.has(word) || tokens.capital[i] !== 1) return;
  let j = i - 1;
  let start = i;
  while (j >= 0 && i - j < MAX && (tokens.gap[j + 1] ?? 0) <= GAP.comma) {
    const w = tokens.types[tokens.type[j] ?? 0] ?? "";
    if (tokens.capital[j] === 1 && !OWN.has(w) && !((tokens.gap[j] ?? 0) >= GAP.clause && SMALL.en.has(tokens.types[tokens.type[j + 1] ?? 0] ?? ""))) start = j;
    else if (!SMALL.en.has(w)) break;
    if ((tokens.gap[j + 1] ?? 0) === GAP.comma && tokens.capital[j] !== 1) break;
    j--;
  }
  for (let k = start; k < i; k++) out[k] = 1;
}

/** French and Spanish: "loi", "code", "ley" with a number, a date or a name after it. */
function opening(tokens: Tokens, i: number, word: string, language: "fr" | "es", out: Uint8Array): void {
  const opens = language === "fr" ? OPENING_FR : OPENING_ES;
  if (!opens.test(word)) return;
  let j = i + 1;
  let about = false;
  let numbered = false;
  while (j < tokens.count && j - i < MAX) {
    const gap = tokens.gap[j] ?? 0;
    const w = tokens.types[tokens.type[j] ?? 0] ?? "";
    const digit = /^\d/.test(w);
    if (gap >= GAP.clause && !digit) break;
    if (gap === GAP.comma && !digit && !(language === "es" && tokens.capital[j] === 1) && !(about && seriesGoesOn(tokens, j))) break;
    const next = tokens.types[tokens.type[j + 1] ?? 0] ?? "";
    if (digit || ((w === "n" || w === "no" || w === "numero") && /^\d/.test(next))) numbered = true;
    else if (language === "fr" ? ABOUT_FR.has(w) && numbered : false) about = true;
    else if (!(about || SMALL[language].has(w) || tokens.capital[j] === 1 || MONTHS.has(w) || ADJECTIVES.has(w))) break;
    j++;
  }
  while (j > i + 1 && SMALL[language].has(tokens.types[tokens.type[j - 1] ?? 0] ?? "")) j--;
  for (let k = i + 1; k < j; k++) out[k] = 1;
}

/** « sur l’assistance, la protection et la sécurité des victimes »: after the comma an article, and soon an "et" before the next comma. */
function seriesGoesOn(tokens: Tokens, at: number): boolean {
  const word = (k: number): string => tokens.types[tokens.type[k] ?? 0] ?? "";
  if (!/^(?:la|le|les|de|des|du)$/.test(word(at)) && tokens.gap[at] !== GAP.comma) return false;
  for (let k = at + 1; k < Math.min(at + 7, tokens.count); k++) {
    if ((tokens.gap[k] ?? 0) >= GAP.comma) return false;
    if (word(k) === "et") return true;
  }
  return false;
}

const MONTHS = new Set("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre".split(" "));
const ADJECTIVES = new Set("modifiee penal civil penale procedure procedimiento travail trabajo general organica federal organique penale".split(" "));
