import { SaxesParser } from "saxes";

/** A stretch of character data; offsets count in the XML. CDATA's range is that of its contents. */
export interface XmlText {
  readonly kind: "text" | "cdata" | "comment";
  readonly start: number;
  readonly end: number;
}

/** An element with where it stands: `start` is its “<”, `open` the end of its start tag, `close` the start of its end tag. */
export interface XmlElement {
  readonly kind: "element";
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly open: number;
  close: number;
  end: number;
  readonly children: XmlNode[];
  readonly parent: XmlElement | undefined;
}

export type XmlNode = XmlElement | XmlText;

/** A fault in the XML. */
export interface XmlProblem {
  readonly message: string;
  readonly offset: number;
}

/** Elements deeper than this are read as part of those above: no law nests so deep, and what works on the tree recurs. */
const DEEPEST = 200;
const MOST_PROBLEMS = 20;
/** The parser would swallow all that follows such a sign up to the next semicolon; it is given another sign instead. */
const BARE_AMPERSAND = /&(?!(?:#x[0-9a-f]{1,6}|#\d{1,7}|[\w:.-]{1,31});)/gi;

/**
 * Reads XML, going on after faults. Entities that the document declares are never expanded and nothing outside it is
 * opened; the text of entities is decoded by `decodeText`.
 */
export function parseXml(text: string): { root: XmlElement | undefined; problems: XmlProblem[]; deep: boolean } {
  return new XmlReader(text).read();
}

class XmlReader {
  private root: XmlElement | undefined;
  private readonly stack: XmlElement[] = [];
  private readonly problems: XmlProblem[] = [];
  /** Names of open elements beyond the deepest level. */
  private beyond = 0;
  private deep = false;
  /** Where the markup last seen ended. */
  private at = 0;
  private readonly parser = new SaxesParser({ xmlns: false, position: true });

  constructor(private readonly text: string) {}

  read(): { root: XmlElement | undefined; problems: XmlProblem[]; deep: boolean } {
    const { parser } = this;
    parser.on("error", (error) => this.problem(error.message));
    parser.on("opentag", (tag) => this.open(tag.name, tag.attributes as Record<string, string>));
    parser.on("closetag", (tag) => this.closed(tag.isSelfClosing));
    parser.on("comment", () => this.other("comment", "<!--", "-->"));
    parser.on("cdata", () => this.other("cdata", "<![CDATA[", "]]>"));
    parser.on("processinginstruction", () => this.other(undefined, "<?", "?>"));
    parser.on("doctype", () => this.other(undefined, "<!DOCTYPE", ""));
    try {
      parser.write(this.text.replace(BARE_AMPERSAND, "+")).close();
    } catch (error) {
      this.problem(error instanceof Error ? error.message : String(error));
    }
    while (this.stack.length > 0) this.finish(this.text.length, this.text.length);
    return { root: this.root, problems: this.problems, deep: this.deep };
  }

  private problem(message: string, offset = this.parser.position): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push({ message: message.replace(/^\d+:\d+: /, ""), offset: Math.min(offset, this.text.length) });
  }

  private open(qualified: string, attributes: Record<string, string>): void {
    const open = this.parser.position;
    const start = this.text.lastIndexOf("<", open - 1);
    this.textUpTo(start);
    this.at = open;
    if (this.stack.length >= DEEPEST) {
      this.beyond++;
      this.deep = true;
      return;
    }
    const parent = this.stack.at(-1);
    const element: XmlElement = { kind: "element", name: local(qualified), attributes, start, open, close: open, end: open, children: [], parent };
    parent?.children.push(element);
    this.root ??= element;
    this.stack.push(element);
  }

  private closed(selfClosing: boolean): void {
    const end = this.parser.position;
    const close = selfClosing || this.text.charAt(end - 1) !== ">" ? end : Math.max(this.at, this.text.lastIndexOf("</", end - 1));
    if (!selfClosing) this.textUpTo(close);
    this.at = end;
    if (this.beyond > 0) this.beyond--;
    else this.finish(close, end);
  }

  private finish(close: number, end: number): void {
    const element = this.stack.pop();
    if (!element) return;
    element.close = close;
    element.end = end;
  }

  /** Markup that is no element. The parser tells of it before or after its last sign, so its end is looked for. */
  private other(kind: "comment" | "cdata" | undefined, opens: string, closes: string): void {
    const seen = this.parser.position;
    const start = this.text.indexOf(opens, this.at);
    if (start < 0 || start > seen) return;
    const closed = closes === "" ? -1 : this.text.indexOf(closes, Math.max(start + opens.length, seen - closes.length - 1));
    const end = closed < 0 ? seen : closed + closes.length;
    this.textUpTo(start);
    this.at = end;
    if (kind) this.stack.at(-1)?.children.push({ kind, start: kind === "cdata" ? start + opens.length : start, end: kind === "cdata" ? end - closes.length : end });
  }

  private textUpTo(end: number): void {
    if (end <= this.at) return;
    this.stack.at(-1)?.children.push({ kind: "text", start: this.at, end });
    const bare = this.text.slice(this.at, end).search(BARE_AMPERSAND);
    if (bare >= 0) this.problem("& must be written &amp;", this.at + bare);
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Child elements of a name, in order; of any name when none is given. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter((c): c is XmlElement => c.kind === "element" && (name === undefined || c.name === name));
}

/** The first child element of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((c): c is XmlElement => c.kind === "element" && c.name === name);
}

/** All elements below one, in order, that have a name; those inside an element for which `skip` holds are left out. */
export function descendantsOf(element: XmlElement, names: ReadonlySet<string>, skip: (e: XmlElement) => boolean = () => false): XmlElement[] {
  const out: XmlElement[] = [];
  const stack = childrenOf(element).reverse();
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (skip(next)) continue;
    if (names.has(next.name)) out.push(next);
    for (const child of childrenOf(next).reverse()) stack.push(child);
  }
  return out;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,31}));/gi;

/** Character data in pieces, each with its range: entities decoded, the rest as it stands. Unknown entities stay as written. */
export function decodeText(text: string, start: number, end: number): { text: string; start: number; end: number }[] {
  const raw = text.slice(start, end);
  const out: { text: string; start: number; end: number }[] = [];
  let at = 0;
  for (const m of raw.matchAll(ENTITY)) {
    const decoded = decodedEntity(m);
    if (decoded === undefined) continue;
    if (m.index > at) out.push({ text: raw.slice(at, m.index), start: start + at, end: start + m.index });
    out.push({ text: decoded, start: start + m.index, end: start + m.index + m[0].length });
    at = m.index + m[0].length;
  }
  if (at < raw.length) out.push({ text: raw.slice(at), start: start + at, end });
  return out;
}

function decodedEntity(m: RegExpMatchArray): string | undefined {
  const [, hex, decimal, name] = m;
  if (name !== undefined) return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}

/** Text as XML character data and attribute values hold it. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? c).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}

/** All character data of an element, entities decoded, white space as it is. */
export function textOf(text: string, element: XmlElement): string {
  let out = "";
  const stack: XmlNode[] = [...element.children].reverse();
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.kind === "element") for (let i = next.children.length - 1; i >= 0; i--) stack.push(next.children[i] as XmlNode);
    else if (next.kind === "text") out += decodeText(text, next.start, next.end).map((p) => p.text).join("");
    else if (next.kind === "cdata") out += text.slice(next.start, next.end);
  }
  return out;
}
