import type { Position, SelectionRange } from "vscode-languageserver-types";
import type { Range } from "../text/range.ts";
import { sentencesOf } from "../text/sentences.ts";
import { isWordUnit } from "../text/tokens.ts";
import { holds, offsetAt, rangeAt } from "./context.ts";
import type { StructureContext } from "./symbols.ts";
import { ancestorsOf, extentOf, ownText, provisionAt } from "./tree.ts";

/** For each position the ranges to grow a selection by: word, sentence, paragraph of text, item, article, division, all. */
export function selectionRangesOf(context: StructureContext, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const ranges = growing(context, offsetAt(context, position));
    let parent: SelectionRange | undefined;
    for (const range of ranges.reverse()) parent = { range: rangeAt(context, range), ...(parent ? { parent } : {}) };
    return parent ?? { range: rangeAt(context, { start: 0, end: context.text.length }) };
  });
}

/** Ranges around an offset, innermost first, each larger than the one before. */
function growing(context: StructureContext, offset: number): Range[] {
  const { text } = context;
  const at = provisionAt(context.draft.root, offset);
  const block = ownText(at).find((r) => holds(r, offset));
  const candidates: Range[] = [wordAt(text, offset)];
  if (block) candidates.push(...sentencesOf(text, block).filter((s) => holds(s, offset)).slice(0, 1), block);
  candidates.push(...ancestorsOf(at).map(extentOf), { start: 0, end: text.length });
  const out: Range[] = [];
  for (const range of candidates) {
    const last = out.at(-1) ?? { start: offset, end: offset };
    const around = range.start <= last.start && range.end >= last.end;
    if (around && (out.length === 0 || range.end - range.start > last.end - last.start)) out.push(range);
  }
  return out;
}

function wordAt(text: string, offset: number): Range {
  let start = offset;
  let end = offset;
  while (start > 0 && isWordUnit(text.charCodeAt(start - 1))) start--;
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
  return { start, end };
}
