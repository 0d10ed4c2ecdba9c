import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** A part of a Word file, parsed: element names with their attributes and text, in the order of the file. */
interface Step {
  readonly open?: string;
  readonly close?: string;
  readonly text?: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What stands in a Word file, for tests: its parts are read as Word reads them, not by the library that wrote them. */
export class WordFile {
  private readonly parts: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.parts = unzipSync(bytes);
  }

  /** The XML of a part; empty when there is none. */
  xml(part: string): string {
    const bytes = this.parts[part];
    return bytes ? strFromU8(bytes) : "";
  }

  /** The body line by line: a paragraph a line with its style before it, comments as ⟦n … n⟧. */
  body(): string[] {
    return paragraphs(this.steps("word/document.xml"));
  }

  /** The comments by id, each as its paragraphs joined by " / ". */
  comments(): Map<string, string> {
    const out = new Map<string, string>();
    let id = "";
    let own: Step[] = [];
    for (const step of this.steps("word/comments.xml")) {
      if (step.open === "w:comment") [id, own] = [step.attributes["w:id"] ?? "", []];
      else if (step.close === "w:comment") out.set(id, paragraphs(own).map((p) => p.replace(/^[^|]*\| /, "")).join(" / "));
      else own.push(step);
    }
    return out;
  }

  private steps(part: string): Step[] {
    const steps: Step[] = [];
    if (this.xml(part) === "") return steps;
    const parser = new SaxesParser();
    parser.on("opentag", ({ name, attributes }) => steps.push({ open: name, attributes: attributes as Record<string, string> }));
    parser.on("closetag", ({ name }) => steps.push({ close: name, attributes: {} }));
    parser.on("text", (text) => steps.push({ text, attributes: {} }));
    parser.on("error", (error) => {
      throw error;
    });
    parser.write(this.xml(part)).close();
    return steps;
  }
}

function paragraphs(steps: readonly Step[]): string[] {
  const out: string[] = [];
  let style = "";
  let line = "";
  let words = false;
  for (const { open, close, text, attributes } of steps) {
    if (open === "w:p") [style, line] = ["", ""];
    if (open === "w:pStyle") style = attributes["w:val"] ?? "";
    if (open === "w:numPr") style += "#";
    if (open === "w:t") words = true;
    if (open === "w:tab" && line !== "") line += "\t";
    if (open === "w:commentRangeStart") line += `⟦${attributes["w:id"]} `;
    if (open === "w:commentRangeEnd") line += ` ${attributes["w:id"]}⟧`;
    if (text !== undefined && words) line += text;
    if (close === "w:t") words = false;
    if (close === "w:p" && line !== "") out.push(`${style}| ${line}`);
  }
  return out;
}
