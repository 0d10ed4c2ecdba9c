import {
  BorderStyle, CommentRangeEnd, CommentRangeStart, CommentReference, Document, type FileChild, Footer, HeadingLevel, type ICommentOptions, Packer, PageNumber, Paragraph, type ParagraphChild, TabStopType, Table, TableCell,
  TableRow, TextRun, WidthType,
} from "docx";
import type { Analysis } from "../assess/analyse.ts";
import type { Language } from "../text/language.ts";
import type { Anchors } from "./anchor.ts";
import type { Block, Run } from "./document.ts";
import { BULLETS, NUMBERING, PAGE, STANDING_COLOURS, TEXT_WIDTH, WORD_LANGUAGES, wordStyles, xmlText } from "./docxStyles.ts";
import { type DraftComment, draftComments } from "./draftComments.ts";
import { type DraftParagraph, draftParagraphs } from "./draftParagraphs.ts";
import type { Review } from "./reviewModel.ts";
import { versionWords } from "./reviewText.ts";
import { REVIEW_WORDS } from "./reviewWords.ts";

/** The draft as a Word document with the review's comments in its margin, beside the words they are about: bytes of a .docx. */
export async function toCommentedDocx(analysis: Analysis, review: Review, anchors: Anchors): Promise<Uint8Array> {
  const comments = draftComments(analysis, review, anchors);
  const { language, meta, reader } = review;
  const [before = "", between = "", after = ""] = REVIEW_WORDS.page[reader].split(/\{\d\}/);
  const foot = new Paragraph({ style: "PageMargin", tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }], children: [new TextRun({ language: { value: WORD_LANGUAGES[reader] }, children: [xmlText(versionWords(meta, reader)), "\t", before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] })] });
  const document = new Document({
    title: xmlText(review.title), creator: "Palermo", styles: wordStyles(language), numbering: NUMBERING,
    comments: { children: comments.map((c, id) => commentOf(c, id, review)) },
    sections: analysis.drafts.map((draft, i) => ({
      properties: { page: PAGE },
      footers: { default: new Footer({ children: [foot] }) },
      children: new DraftWriter(comments.flatMap((c, id) => (c.anchor.draft === i ? [{ ...c.anchor.range, id }] : [])), draft.language).write(draftParagraphs(draft)),
    })),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function commentOf({ blocks }: DraftComment, id: number, { reader, meta }: Review): ICommentOptions {
  return { id, author: "Palermo", initials: "P", date: new Date(`${meta.date}T00:00:00Z`), children: blocks.flatMap((b: Block) => (b.kind === "paragraph" ? [new Paragraph({ children: b.runs.map((r) => commentRun(r, reader)) })] : [])) };
}

function commentRun({ text, bold, italic, language, standing }: Run, reader: Language): TextRun {
  return new TextRun({ text: xmlText(text), ...(bold || standing ? { bold: true } : {}), ...(italic ? { italics: true } : {}), ...(standing ? { color: STANDING_COLOURS[standing] } : {}), language: { value: WORD_LANGUAGES[language ?? reader] } });
}

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4, HeadingLevel.HEADING_5, HeadingLevel.HEADING_6];
const STEP = 425;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: "B9C0C8" } as const;

/** A comment's words in the draft, by offsets. */
interface Commented {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** Writes the paragraphs of one draft, with the beginnings and ends of comments where their words are. */
class DraftWriter {
  private readonly starts = new Map<number, number[]>();
  private readonly ends = new Map<number, number[]>();

  constructor(private readonly commented: readonly Commented[], private readonly language: Language) {}

  write(paragraphs: readonly DraftParagraph[]): FileChild[] {
    this.settle(paragraphs);
    const out: FileChild[] = [];
    for (let i = 0; i < paragraphs.length; ) {
      const p = paragraphs[i] as DraftParagraph;
      let next = i + 1;
      if (p.as === "cell") {
        while (paragraphs[next]?.as === "cell" && (paragraphs[next]?.line ?? 0) - (paragraphs[next - 1]?.line ?? 0) <= 2) next++;
        out.push(this.table(paragraphs.slice(i, next)), new Paragraph({}));
      } else out.push(this.paragraph(p));
      i = next;
    }
    return out;
  }

