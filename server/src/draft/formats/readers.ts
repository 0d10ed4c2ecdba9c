import { decode } from "../../text/decode.ts";
import type { FormatName } from "../source.ts";
import { isAkomaNtoso, readAkn } from "./akn/read.ts";
import { readDocx } from "./docx/read.ts";
import { readHtml } from "./html/read.ts";
import { FormatError, type Manuscript } from "./manuscript.ts";
import { readPages } from "./pdf/read.ts";

/** The library that takes a PDF apart. */
export type PdfEngine = Pick<typeof import("./pdf/engine.ts"), "pagesOf">;

/** What a reader may be asked for. */
export interface FormatOptions {
  /** Whether tracked changes of a Word file are read as accepted (as they would stand) or as rejected (as they stood). */
  readonly changes?: "accepted" | "rejected";
  /** How the library for PDF is loaded where it cannot be imported as usual. */
  readonly pdf?: () => Promise<PdfEngine>;
}

/** How one format is known and read. A reader answers plain text for what is read as it stands. */
interface Reader {
  readonly format: FormatName;
  readonly endings: readonly string[];
  /** Whether a file whose ending says nothing is of this format; `head` is its first bytes as Latin-1. */
  readonly sniff: (head: string) => boolean;
  readonly read: (bytes: Uint8Array, options: FormatOptions) => string | Manuscript;
  /** Reading that takes more than one turn, for formats whose library does; `read` refuses them. */
  readonly later?: (bytes: Uint8Array, options: FormatOptions) => Promise<Manuscript>;
}

/** Files of these formats are read whole into memory and grow when they are opened: larger ones are no drafts. */
const LARGEST = 64 * 1024 * 1024;
const HEAD = 4_096;

/** Every format that Palermo reads; the first that fits is taken. */
const READERS: readonly Reader[] = [
  { format: "akn", endings: [".akn", ".xml"], sniff: (head) => /<(?:\w+:)?akomaNtoso[\s>]/.test(head), read: (bytes) => readAkn(decode(bytes)) },
  { format: "pdf", endings: [".pdf"], sniff: (head) => head.includes("%PDF-"), read: refused, later: readPdf },
  { format: "docx", endings: [".docx", ".docm"], sniff: (head) => head.startsWith("PK\u0003\u0004"), read: (bytes, options) => readDocx(bytes, options) },
  { format: "html", endings: [".html", ".htm", ".xhtml"], sniff: (head) => /<!doctype html|<html[\s>]/i.test(head), read: (bytes) => readHtml(decode(bytes)) },
  { format: "markdown", endings: [".md", ".markdown", ".txt", ".bill", ".draftlaw", ".loi", ".ley", ".plan"], sniff: () => true, read: (bytes) => decode(bytes) },
];

/** Endings of file names that Palermo reads as drafts, in lower case with their dot. `.xml` only where the root is akomaNtoso. */
export const DRAFT_ENDINGS: ReadonlySet<string> = new Set(READERS.flatMap((r) => r.endings));

/** Those of them that an editor opens as text. */
export const TEXT_ENDINGS: ReadonlySet<string> = new Set(READERS.filter((r) => r.format === "akn" || r.format === "markdown").flatMap((r) => r.endings));

/** The reader of a file: by its name, else by its first bytes. */
function readerOf(name: string, bytes: Uint8Array): Reader {
  const ending = /\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? "";
  const named = READERS.find((r) => r.endings.includes(ending));
  if (named) return named;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
  return READERS.find((r) => r.sniff(head)) as Reader;
}

/**
 * Reads a file as a draft: plain text as it stands, other formats as manuscripts.
 * @param name the file's name or path; its ending says the format.
 * @throws FormatError when it holds no draft; DecodeError when it should be text and is not.
 */
export function readManuscript(name: string, bytes: Uint8Array, options: FormatOptions = {}): string | Manuscript {
  const reader = readerOf(name, bytes);
  return reader.read(reader.format === "markdown" ? bytes : checked(bytes), options);
}

/**
 * Reads the text of an open document: Akoma Ntoso as such, other XML not at all, anything else as it stands.
 * @returns undefined when the document is XML and no draft.
 */
export function readOpenText(uri: string, languageId: string, text: string): string | Manuscript | undefined {
  if (languageId !== "xml" && !/\.(?:xml|akn)$/i.test(uri)) return text;
  return isAkomaNtoso(text) ? readAkn(text) : undefined;
}

/** Whether a file that is named as XML is no Akoma Ntoso, by its first bytes. */
export function isForeign(head: Uint8Array): boolean {
  return !isAkomaNtoso(new TextDecoder("latin1").decode(head)) && !isAkomaNtoso(new TextDecoder("utf-16le").decode(head));
}

/** The reading of a file that takes more than one turn; undefined for files that `readManuscript` reads. */
export function readsLater(name: string, head: Uint8Array = new Uint8Array()): ((bytes: Uint8Array, options?: FormatOptions) => Promise<Manuscript>) | undefined {
  const { later } = readerOf(name, head);
  return later && ((bytes, options = {}) => later(checked(bytes), options));
}

/** Reads a file of any format. @throws FormatError, DecodeError */
export async function readAnyManuscript(name: string, bytes: Uint8Array, options: FormatOptions = {}): Promise<string | Manuscript> {
  return (await readsLater(name, bytes)?.(bytes, options)) ?? readManuscript(name, bytes, options);
}

function checked(bytes: Uint8Array): Uint8Array {
  if (bytes.length > LARGEST) throw new FormatError("tooLarge", `${Math.round(bytes.length / 1024 / 1024)} MB`);
  return bytes;
}

function refused(): never {
  throw new FormatError("brokenPdf", "a PDF is read in more than one turn");
}

/** The library for PDF is loaded when a PDF is met. */
async function readPdf(bytes: Uint8Array, { pdf }: FormatOptions): Promise<Manuscript> {
  const { pagesOf } = await (pdf?.() ?? import("./pdf/engine.ts"));
  const pages = await pagesOf(bytes);
  if ("refused" in pages) throw new FormatError(pages.refused, pages.detail);
  return readPages(pages);
}
