import type { Language } from "../../../text/language.ts";
import type { OffsetMap } from "../../../text/offsetMap.ts";
import type { Range } from "../../../text/range.ts";
import { PageWriter } from "../pageWriter.ts";
import { childOf, childrenOf, decodeText, textOf, type XmlElement, type XmlNode } from "../xml.ts";
import { BODIES, DOCUMENTS, HIERARCHY, isHeadedQuote, NOTES, placeOf, QUOTES, UNREAD, wordOf } from "./names.ts";

/** The number and heading of a provision on the page. */
export interface Head {
  readonly label: Range;
  readonly heading: Range | undefined;
}

/** The page that an Akoma Ntoso document makes, and where its elements stand on it. */
export interface Layout {
  readonly text: string;
  readonly map: OffsetMap;
  readonly heads: ReadonlyMap<XmlElement, Head>;
  /** Stretches of running text by the block element that holds them. */
  readonly blocks: ReadonlyMap<XmlElement, readonly Range[]>;
  readonly notes: readonly Range[];
  /** Comments that are answers to findings. */
  readonly comments: readonly Range[];
}

/** Blocks of text; anything else that holds text directly is one too. */
const ROWS = new Set(["tr"]);
const GROUPS = new Set(["intro", "content", "wrapUp", "blockList", "blockContainer", "container", "tblock", "ul", "ol", "table", "tbody", "thead", "quotedStructure", "embeddedStructure", "body", "mainBody", "preface", "preamble", "conclusions", "coverPage", "recitals", "recital", "citations", "citation", "formula", "attachments", "attachment", "components", "component", "amendmentBody", "collectionBody", "item", "li", "foreign"]);
const LISTED = new Set(["item", "li"]);
/** Parts that are items of a list also where they have no number. */
const BULLETED = new Set(["indent", "point"]);
const SKIPPED = new Set(["del", "img", "noteRef"]);
const DEEPEST_HEADING = 6;

/** Writes an Akoma Ntoso document as a page of Markdown: headings, numbers, text, notes at the end. */
export function layOut(source: string, document: XmlElement, unit: string | undefined, language: Language): Layout {
  return new LayoutWriter(source, unit, language).run(document);
}

class LayoutWriter {
  private readonly page = new PageWriter();
  private readonly heads = new Map<XmlElement, Head>();
  private readonly blocks = new Map<XmlElement, Range[]>();
  private readonly footnotes: XmlElement[] = [];
  private readonly comments: Range[] = [];
  private titled = false;
  /** Comments met inside running text; they stand after it on the page. */
  private readonly waiting: Range[] = [];
  /** Set after a number: the text that follows stands on its line. */
  private glued = false;
  private quoted = 0;

  constructor(private readonly source: string, private readonly unit: string | undefined, private readonly language: Language) {}

  run(document: XmlElement): Layout {
    this.children(document, 1);
    const notes = this.footnotes.map((note, i) => this.footnote(note, i + 1));
    this.page.add("\n");
    return { ...this.page.done(), heads: this.heads, blocks: this.blocks, notes, comments: this.comments };
  }

  private children(element: XmlElement, depth: number): void {
    for (const child of element.children) this.node(child, element, depth);
  }

  private node(node: XmlNode, parent: XmlElement, depth: number): void {
    if (node.kind === "comment") return this.comment(node.start, node.end);
    if (node.kind !== "element") {
      if (this.source.slice(node.start, node.end).trim() !== "") this.block(parent, [node]);
      return;
    }
    if (UNREAD.has(node.name)) return;
    if (NOTES.has(node.name)) {
      this.footnotes.push(node);
      return;
    }
    if (QUOTES.has(node.name)) return this.quote(node, depth);
    if (HIERARCHY.has(node.name) || node.name === "attachment") return this.provision(node, depth);
    if (LISTED.has(node.name)) return this.listed(node, depth);
    if (ROWS.has(node.name)) return this.row(node);
    if (GROUPS.has(node.name) || BODIES.has(node.name) || DOCUMENTS.has(node.name) || hasBlocks(node)) return this.children(node, depth);
    this.block(node, node.children);
  }

  private comment(start: number, end: number): void {
    const text = this.source.slice(start, end);
    if (!/^<!--\s*palermo:/.test(text)) return;
    this.page.block();
    const from = this.page.length;
    this.page.copy(text, start, end);
    this.comments.push({ start: from, end: this.page.length });
  }

  private provision(element: XmlElement, depth: number): void {
    const headed = element.name === "attachment" || this.isHeaded(element);
    const num = childOf(element, "num");
    const bullet = !num && BULLETED.has(element.name);
    if (!headed && !num && !bullet && !childOf(element, "heading")) return this.children(element, depth);
    this.line(headed ? `${"#".repeat(Math.min(depth + 1, DEEPEST_HEADING))} ` : bullet ? "- " : "");
    const from = this.page.length;
    if (num) this.number(element, num, headed);
    const label = { start: from, end: this.page.length };
    const heading = this.heading(element, headed, label.end > label.start);
    if (label.end > label.start || heading || bullet) this.heads.set(element, { label, heading });
    this.glued = !headed;
    this.children(element, headed ? depth + 1 : depth);
    this.glued = false;
  }

  /** Whether a provision is a heading on the page: a division or an article, not a paragraph in one. */
  private isHeaded(element: XmlElement): boolean {
    if (this.quoted > 0) return isHeadedQuote(element, this.unit);
    return placeOf(element, this.unit) !== "inside";
  }

