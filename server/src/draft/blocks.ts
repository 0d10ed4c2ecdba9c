import { trimmed, type Range } from "../text/range.ts";

/** A stretch of lines that belong together. `content` leaves out Markdown marks at its start and white space at its ends. */
export interface Block {
  readonly kind: "heading" | "paragraph" | "row" | "comment" | "fence" | "matter" | "footnote";
  /** Markdown heading depth 1–6, else 0. */
  readonly depth: number;
  readonly range: Range;
  readonly content: Range;
  /** Spaces before the first word, list marks included. */
  readonly indent: number;
  /** Whether it began with a Markdown bullet (-, *, +, •). */
  readonly bullet: boolean;
  readonly quoted: boolean;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly indent: number;
  readonly quoted: boolean;
  readonly blank: boolean;
}

const HEADING = /(#{1,6})[ \t]+/y;
const BULLET = /(?:[-*+•·–▪●◦]|—(?= ))[ \t]+(?=\S)/y;
const RULE = /^(?:[-*_=][ \t]*){3,}$/;
const FENCE = /^(?:```|~~~)/;
const FOOTNOTE = /\[\^[^\]]{1,50}\]:[ \t]*/y;
/** Shorter lines than this are not wrapped: they end where the author ended them. */
const SHORT_LINE = 60;
const TABLE_RULE = /^\|?[ \t:|-]+\|?$/;

/**
 * Cuts Markdown or plain text into blocks, line by line, in one pass.
 * @param startsBlock says whether a line must begin a block of its own (a numbered article or item).
 */
export function blocksOf(text: string, startsBlock: (line: string) => boolean): Block[] {
  return new Scanner(text, startsBlock).run();
}

class Scanner {
  private readonly blocks: Block[] = [];
  private readonly lines: Line[];
  private open: { lines: Line[]; from: number; bullet: boolean; kind: Block["kind"]; depth: number } | undefined;

  constructor(private readonly text: string, private readonly startsBlock: (line: string) => boolean) {
    this.lines = linesOf(text);
  }

  run(): Block[] {
    let i = this.frontMatter();
    while (i < this.lines.length) i = this.line(i);
    this.close();
    return this.blocks;
  }

  /** YAML front matter between two lines of three dashes; returns the line after it. */
  private frontMatter(): number {
    const first = this.lines[0];
    if (!first || this.text.slice(first.start, first.end).trim() !== "---") return 0;
    for (let i = 1; i < Math.min(this.lines.length, 2_000); i++) {
      const line = this.lines[i] as Line;
      if (/^(?:---|\.\.\.)\s*$/.test(this.text.slice(line.start, line.end))) {
        this.emit("matter", 0, { start: first.start, end: line.end }, first.start, 0, false, false);
        return i + 1;
      }
    }
    return 0;
  }

  private line(i: number): number {
    const line = this.lines[i] as Line;
    const body = this.text.slice(line.from, line.end);
    if (line.blank || (RULE.test(body) && !this.underlines(body))) {
      this.close();
      return i + 1;
    }
    if (FENCE.test(body)) return this.fence(i, body.slice(0, 3));
    if (body.startsWith("<!--")) return this.comment(i);
    const heading = this.match(HEADING, line.from);
    if (heading) {
      this.close();
      this.emit("heading", heading[1]?.length ?? 1, { start: line.start, end: line.end }, line.from + heading[0].length, line.indent, false, line.quoted);
      return i + 1;
    }
    if (this.underlines(body)) return this.setext(i, body);
    if (body.startsWith("|")) this.row(line, body);
    else this.textLine(line, body);
    return i + 1;
  }

  /** A line of dashes or equals signs under a single short line makes that line a heading. */
  private underlines(body: string): boolean {
    const line = this.open?.lines[0];
    return this.open?.kind === "paragraph" && this.open.lines.length === 1 && line !== undefined && line.end - line.from < 150 && /^(?:={3,}|-{3,})\s*$/.test(body);
  }

  private setext(i: number, body: string): number {
    if (this.open) {
      this.open.kind = "heading";
      this.open.depth = body.startsWith("=") ? 1 : 2;
    }
    this.close();
    return i + 1;
  }

  private textLine(line: Line, body: string): void {
    const footnote = this.match(FOOTNOTE, line.from);
    const bullet = footnote ? null : this.match(BULLET, line.from);
    const from = line.from + (footnote?.[0].length ?? bullet?.[0].length ?? 0);
    const own = footnote !== null || bullet !== null || this.startsBlock(body);
    if (own || this.closesList(line, body)) this.close();
    if (!this.open || this.open.lines[0]?.quoted !== line.quoted) {
      this.close();
      this.open = { lines: [], from, bullet: bullet !== null, kind: footnote ? "footnote" : "paragraph", depth: 0 };
    }
    this.open.lines.push(line);
  }

  /** A short item that ends in a comma, then an ordinary line: the words that close a list, not a wrapped line. */
  private closesList(line: Line, body: string): boolean {
    const last = this.open?.lines.at(-1);
    const first = this.open?.lines[0];
    if (!last || !first || this.open?.kind !== "paragraph" || line.indent > first.indent) return false;
    const before = this.text.slice(last.from, last.end).trimEnd();
    const item = this.open.bullet || /^["“«*_]*\(?\w{1,4}[).°]/.test(this.text.slice(first.from, first.end));
    return item && before.length < SHORT_LINE && /[,;]$|[,;] (?:or|and|ou|et|o|y)$/.test(before) && body.charAt(0) !== body.charAt(0).toUpperCase();
  }

  private row(line: Line, body: string): void {
    this.close();
    if (TABLE_RULE.test(body)) return;
    let from = line.from;
    for (let i = line.from; i <= line.end; i++) {
      if (i < line.end && this.text.charAt(i) !== "|") continue;
      const cell = trimmed(this.text, from, i);
      if (cell.end > cell.start) this.emit("row", 0, cell, cell.start, line.indent, false, line.quoted);
      from = i + 1;
    }
  }

  private fence(i: number, mark: string): number {
    this.close();
    const first = this.lines[i] as Line;
    let j = i + 1;
    while (j < this.lines.length && !this.text.slice((this.lines[j] as Line).from, (this.lines[j] as Line).end).startsWith(mark)) j++;
    if (j >= this.lines.length) {
      this.textLine(first, ""); // never closed: ordinary text
      return i + 1;
    }
    this.emit("fence", 0, { start: first.start, end: (this.lines[j] as Line).end }, first.start, 0, false, false);
    return j + 1;
  }

  private comment(i: number): number {
    const first = this.lines[i] as Line;
    const end = this.text.indexOf("-->", first.from);
    if (end < 0) {
      this.textLine(first, this.text.slice(first.from, first.end));
      return i + 1;
    }
    this.close();
    let j = i;
    while (j + 1 < this.lines.length && (this.lines[j + 1] as Line).start < end) j++;
    this.emit("comment", 0, { start: first.from, end: end + 3 }, first.from, 0, false, false);
    const last = this.lines[j] as Line;
    const rest = trimmed(this.text, end + 3, last.end);
    if (rest.end > rest.start) this.emit("paragraph", 0, rest, rest.start, first.indent, false, first.quoted);
    return j + 1;
  }

  private match(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(this.text);
  }

  private close(): void {
    const { open } = this;
    this.open = undefined;
    const first = open?.lines[0];
    const last = open?.lines.at(-1);
    if (!open || !first || !last) return;
    this.emit(open.kind, open.depth, { start: first.start, end: last.end }, open.from, first.indent, open.bullet, first.quoted);
  }

  private emit(kind: Block["kind"], depth: number, range: Range, from: number, indent: number, bullet: boolean, quoted: boolean): void {
    const content = trimmed(this.text, from, range.end);
    if (content.end > content.start) this.blocks.push({ kind, depth, range, content, indent, bullet, quoted });
  }
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    lines.push(lineAt(text, start, end));
    start = end + 1;
  }
  return lines;
}

function lineAt(text: string, start: number, lineEnd: number): Line {
  const end = text.charCodeAt(lineEnd - 1) === 13 && lineEnd > start ? lineEnd - 1 : lineEnd;
  let from = start;
  let indent = 0;
  let quoted = false;
  for (; from < end; from++) {
    const c = text.charCodeAt(from);
    if (c === 32 || c === 0xa0 || c === 0xfeff) indent++;
    else if (c === 9) indent += 4;
    else if (c === 62 && !quoted) quoted = true;
    else break;
  }
  return { start, end, from, indent, quoted, blank: from >= end };
}
