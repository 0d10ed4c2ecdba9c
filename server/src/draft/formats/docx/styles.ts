import { childOf, childrenOf, parseXml, type XmlElement } from "../xml.ts";

/** Where a paragraph is numbered: a list and its level; number 0 takes a style's numbering away. */
export interface NumberingReference {
  readonly list: string | undefined;
  readonly level: number | undefined;
}

/** A style of paragraphs or characters. */
export interface Style {
  readonly id: string;
  /** Word's own name of it in lower case: "heading 1" in every language. */
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly numbering: NumberingReference | undefined;
  readonly outline: number | undefined;
  readonly bold: boolean | undefined;
  readonly caps: boolean | undefined;
}

const DEEPEST = 20;

/** The styles of a document, each looked up through those it is based on. */
export class Styles {
  private readonly byId = new Map<string, Style>();
  /** The language of the text where it says nothing else ("fr-FR"). */
  readonly language: string;

  constructor(xml: string | undefined) {
    const root = xml === undefined ? undefined : parseXml(xml).root;
    for (const style of root ? childrenOf(root, "style") : []) {
      const read = styleOf(style);
      this.byId.set(read.id, read);
    }
    this.language = valOf(childOf(childOf(childOf(childOf(root, "docDefaults"), "rPrDefault"), "rPr"), "lang")) ?? "";
  }

  /** A style and those it is based on, nearest first. */
  chain(id: string | undefined): Style[] {
    const out: Style[] = [];
    for (let next = id; next !== undefined && out.length < DEEPEST; ) {
      const style = this.byId.get(next);
      if (!style || out.includes(style)) break;
      out.push(style);
      next = style.basedOn;
    }
    return out;
  }
}

function styleOf(style: XmlElement): Style {
  const paragraph = childOf(style, "pPr");
  const run = childOf(style, "rPr");
  return {
    id: style.attributes["w:styleId"] ?? "",
    name: (valOf(childOf(style, "name")) ?? "").toLowerCase(),
    basedOn: valOf(childOf(style, "basedOn")),
    numbering: numberingOf(paragraph),
    outline: outlineOf(paragraph),
    bold: switched(run, "b"),
    caps: switched(run, "caps"),
  };
}

/** The numbering that paragraph properties name. */
export function numberingOf(properties: XmlElement | undefined): NumberingReference | undefined {
  const reference = childOf(properties, "numPr");
  if (!reference) return undefined;
  const level = valOf(childOf(reference, "ilvl"));
  return { list: valOf(childOf(reference, "numId")), level: level === undefined ? undefined : Number(level) };
}

/** The level of a heading in the outline, from 0; undefined for body text. */
export function outlineOf(properties: XmlElement | undefined): number | undefined {
  const level = Number(valOf(childOf(properties, "outlineLvl")) ?? "9");
  return level >= 0 && level < 9 ? level : undefined;
}

/** The `w:val` of an element. */
export function valOf(element: XmlElement | undefined): string | undefined {
  return element?.attributes["w:val"];
}

/** Whether run properties switch something on or off; undefined when they do not say. */
export function switched(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = childOf(properties, name);
  if (!element) return undefined;
  return !["0", "false", "off", "none"].includes(valOf(element) ?? "1");
}
