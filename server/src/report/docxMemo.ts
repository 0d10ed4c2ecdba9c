import {
  AlignmentType, Bookmark, BorderStyle, Document, ExternalHyperlink, type FileChild, Footer, Header, HeadingLevel, InternalHyperlink, LeaderType, Packer, PageNumber, Paragraph, type ParagraphChild,
  ShadingType, TabStopType, Table, TableCell, TableLayoutType, TableOfContents, TableRow, TextRun, WidthType,
} from "docx";
import type { Block, ReportDocument, Run, Table as TableBlock, Terms } from "./document.ts";
import { BULLETS, HEADINGS, NUMBERING, PAGE, STANDING_COLOURS, TEXT_WIDTH, WORD_LANGUAGES, wordStyles, xmlText } from "./docxStyles.ts";
import { REVIEW_WORDS } from "./reviewWords.ts";

/** A report as a Word document: bytes of a .docx. Numbered headings, a table of contents, tables whose head is repeated, pages numbered. */
export async function toDocx(report: ReportDocument): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(new MemoWriter(report).document()));
}

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const STYLES = { note: "Note", annex: "Annex", annexHead: "AnnexHead", annexNote: "AnnexNote" } as const;
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: "B9C0C8" } as const;
const GRID = { top: THIN, bottom: THIN, left: THIN, right: THIN, insideHorizontal: THIN, insideVertical: THIN };
const BARE = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER };

class MemoWriter {
  /** Word's bookmarks have at most forty characters. */
  private readonly bookmarks = new Map<string, string>();

  constructor(private readonly report: ReportDocument) {
    for (const b of report.blocks) if ((b.kind === "heading" || b.kind === "paragraph") && b.id) this.bookmarks.set(b.id, `_palermo${this.bookmarks.size + 1}`);
  }

