import { childOf, childrenOf, textOf, type XmlElement } from "../xml.ts";
import { type Styles, switched, valOf } from "./styles.ts";

/** Whether tracked changes are read as accepted or as rejected. */
export type Changes = "accepted" | "rejected";

/** A stretch of a paragraph in one look. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
}

/** What a paragraph says, and the text boxes anchored in it. */
export interface ParagraphText {
  readonly runs: readonly Run[];
  readonly boxes: readonly XmlElement[];
}

/** Elements that a tracked change put in or took out. */
const PUT_IN = new Set(["ins", "moveTo"]);
const TAKEN_OUT = new Set(["del", "moveFrom"]);
/** Alternatives for older programs, properties, and what is not text of the document. */
const UNREAD = new Set(["pPr", "rPr", "Fallback", "sdtPr", "instrText", "delInstrText", "commentRangeStart", "commentRangeEnd", "annotationRef", "footnoteRef", "endnoteRef", "separator", "continuationSeparator"]);

/** Reads the runs of paragraphs: fields by their results, tracked changes one way, comments and hidden text left out. */
export class ParagraphReader {
  constructor(private readonly xml: string, private readonly styles: Styles, private readonly changes: Changes, private readonly note: (kind: "footnote" | "endnote", id: string) => string) {}

  /** The text of a paragraph. */
  read(paragraph: XmlElement): ParagraphText {
    const chain = this.styles.chain(valOf(childOf(childOf(paragraph, "pPr"), "pStyle")));
    const look = { bold: chain.find((s) => s.bold !== undefined)?.bold ?? false, caps: chain.find((s) => s.caps !== undefined)?.caps ?? false };
    const out = { runs: [] as Run[], boxes: [] as XmlElement[] };
    this.inside(paragraph, look, out);
    return out;
  }

  /** Whether a tracked change takes the end of a paragraph away, so that the next one goes on. */
  goesOn(paragraph: XmlElement): boolean {
    const mark = childOf(childOf(paragraph, "pPr"), "rPr");
    return (this.changes === "accepted" ? TAKEN_OUT : PUT_IN).has(childrenOf(mark ?? paragraph).find((c) => mark && (PUT_IN.has(c.name) || TAKEN_OUT.has(c.name)))?.name ?? "");
  }

  /** Whether a tracked change takes an element (a row of a table) away. */
  removed(properties: XmlElement | undefined): boolean {
    return properties !== undefined && childrenOf(properties).some((c) => this.skips(c.name));
  }

  /** Whether a tracked change of this kind takes away what it holds. */
  skips(name: string): boolean {
    return this.changes === "accepted" ? TAKEN_OUT.has(name) : PUT_IN.has(name);
  }

  private inside(element: XmlElement, look: { bold: boolean; caps: boolean }, out: { runs: Run[]; boxes: XmlElement[] }): void {
    for (const child of childrenOf(element)) {
      if (child.name === "r") this.run(child, look, out);
      else if (child.name === "txbxContent") out.boxes.push(child);
      else if (!UNREAD.has(child.name) && !this.skips(child.name)) this.inside(child, look, out);
    }
  }

  private run(run: XmlElement, look: { bold: boolean; caps: boolean }, out: { runs: Run[]; boxes: XmlElement[] }): void {
    const properties = childOf(run, "rPr");
    if (switched(properties, "vanish")) return;
    const styled = this.styles.chain(valOf(childOf(properties, "rStyle")));
    const bold = switched(properties, "b") ?? styled.find((s) => s.bold !== undefined)?.bold ?? look.bold;
    const caps = switched(properties, "caps") ?? styled.find((s) => s.caps !== undefined)?.caps ?? look.caps;
    let text = "";
    for (const child of childrenOf(run)) {
      if (child.name === "AlternateContent" || child.name === "drawing" || child.name === "pict" || child.name === "object") this.inside(child, look, out);
      else text += this.piece(child);
    }
    if (text !== "") out.runs.push({ text: caps ? text.toUpperCase() : text, bold });
  }

  private piece(child: XmlElement): string {
    switch (child.name) {
      case "t": return textOf(this.xml, child);
      case "delText": return this.changes === "rejected" ? textOf(this.xml, child) : "";
      case "tab": case "ptab": return " ";
      case "br": case "cr": return child.attributes["w:type"] === "page" || child.attributes["w:type"] === "column" ? " " : "\n";
      case "noBreakHyphen": return "\u2011";
      case "footnoteReference": return this.note("footnote", child.attributes["w:id"] ?? "");
      case "endnoteReference": return this.note("endnote", child.attributes["w:id"] ?? "");
      default: return "";
    }
  }
}
