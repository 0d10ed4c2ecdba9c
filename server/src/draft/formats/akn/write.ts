import type { Language } from "../../../text/language.ts";
import type { Range } from "../../../text/range.ts";
import type { ReadDraft } from "../../read.ts";
import type { Provision } from "../../types.ts";
import { escapeXml } from "../xml.ts";
import { inTable, rowsOf } from "./tables.ts";
import { articleElement, divisionElement, Identifiers, partElement } from "./elementNames.ts";
import { inlineXml, withoutMarks } from "./inline.ts";

/** What a document says of itself that its text does not. */
export interface AknMetadata {
  /** The date of the file, as 2026-11-22. */
  readonly date: string;
}

/** An XML comment cannot hold two hyphens. */
const comment = (text: string): string => text.replace(/^<!--|-->$/g, "").replaceAll("--", "—");
const CODES: Readonly<Record<Language, string>> = { en: "eng", fr: "fra", es: "spa" };

/** Writes a draft as an Akoma Ntoso 3.0 document: a law as a bill, a plan as a doc. */
export function toAkomaNtoso(draft: ReadDraft, metadata: AknMetadata): string {
  return new DocumentWriter(draft).document(metadata);
}

/** Writes one provision with what it holds as an element. `taken` are identifiers already in the document; `bare` leaves the word before its number out. */
export function provisionXml(draft: ReadDraft, provision: Provision, where: { readonly name: string; readonly parentId: string; readonly indent: string; readonly taken: Set<string>; readonly bare: boolean }): string {
  return new ProvisionWriter(draft, new Identifiers(where.taken)).provision(provision, where.name, where.parentId, where.indent, "", where.bare).replace(/^\n/, "");
}

class ProvisionWriter {
  private readonly notes = new Map<string, string>();

