import { detectLanguage, type Language } from "../../../text/language.ts";
import type { DraftKind, Provision } from "../../types.ts";
import { FormatError, type FormatProblem, type Manuscript } from "../manuscript.ts";
import { parseXml, textOf, type XmlElement } from "../xml.ts";
import { type Layout, layOut } from "./layout.ts";
import { documentOf, DOCUMENTS, languageOf, unitOf } from "./names.ts";
import { treeOf } from "./tree.ts";

/** An Akoma Ntoso document as read: its page, its elements and the way between them. */
export interface AknDocument {
  readonly xml: string;
  readonly document: XmlElement;
  readonly unit: string | undefined;
  readonly layout: Layout;
  /** The element that each provision of the tree last built stands for. */
  readonly elementOf: (provision: Provision) => XmlElement | undefined;
}

/** A manuscript with the document it was read from. */
export interface AknManuscript extends Manuscript {
  readonly akn: AknDocument;
}

/** The document behind a manuscript; undefined for one of another format. */
export function aknOf(manuscript: Manuscript | undefined): AknDocument | undefined {
  return manuscript && "akn" in manuscript ? (manuscript as AknManuscript).akn : undefined;
}

const ROOT = /^\ufeff?\s*(?:<\?[^>]{0,500}\?>\s*|<!--[\s\S]{0,5000}?-->\s*|<!DOCTYPE[^>[]{0,1000}(?:\[[\s\S]{0,20000}?\])?>\s*)*<(?:[\w.-]{1,40}:)?akomaNtoso[\s>/]/;
const HEAD = 30_000;
const PLAN = /plan|strateg|estrateg/i;

/** Whether a text is an Akoma Ntoso document, by its root element. */
export function isAkomaNtoso(text: string): boolean {
  return ROOT.test(text.slice(0, HEAD));
}

/**
 * Reads an Akoma Ntoso document. Faults in the XML are reported and the rest is read.
 * @throws FormatError `notAkn` when the root is another element, `emptyText` when it holds no text.
 */
export function readAkn(xml: string): AknManuscript {
  const { root, problems: faults, deep } = parseXml(xml);
  const document = root?.name === "akomaNtoso" ? documentOf(root) : undefined;
  if (!root || !document) throw new FormatError("notAkn", root?.name ?? faults[0]?.message ?? "");
  const unit = unitOf(document);
  const language = languageOf(document, root) ?? detectLanguage(textOf(xml, document)) ?? "en";
  const layout = layOut(xml, document, document.name === "doc" ? undefined : unit, language);
  if (layout.text.trim() === "") throw new FormatError("emptyText");
  const built = new Map<Provision, XmlElement>();
  const structure = (kind: DraftKind, as: Language): Provision => {
    const tree = treeOf(layout, document, unit, kind, as);
    for (const [provision, element] of tree.elements) built.set(provision, element);
    return tree.root;
  };
  const said = languageOf(document, root);
  const kind = kindOf(document);
  return {
    text: layout.text,
    source: { format: "akn", original: { text: xml, map: layout.map } },
    ...(said ? { language: said } : {}), ...(kind ? { kind } : {}),
    structure,
    problems: [...faults.map((f): FormatProblem => ({ code: "malformed", detail: f.message, offset: f.offset })), ...unknownDocument(document), ...tooDeep(deep, document), ...duplicates(document)],
    akn: { xml, document, unit, layout, elementOf: (provision) => built.get(provision) },
  };
}

/** A bill, an act or an amendment is a law; of a `doc` its name may say that it is a plan. */
function kindOf(document: XmlElement): DraftKind | undefined {
  if (document.name === "doc") return PLAN.test(document.attributes.name ?? "") ? "plan" : undefined;
  return ["bill", "act", "amendment", "amendmentList"].includes(document.name) ? "law" : undefined;
}

function unknownDocument(document: XmlElement): FormatProblem[] {
  return DOCUMENTS.has(document.name) ? [] : [{ code: "unknown-document", detail: document.name, offset: document.start }];
}

function tooDeep(deep: boolean, document: XmlElement): FormatProblem[] {
  return deep ? [{ code: "deep", detail: "", offset: document.start }] : [];
}

const MOST = 20;

/** The schema has every eId once in a document. */
function duplicates(document: XmlElement): FormatProblem[] {
  const out: FormatProblem[] = [];
  const seen = new Set<string>();
  const stack = [document];
  for (let next = stack.pop(); next && out.length < MOST; next = stack.pop()) {
    const id = next.attributes.eId;
    if (id !== undefined) {
      if (seen.has(id)) out.push({ code: "duplicate-id", detail: id, offset: next.start });
      seen.add(id);
    }
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i];
      if (child?.kind === "element") stack.push(child);
    }
  }
  return out;
}
