import type { Language } from "../../text/language.ts";
import type { Source } from "../source.ts";
import type { DraftKind, Provision } from "../types.ts";

/** What was wrong in a file that could be read all the same. The offset counts in the file's own text. */
export interface FormatProblem {
  readonly code: "malformed" | "deep" | "unknown-document" | "duplicate-id";
  readonly detail: string;
  readonly offset: number;
}

/** A file turned into the text of a draft (Markdown), with the way back to the file. */
export interface Manuscript {
  readonly text: string;
  readonly source: Source;
  /** What the file says of itself; what the user says goes before it. */
  readonly language?: Language;
  readonly kind?: DraftKind;
  /** The tree of provisions, for formats that mark them up; without it the text is read as Markdown. */
  readonly structure?: (kind: DraftKind, language: Language) => Provision;
  readonly problems: readonly FormatProblem[];
}

/** Why a file gave no text at all. */
export type FormatErrorCode = "tooLarge" | "tooDeep" | "zipBomb" | "brokenArchive" | "notWord" | "encryptedWord" | "encryptedPdf" | "scannedPdf" | "brokenPdf" | "noXmlText" | "notAkn" | "emptyText";

/** A file that cannot be read as a draft. The message is for logs; users are told by the code, in their language. */
export class FormatError extends Error {
  constructor(readonly code: FormatErrorCode, readonly detail = "") {
    super(detail ? `${code}: ${detail}` : code);
  }
}
