import type { Analysis } from "../assess/analyse.ts";
import type { Evidence } from "../assess/types.ts";
import { provisionPath } from "../draft/path.ts";
import type { Language } from "../text/language.ts";
import { Places } from "./place.ts";
import { quoteLine } from "./quote.ts";

/** A clause of a draft as reports quote it. Offsets are UTF-16 code units from the start of the file's text (of the draft's where the file is no text); lines and columns count from 1. */
export interface Place {
  /** Which of the drafts read together, from 0. */
  readonly draft: number;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  /** Where the file has pages (PDF) or paragraphs (Word) and no lines. */
  readonly page?: number;
  readonly paragraph?: number;
  /** How a lawyer names the provision: "Section 5(2)(a)"; empty when it has no name. */
  readonly provision: string;
  /** The clause on one line without markup, cut at 240 characters. */
  readonly quote: string;
  /** The language of the quote. */
  readonly language: Language;
}

/** Turns evidence of an analysis into places; lines are counted once a draft. */
export function placer({ drafts }: Analysis): (evidence: Evidence) => Place {
  const places = drafts.map((d) => new Places(d));
  return ({ draft, range, provision }) => {
    const own = drafts[draft];
    const text = own?.text ?? "";
    const language = own?.language ?? "en";
    const at = places[draft];
    const { start, end } = at?.range(range) ?? range;
    return { draft, start, end, ...(at?.at(range) ?? { line: 1, column: 1 }), ...at?.numbered(range), provision: provisionPath(provision, text, language), quote: quoteLine(text, range.start, range.end), language };
  };
}
