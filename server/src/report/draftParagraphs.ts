import { type Block, blocksOf } from "../draft/blocks.ts";
import { lineStartsBlock } from "../draft/pieces.ts";
import type { Draft, Provision } from "../draft/types.ts";
import type { Range } from "../text/range.ts";
import { type InlineMarks, inlineMarks } from "./inlineMarks.ts";

/** Words of a draft that are set alike. `text` is what is shown; it stands at `start` to `end` of the draft. */
export interface DraftSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A paragraph of a draft as a word processor has it. */
export interface DraftParagraph {
  readonly as: "title" | "heading" | "text" | "bullet" | "cell";
  /** Of headings: 1 to 6. Of text and bullets: how deep it stands below its article, from 0. */
  readonly level: number;
  /** For cells: the line they stand on, to put rows together again. */
  readonly line: number;
  readonly spans: readonly DraftSpan[];
}

/** A draft's paragraphs in order, without Markdown marks, comments and front matter. */
export function draftParagraphs(draft: Draft): DraftParagraph[] {
  const { text, language } = draft;
  const marks = inlineMarks(text);
  const places = placesOf(draft.root);
  const next: Record<keyof InlineMarks, number> = { hidden: 0, bold: 0, italic: 0 };
  let line = 0;
  let at = 0;
  return blocksOf(text, (l) => lineStartsBlock(l, language)).flatMap((block) => {
    if (block.kind === "matter" || block.kind === "comment") return [];
    const range = shownRange(block);
    for (; at < range.start; at++) if (text.charCodeAt(at) === 10) line++;
    const spans = spansOf(text, range, within(marks, range, next), block.quoted);
    return spans.length > 0 ? [{ ...shapeOf(block, draft, places), line, spans }] : [];
  });
}

/** A footnote keeps its mark; of all others the marks at the beginning are not shown. */
function shownRange({ kind, range, content }: Block): Range {
  return kind === "footnote" ? { start: range.start, end: content.end } : content;
}

interface Place {
  readonly provision: Provision;
  readonly divisions: number;
  readonly depth: number;
}

/** Where provisions begin, with how many divisions stand above them and how deep they stand in their article; the innermost wins. */
function placesOf(root: Provision): Map<number, Place> {
  const places = new Map<number, Place>();
  const stack: Place[] = [{ provision: root, divisions: 0, depth: -1 }];
  while (stack.length > 0) {
    const { provision: p, divisions, depth } = stack.pop() as Place;
    if (p.level !== "root") {
      const known = places.get(p.range.start);
      if (!known || known.depth < depth) places.set(p.range.start, { provision: p, divisions, depth });
    }
    for (const child of p.children) stack.push({ provision: child, divisions: divisions + (p.level === "division" ? 1 : 0), depth: child.level === "paragraph" || child.level === "item" ? depth + 1 : depth });
  }
  return places;
}

function shapeOf(block: Block, { title }: Draft, places: Map<number, Place>): Pick<DraftParagraph, "as" | "level"> {
  if (block.kind === "row") return { as: "cell", level: 0 };
  if (title && block.content.start <= title.start && title.end <= block.content.end && block.content.end - title.end < 3) return { as: "title", level: 0 };
  const place = places.get(block.content.start);
  if (block.kind === "heading") return { as: "heading", level: block.depth || 1 };
  if (place && headsOnly(place.provision, block)) return { as: "heading", level: Math.min(6, place.divisions + 1) };
  return { as: block.bullet ? "bullet" : "text", level: Math.max(0, place?.depth ?? (block.indent >= 2 ? 1 : 0)) };
}

/** Whether a block is the number and heading of a division or an article, and nothing more. */
function headsOnly({ level, label, heading }: Provision, { content }: Block): boolean {
  if (level !== "division" && level !== "article") return false;
  return Math.max(label.end, heading?.end ?? 0) + 3 >= content.end && content.end - content.start < 200;
}

/** The marks that touch a range. Ranges are asked for in order; what lies behind is not looked at again. */
function within(marks: InlineMarks, range: Range, next: Record<keyof InlineMarks, number>): InlineMarks {
  const own = (kind: keyof InlineMarks): Range[] => {
    const all = marks[kind];
    while ((all[next[kind]]?.end ?? Number.POSITIVE_INFINITY) <= range.start) next[kind]++;
    const found: Range[] = [];
    for (let i = next[kind]; i < all.length; i++) {
      const mark = all[i] as Range;
      if (mark.start >= range.end) break;
      found.push(mark);
    }
    return found;
  };
  return { hidden: own("hidden"), bold: own("bold"), italic: own("italic") };
}

/** Cuts a range where a mark begins or ends or a line does; a line's end is a space. Takes time linear in the marks, however they overlap. */
function spansOf(text: string, range: Range, { hidden, bold, italic }: InlineMarks, quoted: boolean): DraftSpan[] {
  const breaks = [...text.slice(range.start, range.end).matchAll(quoted ? /\r?\n[ \t]*>?[ \t]*/g : /\r?\n[ \t]*/g)].map((m) => ({ start: range.start + m.index, end: range.start + m.index + m[0].length }));
  const kinds = [hidden, bold, italic, breaks];
  const changes = new Map<number, number[]>([[range.start, [0, 0, 0, 0]], [range.end, [0, 0, 0, 0]]]);
  const change = (at: number, kind: number, by: number): void => {
    const inside = Math.min(Math.max(at, range.start), range.end);
    const own = changes.get(inside) ?? [0, 0, 0, 0];
    own[kind] = (own[kind] ?? 0) + by;
    changes.set(inside, own);
  };
  kinds.forEach((ranges, kind) => {
    for (const { start, end } of ranges) {
      change(start, kind, 1);
      change(end, kind, -1);
    }
  });
  const cuts = [...changes.keys()].sort((a, b) => a - b);
  const open = [0, 0, 0, 0];
  const spans = cuts.slice(0, -1).flatMap((start, i): DraftSpan[] => {
    changes.get(start)?.forEach((by, kind) => {
      open[kind] = (open[kind] ?? 0) + by;
    });
    const [isHidden = 0, isBold = 0, isItalic = 0, isBreak = 0] = open;
    const end = cuts[i + 1] ?? range.end;
    return isHidden > 0 ? [] : [{ start, end, text: isBreak > 0 ? " " : text.slice(start, end), bold: isBold > 0, italic: isItalic > 0 }];
  });
  return spans.some((s) => s.text.trim() !== "") ? spans : [];
}