  private number(element: XmlElement, num: XmlElement, headed: boolean): void {
    const said = textOf(this.source, num).trim();
    if (headed && !/\p{L}{3}/u.test(said)) {
      const word = wordOf(element, element.name === this.unit, this.language);
      if (word) this.page.add(`${word} `);
    }
    this.inline(num.children, num);
  }

  private heading(element: XmlElement, headed: boolean, numbered: boolean): Range | undefined {
    const own = element.name === "crossHeading" ? element : childOf(element, "heading");
    if (!own) return undefined;
    if (numbered) this.page.add(headed && !/[.:—–-]\s*$/.test(textOf(this.source, childOf(element, "num") ?? own)) ? ". " : " ");
    if (!headed) this.page.add("**");
    const start = this.page.length;
    this.inline(own.children, own);
    const sub = childOf(element, "subheading");
    if (sub) {
      this.page.add(" — ");
      this.inline(sub.children, sub);
    }
    const range = { start, end: this.page.length };
    if (!headed) this.page.add("**");
    return range.end > range.start ? range : undefined;
  }

  private listed(element: XmlElement, depth: number): void {
    const num = childOf(element, "num");
    this.line(num ? "" : "- ");
    const from = this.page.length;
    if (num) this.inline(num.children, num);
    this.heads.set(element, { label: { start: from, end: this.page.length }, heading: this.heading(element, false, num !== undefined) });
    this.glued = true;
    if (hasBlocks(element)) this.children(element, depth);
    else this.block(element, element.children);
    this.glued = false;
  }

  private row(element: XmlElement): void {
    this.page.add(this.page.atLineStart ? "" : "\n");
    for (const cell of childrenOf(element)) {
      this.page.add("| ");
      const start = this.page.length;
      this.inline(hasBlocks(cell) ? childrenOf(cell).flatMap((c) => c.children) : cell.children, cell);
      this.blocks.set(cell, [{ start, end: this.page.length }]);
      this.page.add(" ");
    }
    this.page.add("|\n");
  }

  private quote(element: XmlElement, depth: number): void {
    this.quoted++;
    this.glued = false;
    this.children(element, depth + 1);
    this.quoted--;
  }

  /** A block of running text. What it quotes (provisions for another law) interrupts it. */
  private block(element: XmlElement, nodes: readonly XmlNode[]): void {
    if (this.glued && !this.page.spaced) this.page.add(" ");
    else if (!this.glued) this.line(this.isTitle(element) ? "# " : element.name === "block" && element.attributes.name === "heading" ? "## " : "");
    this.glued = false;
    const ranges = this.blocks.get(element) ?? [];
    let from = this.page.length;
    const flush = (): void => {
      if (this.page.length > from) ranges.push({ start: from, end: this.page.length });
      from = this.page.length;
    };
    for (const node of nodes) {
      const quotes = node.kind === "element" ? quotesIn(node) : [];
      if (quotes.length === 0) {
        this.inline([node], element);
        continue;
      }
      flush();
      for (const quote of quotes) this.quote(quote, 3);
      this.line("");
      from = this.page.length;
    }
    flush();
    this.blocks.set(element, ranges);
    for (const { start, end } of this.waiting.splice(0)) this.comment(start, end);
  }

  private isTitle(element: XmlElement): boolean {
    const title = !this.titled && (element.name === "docTitle" || holdsElement(element, "docTitle"));
    if (title) this.titled = true;
    return title;
  }

  private inline(nodes: readonly XmlNode[], parent: XmlElement): void {
    for (const node of nodes) {
      if (node.kind === "element") this.inlineElement(node, parent);
      else if (node.kind === "comment") this.waiting.push({ start: node.start, end: node.end });
      else if (node.kind === "cdata") this.page.copyRunning(this.source.slice(node.start, node.end), node.start);
      else if (node.kind === "text") for (const piece of decodeText(this.source, node.start, node.end)) this.piece(piece);
    }
  }

  private inlineElement(element: XmlElement, parent: XmlElement): void {
    if (NOTES.has(element.name)) return this.page.add(`[^${this.footnotes.push(element)}]`);
    if (SKIPPED.has(element.name)) return;
    if ((element.name === "br" || element.name === "eol" || element.name === "p") && !this.page.spaced) this.page.add(" ");
    this.inline(element.children, parent);
  }

  private piece({ text, start, end }: { text: string; start: number; end: number }): void {
    if (text.length === end - start) this.page.copyRunning(text, start);
    else if (text.trim() === "" && text !== "\u00a0") this.page.add(this.page.spaced ? "" : " ");
    else this.page.copy(text, start, end);
  }

  private footnote(note: XmlElement, number: number): Range {
    this.line(`[^${number}]: `);
    const start = this.page.length;
    this.inline(note.children, note);
    return { start, end: this.page.length };
  }

  private line(opening: string): void {
    this.page.block();
    if (this.quoted > 0) this.page.add("> ");
    this.page.add(opening);
  }
}

const INLINE_HOLDERS = new Set(["p", "span", "block"]);

/** Whether an element holds blocks rather than running text. */
function hasBlocks(element: XmlElement): boolean {
  if (INLINE_HOLDERS.has(element.name)) return false;
  return childrenOf(element).some((c) => GROUPS.has(c.name) || HIERARCHY.has(c.name) || ["p", "longTitle", "listIntroduction", "listWrapUp", "block", "tr", "doc", "interstitial"].includes(c.name));
}

/** The provisions quoted anywhere below a part of running text. */
function quotesIn(element: XmlElement): XmlElement[] {
  if (QUOTES.has(element.name)) return [element];
  return childrenOf(element).flatMap(quotesIn);
}

function holdsElement(element: XmlElement, name: string): boolean {
  return childrenOf(element).some((c) => c.name === name || holdsElement(c, name));
}
