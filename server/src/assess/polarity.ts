import type { Language } from "../text/language.ts";
import { GAP } from "../text/tokens.ts";
import type { ReadDraft } from "../draft/read.ts";
import type { Reading } from "../draft/types.ts";
import type { Spans } from "../query/evaluate.ts";
import type { CompiledLexicon } from "./lexicon.ts";
import { tokenAt } from "./places.ts";

/** How many words before a match a negation can stand and still govern it. */
const REACH = 4;
/** A disclaimer ("nothing in this section…") opens its sentence. */
const OPENING = 14;

/** How many words behind a match a negation can stand and still deny it. */
const BEHIND: Record<Language, number> = { en: 6, fr: 3, es: 3 };
const VERBS = new Set("is are was were be shall may must will can does do need est sont peut peuvent doit doivent sera seront es son sera seran podra podran debera deberan puede pueden se".split(" "));
const JOINS = new Set("and or but who which that whose et ou mais qui y o e pero que cuyo".split(" "));

/** The one shared check of negation and reversal, for the reading that the evaluator holds. */
export class Polarity {
  private negations: readonly number[] | undefined;
  private disclaimed: boolean | undefined;

  constructor(
    private readonly draft: ReadDraft,
    private readonly lexicon: CompiledLexicon,
    private readonly evaluator: { readonly spans: (node: number) => Spans | undefined },
    private readonly reading: Reading,
  ) {}

  /** Whether a match at [from, to) of the reading is negated. */
  negates(from: number, to: number): boolean {
    if (this.isDisclaimed()) return true;
    const negations = this.negationsHere();
    for (let i = 0; i < negations.length; i += 2) {
      const at = negations[i] as number;
      const end = negations[i + 1] as number;
      if (at >= from && at < to) return true;
      if (end <= from && from - end < REACH && !this.divided(end, from)) return true;
      if (at >= to && at - to < BEHIND[this.draft.language] && this.deniesBehind(to, at, end)) return true;
    }
    return false;
  }

  /** "Shelter is not available": a negation right behind the match, with a verb beside it and nothing in between that begins anew. */
  private deniesBehind(to: number, at: number, end: number): boolean {
    if (!VERBS.has(this.word(at - 1)) && !VERBS.has(this.word(end)) && !VERBS.has(this.word(at))) return false;
    for (let p = to; p <= at; p++) {
      if (JOINS.has(this.word(p)) || (this.draft.tokens.gap[tokenAt(this.reading, p)] ?? 0) >= GAP.comma) return false;
    }
    return true;
  }

  private word(position: number): string {
    const { tokens } = this.draft;
    return tokens.types[tokens.type[tokenAt(this.reading, position)] ?? 0] ?? "";
  }

  private isDisclaimed(): boolean {
    if (this.disclaimed === undefined) {
      const spans = this.evaluator.spans(this.lexicon.disclaimers) ?? [];
      this.disclaimed = spans.some((at, i) => i % 2 === 0 && at < OPENING);
    }
    return this.disclaimed;
  }

  private negationsHere(): readonly number[] {
    if (this.negations) return this.negations;
    const all = this.evaluator.spans(this.lexicon.negation) ?? [];
    const idioms = this.evaluator.spans(this.lexicon.idioms) ?? [];
    const kept: number[] = [];
    for (let i = 0; i < all.length; i += 2) {
      const [from, to] = [all[i] as number, all[i + 1] as number];
      let harmless = false;
      for (let j = 0; j < idioms.length && !harmless; j += 2) harmless = (idioms[j] as number) <= from && to <= (idioms[j + 1] as number);
      if (!harmless) kept.push(from, to);
    }
    this.negations = kept;
    return kept;
  }

  /** Whether strong punctuation stands between two positions. */
  private divided(from: number, to: number): boolean {
    for (let p = from; p <= to; p++) {
      if ((this.draft.tokens.gap[tokenAt(this.reading, p)] ?? 0) >= GAP.clause) return true;
    }
    return false;
  }
}
