import type { Language } from "../../../text/language.ts";
import { childOf, childrenOf, descendantsOf, type XmlElement } from "../xml.ts";

/** Documents of Akoma Ntoso that Palermo reads as drafts. */
export const DOCUMENTS: ReadonlySet<string> = new Set(["bill", "act", "doc", "amendment", "documentCollection", "amendmentList", "officialGazette", "statement"]);

/** Elements that hold the text of a document. */
export const BODIES: ReadonlySet<string> = new Set(["body", "mainBody", "amendmentBody", "collectionBody"]);

/** Elements of the hierarchy of a law (the schema's group ANhier, with hcontainer). */
export const HIERARCHY: ReadonlySet<string> = new Set(
  ("alinea article book chapter clause crossHeading division hcontainer indent level list paragraph part point proviso rule section subchapter subclause subdivision sublist subparagraph subpart " +
    "subrule subsection subtitle title tome transitional").split(" "),
);

/** Elements that divide a law above its articles, whatever they hold. */
export const DIVIDES: ReadonlySet<string> = new Set("book tome part title chapter division subpart subtitle subchapter subdivision".split(" "));

/** Elements that hold provisions of another law which this one writes. */
export const QUOTES: ReadonlySet<string> = new Set(["quotedStructure", "embeddedStructure"]);

/** Elements that are no text of the law: notes of editors and authors, and what was struck out. */
export const NOTES: ReadonlySet<string> = new Set(["authorialNote", "remark"]);
export const UNREAD: ReadonlySet<string> = new Set(["meta", "toc", "img", "noteRef", "del", "marker", "omissis", "num", "heading", "subheading"]);

/** The word before the number of a division or an article whose number has none; the article's for each unit. */
const WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  book: { en: "Book", fr: "Livre", es: "Libro" },
  part: { en: "Part", fr: "Partie", es: "Parte" },
  title: { en: "Title", fr: "Titre", es: "Título" },
  chapter: { en: "Chapter", fr: "Chapitre", es: "Capítulo" },
  subpart: { en: "Subpart", fr: "Sous-section", es: "Subsección" },
  section: { en: "Section", fr: "Section", es: "Sección" },
  article: { en: "Article", fr: "Article", es: "Artículo" },
  rule: { en: "Rule", fr: "Article", es: "Artículo" },
  clause: { en: "Clause", fr: "Article", es: "Cláusula" },
};

/** The word that goes before a number that stands alone. @param unit whether the element is the document's unit of numbering. */
export function wordOf(element: XmlElement, unit: boolean, language: Language): string {
  if (unit && element.name === "section" && language !== "en") return WORDS.article?.[language] ?? "";
  return WORDS[element.name]?.[language] ?? "";
}

const UNITS = ["article", "section", "rule", "clause"] as const;

/** The element that is a document's unit (its articles or sections), outside what it quotes; undefined when it has none. */
export function unitOf(body: XmlElement): string | undefined {
  const found = new Set(descendantsOf(body, new Set(UNITS), (e) => QUOTES.has(e.name)).map((e) => e.name));
  return UNITS.find((name) => found.has(name));
}

const ANNEXES = /^(?:schedule|annex|appendix|annexe|anexo)$/;

/** What an element of the hierarchy is in its document: one of its articles, what stands above them, or part of one. */
export function placeOf(element: XmlElement, unit: string | undefined): "article" | "division" | "inside" {
  for (let p = element.parent; p && unit !== undefined; p = p.parent) if (p.name === unit) return "inside";
  if (element.name === unit) return "article";
  if (element.name === "list" || element.name === "alinea") return "inside";
  if (DIVIDES.has(element.name) || ANNEXES.test(element.attributes.name ?? "") || element.name === "crossHeading" || childOf(element, "heading")) return "division";
  return unit !== undefined && descendantsOf(element, new Set([unit]), (e) => QUOTES.has(e.name)).length > 0 ? "division" : "inside";
}

/** Whether a provision written for another law begins with a heading of its own, as its articles and chapters do. */
export function isHeadedQuote(element: XmlElement, unit: string | undefined): boolean {
  return element.name === "article" || element.name === "section" || element.name === unit || DIVIDES.has(element.name);
}

/** The document element below the root, and what holds its text. */
export function documentOf(root: XmlElement): XmlElement | undefined {
  return childrenOf(root).find((e) => DOCUMENTS.has(e.name)) ?? childrenOf(root)[0];
}

const ISO: Readonly<Record<string, Language>> = { eng: "en", en: "en", fra: "fr", fre: "fr", fr: "fr", spa: "es", es: "es" };

/** The language that a document's metadata or its xml:lang names. */
export function languageOf(document: XmlElement, root: XmlElement): Language | undefined {
  const expression = childOf(childOf(childOf(document, "meta"), "identification"), "FRBRExpression");
  const said = childOf(expression, "FRBRlanguage")?.attributes.language ?? document.attributes["xml:lang"] ?? root.attributes["xml:lang"];
  return said === undefined ? undefined : ISO[said.toLowerCase().split("-")[0] ?? ""];
}
