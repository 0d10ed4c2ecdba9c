import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver-types";
import type { Provision } from "../draft/types.ts";
import type { Range } from "../text/range.ts";
import { positionAt } from "./context.ts";
import type { StructureContext } from "./symbols.ts";
import { extentOf, provisionsOf } from "./tree.ts";

/** What can be folded: divisions, articles, provisions with lists, comments and front matter. One range a first line, the longest; lines count from 0. */
export function foldingOf(context: StructureContext): FoldingRange[] {
  const found = new Map<number, FoldingRange>();
  for (const p of provisionsOf(context.draft.root)) {
    const range = foldable(p);
    if (!range) continue;
    const startLine = positionAt(context, range.start).line;
    const endLine = positionAt(context, Math.max(range.start, range.end - 1)).line;
    const known = found.get(startLine);
    if (endLine <= startLine || (known && known.endLine >= endLine)) continue;
    found.set(startLine, { startLine, endLine, kind: p.nonOperative === "metadata" ? FoldingRangeKind.Comment : FoldingRangeKind.Region });
  }
  return [...found.values()].sort((a, b) => a.startLine - b.startLine);
}

function foldable(p: Provision): Range | undefined {
  if (p.level === "division" || p.level === "article" || p.nonOperative === "metadata") return { start: startOf(p), end: deepEnd(p) };
  const listed = p.children.some((c) => c.level === "item" || c.level === "paragraph");
  return listed && p.level !== "root" ? { start: startOf(p), end: deepEnd(p) } : undefined;
}

function startOf(p: Provision): number {
  return p.level === "division" || p.level === "article" ? extentOf(p).start : p.range.start;
}

function deepEnd(p: Provision): number {
  return Math.max(extentOf(p).end, ...p.children.map((c) => c.range.end));
}
