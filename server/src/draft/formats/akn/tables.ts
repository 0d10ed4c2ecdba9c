import type { Provision } from "../../types.ts";

const RULE = /^\|?[ \t:|-]+\|?$/;

/** Whether a provision begins in a row of a Markdown table. */
export function inTable(page: string, { range }: Provision): boolean {
  const line = page.lastIndexOf("\n", range.start - 1) + 1;
  return range.start > line && page.slice(line, range.start).trimStart().startsWith("|");
}

/** The cells of the rows in which provisions stand, row by row, those without a cell of text included. */
export function rowsOf(page: string, cells: readonly Provision[]): string[][] {
  const first = cells[0]?.range.start ?? 0;
  const last = cells.at(-1)?.range.end ?? first;
  const end = page.indexOf("\n", last);
  return page
    .slice(page.lastIndexOf("\n", first - 1) + 1, end < 0 ? page.length : end)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("|") && !RULE.test(line))
    .map((line) => line.replace(/^\||\|$/g, "").split("|").map((cell) => cell.trim()));
}
