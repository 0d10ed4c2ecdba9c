import type { Range } from "../text/range.ts";
import type { OffsetMap } from "../text/offsetMap.ts";

/** The forms in which a draft may come. */
export type FormatName = "markdown" | "akn" | "docx" | "pdf" | "html";

/** The numbered places of a file that is not text: pages of a PDF, paragraphs of a Word file. */
export interface NumberedPlaces {
  readonly unit: "page" | "paragraph";
  /** Offsets in the draft's text at which places begin, rising. */
  readonly starts: readonly number[];
  /** The number of each place, from 1. */
  readonly numbers: readonly number[];
}

/** The file that a draft's text was made from. Absent for Markdown and plain text, which are read as they stand. */
export interface Source {
  readonly format: FormatName;
  /** The file's own text where it is text (Akoma Ntoso, HTML), and where each stretch of the draft stands in it. */
  readonly original?: { readonly text: string; readonly map: OffsetMap };
  readonly places?: NumberedPlaces;
}

/** The number of the page or paragraph in which an offset of the draft's text lies; undefined when it has none. */
export function placeNumber(places: NumberedPlaces, offset: number): number | undefined {
  let low = 0;
  let high = places.starts.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((places.starts[mid] ?? 0) <= offset) low = mid + 1;
    else high = mid;
  }
  return places.numbers[low - 1];
}

/** A range of the draft's text as a range of the file it was made from; the same range where the file has no offsets of its own. */
export function originalRange(source: Source | undefined, range: Range): Range {
  return source?.original ? source.original.map.toOriginal(range) : range;
}
