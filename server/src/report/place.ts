import { originalRange, placeNumber, type Source } from "../draft/source.ts";
import type { Draft } from "../draft/types.ts";
import type { Language } from "../text/language.ts";
import { Lines } from "../text/lines.ts";
import type { Range } from "../text/range.ts";
import { WORDS } from "./words.ts";

/** Where places of a draft lie in the file that the reader has: lines of a text, pages of a PDF, paragraphs of a Word file. */
export class Places {
  private readonly lines: Lines;
  private readonly source: Source | undefined;

  constructor(draft: Pick<Draft, "text" | "source">) {
    this.source = draft.source;
    this.lines = new Lines(draft.source?.original?.text ?? draft.text);
  }

  /** A range in the file's own text; in the draft's where the file is no text. */
  range(range: Range): Range {
    return originalRange(this.source, range);
  }

  /** Line and column, from 1, of the start of a range. */
  at(range: Range): { line: number; column: number } {
    return this.lines.at(this.range(range).start);
  }

  /** The number of the page or paragraph, for files that have them. */
  numbered(range: Range): { page: number } | { paragraph: number } | undefined {
    const places = this.source?.places;
    const number = places && placeNumber(places, range.start);
    if (number === undefined) return undefined;
    return places?.unit === "page" ? { page: number } : { paragraph: number };
  }

  /** "line 12", « page 3 », "párrafo 7". */
  said(range: Range, reader: Language): string {
    const numbered = this.numbered(range);
    if (!numbered) return `${WORDS.line[reader]} ${this.at(range).line}`;
    return "page" in numbered ? `${WORDS.page[reader]} ${numbered.page}` : `${WORDS.paragraph[reader]} ${numbered.paragraph}`;
  }
}
