import { anew, type Remember } from "./remember.ts";

/** The languages Palermo reads. */
export const LANGUAGES = ["en", "fr", "es"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in the three languages. */
export type Localized = Readonly<Record<Language, string>>;

/** Words that are frequent in one language and rare in the two others. */
const FUNCTION_WORDS: Record<Language, readonly string[]> = {
  en: ["the", "of", "and", "shall", "any", "person", "or", "to", "for", "by", "with", "is", "this", "who", "in", "that", "under", "be"],
  fr: ["le", "les", "des", "du", "et", "est", "une", "qui", "dans", "pour", "par", "aux", "au", "sur", "ou", "ne", "sont", "toute", "cette", "en"],
  es: ["el", "los", "las", "del", "y", "una", "para", "por", "con", "se", "que", "al", "o", "su", "sus", "como", "esta", "sera", "lo", "en"],
};
const FREQUENT = { en: new Set(FUNCTION_WORDS.en), fr: new Set(FUNCTION_WORDS.fr), es: new Set(FUNCTION_WORDS.es) };
const ENOUGH = 0.12;
const SAMPLE = 60_000;

/**
 * The language of a text by its function words, or undefined when it is none of the three or too short to say.
 * Only the first 60,000 code units are looked at: a draft is written in one language.
 */
export function detectLanguage(text: string, remember: Remember = anew): Language | undefined {
  const sample = text.slice(0, SAMPLE);
  const counted = (remember === anew ? [sample] : sample.split("\n")).map((part) => remember("words", part, () => countWords(part)));
  const length = counted.reduce((n, c) => n + c.length, 0);
  if (length < 3) return undefined;
  let best: Language | undefined;
  let bestShare = 0;
  for (const language of LANGUAGES) {
    const share = counted.reduce((n, c) => n + c[language], 0) / length;
    if (share > bestShare) [best, bestShare] = [language, share];
  }
  return bestShare >= ENOUGH ? best : undefined;
}

/** How many words a stretch has, and how many of them are function words of each language. */
function countWords(text: string): Record<Language | "length", number> {
  const out = { length: 0, en: 0, fr: 0, es: 0 };
  for (const [written, times] of timesOf(text.match(/[a-zA-Z\u0080-\uffff]+/g) ?? [])) {
    for (const word of written.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").match(/[a-z]+/g) ?? []) {
      out.length += times;
      for (const language of LANGUAGES) if (FREQUENT[language].has(word)) out[language] += times;
    }
  }
  return out;
}

function timesOf(items: readonly string[]): Map<string, number> {
  const out = new Map<string, number>();
  for (const item of items) out.set(item, (out.get(item) ?? 0) + 1);
  return out;
}
