import type { Language } from "../../../text/language.ts";
import { trimmed, type Range } from "../../../text/range.ts";
import { labelOf } from "../../labels.ts";
import { Lists } from "../../lists.ts";
import { attach, finish, newNode, type Node } from "../../node.ts";
import { markNonOperative } from "../../operative.ts";
import type { DraftKind, NonOperative, Provision } from "../../types.ts";
import { childrenOf, type XmlElement } from "../xml.ts";
import type { Layout } from "./layout.ts";
import { HIERARCHY, isHeadedQuote, NOTES, placeOf, QUOTES, UNREAD } from "./names.ts";

/** What parts of a document are that provide nothing. */
const ASIDE: Readonly<Record<string, NonOperative>> = { coverPage: "metadata", preface: "title", preamble: "preamble", conclusions: "note" };
const ANNEX: Readonly<Record<Language, string>> = { en: "Schedule", fr: "Annexe", es: "Anexo" };

/** The provisions of an Akoma Ntoso document, and the element of each that has one. */
export interface AknTree {
  readonly root: Provision;
  readonly elements: ReadonlyMap<Provision, XmlElement>;
}

/** Builds the tree of provisions from the document's own structure. */
export function treeOf(layout: Layout, document: XmlElement, unit: string | undefined, kind: DraftKind, language: Language): AknTree {
  return new TreeBuilder(layout, kind === "plan" ? undefined : unit, kind, language).run(document);
}

class TreeBuilder {
  private readonly elements = new Map<Node, XmlElement>();
  private readonly text: string;
  private quoted = false;

  constructor(private readonly layout: Layout, private readonly unit: string | undefined, private readonly kind: DraftKind, private readonly language: Language) {
    this.text = layout.text;
  }

  run(document: XmlElement): AknTree {
    const root = newNode("root", 0);
    this.below(document, root, undefined);
    for (const range of this.layout.notes) this.aside(root, range, "footnote");
    for (const range of this.layout.comments) this.aside(root, range, "metadata");
    markNonOperative(this.text, root, this.kind);
    root.range.end = this.text.length;
    return { root: finish(root), elements: this.elements };
  }

  private aside(parent: Node, range: Range, why: NonOperative): void {
    const node = attach(parent, newNode("text", range.start, { nonOperative: why }));
    node.lead.push(range);
  }

  /** What an element holds, put under a node. `lists` are those open in the provision that the node is. */
  private below(element: XmlElement, node: Node, lists: Lists | undefined): void {
    const open = lists ?? new Lists(this.text, node, this.quoted);
    for (const range of this.layout.blocks.get(element) ?? []) this.add(open, range);
    for (const child of childrenOf(element)) this.child(child, node, open);
  }

  private child(child: XmlElement, node: Node, lists: Lists): void {
    const why = ASIDE[child.name];
    if (why) return this.set(child, node, why);
    if (UNREAD.has(child.name) || NOTES.has(child.name)) return;
    if (QUOTES.has(child.name)) return this.quote(child, node);
    if (child.name === "attachment") return this.division(child, node, ANNEX[this.language]);
    if (HIERARCHY.has(child.name)) return this.provision(child, node, lists);
    if (child.name === "item" || child.name === "li") return this.item(child, node);
    if (child.name === "intro" || child.name === "listIntroduction") return this.ranges(child).forEach((r) => void node.lead.push(r));
    if (child.name === "wrapUp" || child.name === "listWrapUp") return this.ranges(child).forEach((r) => void node.tail.push(r));
    this.below(child, node, lists);
  }

  private add(lists: Lists, range: Range): void {
    const own = trimmed(this.text, range.start, range.end);
    if (own.end > own.start) lists.add(own, 0, false);
  }

  /** All running text of an element, in order. */
  private ranges(element: XmlElement): Range[] {
    const own = (this.layout.blocks.get(element) ?? []).map((r) => trimmed(this.text, r.start, r.end)).filter((r) => r.end > r.start);
    return [...own, ...childrenOf(element).filter((c) => !NOTES.has(c.name) && !QUOTES.has(c.name)).flatMap((c) => this.ranges(c))];
  }