  constructor(protected readonly draft: ReadDraft, private readonly identifiers: Identifiers) {
    for (const note of footnotesOf(draft.root)) {
      const mark = /\[\^([^\]\s]{1,50})\]:\s*$/.exec(draft.text.slice(Math.max(0, note.start - 60), note.start))?.[1];
      if (mark) this.notes.set(mark, inlineXml(draft.text.slice(note.start, note.end), () => ""));
    }
  }

  /** An element for a provision, on lines of its own, each after a line break. */
  provision(p: Provision, name: string, parentId: string, indent: string, container = "", bare = false): string {
    const id = this.identifiers.next(container || name, p.number, parentId);
    const inner = `${indent}  `;
    const num = p.label.end > p.label.start ? `\n${inner}<num>${escapeXml(this.number(p, bare))}</num>` : "";
    const heading = p.heading ? `\n${inner}<heading>${this.inline(p.heading)}</heading>` : "";
    const attributes = `${container ? ` name="${escapeXml(container)}"` : ""} eId="${escapeXml(id)}"`;
    return `\n${indent}<${name}${attributes}>${num}${heading}${this.inside(p, name, id, inner)}\n${indent}</${name}>`;
  }

  private number(p: Provision, bare: boolean): string {
    const said = withoutMarks(this.slice(p.label)).replace(/[\s—–-]+$/, "");
    return bare && p.word !== "" && said.startsWith(p.word) ? said.slice(p.word.length).trim() : said;
  }

  /** What a provision holds: its words alone, or words before, parts and words after. */
  private inside(p: Provision, name: string, id: string, indent: string): string {
    const parts = this.parts(p.children, name, id, indent);
    if (!parts.includes("<")) return `\n${indent}<content>${this.paragraphs(p.lead, `${indent}  `) || `\n${indent}  <p/>`}${this.paragraphs(p.tail, `${indent}  `)}\n${indent}</content>`;
    const elements = p.children.some((c) => c.nonOperative !== "metadata");
    if (!elements) return `${parts}\n${indent}<content>${this.paragraphs(p.lead, `${indent}  `) || `\n${indent}  <p/>`}\n${indent}</content>`;
    const before = p.lead.length > 0 ? `\n${indent}<intro>${this.paragraphs(p.lead, `${indent}  `)}\n${indent}</intro>` : "";
    const after = p.tail.length > 0 ? `\n${indent}<wrapUp>${this.paragraphs(p.tail, `${indent}  `)}\n${indent}</wrapUp>` : "";
    return before + parts + after;
  }

  /** Parts in order; those that are cells of a table together make it. */
  parts(children: readonly Provision[], name: string, id: string, indent: string): string {
    let out = "";
    let rows: Provision[] = [];
    const flush = (): void => {
      if (rows.length > 0) out += this.table(rows, id, indent);
      rows = [];
    };
    for (const child of children) {
      if (inTable(this.draft.page, child)) rows.push(child);
      else {
        flush();
        out += this.part(child, name, id, indent);
      }
    }
    flush();
    return out;
  }

  private table(cells: readonly Provision[], parentId: string, indent: string): string {
    const id = this.identifiers.next("alinea", "", parentId);
    const rows = rowsOf(this.draft.page, cells).map((row) => `\n${indent}      <tr>${row.map((cell) => `<td><p>${inlineXml(cell, (mark) => this.notes.get(mark) ?? "")}</p></td>`).join("")}</tr>`);
    return `\n${indent}<alinea eId="${escapeXml(id)}">\n${indent}  <content>\n${indent}    <table>${rows.join("")}\n${indent}    </table>\n${indent}  </content>\n${indent}</alinea>`;
  }

  /** A part of a provision as an element of the hierarchy. */
  part(p: Provision, parent: string, parentId: string, indent: string): string {
    const { language } = this.draft;
    if (p.nonOperative === "footnote") return "";
    if (p.nonOperative === "metadata") return this.comment(p, indent);
    if (p.quoted && p.level === "article" && !p.parent?.quoted) return this.quoted(p, parentId, indent);
    if (p.level === "article") return this.provision(p, articleElement(p, language), "", indent);
    if (p.level === "division") {
      const { name, container } = divisionElement(p, language);
      return this.provision(p, name, parentId, indent, container);
    }
    if (p.level === "text") return p.nonOperative === "note" ? this.remark(p, parentId, indent) : this.provision(p, "alinea", parentId, indent);
    return this.provision(p, partElement(parent, p.level === "paragraph"), parentId, indent);
  }

  private comment(p: Provision, indent: string): string {
    return p.lead.map((r) => this.slice(r)).filter((text) => text.startsWith("<!--")).map((text) => `\n${indent}<!--${comment(text)}-->`).join("");
  }

  /** A provision written for another law. */
  private quoted(p: Provision, parentId: string, indent: string): string {
    const id = this.identifiers.next("alinea", "", parentId);
    const own = this.provision(p, articleElement(p, this.draft.language), id, `${indent}    `);
    return `\n${indent}<alinea eId="${escapeXml(id)}">\n${indent}  <content>\n${indent}    <p><mod><quotedStructure>${own}\n${indent}    </quotedStructure></mod></p>\n${indent}  </content>\n${indent}</alinea>`;
  }

  private remark(p: Provision, parentId: string, indent: string): string {
    const id = this.identifiers.next("alinea", "", parentId);
    const words = p.lead.map((r) => `\n${indent}    <p><remark status="editorial">${this.inline(r)}</remark></p>`).join("");
    return `\n${indent}<alinea eId="${escapeXml(id)}">\n${indent}  <content>${words || `\n${indent}    <p/>`}\n${indent}  </content>\n${indent}</alinea>`;
  }

  /** Ranges of the draft as paragraphs on lines of their own. */
  paragraphs(ranges: readonly Range[], indent: string): string {
    return ranges.map((r) => this.inline(r)).filter((words) => words !== "").map((words) => `\n${indent}<p>${words}</p>`).join("");
  }

  protected inline(range: Range): string {
    return inlineXml(this.slice(range), (mark) => this.notes.get(mark) ?? "");
  }

  protected slice({ start, end }: Range): string {
    return this.draft.page.slice(start, end);
  }
}

/** The parts of a document outside its body. */
interface Aside {
  readonly preface: string[];
  readonly preamble: string[];
  readonly conclusions: string[];
}

class DocumentWriter extends ProvisionWriter {
  constructor(draft: ReadDraft) {
    super(draft, new Identifiers());
  }

