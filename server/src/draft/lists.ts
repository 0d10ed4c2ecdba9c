import { anew, type Remember } from "../text/remember.ts";
import { trimmed, type Range } from "../text/range.ts";
import { markersIn, type Marker } from "./markers.ts";
import { attach, newNode, type Node } from "./node.ts";

interface OpenList {
  readonly shape: string;
  readonly style: "decimal" | "letter" | "roman" | "bullet" | "implicit" | "definition";
  readonly upper: boolean;
  readonly indent: number;
  value: number;
  node: Node;
}

const CLOSES = /^(?:commits?|is guilty|are guilty|shall be|is liable|comete|cometen|sera|será|est puni|sont punis|incurr)/;

/** The lists open at a place in an article, outermost first; text and enumerators are put where they belong. */
export class Lists {
  private open: OpenList[] = [];
  private base: Node;

  constructor(private readonly text: string, private readonly container: Node, quoted = false, private readonly remember: Remember = anew) {
    this.base = container;
    this.quoted = quoted;
  }
  private readonly quoted: boolean;

  /** Adds a paragraph; several definitions run together in it are items of one list. */
  add(range: Range, indent: number, bullet: boolean): void {
    const starts = this.remember("definitions", this.text.slice(range.start, range.end), () => definitionStarts(this.text, range).map((at) => at - range.start)).map((at) => at + range.start);
    if (starts.length < 2) return this.paragraph(range, indent, bullet);
    const first = starts[0] as number;
    if (first > range.start) this.paragraph(trimmed(this.text, range.start, first), indent, bullet);
    starts.forEach((start, i) => {
      while (this.open.length > 0 && this.open.at(-1)?.style !== "definition" && this.open.some((l) => l.style === "definition")) this.open.pop();
      if (this.open.at(-1)?.style === "definition") this.open.pop();
      const node = attach(this.top(), newNode("item", start, { quoted: this.quoted }));
      this.open.push({ shape: "“”", style: "definition", upper: false, indent: 0, value: 0, node });
      this.run(trimmed(this.text, start, starts[i + 1] ?? range.end), start);
    });
  }

  /** Text that begins inside the node on top, with its enumerators. */
  private run(range: Range, start: number): void {
    let from = start;
    for (const marker of markersIn(this.text, range, this.remember)) {
      const style = this.style(marker);
      if (!style || marker.range.start === range.start) continue;
      this.own(from, marker.range.start);
      this.place(marker, style);
      from = marker.range.end;
    }
    this.own(from, range.end);
  }

  /** A paragraph: its enumerators open, continue or close lists; the rest is text. */
  private paragraph(range: Range, indent: number, bullet: boolean): void {
    const markers = markersIn(this.text, range, this.remember);
    let from = range.start;
    let placed = false;
    const first = markers[0];
    if (bullet && !(first?.leading && this.style(first))) {
      this.bullet(range.start, indent);
      placed = true;
    }
    for (const marker of markers) {
      const style = this.style(marker);
      if (!style) continue;
      if (marker.leading && !placed) from = marker.range.start;
      if (!placed && !marker.leading) this.unmarked(from, marker.range.start);
      else if (placed) this.own(from, marker.range.start);
      this.place(marker, style);
      from = marker.range.end;
      placed = true;
    }
    if (placed) this.own(from, range.end);
    else this.unmarked(from, range.end);
  }

  /** Forgets the open lists: what follows is not part of them. */
  reset(): void {
    this.open = [];
    this.base = this.container;
  }

  private top(): Node {
    return this.open.at(-1)?.node ?? this.base;
  }

  private own(start: number, end: number): void {
    const range = trimmed(this.text, start, end);
    if (range.end > range.start) this.top().lead.push(range);
  }

  private unmarked(start: number, end: number): void {
    const range = trimmed(this.text, start, end);
    if (range.end <= range.start) return;
    const last = this.open.at(-1);
    const lower = this.text.charAt(range.start).toUpperCase() !== this.text.charAt(range.start);
    const before = this.lastText();
    if (last && last.style !== "implicit" && (lower || CLOSES.test(this.text.slice(range.start, range.start + 20).toLowerCase()))) {
      (last.node.parent ?? this.base).tail.push(range);
      return;
    }
    if (this.implicitItem(range, before, last)) return;
    this.reset();
    if (this.container.lead.length === 0 && this.container.children.length === 0) {
      this.container.lead.push(range);
      return;
    }
    this.base = attach(this.container, newNode("text", range.start, { quoted: this.quoted }));
    this.base.lead.push(range);
  }

