import { detectLanguage } from "../../../text/language.ts";
import { FormatError, type Manuscript } from "../manuscript.ts";
import { withoutFurniture } from "./furniture.ts";
import { linesOf, usual } from "./lines.ts";
import type { PdfLine, PdfPage } from "./page.ts";

/** Fewer letters a page than this, and the pages are images. */
const LEAST_LETTERS = 12;
const HEADING = 1.14;
const NOTE = 0.88;
const COLUMN = 150;
const LONGEST_HEADING = 160;
/** Prefixes that keep their hyphen when a line ends after it. */
const HYPHENATED = /(?:^|[^\p{L}])(?:non|self|anti|co|inter|post|pre|ex|sub|semi|multi|socio)-$/iu;
const ENDS = /[.:;!?»”"]$/;

/**
 * The text of a PDF's pages as Markdown: columns in reading order, running heads, page and line numbers left out, words hyphenated at
 * the ends of lines joined, footnotes at the end.
 * @throws FormatError `scannedPdf` when the pages hold no text.
 */
export function readPages(pages: readonly PdfPage[]): Manuscript {
  const letters = pages.reduce((n, p) => n + p.items.reduce((m, i) => m + i.text.trim().length, 0), 0);
  if (letters < LEAST_LETTERS * Math.max(1, pages.length)) throw new FormatError("scannedPdf");
  const lines = withoutFurniture(pages.map(linesOf));
  const made = new PageText(lines).run();
  if (made.text.trim() === "") throw new FormatError("emptyText");
  const language = detectLanguage(made.text);
  return { text: made.text, source: { format: "pdf", places: { unit: "page", starts: made.starts, numbers: made.numbers } }, ...(language ? { language } : {}), problems: [] };
}

class PageText {
  private readonly parts: string[] = [];
  private length = 0;
  private readonly starts: number[] = [];
  private readonly numbers: number[] = [];
  private readonly notes: { page: number; text: string }[] = [];
  private readonly body: number;
  /** Distance of two lines of one paragraph. */
  private readonly leading: number;
  private last: PdfLine | undefined;
  /** Sizes of letters of headings. */
  private readonly sizes: readonly number[];
  /** How far to the right the lines of each column of the page at hand reach. */
  private margins: ReadonlyMap<number, number> = new Map();

  constructor(private readonly pages: readonly (readonly PdfLine[])[]) {
    const all = pages.flat();
    this.body = usual(all.map((l) => ({ value: l.height, weight: l.text.length })));
    this.sizes = [...new Set(all.filter((l) => l.height > this.body * HEADING && l.text.length < LONGEST_HEADING).map((l) => Math.round(l.height)))];
    this.leading = usual(pages.flatMap((lines) => lines.slice(1).flatMap((l, i) => {
      const gap = (lines[i]?.y ?? 0) - l.y;
      return gap > 0 && gap < this.body * 3 ? [{ value: gap, weight: 1 }] : [];
    }))) || this.body * 1.2;
  }

  run(): { text: string; starts: number[]; numbers: number[] } {
    this.pages.forEach((lines, i) => {
      this.page(lines, i + 1);
    });
    this.notes.forEach(({ page, text }, i) => {
      this.add("\n\n");
      this.place(page);
      this.add(`[^${i + 1}]: ${text}`);
    });
    return { text: `${this.parts.join("").trimEnd()}\n`, starts: this.starts, numbers: this.numbers };
  }

  private page(lines: readonly PdfLine[], number: number): void {
    const notes = this.notesFrom(lines);
    const margins = new Map<number, number>();
    for (const line of lines) margins.set(columnOf(line), Math.max(margins.get(columnOf(line)) ?? 0, line.right));
    this.margins = margins;
    lines.slice(0, notes).forEach((line, i) => {
      this.line(line, i === 0 ? number : undefined);
    });
    if (notes < lines.length) this.note(lines.slice(notes), number);
  }

  /** Index of the first line of the notes at the foot of a page: small letters to its end, the first with a number or a star. */
  private notesFrom(lines: readonly PdfLine[]): number {
    let from = lines.length;
    while (from > 0 && (lines[from - 1]?.height ?? 0) < this.body * NOTE) from--;
    return lines.findIndex((line, i) => i >= from && /^(?:\d{1,3}|\*+|\[\d{1,3}\])\s*\p{L}/u.test(line.text)) >= 0 && from > 0 ? from : lines.length;
  }

  private note(lines: readonly PdfLine[], page: number): void {
    for (const line of lines) {
      const last = this.notes.at(-1);
      const begins = /^(?:\d{1,3}|\*+|\[\d{1,3}\])\s*\p{L}/u.test(line.text);
      if (begins || !last || last.page !== page) this.notes.push({ page, text: line.text.replace(/^(?:\d{1,3}|\*+|\[\d{1,3}\])\s*/, "") });
      else last.text = joined(last.text, line.text, " ");
    }
  }

  private line(line: PdfLine, page: number | undefined): void {
    const { last } = this;
    const heading = line.height > this.body * HEADING && line.text.length < LONGEST_HEADING;
    const goesOn = last !== undefined && this.goesOn(last, line, page !== undefined, heading);
    this.last = line;
    if (goesOn && this.dehyphenate(line, page)) return;
    if (this.length > 0) this.add(goesOn ? (heading ? " " : "\n") : "\n\n");
    if (page !== undefined) this.place(page);
    this.add(heading && !goesOn ? `${"#".repeat(this.depth(line))} ${line.text}` : line.text);
  }

  /** The depth of a heading by the size of its letters: the largest are the title's. */
  private depth(line: PdfLine): number {
    return Math.min(4, this.sizes.filter((size) => size > line.height + 0.6).length + 1);
  }

  /** Whether a line goes on with the paragraph of the one before. */
  private goesOn(last: PdfLine, line: PdfLine, newPage: boolean, heading: boolean): boolean {
    const wasHeading = last.height > this.body * HEADING && last.text.length < LONGEST_HEADING;
    if (heading !== wasHeading || Math.abs(last.height - line.height) > this.body * 0.3) return false;
    const gap = last.y - line.y;
    if (newPage || gap < 0) return !heading && !ENDS.test(last.text) && /^[\p{Ll}(«“"]/u.test(line.text);
    if (this.endsShort(last) && /^[\p{Lu}(«“"\d]/u.test(line.text) && !heading) return false;
    return gap <= this.leading * 1.3 && gap > 0;
  }

  /** Whether a line ends well before the margin that the lines of its page reach, as the last of a paragraph does. */
  private endsShort(line: PdfLine): boolean {
    const margin = this.margins.get(columnOf(line)) ?? line.right;
    return line.right < margin - (margin - line.x) * 0.15;
  }

  /** Joins a word that the end of a line divides. */
  private dehyphenate(line: PdfLine, page: number | undefined): boolean {
    const before = this.parts.at(-1) ?? "";
    if (!/\p{L}[-\u00ad\u2010]$/u.test(before) || !/^\p{Ll}/u.test(line.text)) return false;
    const kept = HYPHENATED.test(before) ? before : before.slice(0, -1);
    this.length += kept.length - before.length;
    this.parts[this.parts.length - 1] = kept;
    if (page !== undefined) this.place(page);
    this.add(line.text);
    return true;
  }

  private place(page: number): void {
    this.starts.push(this.length);
    this.numbers.push(page);
  }

  private add(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}

/** Lines of one column begin near each other, items of lists a little farther in. */
function columnOf(line: PdfLine): number {
  return Math.floor(line.x / COLUMN);
}

function joined(before: string, after: string, between: string): string {
  return /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(after) ? before.slice(0, -1) + after : `${before}${between}${after}`;
}
