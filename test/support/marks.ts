/** A draft written with marks: `‸` where the cursor is, `⟦…⟧` around ranges. Offsets are of the text without the marks. */
export interface Marked {
  readonly text: string;
  readonly cursors: readonly number[];
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** Takes the marks out of a draft. @throws when a range is not closed. */
export function marked(source: string): Marked {
  const cursors: number[] = [];
  const ranges: { start: number; end: number }[] = [];
  const open: number[] = [];
  let text = "";
  for (const c of source) {
    if (c === "‸") cursors.push(text.length);
    else if (c === "⟦") open.push(text.length);
    else if (c === "⟧") ranges.push({ start: open.pop() ?? 0, end: text.length });
    else text += c;
  }
  if (open.length > 0) throw new Error("a range is not closed: ⟦ without ⟧");
  return { text, cursors, ranges };
}
