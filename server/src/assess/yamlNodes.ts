import { isScalar } from "yaml";
import type { Range } from "../text/range.ts";

const DEEPEST = 40;

/** Whether brackets or dashes are nested deeper than in any file of ours: a parser would take long over them. */
export function tooDeep(text: string): boolean {
  let depth = 0;
  for (const c of text) {
    if (c === "[" || c === "{") depth++;
    else if (c === "]" || c === "}") depth--;
    if (depth > DEEPEST) return true;
  }
  return /(?:[-?:][ \t]+){40}/.test(text) || /^ {400}/m.test(text);
}

/** A scalar as it is written: `off` and `2026-11-22` are words here, whatever version of YAML the file names. */
export function wordOf(node: unknown): string | undefined {
  return isScalar(node) ? (node.source ?? String(node.value)).trim() : undefined;
}

/** Where a node stands in its file. */
export function rangeOf(node: unknown): Range {
  const range = typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range) ? (node.range as number[]) : [];
  return { start: range[0] ?? 0, end: range[1] ?? range[0] ?? 0 };
}
