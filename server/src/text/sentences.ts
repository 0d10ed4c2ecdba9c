import { isSpace, trimmed, type Range } from "./range.ts";

/** Abbreviations after which a full stop does not end a sentence (folded, without the stop). */
const ABBREVIATIONS = new Set(
  ("s ss sec sect art arts al par para paras no nos nº n° vol p pp ch cap inc lit num núm cf etc e g i ie eg v vs mr mrs ms dr hon mme mlle m st ste sr sra srta lic ing ud uds rs rsq lc c l r d " +
    "b o bo jo fr fig ed eds ex op cit ibid sous gov gen col maj capt sgt rev prof jr inst ord  cl subs subsec").split(" "),
);
const CLOSING = "\"'’”»)]*_";

/** Cuts a range of text into sentences at full stops, question marks and blank lines; never at an abbreviation or inside a number. */
export function sentencesOf(text: string, range: Range): Range[] {
  const out: Range[] = [];
  let start = range.start;
  for (let i = range.start; i < range.end; i++) {
    const c = text.charCodeAt(i);
    if (c !== 46 && c !== 33 && c !== 63) continue;
    let after = i + 1;
    while (after < range.end && CLOSING.includes(text.charAt(after))) after++;
    if (after < range.end && !isSpace(text.charCodeAt(after)) && !gluedSentence(text, i, after)) continue;
    if (c === 46 && !endsSentence(text, range.start, i, after, range.end)) continue;
    push(out, text, start, after);
    start = after;
    i = after - 1;
  }
  push(out, text, start, range.end);
  return out;
}

/** Gazettes lose the space after a full stop: "organes.La tentative" still ends a sentence. */
function gluedSentence(text: string, stop: number, after: number): boolean {
  const before = text.charAt(stop - 1);
  const next = text.charAt(after);
  const second = text.charAt(after + 1);
  return before !== before.toUpperCase() && next !== next.toLowerCase() && (second !== second.toUpperCase() || second === "’" || second === "'");
}

function endsSentence(text: string, from: number, stop: number, after: number, to: number): boolean {
  let w = stop;
  while (w > from && /[\p{L}\p{N}°º]/u.test(text.charAt(w - 1))) w--;
  const word = text.slice(w, stop).toLowerCase();
  let next = after;
  while (next < to && isSpace(text.charCodeAt(next))) next++;
  const c = text.charAt(next);
  if (next >= to) return true;
  const lower = c !== c.toUpperCase();
  if (ABBREVIATIONS.has(word) && (lower || /[\d(]/.test(c) || word.length > 1)) return false;
  if (word.length === 1 && /\p{L}/u.test(word) && text.charAt(w) !== text.charAt(w).toLowerCase()) return false; // an initial: "U. S."
  if (/^\d+$/.test(word) && lower) return false;
  return !lower;
}

function push(out: Range[], text: string, start: number, end: number): void {
  const range = trimmed(text, start, end);
  if (range.end > range.start) out.push(range);
}
