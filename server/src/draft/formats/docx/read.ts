import { detectLanguage } from "../../../text/language.ts";
import { FormatError, type Manuscript } from "../manuscript.ts";
import { childOf, childrenOf, parseXml, type XmlElement } from "../xml.ts";
import { Archive } from "./archive.ts";
import { Numbering } from "./numbering.ts";
import { type Changes, ParagraphReader, type Run } from "./paragraphs.ts";
import { numberingOf, outlineOf, Styles, valOf } from "./styles.ts";

/** What holds paragraphs without being any: its children are read in its place. */
const HOLDERS = new Set(["sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "del", "moveFrom", "AlternateContent", "Choice", "body"]);
const CONTENTS = /^(?:toc(?: heading)?|table of figures|index)\b/;
const DEEPEST_HEADING = 6;

/**
 * Reads a Word document as Markdown: automatic numbers written out, headings by style, tables, notes at the end.
 * Headers and footers, comments and tables of contents are left out.
 * @throws FormatError when it is no Word document, protected, damaged or a bomb.
 */
export function readDocx(bytes: Uint8Array, options: { readonly changes?: Changes } = {}): Manuscript {
  const archive = new Archive(bytes);
  const main = mainPart(archive);
  const xml = archive.text(main);
  if (xml === undefined) throw new FormatError("notWord");
  const { root, problems, deep } = parseXml(xml);
  const body = childOf(root, "body");
  if (deep) throw new FormatError("tooDeep");
  if (!body) throw new FormatError(problems.length > 0 ? "brokenArchive" : "notWord", problems[0]?.message ?? "");
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const part = (name: string): string | undefined => archive.text(`${folder}${name}.xml`);
  const styles = new Styles(part("styles"));
  const made = new WordReader({ styles, numbering: new Numbering(part("numbering"), styles), notes: { footnote: part("footnotes"), endnote: part("endnotes") } }, options.changes ?? "accepted").read(xml, body);
  if (made.text.trim() === "") throw new FormatError("emptyText");
  const language = detectLanguage(made.text);
  return { text: made.text, source: { format: "docx", places: { unit: "paragraph", starts: made.starts, numbers: made.numbers } }, ...(language ? { language } : {}), problems: [] };
}

/** The part that holds the document's text, as the package says. */
function mainPart(archive: Archive): string {
  const relations = archive.text("_rels/.rels");
  const root = relations === undefined ? undefined : parseXml(relations).root;
  const target = root && childrenOf(root).find((r) => r.attributes.Type?.endsWith("/officeDocument"))?.attributes.Target;
  return target?.replace(/^\//, "") ?? "word/document.xml";
}

/** What a document says besides its text. */
interface Apparatus {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly notes: Readonly<Record<"footnote" | "endnote", string | undefined>>;
}

class WordReader {
  private readonly parts: string[] = [];
  private length = 0;
  private readonly starts: number[] = [];
  private readonly numbers: number[] = [];
  private paragraphs = 0;
  private readonly notes: { kind: "footnote" | "endnote"; id: string }[] = [];
  /** Text of paragraphs whose end was taken away: the next one goes on. */
  private carried: Run[] = [];
  private reader = new ParagraphReader("", new Styles(undefined), "accepted", () => "");

  constructor(private readonly apparatus: Apparatus, private readonly changes: Changes) {}

  read(xml: string, body: XmlElement): { text: string; starts: number[]; numbers: number[] } {
    this.reader = this.readerOf(xml);
    this.blocks(body);
    this.writeNotes();
    return { text: `${this.parts.join("").trimEnd()}\n`, starts: this.starts, numbers: this.numbers };
  }

  private readerOf(xml: string): ParagraphReader {
    return new ParagraphReader(xml, this.apparatus.styles, this.changes, (kind, id) => `[^${this.notes.push({ kind, id })}]`);
  }

  private blocks(parent: XmlElement): void {
    for (const child of childrenOf(parent)) {
      if (child.name === "p") this.paragraph(child);
      else if (child.name === "tbl") this.table(child);
      else if (HOLDERS.has(child.name) && !this.reader.skips(child.name) && !isContents(child)) this.blocks(child);
    }
  }

  private paragraph(paragraph: XmlElement): void {
    this.paragraphs++;
    const number = this.paragraphs;
    const { line, boxes } = this.line(paragraph);
    if (line !== "") this.write(line, number);
    for (const box of boxes) this.blocks(box);
  }

  /** A paragraph as one block of Markdown; empty when it holds nothing or goes on in the next. */
  private line(paragraph: XmlElement): { line: string; boxes: readonly XmlElement[] } {
    const { styles, numbering } = this.apparatus;
    const properties = childOf(paragraph, "pPr");
    const styleId = valOf(childOf(properties, "pStyle"));
    const chain = styles.chain(styleId);
    const { runs, boxes } = this.reader.read(paragraph);
    const all = [...this.carried, ...runs];
    if (this.reader.goesOn(paragraph)) {
      this.carried = all;
      return { line: "", boxes };
    }
    this.carried = [];
    if (chain.some((s) => CONTENTS.test(s.name)) || all.every((r) => r.text.trim() === "")) return { line: "", boxes };
    const number = numbering.next(numberingOf(properties), styleId);
    const depth = headingDepth(outlineOf(properties) ?? chain.find((s) => s.outline !== undefined)?.outline, chain.map((s) => s.name));
    const mark = number ? (number.bullet ? `${"  ".repeat(number.level)}- ` : `${number.text} `) : "";
    if (depth > 0) return { line: `${"#".repeat(depth)} ${number?.bullet ? "" : mark}${plain(all).replaceAll("\n", " ")}`, boxes };
    return { line: `${mark}${marked(all)}`, boxes };
  }

  private table(table: XmlElement): void {
    const rows = childrenOf(table, "tr").filter((row) => !this.reader.removed(childOf(row, "trPr")));
    const cells = rows.map((row) => childrenOf(row).flatMap((c) => (c.name === "tc" ? [c] : childrenOf(c).flatMap((x) => (x.name === "tc" ? [x] : childrenOf(x, "tc"))))));
    if (cells.every((row) => row.length < 2)) {
      for (const cell of cells.flat()) this.blocks(cell);
      return;
    }
    const width = Math.max(...cells.map((row) => row.length));
    cells.forEach((row, i) => {
      const first = this.paragraphs + 1;
      const words = row.map((cell) => this.cell(cell));
      while (words.length < width) words.push("");
      this.write(`| ${words.join(" | ")} |`, first, i === 0 ? "\n\n" : "\n");
      if (i === 0) this.add(`\n|${"---|".repeat(width)}`);
    });
  }

  /** The words of a cell on one line; tables in it are read as its words. */
  private cell(cell: XmlElement): string {
    const words: string[] = [];
    for (const child of childrenOf(cell)) {
      if (child.name === "p") {
        this.paragraphs++;
        const { line, boxes } = this.line(child);
        words.push(line.replace(/^#+ /, ""), ...boxes.map((b) => this.cell(b)));
      } else if (child.name === "tbl" || child.name === "tr" || child.name === "tc" || HOLDERS.has(child.name)) words.push(this.cell(child));
    }
    return words.filter((w) => w !== "").join(" ").replace(/\s*\n\s*/g, " ").replaceAll("|", "/");
  }

  private writeNotes(): void {
    const parsed = new Map<string, { xml: string; notes: Map<string, XmlElement> }>();
    this.notes.forEach(({ kind, id }, i) => {
      const xml = this.apparatus.notes[kind];
      if (xml === undefined || i > 5_000) return;
      const root = parsed.has(kind) ? undefined : parseXml(xml).root;
      if (root) parsed.set(kind, { xml, notes: new Map(childrenOf(root, kind).map((n) => [n.attributes["w:id"] ?? "", n])) });
      const note = parsed.get(kind)?.notes.get(id);
      if (!note) return;
      const reader = new ParagraphReader(xml, this.apparatus.styles, this.changes, () => "");
      const words = childrenOf(note, "p").map((p) => plain(reader.read(p).runs)).join(" ").replace(/\s+/g, " ").trim();
      this.write(`[^${i + 1}]: ${words}`, this.paragraphs);
    });
  }

  private write(line: string, paragraph: number, before = "\n\n"): void {
    if (this.length > 0) this.add(before);
    this.starts.push(this.length);
    this.numbers.push(paragraph);
    this.add(line);
  }

  private add(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}

function isContents(holder: XmlElement): boolean {
  const gallery = childOf(childOf(childOf(holder, "sdtPr"), "docPartObj"), "docPartGallery");
  return /table of contents/i.test(valOf(gallery) ?? "");
}

/** The depth of a Markdown heading, 0 for running text. The title is the first; headings come below it. */
function headingDepth(outline: number | undefined, names: readonly string[]): number {
  if (names.includes("title")) return 1;
  const named = names.map((n) => /^heading ([1-9])$/.exec(n)?.[1]).find((n) => n !== undefined);
  const level = outline ?? (named === undefined ? undefined : Number(named) - 1);
  return level === undefined ? 0 : Math.min(level + 2, DEEPEST_HEADING);
}

function plain(runs: readonly Run[]): string {
  return runs.map((r) => r.text).join("").replace(/[ \t]+/g, " ").trim();
}

/** Runs as text; the bold words with which a paragraph begins, or all of it, keep their marks, since they may be a heading. */
function marked(runs: readonly Run[]): string {
  const first = runs.findIndex((r) => !r.bold && r.text.trim() !== "");
  const bold = plain(first < 0 ? runs : runs.slice(0, first));
  const rest = first < 0 ? "" : runs.slice(first).map((r) => r.text).join("").replace(/[ \t]+/g, " ").trimEnd();
  const lead = bold === "" || bold.includes("\n") || !/\p{L}/u.test(bold) ? bold : `**${bold}**`;
  const gap = bold !== "" && rest !== "" && (/\s$/.test(runs.slice(0, first).map((r) => r.text).join("")) || /^\s/.test(rest)) ? " " : "";
  return tidy(`${lead}${gap}${bold === "" ? rest.trimStart() : rest.trimStart()}`);
}

/** Line breaks inside a paragraph stay, blank lines do not. */
function tidy(text: string): string {
  return text.replace(/ *\n[ \n]*/g, "\n").trim();
}