  document({ date }: AknMetadata): string {
    const { kind, language } = this.draft;
    const aside: Aside = { preface: this.title(), preamble: [], conclusions: [] };
    const body = this.body(this.draft.root, aside);
    const [name, holder, type] = kind === "law" ? ["bill", "body", "bill"] : ["doc", "mainBody", "actionPlan"];
    const part = (element: string, inside: readonly string[]): string => (inside.length > 0 ? `\n    <${element}>${inside.join("")}\n    </${element}>` : "");
    return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
  <${name} name="${type}">${metaXml(name, type, CODES[language], date)}${part("preface", aside.preface)}${part("preamble", aside.preamble)}
    <${holder}>${body || '\n      <hcontainer name="text" eId="text_1"><content><p/></content></hcontainer>'}
    </${holder}>${part("conclusions", aside.conclusions)}
  </${name}>
</akomaNtoso>
`;
  }

  private title(): string[] {
    const { title } = this.draft;
    return title ? [`\n      <p><docTitle>${this.inline(title)}</docTitle></p>`] : [];
  }

  /** The hierarchy; what provides nothing goes to the parts around it, and what stands under the title alone comes up. */
  private body(parent: Provision, aside: Aside): string {
    let out = this.loose(parent.lead);
    let own: Provision[] = [];
    const flush = (): void => {
      out += this.parts(own, "body", "", "      ");
      own = [];
    };
    for (const child of parent.children) {
      if (child.nonOperative && child.nonOperative !== "repealed" && child.nonOperative !== "metadata") this.putAside(child, out === "" && own.length === 0, aside);
      else if (child.level === "division" && child.heading && child.heading.start === this.draft.title?.start) {
        flush();
        out += this.body(child, aside);
      }
      else own.push(child);
      if (own.at(-1) !== child) flush();
    }
    flush();
    return out;
  }

  private loose(ranges: readonly Range[]): string {
    const { title } = this.draft;
    const own = ranges.filter((r) => r.start !== title?.start);
    return own.length === 0 ? "" : `\n      <alinea eId="al_0">\n        <content>${this.paragraphs(own, "          ")}\n        </content>\n      </alinea>`;
  }

  private putAside(p: Provision, before: boolean, aside: Aside): void {
    if (p.nonOperative === "footnote") return;
    const words = this.allText(p);
    if (words === "") return;
    if (p.nonOperative === "preamble") aside.preamble.push(`\n      <container name="preamble">${words}\n      </container>`);
    else if (before) aside.preface.push(p.nonOperative === "title" ? words : `\n      <container name="${p.nonOperative}">${words}\n      </container>`);
    else aside.conclusions.push(words);
  }

  /** All words below a provision, paragraph by paragraph. */
  private allText(p: Provision): string {
    const { title } = this.draft;
    const heading = p.heading && p.heading.start !== title?.start ? `\n        <block name="heading">${this.inline(p.heading)}</block>` : "";
    return heading + this.paragraphs(p.lead.filter((r) => r.start !== title?.start), "        ") + p.children.filter((c) => c.nonOperative !== "footnote").map((c) => this.allText(c)).join("") + this.paragraphs(p.tail, "        ");
  }
}

/** The metadata that the schema requires of every document. */
function metaXml(name: string, type: string, language: string, date: string): string {
  const work = `/akn/xx/${name}/${date}/${type}`;
  const expression = `${work}/${language}@${date}`;
  const level = (element: string, uri: string, more: string): string => `
        <${element}>
          <FRBRthis value="${uri}/!main"/>
          <FRBRuri value="${uri}"/>
          <FRBRdate date="${date}" name="Generation"/>
          <FRBRauthor href="#palermo"/>${more}
        </${element}>`;
  return `
    <meta>
      <identification source="#palermo">${level("FRBRWork", work, '\n          <FRBRcountry value="xx"/>')}${level("FRBRExpression", expression, `\n          <FRBRlanguage language="${language}"/>`)}${level("FRBRManifestation", `${expression}.xml`, "")}
      </identification>
      <references source="#palermo">
        <TLCOrganization eId="palermo" href="/ontology/organization/palermo" showAs="Palermo"/>
      </references>
    </meta>`;
}

function footnotesOf(root: Provision): Range[] {
  const out: Range[] = [];
  const stack = [root];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.nonOperative === "footnote") out.push(...next.lead);
    for (const child of next.children) stack.push(child);
  }
  return out;
}
