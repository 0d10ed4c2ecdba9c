import { type DefaultTreeAdapterMap, defaultTreeAdapter, html, parse } from "parse5";
import { detectLanguage, LANGUAGES } from "../../../text/language.ts";
import { FormatError, type Manuscript } from "../manuscript.ts";
import { PageWriter } from "../pageWriter.ts";
import { textPieces } from "./textPieces.ts";

type Element = DefaultTreeAdapterMap["element"];
type Node = DefaultTreeAdapterMap["childNode"];

/** What a page has besides the document. */
const UNREAD = new Set("script style noscript template head nav footer aside form button select option textarea svg math iframe object canvas video audio dialog menu".split(" "));
const ROLES = new Set(["navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "dialog"]);
const FURNITURE = /(?:^|[\s_-])(?:nav|navbar|menu|breadcrumbs?|cookies?|sidebar|footer|share|social|skip-?links?|toolbar|pagination)(?=$|[\s_-])/i;
const BLOCKS = new Set("p div section article main header figure figcaption address dl dt dd pre center hgroup details summary fieldset body html caption blockquote".split(" "));
const DEEPEST = 512;
const MARKED = /^\s*(?:[([]?[\p{L}\d]{1,5}[).°º\]]|[-–—•§])/u;

/**
 * Reads a web page as Markdown: headings, lists, tables and running text; navigation, scripts, forms and what else surrounds the
 * document is left out. Nothing that the page names is fetched.
 * @throws FormatError when it holds no text, or its elements are nested beyond measure.
 */
export function readHtml(source: string): Manuscript {
  const text = source.replaceAll("\r\n", " \n");
  const document = parse(text, { sourceCodeLocationInfo: true });
  const root = document.childNodes.find((n): n is Element => n.nodeName === "html");
  if (!root) throw new FormatError("emptyText");
  const writer = new HtmlWriter(text);
  writer.block(contentOf(root), 0);
  const page = writer.page.done();
  if (page.text.trim() === "") throw new FormatError("emptyText");
  const said = LANGUAGES.find((l) => attribute(root, "lang").toLowerCase().startsWith(l));
  const language = detectLanguage(page.text) ?? said;
  return { text: `${page.text.trimEnd()}\n`, source: { format: "html", original: { text: source, map: page.map } }, ...(language ? { language } : {}), problems: [] };
}

/** The part of a page that holds the document: its only `main` or `article`, else all of it. */
function contentOf(root: Element): Element {
  const found: Element[] = [];
  const stack: { node: Element; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.depth > DEEPEST) throw new FormatError("tooDeep");
    if (next.node.tagName === "main" || attribute(next.node, "role") === "main") found.push(next.node);
    else for (const child of next.node.childNodes) if (defaultTreeAdapter.isElementNode(child)) stack.push({ node: child, depth: next.depth + 1 });
  }
  return found.length === 1 && found[0] ? found[0] : root;
}

class HtmlWriter {
  readonly page = new PageWriter();
  private readonly lists: { ordered: boolean; type: string; next: number }[] = [];
  private glued = false;

  constructor(private readonly source: string) {}

  /** An element and what it holds, as blocks. */
  block(element: Element, depth: number): void {
    if (depth > DEEPEST) throw new FormatError("tooDeep");
    if (isFurniture(element)) return;
    const { tagName } = element;
    const heading = /^h([1-6])$/.exec(tagName);
    if (heading) return this.line(`${"#".repeat(Number(heading[1]))} `, element.childNodes, depth);
    if (tagName === "ul" || tagName === "ol") return this.list(element, depth);
    if (tagName === "li") return this.item(element, depth);
    if (tagName === "table") return this.table(element, depth);
    if (tagName === "hr") return;
    this.mixed(element.childNodes, depth);
  }

  /** Blocks and running text beside each other: each run of text is a block of its own. */
  private mixed(nodes: readonly Node[], depth: number): void {
    let run: Node[] = [];
    const flush = (): void => {
      if (run.some((n) => textIn(n, depth).trim() !== "")) this.line("", run, depth);
      run = [];
    };
    for (const node of nodes) {
      if (defaultTreeAdapter.isElementNode(node) && isBlock(node, depth)) {
        flush();
        this.block(node, depth + 1);
      } else run.push(node);
    }
    flush();
  }

  private line(opening: string, nodes: readonly Node[], depth: number): void {
    if (!this.glued) this.page.block();
    this.glued = false;
    const strong = opening === "" ? onlyStrong(nodes) : undefined;
    this.page.add(opening + (strong ? "**" : ""));
    this.inline(strong ? strong.childNodes : nodes, depth + 1);
    if (strong) this.page.add("**");
  }

  private list(element: Element, depth: number): void {
    const start = Number.parseInt(attribute(element, "start"), 10);
    this.lists.push({ ordered: element.tagName === "ol", type: attribute(element, "type") || "1", next: Number.isFinite(start) ? start : 1 });
    this.mixed(element.childNodes, depth);
    this.lists.pop();
  }

  private item(element: Element, depth: number): void {
    const list = this.lists.at(-1);
    this.page.block();
    const value = Number.parseInt(attribute(element, "value"), 10);
    if (list && Number.isFinite(value)) list.next = value;
    const own = MARKED.test(textIn(element, depth).slice(0, 40));
    const number = list?.ordered ? list.next++ : 0;
    if (!own) this.page.add(list?.ordered ? `${numbered(number, list.type)} ` : `${"  ".repeat(Math.max(0, this.lists.length - 1))}- `);
    this.glued = true;
    this.mixed(element.childNodes, depth);
    this.glued = false;
  }

  private table(element: Element, depth: number): void {
    const rows = rowsOf(element);
    const cells = rows.map((row) => row.childNodes.filter((c): c is Element => defaultTreeAdapter.isElementNode(c) && (c.tagName === "td" || c.tagName === "th")));
    if (cells.every((row) => row.length < 2)) {
      for (const cell of cells.flat()) this.mixed(cell.childNodes, depth + 1);
      return;
    }
    this.page.block();
    const width = Math.max(...cells.map((row) => row.length));
    cells.forEach((row, i) => {
      for (const cell of row) {
        this.page.add("| ");
        this.inline(cell.childNodes, depth + 2);
        this.page.add(" ");
      }
      this.page.add(`${"| ".repeat(Math.max(0, width - row.length))}|\n`);
      if (i === 0) this.page.add(`|${"---|".repeat(width)}\n`);
    });
  }

  private inline(nodes: readonly Node[], depth: number): void {
    if (depth > DEEPEST) throw new FormatError("tooDeep");
    for (const node of nodes) {
      if (defaultTreeAdapter.isTextNode(node)) this.text(node);
      else if (defaultTreeAdapter.isElementNode(node) && !isFurniture(node) && !isNoteMark(node, depth)) {
        if (node.tagName === "br" || isBlock(node, depth)) this.page.add(this.page.spaced ? "" : node.tagName === "br" ? "\n" : " ");
        this.inline(node.childNodes, depth + 1);
      }
    }
  }

  private text(node: DefaultTreeAdapterMap["textNode"]): void {
    const at = node.sourceCodeLocation;
    if (!at) return this.page.add(node.value.replace(/\s+/g, " "));
    for (const piece of textPieces(this.source.slice(at.startOffset, at.endOffset), node.value, at.startOffset)) {
      if (piece.text.length === piece.end - piece.start) this.page.copyRunning(piece.text, piece.start);
      else this.page.copy(piece.text, piece.start, piece.end);
    }
  }
}

function isFurniture(element: Element): boolean {
  if (UNREAD.has(element.tagName) || element.namespaceURI !== html.NS.HTML || ROLES.has(attribute(element, "role"))) return true;
  if (element.attrs.some((a) => a.name === "hidden") || attribute(element, "aria-hidden") === "true" || /display:\s*none/i.test(attribute(element, "style"))) return true;
  if (element.tagName === "body" || element.tagName === "main" || element.tagName === "article") return false;
  return FURNITURE.test(attribute(element, "class")) || FURNITURE.test(attribute(element, "id")) || isSiteHeader(element);
}

/** A header that holds navigation and no heading of the document. */
function isSiteHeader(element: Element): boolean {
  return element.tagName === "header" && !has(element, (e) => e.tagName === "h1") && has(element, (e) => e.tagName === "nav" || e.tagName === "a");
}

function has(element: Element, what: (e: Element) => boolean): boolean {
  const stack: Node[] = [...element.childNodes];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (!defaultTreeAdapter.isElementNode(next)) continue;
    if (what(next)) return true;
    for (const child of next.childNodes) stack.push(child);
  }
  return false;
}

