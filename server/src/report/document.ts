import type { Standing } from "../assess/standing.ts";
import type { Language } from "../text/language.ts";

/** Some words of one kind. Texts are plain: each format escapes them in its own way. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** An id of the standard, as it is typed. */
  readonly code?: boolean;
  /** When it differs from the document's. */
  readonly language?: Language;
  /** An https address, or "#" and the id of a block of this document. */
  readonly target?: string;
  /** Shown as the name of a standing, told apart by more than colour. */
  readonly standing?: Standing;
}

/** A heading. Level 1 opens a numbered part. `id` can be pointed at. */
export interface Heading {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3;
  readonly runs: readonly Run[];
  readonly id?: string;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly runs: readonly Run[];
  /** `note`: set smaller, about the finding rather than of it. `keep`: stays on the page of what follows. `annex…`: set small, to be looked up. */
  readonly role?: "note" | "keep" | "annex" | "annexHead" | "annexNote";
  readonly id?: string;
}

export interface List {
  readonly kind: "list";
  readonly items: readonly (readonly Run[])[];
}

/** Words quoted or proposed, line by line, in their own language. */
export interface Quotation {
  readonly kind: "quotation";
  readonly lines: readonly (readonly Run[])[];
  readonly language: Language;
  /** Set small, to be looked up. */
  readonly small?: boolean;
}

/** A table; the first cell of each row names the row. A cell is a list of lines. */
export interface Table {
  readonly kind: "table";
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (readonly (readonly Run[])[])[])[];
  /** Shares of the width, in hundredths. */
  readonly widths: readonly number[];
  /** Cells of figures, set to the right. */
  readonly figures?: boolean;
}

/** Labels and what they stand for: the title block. */
export interface Terms {
  readonly kind: "terms";
  readonly rows: readonly { readonly label: string; readonly runs: readonly Run[] }[];
}

/** A picture as SVG, from Palermo alone. */
export interface Picture {
  readonly kind: "picture";
  readonly svg: string;
  readonly caption: string;
}

export type Block = Heading | Paragraph | List | Quotation | Table | Terms | Picture;

/** A report before it takes a format: Markdown, HTML or Word. */
export interface ReportDocument {
  readonly title: string;
  readonly reader: Language;
  /** The day, as in 2026-11-22. */
  readonly date: string;
  /** Stands at the foot of every page. */
  readonly foot: string;
  readonly blocks: readonly Block[];
}

/** A run of plain words. */
export function words(text: string): Run {
  return { text };
}

/** A paragraph of runs; strings are plain words. */
export function paragraph(...runs: readonly (Run | string)[]): Paragraph {
  return { kind: "paragraph", runs: runs.map((r) => (typeof r === "string" ? words(r) : r)) };
}

/** A heading of plain words. */
export function heading(level: Heading["level"], text: string, id?: string): Heading {
  return { kind: "heading", level, runs: [words(text)], ...(id ? { id } : {}) };
}

/** Quotation marks around words, as the reader's language sets them. */
export function quoted(text: string, language: Language, reader: Language): Run[] {
  const [open, close] = { en: ["“", "”"], fr: ["«\u00a0", "\u00a0»"], es: ["«", "»"] }[reader] as [string, string];
  return [words(open), { text, ...(language === reader ? {} : { language }) }, words(close)];
}

/** The blocks with an id on every part, so that contents can point at it. */
export function withPartIds(blocks: readonly Block[]): Block[] {
  return blocks.map((b, i) => (b.kind === "heading" && b.level === 1 && !b.id ? { ...b, id: `part-${i}` } : b));
}
