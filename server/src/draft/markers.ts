import { anew, type Remember } from "../text/remember.ts";
import { isSpace, type Range } from "../text/range.ts";
import { letterValue, ordinalWord, romanValue } from "./ordinal.ts";

/** An enumerator: "(a)", "1.", "ii)", "3°", "I.-", "§ 2" or a bullet. */
export interface Marker {
  readonly range: Range;
  readonly number: string;
  /** The signs around the number: lists are told apart by them. */
  readonly shape: string;
  /** Possible values by style; "i" can be a letter and a Roman numeral. */
  readonly decimal: number;
  readonly letter: number;
  readonly roman: number;
  readonly upper: boolean;
  /** At the start of a block; inline markers need a sequence to be believed. */
  readonly leading: boolean;
  /** Whether what stands before an inline marker may begin or continue a list. */
  readonly opens: boolean;
  readonly continues: boolean;
}

const MARKER =
  /(?:\([*_]{0,2}([\p{L}]{1,4}|\d{1,3})[*_]{0,2}\)(?:\s*\*{1,2})?|§\s*(\d{1,3})(?:er|°)?\.?|(?<![\p{L}\d.,-])(\d{1,3})(?:(?:°|º)(?:[.)])?|\)|[-–](?=\s)|\.(?:[–—-]|(?=\s*\(|\s+[\p{L}«“"*_])))|(?<![\p{L}\d.'’])([\p{L}]{1,4})(?:\)|[-–](?=\s)|\.\s?[–—-]|\.(?=\s+\p{L})))(?:\s*[.–—-](?=\s))?[ \t]*/uy;
const WORD_MARKER = /[*_]{0,2}(\p{L}{4,16})[*_]{0,2}[.,:]?[*_]{0,2}\s?[.:—–-]{1,2}[ \t]*/uy;
/** How many letters or digits an enumerator has at most. */
const LONGEST = { letters: 4, digits: 3 };

/** A marker exactly at an offset, or undefined. */
export function markerAt(text: string, at: number, leading: boolean): Marker | undefined {
  MARKER.lastIndex = at;
  const m = MARKER.exec(text);
  if (!m) return leading ? wordMarker(text, at) : undefined;
  const [all, paren, section, digits, letters] = m;
  const number = paren ?? section ?? digits ?? letters ?? "";
  const lower = number.toLowerCase();
  const decimal = /^\d+$/.test(number) ? Number(number) : 0;
  const emphasised = lower.replace(/[^a-z0-9]/g, "");
  const letter = decimal ? 0 : letterValue(emphasised);
  const roman = decimal ? 0 : romanValue(emphasised);
  if (!decimal && !letter && !roman) return undefined;
  const shape = paren !== undefined ? "()" : section !== undefined ? "§" : all.includes(")") ? ")" : /[°º]/.test(all) ? "°" : ".";
  if (shape === "." && /[-–]/.test(all) && !all.includes(".") && (!leading || (letters?.length ?? 1) > 3)) return undefined;
  if (letters !== undefined && shape === "." && (letters.length > 1 ? roman === 0 : false)) return undefined;
  const before = precedes(text, at);
  return { range: { start: at, end: at + all.length }, number, shape, decimal, letter, roman, upper: number !== lower, leading, ...before };
}

/** "*first.*—", "Secondly,—", « premièrement : », "primero.-" at the start of a block. */
function wordMarker(text: string, at: number): Marker | undefined {
  WORD_MARKER.lastIndex = at;
  const m = WORD_MARKER.exec(text);
  const decimal = m ? ordinalWord((m[1] ?? "").replace(/(?<=[a-z])(?:ly|ment)$/i, "")) : 0;
  if (!m || decimal === 0) return undefined;
  return { range: { start: at, end: at + m[0].length }, number: m[1] ?? "", shape: "word", decimal, letter: 0, roman: 0, upper: false, leading: true, opens: true, continues: true };
}

/** What stands before an inline marker: does it let a list begin, or go on? */
function precedes(text: string, at: number): { opens: boolean; continues: boolean } {
  let i = at - 1;
  while (i >= 0 && (isSpace(text.charCodeAt(i)) || "*_\"“«".includes(text.charAt(i)))) i--;
  const c = text.charAt(i);
  if (c === "." && /(?<!\p{L})(?:arts?|n|no|nº|n°|inc|sec|s|ss|al|par|cl|reg|num|núm|lit|p|pp|vol|cap)\.$/iu.test(text.slice(Math.max(0, i - 5), i + 1))) return { opens: false, continues: false };
  const opens = "—–:;.-".includes(c) && c !== "";
  if (opens || c === ",") return { opens, continues: true };
  const word = /(\p{L}+)$/u.exec(text.slice(Math.max(0, i - 5), i + 1))?.[1]?.toLowerCase() ?? "";
  return { opens: false, continues: ["and", "or", "et", "ou", "y", "o", "e", "u"].includes(word) };
}

/** Candidate markers inside a block, in order; the first is `leading` when it stands at the block's very start. */
export function markersIn(text: string, range: Range, remember: Remember = anew): Marker[] {
  if (remember === anew) return findMarkers(text, range);
  const from = Math.max(0, range.start - BEFORE);
  const before = text.slice(from, range.start);
  if (from > 0 && !/[^\s*_"“«]/.test(before)) return findMarkers(text, range); // what decides stands still further back
  const found = remember("markers", `${before.length} ${text.slice(from, range.end + AFTER)} ${text.length - range.end > AFTER}${range.end - range.start}`, () => shifted(findMarkers(text, range), -range.start));
  return shifted(found, range.start);
}

/** How many code units around a block may decide what its enumerators are. */
const BEFORE = 32;
const AFTER = 32;

function shifted(markers: readonly Marker[], by: number): Marker[] {
  return markers.map((m) => ({ ...m, range: { start: m.range.start + by, end: m.range.end + by } }));
}

function findMarkers(text: string, range: Range): Marker[] {
  const out: Marker[] = [];
  let start = range.start;
  while (start < range.end && "\"“”«»‘’*_ \t\u00a0[".includes(text.charAt(start))) start++;
  const first = markerAt(text, start, true);
  let i = range.start;
  if (first && first.range.end <= range.end) {
    out.push(first);
    i = first.range.end;
  }
  while (i < range.end) {
    const m = boundary(text, i, range.start) && mayBeMarker(text, i) ? markerAt(text, i, false) : undefined;
    const follows = out.at(-1);
    const adjacent = m && follows && follows.range.end === m.range.start; // "(1)(a)": the second opens a list of its own
    const believed = m && !m.opens && !m.continues && !adjacent && beginsList(text, m, range.end);
    if (m && (m.opens || m.continues || adjacent || believed) && m.range.end <= range.end) {
      out.push(adjacent ? { ...m, leading: follows.leading, opens: true, continues: true } : believed ? { ...m, opens: true } : m);
      i = m.range.end;
    } else i++;
  }
  return out;
}

function boundary(text: string, at: number, from: number): boolean {
  if (at === from) return true;
  const c = text.charCodeAt(at - 1);
  if ((c >= 97 && c <= 122) || (c >= 65 && c <= 90)) return false;
  return isSpace(c) || "—–:;.-)(,\"“«*_".includes(text.charAt(at - 1));
}

/** Whether an enumerator may stand here, by its first signs: words are passed over without asking the pattern. */
function mayBeMarker(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  if (c === 40 || c === 0xa7) return true;
  const digit = isDigit(c);
  if (!digit && !isLetter(c)) return false;
  const most = digit ? LONGEST.digits : LONGEST.letters;
  let end = at + 1;
  while (end - at <= most && (digit ? isDigit(text.charCodeAt(end)) : isLetter(text.charCodeAt(end)))) end++;
  const after = text.charCodeAt(end);
  return end - at <= most && (after === 41 || after === 45 || after === 46 || after >= 0x80);
}

function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

/** Of characters beyond ASCII, all that may be letters: the pattern decides. */
function isLetter(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 0xaa && c !== 0x2013);
}

const REFERS = /(?<!\p{L})(?:sections?|paragraphs?|subsections?|articles?|clauses?|alinéas?|incisos?|literal(?:es)?|points?|párrafos?|numeral(?:es)?|items?|and|or|et|ou|y|o|to|à|of|the)\s*$/iu;
const LOOK_AHEAD = 700;

/** "a person who (a) recruits; (b) receives": a first letter without punctuation before it is believed when a second follows. */
function beginsList(text: string, m: Marker, end: number): boolean {
  if (m.shape !== "()" || !(m.decimal === 1 || m.letter === 1 || m.roman === 1)) return false;
  if (REFERS.test(text.slice(Math.max(0, m.range.start - 14), m.range.start)) || /[\d)]\s*$/.test(text.slice(Math.max(0, m.range.start - 3), m.range.start))) return false;
  const second = m.decimal === 1 ? "2" : m.letter === 1 ? "b" : "ii";
  const ahead = text.slice(m.range.end, Math.min(end, m.range.end + LOOK_AHEAD)).toLowerCase();
  return new RegExp(`[;,]\\s*(?:and|or|et|ou|y|o)?\\s*\\([*_]{0,2}${second}[*_]{0,2}\\)`).test(ahead);
}
