import type { ReadDraft } from "../draft/read.ts";
import type { Range } from "../text/range.ts";
import { GAP } from "../text/tokens.ts";
import { clauseTokens, clauseWords } from "./clauseWords.ts";

/** What stands in a quotation for words left out; at its beginning or end it says that the quotation breaks off within a sentence. */
export const LEFT_OUT = "[…]";
const GAPS = /\[\s*(?:…|\.{3})\s*\]|…|\.{3,}/;
/** A word that is quoted again and again gives this many places at most. */
const MOST_PLACES = 200;

/**
 * Finds quoted clauses in a draft, whatever its line breaks, typography and numbering. A quotation is whole sentences and items: when
 * words are added to the sentence ("… except where the court so orders") it is no longer the clause that was quoted, and not found.
 */
export class ClauseIndex {
  private readonly kept: readonly number[];
  private readonly joined: string;
  /** Where each kept word begins in `joined`. */
  private readonly offsets: Uint32Array;
  private readonly edges: Uint8Array;

  constructor(private readonly draft: ReadDraft) {
    const { tokens } = draft;
    this.kept = clauseTokens(draft.text, tokens);
    this.offsets = new Uint32Array(this.kept.length);
    let length = 1;
    const words = this.kept.map((t, i) => {
      const word = tokens.types[tokens.type[t] ?? 0] ?? "";
      this.offsets[i] = length;
      length += word.length + 1;
      return word;
    });
    this.joined = ` ${words.join(" ")} `;
    this.edges = edgesOf(draft);
  }

  /** Where a quotation stands: ranges of the draft's text for each of its parts; undefined when it does not stand there whole and in order. */
  find(quote: string): readonly Range[] | undefined {
    const parts = quote.split(GAPS);
    const open = { start: parts[0]?.trim() === "", end: parts.length > 1 && parts.at(-1)?.trim() === "" };
    const words = parts.map(clauseWords).filter((w) => w.length > 0);
    const found: Range[] = [];
    let from = 0;
    for (const [i, part] of words.entries()) {
      const places = this.places(part, { start: open.start && i === 0, end: open.end && i === words.length - 1 });
      const next = places.find((p) => p.index >= from);
      if (!next) return undefined;
      from = next.index + 1;
      found.push(...(words.length === 1 ? places : [next]).map((p) => p.range));
    }
    return found.length > 0 ? found : undefined;
  }

  /** All places where a run of words stands as a whole; `open`: at which of its ends the sentence may go on. */
  private places(words: readonly string[], open: { readonly start: boolean; readonly end: boolean }): { index: number; range: Range }[] {
    const { tokens } = this.draft;
    const wanted = ` ${words.join(" ")} `;
    const out: { index: number; range: Range }[] = [];
    for (let at = this.joined.indexOf(wanted); at >= 0 && out.length < MOST_PLACES; at = this.joined.indexOf(wanted, at + 1)) {
      const index = this.wordAt(at + 1);
      const last = index + words.length - 1;
      if (!(open.start || this.isEdge(this.kept[index - 1], this.kept[index])) || !(open.end || this.isEdge(this.kept[last], this.kept[last + 1]))) continue;
      out.push({ index, range: { start: tokens.start[this.kept[index] ?? 0] ?? 0, end: tokens.end[this.kept[last] ?? 0] ?? 0 } });
    }
    return out;
  }

  /** Whether a sentence or an item ends between two kept words, the numbers between them counted in. */
  private isEdge(before: number | undefined, after: number | undefined): boolean {
    if (before === undefined || after === undefined) return true;
    for (let t = before + 1; t <= after; t++) if (this.edges[t]) return true;
    return false;
  }

  private wordAt(offset: number): number {
    let low = 0;
    let high = this.offsets.length - 1;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((this.offsets[mid] ?? 0) < offset) low = mid + 1;
      else high = mid;
    }
    return low;
  }
}

/** 1 for each token before which a sentence, an item or a paragraph ends. */
function edgesOf({ tokens, readings }: ReadDraft): Uint8Array {
  const edges = new Uint8Array(tokens.count + 1);
  for (let t = 0; t < tokens.count; t++) if ((tokens.gap[t] ?? 0) >= GAP.stop) edges[t] = 1;
  for (const { runs } of readings) for (const { from, to } of runs) edges[from] = edges[to] = 1;
  return edges;
}