function isBlock(element: Element, depth: number): boolean {
  return depth <= DEEPEST && (BLOCKS.has(element.tagName) || /^(?:h[1-6]|ul|ol|li|table|hr)$/.test(element.tagName));
}

/** The mark of a footnote: a number or a star set high that links to it. */
function isNoteMark(element: Element, depth: number): boolean {
  return element.tagName === "sup" && /^\s*[[(]?(?:\d{1,3}|\*)[\])]?\s*$/.test(textIn(element, depth)) && has(element, (e) => e.tagName === "a");
}

function onlyStrong(nodes: readonly Node[]): Element | undefined {
  const shown = nodes.filter((n) => !defaultTreeAdapter.isTextNode(n) || n.value.trim() !== "");
  const [only] = shown;
  return shown.length === 1 && only && defaultTreeAdapter.isElementNode(only) && (only.tagName === "b" || only.tagName === "strong") && !has(only, (e) => e.tagName === "br") ? only : undefined;
}

function rowsOf(table: Element): Element[] {
  return table.childNodes.flatMap((n) => {
    if (!defaultTreeAdapter.isElementNode(n)) return [];
    if (n.tagName === "tr") return [n];
    return /^(?:thead|tbody|tfoot)$/.test(n.tagName) ? n.childNodes.filter((r): r is Element => defaultTreeAdapter.isElementNode(r) && r.tagName === "tr") : [];
  });
}

/** The first words of a node. */
function textIn(node: Node, depth: number): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  if (!defaultTreeAdapter.isElementNode(node) || depth > DEEPEST || UNREAD.has(node.tagName)) return "";
  let out = "";
  for (const child of node.childNodes) {
    out += textIn(child, depth + 1);
    if (out.trim().length > 60) break;
  }
  return out;
}

function numbered(n: number, type: string): string {
  if (type === "a" || type === "A") return `${type === "a" ? String.fromCharCode(96 + (((n - 1) % 26) + 1)) : String.fromCharCode(64 + (((n - 1) % 26) + 1))})`;
  if (type === "i" || type === "I") return `${type === "i" ? roman(n) : roman(n).toUpperCase()})`;
  return `${n}.`;
}

function roman(n: number): string {
  const digits: readonly (readonly [number, string])[] = [[50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"]];
  let rest = Math.max(0, Math.min(n, 89));
  let out = "";
  for (const [value, letters] of digits) for (; rest >= value; rest -= value) out += letters;
  return out;
}

function attribute(element: Element, name: string): string {
  return element.attrs.find((a) => a.name === name)?.value ?? "";
}
