import type { PdfItem, PdfLine, PdfPage } from "./page.ts";

/** A digit set high and small after a word refers to a note. */
const RAISED = 0.82;
const MARK = /^\s*\[?\d{1,3}\]?\s*$/;
const FEW = 5;

/** The lines of a page in reading order: down each column, and past what runs over all columns. */
export function linesOf(page: PdfPage): PdfLine[] {
  const items = page.items.filter((i) => i.text.trim() !== "" || i.width > 0);
  const gutter = gutterOf(page, items);
  if (gutter === undefined) return rows(items).map(lineOf);
  return inColumns(items, gutter);
}

/** Pieces that stand on one line, left to right; lines from the top. */
function rows(items: readonly PdfItem[]): PdfItem[][] {
  const sorted = [...items].sort((a, b) => b.y - a.y);
  const out: PdfItem[][] = [];
  let base = Number.POSITIVE_INFINITY;
  for (const item of sorted) {
    const row = out.at(-1);
    if (row && base - item.y <= Math.max(item.height, row[0]?.height ?? 0) * 0.55) row.push(item);
    else {
      out.push([item]);
      base = item.y;
    }
    if (out.at(-1)?.every((i) => i.text.trim() === "" || i === item)) base = item.y;
  }
  return out.map((row) => row.sort((a, b) => a.x - b.x)).filter((row) => row.some((i) => i.text.trim() !== ""));
}

function lineOf(row: readonly PdfItem[]): PdfLine {
  const height = usual(row.map((i) => ({ value: i.height, weight: i.text.trim().length })));
  const base = row.find((i) => i.height >= height * 0.95)?.y ?? row[0]?.y ?? 0;
  let text = "";
  let end: number | undefined;
  for (const item of row) {
    if (MARK.test(item.text) && item.height < height * RAISED && item.y > base + height * 0.15 && text !== "") continue;
    const apart = end !== undefined && item.x - end > Math.max(1, height * 0.18);
    if (apart && !/\s$/.test(text) && !/^\s/.test(item.text)) text += " ";
    text += item.text;
    end = item.x + item.width;
  }
  const first = row[0]?.x ?? 0;
  return { text: text.replace(/[ \t\u00a0]+/g, " ").trim(), x: first, right: Math.max(...row.map((i) => i.x + i.width)), y: base, height };
}

/** The place between two columns: a strip near the middle that hardly any piece of text crosses, with text on both sides of it. */
function gutterOf(page: PdfPage, items: readonly PdfItem[]): number | undefined {
  const words = items.filter((i) => i.text.trim() !== "");
  if (words.length < 4 * FEW) return undefined;
  let best: { at: number; crossing: number } | undefined;
  for (let at = page.width * 0.35; at <= page.width * 0.65; at += 3) {
    const crossing = words.filter((i) => i.x < at - 3 && i.x + i.width > at + 3).length;
    if (!best || crossing < best.crossing || (crossing === best.crossing && Math.abs(at - page.width / 2) < Math.abs(best.at - page.width / 2))) best = { at, crossing };
  }
  if (!best || best.crossing > words.length * 0.08) return undefined;
  const { at } = best;
  const left = rows(words.filter((i) => i.x + i.width <= at + 3));
  const right = rows(words.filter((i) => i.x >= at - 3));
  const full = (side: PdfItem[][]): number => side.filter((row) => spanOf(row) > page.width * 0.22).length;
  const facing = right.filter((row) => left.some((other) => Math.abs((other[0]?.y ?? 0) - (row[0]?.y ?? 0)) < 3)).length;
  return full(left) >= FEW && full(right) >= FEW && facing >= FEW ? at : undefined;
}

function spanOf(row: readonly PdfItem[]): number {
  return Math.max(...row.map((i) => i.x + i.width)) - Math.min(...row.map((i) => i.x));
}

/** Left column before right, band by band: a line over both columns divides what is above it from what is below. */
function inColumns(items: readonly PdfItem[], gutter: number): PdfLine[] {
  const crosses = (i: PdfItem): boolean => i.x < gutter - 3 && i.x + i.width > gutter + 3;
  const wide = rows(items.filter((i) => crosses(i)));
  const edges = wide.map((row) => row[0]?.y ?? 0);
  const out: PdfLine[] = [];
  let top = Number.POSITIVE_INFINITY;
  for (let band = 0; band <= wide.length; band++) {
    const bottom = edges[band] ?? Number.NEGATIVE_INFINITY;
    const inside = items.filter((i) => !crosses(i) && i.y < top - 2 && i.y > bottom + 2);
    out.push(...rows(inside.filter((i) => i.x < gutter)).map(lineOf), ...rows(inside.filter((i) => i.x >= gutter)).map(lineOf));
    const line = wide[band];
    if (line) out.push(lineOf([...line, ...items.filter((i) => !crosses(i) && Math.abs(i.y - bottom) <= 2)].sort((a, b) => a.x - b.x)));
    top = bottom;
  }
  return out;
}

/** The value that weighs most, give or take half a point; of two that weigh the same, the smaller. */
export function usual(values: readonly { readonly value: number; readonly weight: number }[]): number {
  const weights = new Map<number, number>();
  for (const { value, weight } of values) weights.set(Math.round(value * 2) / 2, (weights.get(Math.round(value * 2) / 2) ?? 0) + weight);
  return [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
