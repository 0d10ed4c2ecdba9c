import type { PdfLine } from "./page.ts";

/** Lines at the top and at the bottom of a page among which running heads and page numbers are looked for. */
const EDGE = 3;
const PAGE_NUMBER = /^[\s|•·–—-]*(?:(?:page|página|pág\.|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|of|de|sur)\s*\d{1,4})?[\s|•·–—-]*$/i;
const LEADING_NUMBER = /^(\d{1,3}) +(?=\S)/;
const TRAILING_NUMBER = / +(\d{1,3})$/;
const OFTEN = 0.3;

/** The lines of pages without running heads, page numbers and the numbers of lines. */
export function withoutFurniture(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const heads = runningHeads(pages);
  return pages.map((lines) => withoutLineNumbers(lines.filter((line, i) => !(isEdge(lines, i) && (heads.has(keyOf(line.text)) || PAGE_NUMBER.test(line.text))))));
}

/** Lines that stand at the edge of several pages, their numbers aside. */
function runningHeads(pages: readonly (readonly PdfLine[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const edge = new Set(lines.filter((_, i) => isEdge(lines, i)).map((l) => keyOf(l.text)));
    for (const key of edge) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([key, n]) => key.length > 2 && n >= Math.max(2, Math.ceil(pages.length * OFTEN))).map(([key]) => key));
}

/** Whether a line is one of the highest or the lowest of its page. */
function isEdge(lines: readonly PdfLine[], index: number): boolean {
  const y = lines[index]?.y ?? 0;
  const above = lines.filter((l) => l.y > y + 1).length;
  const below = lines.filter((l) => l.y < y - 1).length;
  return above < EDGE || below < EDGE;
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(/\d+/g, "#").replace(/\s+/g, " ").trim();
}

/** Takes away numbers that count the lines of a page, each or every fifth, in its margin. */
function withoutLineNumbers(lines: readonly PdfLine[]): PdfLine[] {
  for (const pattern of [LEADING_NUMBER, TRAILING_NUMBER]) {
    const numbered = lines.map((line) => ({ line, number: numberOf(line.text, pattern) }));
    const found = numbered.filter((n) => n.number !== undefined);
    if (found.length >= 3 && countsUp(found.map((n) => n.number ?? 0)) && aligned(found.map((n) => n.line), pattern)) {
      return numbered.flatMap(({ line, number }) => {
        const text = number === undefined ? line.text : line.text.replace(/^\d{1,3}$/, "").replace(pattern, "");
        return text === "" ? [] : [{ ...line, text }];
      });
    }
  }
  return [...lines];
}

function numberOf(text: string, pattern: RegExp): number | undefined {
  const alone = /^\d{1,3}$/.exec(text)?.[0] ?? pattern.exec(text)?.[1];
  return alone === undefined ? undefined : Number(alone);
}

/** 1, 2, 3… or 5, 10, 15…, nearly without a gap. */
function countsUp(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).map((n, i) => n - (numbers[i] ?? 0));
  const ones = steps.filter((s) => s === 1).length;
  const fives = steps.filter((s) => s === 5).length;
  return Math.max(ones, fives) >= steps.length * 0.8;
}

/** In a margin numbers stand below each other; in text they do not. */
function aligned(lines: readonly PdfLine[], pattern: RegExp): boolean {
  if (pattern === TRAILING_NUMBER) return spread(lines.map((l) => l.right)) < 6;
  return spread(lines.map((l) => l.x)) < 16;
}

function spread(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}
