import { anew, type Remember } from "../text/remember.ts";

/**
 * Blanks out what a page puts around the text: marginal notes in a column of their own, running heads and page numbers,
 * lines of a table of contents, footnotes under a rule. The result has the same length as the original, so that every
 * offset stays true.
 */
export function cleanLayout(text: string, remember: Remember = anew): string {
  const lines = linesOf(text);
  const marks = lines.map((line) => {
    const own = body(text, line);
    return remember("layout", own, () => marksOf(own));
  });
  const blanks: Blank[] = [...contentsLines(lines, marks), ...pageLines(text, lines, marks), ...leftMargins(lines, marks), ...rightMargins(lines, marks), ...ruledFootnotes(lines, marks)];
  if (blanks.length === 0) return text;
  blanks.sort((a, b) => a.start - b.start);
  const out: string[] = [];
  let at = 0;
  for (const { start, end } of blanks) {
    if (start < at) continue;
    out.push(text.slice(at, start), " ".repeat(end - start));
    at = end;
  }
  out.push(text.slice(at));
  return out.join("");
}

interface Line {
  readonly start: number;
  readonly end: number;
}
type Blank = Line;

/** How often a layout must show before it is believed. */
const OFTEN = 3;
const LONGEST = 400;
const LEADERS = /(?:\.[ \t]?){4,}[ \t]*(?:\d{1,4}|[ivxlc]{1,6})?[ \t]*$/i;
const PAGE = /^[ \t]*(?:[-–—][ \t]*\d{1,4}[ \t]*[-–—]|(?:page|página|pág\.|p\.)[ \t]*\d{1,4}(?:[ \t]*(?:of|de|sur|\/)[ \t]*\d{1,4})?)[ \t]*$/i;
const HEAD = /^[ \t]*(?:\d{1,4}[ \t]{6,}\S[^\n]{0,70}|\S[^\n]{0,70}[ \t]{6,}\d{1,4})[ \t]*$/;
const RULE = /^[ \t]*(?:_{5,}|-{5,}|–{5,}|—{3,})[ \t]*$/;
const NOTE = /^[ \t]*(?:\[\d{1,3}\]|\(\d{1,3}\)|\*{1,3}(?=[ \t]))[ \t]+\S/;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    let end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    lines.push({ start, end: text.charCodeAt(end - 1) === 13 && end > start ? end - 1 : end });
    start = end + 1;
  }
  return lines;
}

function body(text: string, line: Line): string {
  return line.end - line.start > LONGEST ? "" : text.slice(line.start, line.end);
}

/** What a line may be, by itself. */
interface Marks {
  readonly contents: boolean;
  readonly page: boolean;
  readonly head: boolean;
  readonly rule: boolean;
  readonly note: boolean;
  readonly blank: boolean;
  /** Marginal words: where they end (left) or begin (right), and the column of the text beside them. */
  readonly left: { readonly end: number; readonly column: number } | undefined;
  readonly right: number | undefined;
}

function marksOf(line: string): Marks {
  return { contents: LEADERS.test(line), page: PAGE.test(line), head: HEAD.test(line), rule: RULE.test(line), note: NOTE.test(line), blank: line.trim() === "", left: leftMargin(line), right: rightMargin(line) };
}

/** "Short title ........ 2", with the line before it when the entry runs over two. */
function contentsLines(lines: readonly Line[], marks: readonly Marks[]): Blank[] {
  const found = lines.filter((_, i) => marks[i]?.contents);
  return found.length >= OFTEN ? found : [];
}

function pageLines(text: string, lines: readonly Line[], marks: readonly Marks[]): Blank[] {
  const alone = lines.filter((_, i) => marks[i]?.page);
  const heads = lines.filter((_, i) => marks[i]?.head && isBlank(text, lines[i - 1]) && isBlank(text, lines[i + 1]));
  return [...alone, ...heads];
}

function isBlank(text: string, line: Line | undefined): boolean {
  return line === undefined || text.slice(line.start, line.end).trim() === "";
}

/** A narrow left column: short words, two spaces or more, then the text, always from about the same place. */
function leftMargin(line: string): Marks["left"] {
  const m = /^(\S[^\n|]{0,18}?)([ ]{2,})(?=\S)/.exec(line);
  if (!m || /^(?:[-*+•|#>]|\(?\w{1,4}[).°]|\d)/.test(m[1] ?? "")) return undefined;
  const column = m[0].length;
  return column >= 9 && column <= 26 && !/\S {3,}\S/.test(line.slice(column)) ? { end: (m[1] ?? "").length, column } : undefined;
}

function leftMargins(lines: readonly Line[], marks: readonly Marks[]): Blank[] {
  return aligned(lines.flatMap(({ start }, i) => {
    const left = marks[i]?.left;
    return left ? [{ blank: { start, end: start + left.end }, column: left.column }] : [];
  }));
}

/** A narrow right column after the text, always at about the same place. */
function rightMargin(line: string): number | undefined {
  const m = /^([^\n|]{20,}?\S)([ ]{3,})(\S[^\n|]{0,26})$/.exec(line.trimEnd());
  if (!m || / {3,}\S/.test((m[1] ?? "").trimStart())) return undefined;
  const column = (m[1] ?? "").length + (m[2] ?? "").length;
  return column >= 40 ? column : undefined;
}

function rightMargins(lines: readonly Line[], marks: readonly Marks[]): Blank[] {
  return aligned(lines.flatMap(({ start, end }, i) => {
    const column = marks[i]?.right;
    return column === undefined ? [] : [{ blank: { start: start + column, end }, column }];
  }));
}

/** Keeps the blanks whose column is the usual one, give or take two. */
function aligned(found: readonly { readonly blank: Blank; readonly column: number }[]): Blank[] {
  if (found.length < OFTEN) return [];
  const counts = new Map<number, number>();
  for (const { column } of found) counts.set(column, (counts.get(column) ?? 0) + 1);
  const usual = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const kept = found.filter((f) => Math.abs(f.column - usual) <= 2);
  return kept.length >= OFTEN ? kept.map((f) => f.blank) : [];
}

/** Paragraphs that begin with a note's number right after a rule, and those that follow them in the same way. */
function ruledFootnotes(lines: readonly Line[], marks: readonly Marks[]): Blank[] {
  const out: Blank[] = [];
  let notes = false;
  let ruled = false;
  lines.forEach((line, i) => {
    const { rule, note, blank } = marks[i] as Marks;
    if (rule) {
      ruled = true;
      notes = false;
    } else if (blank) {
      if (notes) ruled = true;
      notes = false;
    } else {
      if (!notes) notes = ruled && note;
      ruled = false;
      if (notes) out.push(line);
    }
  });
  return out;
}
