import type { Position, TextEdit } from "vscode-languageserver-types";
import { type AknDocument, aknOf } from "../draft/formats/akn/read.ts";
import { provisionXml } from "../draft/formats/akn/write.ts";
import { childOf, childrenOf, escapeXml, textOf, type XmlElement } from "../draft/formats/xml.ts";
import { labelOf } from "../draft/labels.ts";
import { Lists } from "../draft/lists.ts";
import { newNode } from "../draft/node.ts";
import { type ReadDraft, readDraft } from "../draft/read.ts";
import type { Provision } from "../draft/types.ts";
import { Lines } from "../text/lines.ts";
import type { Context } from "./context.ts";
import type { Change } from "./modelItems.ts";
import { provisionAt } from "./tree.ts";

/**
 * Changes of a draft read from Akoma Ntoso as edits of its XML: words are escaped, and what stands on lines of its own
 * becomes elements like their neighbours, with new eIds. Undefined where a change would cut through markup or has no neighbour.
 */
export function xmlEdits(context: Context, changes: readonly Change[]): TextEdit[] | undefined {
  const akn = aknOf(context.draft.manuscript);
  if (!akn) return undefined;
  const out: TextEdit[] = [];
  const taken = eIdsOf(akn.document);
  for (const change of changes) {
    const line = change.text.indexOf("\n");
    const words = wordsEdit(context, akn, change, line < 0 ? change.text : change.text.slice(0, line).trimEnd());
    const parts = line < 0 ? "" : elementsEdit(context, akn, change, change.text.slice(line), taken);
    if (words === undefined || parts === undefined) return undefined;
    out.push(...words, ...(parts === "" ? [] : [parts]));
  }
  return out;
}

/** Where a comment that answers a finding goes: before the element of a provision. Undefined when the draft is no Akoma Ntoso. */
export function commentPosition(context: Context, provision: Provision): Position | undefined {
  const akn = aknOf(context.draft.manuscript);
  const element = akn && (elementAround(akn, provision) ?? childrenOf(akn.document).find((e) => e.name !== "meta"));
  return element ? originalPosition(akn, element.start) : undefined;
}

/** A stretch of words changed for others. */
function wordsEdit(context: Context, akn: AknDocument, { range }: Change, words: string): TextEdit[] | undefined {
  const { original } = context.draft.source ?? {};
  if (!original) return undefined;
  if (range.end <= range.start) {
    if (words === "") return [];
    const at = originalPosition(akn, original.map.endOf(range.start));
    return [{ range: { start: at, end: at }, newText: escapeXml(words) }];
  }
  const { start, end } = original.map.toOriginal(range);
  if (akn.xml.slice(start, end).includes("<")) return undefined;
  return [{ range: { start: originalPosition(akn, start), end: originalPosition(akn, end) }, newText: escapeXml(words) }];
}

/** New provisions as elements after that of the provision in which the change stands. */
function elementsEdit(context: Context, akn: AknDocument, { range }: Change, text: string, taken: Set<string>): TextEdit | "" | undefined {
  const fragment = fragmentOf(context.draft, text.trim());
  if (!fragment) return text.trim() === "" ? "" : undefined;
  const neighbour = neighbourOf(context, akn, range.start, fragment.provisions[0]?.level === "article");
  if (!neighbour) return undefined;
  const { element, indent } = neighbour;
  const parentId = parentIdOf(element);
  const bare = !/\p{L}{3}/u.test(textOf(akn.xml, childOf(element, "num") ?? element));
  const written = fragment.provisions.map((p) => provisionXml(fragment.draft, p, { name: element.name, parentId, indent, taken, bare })).join("\n");
  const prefix = /^<([\w.-]+:)/.exec(akn.xml.slice(element.start, element.start + 60))?.[1] ?? "";
  const newline = akn.xml.includes("\r\n") ? "\r\n" : "\n";
  const newText = `\n${prefix ? written.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}`) : written}`.replaceAll("\n", newline);
  const at = originalPosition(akn, element.end);
  return { range: { start: at, end: at }, newText };
}

/** Markdown to be added, read as provisions: an article, or items and paragraphs. */
function fragmentOf({ language, kind }: ReadDraft, text: string): { draft: ReadDraft; provisions: readonly Provision[] } | undefined {
  const draft = readDraft(text, { language, kind });
  if (labelOf(text.replace(/^[#\s*_]+/, ""), language)?.level === "article" && /^#|^\D/.test(text)) {
    const articles = draft.root.children.filter((c) => c.level === "article");
    return articles.length > 0 ? { draft, provisions: articles } : undefined;
  }
  const root = newNode("root", 0);
  const lists = new Lists(text, root);
  for (const m of text.matchAll(/[^\n]+/g)) {
    const bullet = /^\s*[-*+•–]\s+/.exec(m[0])?.[0].length ?? 0;
    lists.add({ start: m.index + bullet, end: m.index + m[0].length }, 0, bullet > 0);
  }
  const own = root.lead.map((r) => newNode("text", r.start, { lead: [r] }));
  const provisions = [...own, ...root.children];
  return provisions.length > 0 ? { draft, provisions } : undefined;
}

/** The element after which new ones are put: of the article, or of the innermost part, that holds an offset or ends before it. */
function neighbourOf({ draft }: Context, akn: AknDocument, offset: number, article: boolean): { element: XmlElement; indent: string } | undefined {
  const before = draft.text.slice(0, offset).trimEnd().length;
  for (let p: Provision | undefined = provisionAt(draft.root, Math.max(0, before - 1)); p; p = p.parent) {
    if (article ? p.level !== "article" || p.quoted : p.level === "article") continue;
    const element = akn.elementOf(p);
    if (!element) continue;
    const line = akn.xml.lastIndexOf("\n", element.start - 1) + 1;
    const gap = akn.xml.slice(line, element.start);
    return { element, indent: gap.trim() === "" ? gap : "" };
  }
  return undefined;
}

function elementAround(akn: AknDocument, provision: Provision): XmlElement | undefined {
  for (let p: Provision | undefined = provision; p; p = p.parent) {
    const element = akn.elementOf(p);
    if (element) return element;
  }
  return undefined;
}

/** The part of an element's identifier that is its parent's, as the document writes them; none where articles leave it out. */
function parentIdOf({ attributes, parent }: XmlElement): string {
  const id = attributes.eId ?? "";
  const cut = id.lastIndexOf("__");
  if (cut >= 0) return id.slice(0, cut);
  return id === "" ? (parent?.attributes.eId ?? "") : "";
}

function eIdsOf(document: XmlElement): Set<string> {
  const out = new Set<string>();
  const stack = [document];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.attributes.eId) out.add(next.attributes.eId);
    for (const child of next.children) if (child.kind === "element") stack.push(child);
  }
  return out;
}

/** LSP position of an offset in the XML. */
function originalPosition(akn: AknDocument, offset: number): Position {
  const { line, column } = new Lines(akn.xml).at(offset);
  return { line: line - 1, character: column - 1 };
}
