import type { Language } from "../text/language.ts";
import type { Range } from "../text/range.ts";
import type { Tokens } from "../text/tokens.ts";
import type { Source } from "./source.ts";

/** What kind of text a draft is: a law (bill, act, code chapter) or an action plan. */
export type DraftKind = "law" | "plan";

/** The level of a provision; `division` is a part, title, chapter or any heading above the article. */
export type Level = "root" | "division" | "article" | "paragraph" | "item" | "text";

/** Why a stretch of text is not operative. */
export type NonOperative = "title" | "contents" | "preamble" | "note" | "footnote" | "repealed" | "metadata";

/** A node of the draft's tree. Ranges are offsets into the original text. */
export interface Provision {
  readonly level: Level;
  /** For divisions: 1 is the outermost. */
  readonly depth: number;
  /** The number as written, without its ornaments: "5", "12 bis", "225-4-1", "(a)", "premier". */
  readonly number: string;
  /** The word that introduces it ("Section", "Art.", "ARTÍCULO"), empty when there is none. */
  readonly word: string;
  /** The number with its ornaments, where it stands; empty range when unnumbered. */
  readonly label: Range;
  readonly heading: Range | undefined;
  /** The provision with all it holds. */
  readonly range: Range;
  /** Own text, in order: before the children and after them (the words that close a list). */
  readonly lead: readonly Range[];
  readonly tail: readonly Range[];
  readonly children: readonly Provision[];
  readonly parent: Provision | undefined;
  readonly nonOperative: NonOperative | undefined;
  /** A provision that an amending clause inserts into another law. */
  readonly quoted: boolean;
}

/** A run of tokens: indexes into `Tokens`, end excluded. */
export interface TokenRun {
  readonly from: number;
  readonly to: number;
}

/** One way to read a sentence: its lead-ins, one item, and the words that close the list. */
export interface Reading {
  readonly index: number;
  readonly sentence: Sentence;
  readonly runs: readonly TokenRun[];
  /** The provision whose words distinguish this reading from its neighbours. */
  readonly provision: Provision;
}

/** A sentence of a law: a lead-in with its whole list. */
export interface Sentence {
  readonly index: number;
  /** The article (or, without articles, the division) it stands in. */
  readonly article: Provision;
  readonly provision: Provision;
  /** The whole sentence, all items included. */
  readonly whole: Reading;
  /** One reading an item; a sentence without a list has its whole as the only one. */
  readonly readings: readonly Reading[];
}

/** A term that the draft defines, and the sentence that defines it. */
export interface DefinedTerm {
  readonly term: string;
  readonly range: Range;
  readonly sentence: Sentence;
}

/** A reference to another provision of the same draft. */
export interface Reference {
  readonly range: Range;
  readonly sentence: Sentence;
  readonly target: Provision;
}

/** A text, read: its provisions, its sentences and what they refer to. */
export interface Draft {
  readonly text: string;
  readonly kind: DraftKind;
  readonly language: Language;
  readonly root: Provision;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  /** Readings by `Reading.index`: wholes and single readings alike. */
  readonly readings: readonly Reading[];
  readonly terms: readonly DefinedTerm[];
  readonly references: readonly Reference[];
  /** 1 for each token inside the title of another statute. */
  readonly statuteTitle: Uint8Array;
  readonly title: Range | undefined;
  /** The file that the text was made from; undefined when it is the file's own text. */
  readonly source?: Source | undefined;
}
