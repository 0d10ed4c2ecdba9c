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
const ENOUGH = 0.12;
const SAMPLE = 60_000;

/**
 * The language of a text by its function words, or undefined when it is none of the three or too short to say.
 * Only the first 60,000 code units are looked at: a draft is written in one language.
 */
export function detectLanguage(text: string): Language | undefined {
  const counts = new Map<string, number>();
  let length = 0;
  for (const [written, times] of timesOf(text.slice(0, SAMPLE).match(/[a-zA-Z\u0080-\uffff]+/g) ?? [])) {
    for (const word of written.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").match(/[a-z]+/g) ?? []) {
      counts.set(word, (counts.get(word) ?? 0) + times);
      length += times;
    }
  }
  if (length < 3) return undefined;
  let best: Language | undefined;
  let bestShare = 0;
  for (const language of LANGUAGES) {
    const share = FUNCTION_WORDS[language].reduce((n, w) => n + (counts.get(w) ?? 0), 0) / length;
    if (share > bestShare) [best, bestShare] = [language, share];
  }
  return bestShare >= ENOUGH ? best : undefined;
}

function timesOf(items: readonly string[]): Map<string, number> {
  const out = new Map<string, number>();
  for (const item of items) out.set(item, (out.get(item) ?? 0) + 1);
  return out;
}
