/**
 * Folding: one form for all spellings of a word. Case, accents, ligatures, soft hyphens and typographic
 * apostrophes do not matter to a reader, so they do not matter to a query.
 */

const LIGATURES: Record<string, string> = { œ: "oe", æ: "ae", ß: "ss", ﬁ: "fi", ﬂ: "fl", ﬀ: "ff", ﬃ: "ffi", ﬄ: "ffl", ſ: "s", º: "o", ª: "a" };
const ASCII = /^\p{ASCII}*$/u;
const LIGATURE = /[œæßﬁﬂﬀﬃﬄſºª]/g;
const MARKS = /[\u0300-\u036f\u00ad\u200b\u200c\u200d\u2060]/g;

/** Folds one word: lower case, no accents, ligatures written out, no soft hyphens. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower.normalize("NFD").replace(MARKS, "").replace(LIGATURE, (c) => LIGATURES[c] ?? c);
}

/** Folds running text for comparison: words folded, everything else reduced to single spaces. */
export function foldText(text: string): string {
  const folded = foldWord(text);
  return folded.replace(ASCII.test(folded) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, " ").trim();
}

/** Content words of a text by their first six letters, folded, so that "victims" meets "victim" and "attempts" meets "attempt". */
export function stemsOf(text: string): string[] {
  return foldText(text).split(" ").filter((w) => w.length > 4).map((w) => w.slice(0, 6));
}