  /** "…in the following cases:" and then paragraphs that end in semicolons are a list without enumerators. */
  private implicitItem(range: Range, before: string, last: OpenList | undefined): boolean {
    const ends = this.text.charAt(range.end - 1);
    const going = last?.style === "implicit" && /[;,]$|(?:\b(?:and|or|et|ou|y|o))$/.test(before);
    const opening = last?.style !== "implicit" && /[:—]$/.test(before) && /[;,]/.test(ends);
    if (!going && !opening) return false;
    if (going) this.open.pop();
    const node = attach(this.top(), newNode("item", range.start, { quoted: this.quoted }));
    node.lead.push(range);
    this.open.push({ shape: "", style: "implicit", upper: false, indent: 0, value: 0, node });
    return true;
  }

  private lastText(): string {
    const range = this.top().lead.at(-1);
    return range ? this.text.slice(Math.max(range.start, range.end - 6), range.end).trimEnd() : "";
  }

  private bullet(start: number, indent: number): void {
    while (this.open.length > 0) {
      const last = this.open.at(-1) as OpenList;
      if (last.style === "bullet" ? last.indent >= indent : last.style === "implicit") this.open.pop();
      else break;
    }
    const node = attach(this.top(), newNode("item", start, { quoted: this.quoted }));
    this.open.push({ shape: "•", style: "bullet", upper: false, indent, value: 0, node });
  }

  /** How a marker is to be read here, or undefined when it is no enumerator (a reference, say). */
  private style(marker: Marker): OpenList["style"] | undefined {
    if (this.continued(marker) >= 0) return this.open[this.continued(marker)]?.style;
    const first = marker.decimal === 1 ? "decimal" : marker.letter === 1 ? "letter" : marker.roman === 1 ? "roman" : undefined;
    if (first) return marker.leading || marker.opens ? first : undefined;
    if (!marker.leading) return undefined;
    return marker.decimal ? "decimal" : marker.letter && marker.letter <= 26 ? "letter" : "roman";
  }

  /** Index of the open list that a marker continues, or -1. An exact successor wins; a leading marker may skip a few. */
  private continued(marker: Marker): number {
    for (const slack of marker.leading ? [1, 4] : [1]) {
      for (let k = this.open.length - 1; k >= 0; k--) {
        const list = this.open[k] as OpenList;
        if (list.style === "bullet" || list.style === "implicit" || list.style === "definition" || list.shape !== marker.shape || list.upper !== marker.upper) continue;
        const step = marker[list.style] - list.value;
        if (marker[list.style] > 0 && step >= (slack === 1 ? 1 : 0) && step <= slack) return k;
      }
    }
    return -1;
  }

  private place(marker: Marker, style: OpenList["style"]): void {
    const k = this.continued(marker);
    if (k >= 0) this.open.length = k;
    else {
      const restart = this.open.findIndex((l) => l.shape === marker.shape && l.upper === marker.upper && l.style === style);
      if (restart >= 0) this.open.length = restart;
      if (this.open.at(-1)?.style === "implicit" && !/[:—–-]$/.test(this.lastText())) this.open.pop();
    }
    const value = style === "decimal" || style === "letter" || style === "roman" ? marker[style] : 0;
    const paragraph = this.open.length === 0 && style === "decimal";
    const node = attach(this.top(), newNode(paragraph ? "paragraph" : "item", marker.range.start, { number: this.text.slice(marker.range.start, marker.range.end).trim(), label: trimmed(this.text, marker.range.start, marker.range.end), quoted: this.quoted }));
    this.open.push({ shape: marker.shape, style, upper: marker.upper, indent: 0, value, node });
  }
}

const DEFINITION = /(?<=(?:^|[;.:—–[-]|\band|\bor|\bet|\by)\s*)["“«‘]\s*[^"“”«»‘’\n]{2,80}?\s*["”»’]\s*(?:,?\s*(?:in relation to|with respect to|when used)[^"“”]{1,60}?)?(?:means|includes?|has the|shall mean|refers? to|désigne|signifie|s[’']entend|comprend|significa|se entiende|:)/giu;

/** Where definitions of quoted terms begin inside a paragraph. */
function definitionStarts(text: string, range: Range): number[] {
  return [...text.slice(range.start, range.end).matchAll(DEFINITION)].map((m) => range.start + m.index);
}