  /** Moves the ends of each comment onto words that are shown: the first at or after its start, the last before its end. */
  private settle(paragraphs: readonly DraftParagraph[]): void {
    const spans = paragraphs.flatMap((p) => p.spans);
    const [first] = spans;
    if (!first) return;
    for (const { id, start, end } of this.commented) {
      const from = spans[lowest(spans, (s) => s.end > start)] ?? first;
      const to = spans[lowest(spans, (s) => s.start >= end) - 1];
      const a = Math.max(start, from.start);
      const b = to && to.end > a ? Math.min(end, to.end) : from.end;
      put(this.starts, from === first && a >= from.end ? from.start : a, id);
      put(this.ends, b, id);
    }
  }

  private paragraph(p: DraftParagraph, style?: string): Paragraph {
    const children = this.runs(p);
    switch (p.as) {
      case "title":
        return new Paragraph({ heading: HeadingLevel.TITLE, children });
      case "heading":
        return new Paragraph({ heading: HEADINGS[p.level - 1] ?? HeadingLevel.HEADING_6, children });
      case "bullet":
        return new Paragraph({ numbering: { reference: BULLETS, level: 0 }, ...(p.level > 0 ? { indent: { left: STEP * (p.level + 1), hanging: 283 } } : {}), children });
      default:
        return new Paragraph({ ...(style ? { style } : {}), ...(p.level > 0 ? { indent: { left: STEP * p.level } } : {}), children });
    }
  }

  private table(cells: readonly DraftParagraph[]): Table {
    const rows = [...new Set(cells.map((c) => c.line))].map((line) => cells.filter((c) => c.line === line));
    const columns = Math.max(...rows.map((r) => r.length));
    const width = Math.floor(TEXT_WIDTH / columns);
    const borders = { top: THIN, bottom: THIN, left: THIN, right: THIN, insideHorizontal: THIN, insideVertical: THIN };
    return new Table({
      width: { size: width * columns, type: WidthType.DXA }, columnWidths: Array.from({ length: columns }, () => width), borders,
      rows: rows.map((row, i) => new TableRow({ tableHeader: i === 0, children: Array.from({ length: columns }, (_, c) => new TableCell({ width: { size: width, type: WidthType.DXA }, children: [row[c] ? this.paragraph(row[c], "TableText") : new Paragraph({})] })) })),
    });
  }

  private runs({ spans }: DraftParagraph): ParagraphChild[] {
    return spans.flatMap(({ start, end, text, bold, italic }) => {
      const cuts = [...new Set([start, ...[...this.starts.keys(), ...this.ends.keys()].filter((at) => at > start && at < end), end])].sort((a, b) => a - b);
      return cuts.flatMap((at, i): ParagraphChild[] => {
        const next = cuts[i + 1];
        const closing = at > start ? this.close(at) : [];
        if (next === undefined) return closing;
        const words = next - at === end - start ? text : text.slice(at - start, next - start);
        return [...closing, ...this.open(at), new TextRun({ text: xmlText(words), ...(bold ? { bold: true } : {}), ...(italic ? { italics: true } : {}), language: { value: WORD_LANGUAGES[this.language] } })];
      });
    });
  }

  private open(at: number): ParagraphChild[] {
    return take(this.starts, at).map((id) => new CommentRangeStart(id));
  }

  private close(at: number): ParagraphChild[] {
    return take(this.ends, at).flatMap((id) => [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })]);
  }
}

/** The first index for which `holds`, in a list where it holds from some place on; the length when it holds of none. */
function lowest<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (holds(items[mid] as T)) high = mid;
    else low = mid + 1;
  }
  return low;
}

function put(into: Map<number, number[]>, at: number, id: number): void {
  into.set(at, [...(into.get(at) ?? []), id]);
}

function take(from: Map<number, number[]>, at: number): number[] {
  const found = from.get(at) ?? [];
  from.delete(at);
  return found;
}