  /** Title, preamble and the like: text that provides nothing. */
  private set(element: XmlElement, parent: Node, why: NonOperative): void {
    for (const range of this.ranges(element)) this.aside(parent, range, why);
  }

  private provision(element: XmlElement, parent: Node, lists: Lists): void {
    const place = this.quoted ? (isHeadedQuote(element, this.unit) ? "article" : "inside") : placeOf(element, this.unit);
    if (place === "division") return this.division(element, parent, "");
    if (place === "article") return this.article(element, parent);
    this.inside(element, parent, lists);
  }

  private division(element: XmlElement, parent: Node, word: string): void {
    const head = this.layout.heads.get(element);
    const start = head?.label.start ?? this.startOf(element, parent);
    const label = this.label(head?.label);
    const depth = parent.level === "division" ? parent.depth + 1 : 1;
    const node = attach(parent, newNode("division", start, { depth, number: label.number, word: label.word || word, heading: head?.heading, markdown: Math.min(depth + 1, 6) }));
    if (head) node.label = trimmed(this.text, head.label.start, head.label.end);
    this.own(element, node);
  }

  private article(element: XmlElement, parent: Node): void {
    const head = this.layout.heads.get(element);
    const label = this.label(head?.label);
    const node = attach(parent, newNode("article", head?.label.start ?? this.startOf(element, parent), { depth: 9, ...label, heading: head?.heading, quoted: this.quoted, markdown: 3 }));
    if (head) node.label = trimmed(this.text, head.label.start, head.label.end);
    this.own(element, node);
  }

  private own(element: XmlElement, node: Node): void {
    this.elements.set(node, element);
    this.below(element, node, undefined);
  }

  /** The word and the number of a label as written. */
  private label(range: Range | undefined): { word: string; number: string } {
    const raw = range ? this.text.slice(range.start, range.end).trim() : "";
    const known = labelOf(`${raw}${/[.:—–-]$/.test(raw) ? " " : ". "}X`, this.language);
    return known && !known.bare ? { word: known.word, number: known.number } : { word: "", number: raw.replace(/^[\s"“«(]+|[\s.:)°”»—–-]+$/g, "") };
  }

  /** A part of an article: numbered paragraphs and items are provisions; what has no number belongs to what stands above. */
  private inside(element: XmlElement, parent: Node, lists: Lists): void {
    const head = this.layout.heads.get(element);
    if (!head) return this.below(element, parent, lists);
    const number = this.text.slice(head.label.start, head.label.end).trim();
    const paragraph = /^\W*\d/.test(number) && (parent.level === "article" || parent.level === "division" || parent.level === "root");
    const node = newNode(paragraph ? "paragraph" : number === "" && head.heading ? "text" : "item", head.label.start, { number, label: trimmed(this.text, head.label.start, head.label.end), heading: head.heading, quoted: this.quoted });
    attach(parent, node);
    this.own(element, node);
  }

  private item(element: XmlElement, parent: Node): void {
    const head = this.layout.heads.get(element);
    const label = head ? trimmed(this.text, head.label.start, head.label.end) : { start: 0, end: 0 };
    const node = attach(parent, newNode("item", head?.label.start ?? this.startOf(element, parent), { number: this.text.slice(label.start, label.end), heading: head?.heading, quoted: this.quoted }));
    if (head) node.label = label;
    this.own(element, node);
  }

  private quote(element: XmlElement, parent: Node): void {
    const before = this.quoted;
    this.quoted = true;
    let article = parent;
    while (article.level !== "article" && article.parent) article = article.parent;
    this.below(element, article.level === "article" ? article : parent, undefined);
    this.quoted = before;
  }

  /** Where an element without number and heading begins on the page. */
  private startOf(element: XmlElement, parent: Node): number {
    const first = this.layout.heads.get(element)?.label ?? this.layout.blocks.get(element)?.[0];
    if (first) return first.start;
    for (const child of childrenOf(element)) {
      const start = this.startOf(child, parent);
      if (start > parent.range.start) return start;
    }
    return parent.range.start;
  }
}