  document(): Document {
    const { title, reader, foot, blocks } = this.report;
    const first = blocks.findIndex((b) => b.kind === "heading");
    const opening = first < 0 ? blocks : blocks.slice(0, first);
    const rest = first < 0 ? [] : blocks.slice(first);
    return new Document({
      title: xmlText(title), creator: "Palermo", description: xmlText(foot), styles: wordStyles(reader), numbering: NUMBERING,
      sections: [{
        properties: { page: PAGE },
        headers: { default: new Header({ children: [new Paragraph({ style: "PageMargin", children: [new TextRun(xmlText(title))] })] }) },
        footers: { default: this.footer() },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(xmlText(title))] }),
          ...opening.flatMap((b) => this.block(b)),
          ...(rest.length > 0 ? [new Paragraph({ style: "TOCHeading", children: [new TextRun(REVIEW_WORDS.contents[reader])] }), this.contents()] : []),
          ...rest.flatMap((b) => this.block(b)),
        ],
      }],
    });
  }

  /** The numbered parts, linked; without page numbers, so that it is right wherever it is opened and no program asks to update it. */
  private contents(): TableOfContents {
    const parts = this.report.blocks.flatMap((b) => (b.kind === "heading" && b.level === 1 ? [b] : []));
    const cachedEntries = parts.map((b, i) => ({ title: `${i + 1}. ${xmlText(b.runs.map((r) => r.text).join(""))}`, level: 1, href: this.bookmarks.get(b.id ?? "") }));
    return new TableOfContents(REVIEW_WORDS.contents[this.report.reader], { hyperlink: true, headingStyleRange: "1-1", pageNumbersEntryLevelsRange: "1-1", beginDirty: false, tabLeader: LeaderType.NONE, cachedEntries });
  }

  private footer(): Footer {
    const { foot, reader } = this.report;
    const [before = "", between = "", after = ""] = REVIEW_WORDS.page[reader].split(/\{\d\}/);
    return new Footer({ children: [new Paragraph({ style: "PageMargin", tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }], children: [new TextRun({ children: [xmlText(foot), "\t", before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] })] })] });
  }

  private block(b: Block): FileChild[] {
    switch (b.kind) {
      case "heading":
        return [new Paragraph({ heading: LEVELS[b.level], ...(b.level < 3 ? { numbering: { reference: HEADINGS, level: b.level - 1 } } : {}), children: this.marked(b.id, this.runs(b.runs)) })];
      case "paragraph":
        return [new Paragraph({ ...(b.role && b.role !== "keep" ? { style: STYLES[b.role] } : {}), keepNext: b.role === "keep" || b.role === "annexHead", children: this.marked(b.id, this.runs(b.runs)) })];
      case "list":
        return b.items.map((item) => new Paragraph({ numbering: { reference: BULLETS, level: 0 }, spacing: { after: 40 }, children: this.runs(item) }));
      case "quotation":
        return b.lines.map((line, i) => new Paragraph({ style: b.small ? "SmallQuotation" : "Quotation", keepNext: i < b.lines.length - 1 && i < 4, keepLines: true, spacing: { after: b.small ? 20 : i === b.lines.length - 1 ? 160 : 40 }, children: this.runs(line.map((r) => ({ language: b.language, ...r }))) }));
      case "terms":
        return [this.terms(b), new Paragraph({ spacing: { after: 60 } })];
      case "table":
        return [this.table(b), new Paragraph({ spacing: { after: 60 } })];
      case "picture":
        return [];
    }
  }

  private marked(id: string | undefined, children: ParagraphChild[]): ParagraphChild[] {
    const name = id ? this.bookmarks.get(id) : undefined;
    return name ? [new Bookmark({ id: name, children })] : children;
  }

  private terms({ rows }: Terms): Table {
    const widths = [0.28, 0.72].map((share) => Math.round(TEXT_WIDTH * share));
    return new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED, borders: BARE,
      rows: rows.map(({ label, runs }) => new TableRow({ children: [[{ text: label, bold: true }], runs].map((cell, i) => this.cell([cell], widths[i] ?? 0, { style: "Normal" })) })),
    });
  }

  private table({ head, rows, widths, figures }: TableBlock): Table {
    const columns = widths.map((w) => Math.round((TEXT_WIDTH * w) / 100));
    const header = new TableRow({ tableHeader: true, cantSplit: true, children: head.map((h, i) => this.cell([[{ text: h, bold: true }]], columns[i] ?? 0, { fill: "F2F4F6", right: figures === true && i > 0 })) });
    return new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA }, columnWidths: columns, layout: TableLayoutType.FIXED, borders: GRID,
      rows: [header, ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((cell, i) => this.cell(cell, columns[i] ?? 0, { right: figures === true && i > 0 })) }))],
    });
  }

  private cell(lines: readonly (readonly Run[])[], width: number, { fill, right, style = "TableText" }: { fill?: string; right?: boolean; style?: string }): TableCell {
    return new TableCell({
      width: { size: width, type: WidthType.DXA }, margins: { top: 30, bottom: 30, left: 85, right: 85 },
      ...(fill ? { shading: { fill, type: ShadingType.CLEAR, color: "auto" } } : {}),
      children: lines.map((line) => new Paragraph({ style, ...(right ? { alignment: AlignmentType.END } : {}), children: this.runs(line) })),
    });
  }

  private runs(all: readonly Run[]): ParagraphChild[] {
    return all.map((run) => this.run(run));
  }

  private run({ text, bold, italic, code, language, target, standing }: Run): ParagraphChild {
    const plain = new TextRun({
      text: xmlText(text), ...(bold || standing ? { bold: true } : {}), ...(italic ? { italics: true } : {}),
      ...(standing ? { color: STANDING_COLOURS[standing] } : {}),
      ...(language ? { language: { value: WORD_LANGUAGES[language] } } : {}),
      ...(code ? { style: "Id" } : target ? { style: "Hyperlink" } : {}),
    });
    if (target?.startsWith("#")) {
      const anchor = this.bookmarks.get(target.slice(1));
      return anchor ? new InternalHyperlink({ anchor, children: [plain] }) : plain;
    }
    return target?.startsWith("https://") ? new ExternalHyperlink({ link: target, children: [plain] }) : plain;
  }
}
