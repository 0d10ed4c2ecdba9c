import type { Language } from "../text/language.ts";
import { GAP } from "../text/tokens.ts";
import type { ReadDraft } from "../draft/read.ts";
import type { Reading } from "../draft/types.ts";
import type { Spans } from "../query/batch.ts";
import { endsIn, pairsWhere, reachOf, type Stretches, touches, uncovered } from "./denial.ts";
import type { CompiledLexicon, Target } from "./lexicon.ts";
import { tokenAt } from "./places.ts";

/** How many words before a match a negation can stand and still govern it, whatever it belongs to. */
const REACH = 4;
/** A disclaimer ("nothing in this section…") opens its sentence. */
const OPENING = 14;

/** How many words behind a match a negation can stand and still deny it. */
const BEHIND: Record<Language, number> = { en: 6, fr: 3, es: 3 };
const VERBS = new Set("is are was were be shall may must will can does do need est sont peut peuvent doit doivent sera seront es son sera seran podra podran debera deberan puede pueden se".split(" "));
const JOINS = new Set("and or but who which that whose et ou mais qui y o e pero que cuyo".split(" "));
const RELATIVES = new Set("who which that whose qui que dont cuyo quien quienes".split(" "));

/** The one shared check of negation and reversal, for the reading that the evaluator holds. */
export class Polarity {
  private readonly known = new Map<string, Stretches>();

  constructor(
    private readonly draft: ReadDraft,
    private readonly lexicon: CompiledLexicon,
    private readonly evaluator: { readonly spans: (node: number) => Spans | undefined },
    private readonly reading: Reading,
  ) {}

  /** Whether a match of a query at [from, to) of the reading says the contrary of what the query looks for. */
  drops(target: Target, from: number, to: number): boolean {
    if (target.what === "contrary") return target.checked && this.forbids(from, to);
    return this.disclaims(from, to, target.saving) || (target.checked && this.negates(from, to));
  }

  /** Whether a match at [from, to) of the reading is negated. */
  negates(from: number, to: number): boolean {
    if (this.isDisclaimed() || touches(this.openings(), from, to)) return true;
    const negations = this.negations();
    for (let i = 0; i < negations.length; i += 2) {
      const at = negations[i] as number;
      const end = negations[i + 1] as number;
      if (at >= from && at < to) return true;
      if (end <= from && from - end < REACH && !this.divided(end, from)) return true;
    }
    return this.isDeniedBehind(negations, to);
  }

  private isDeniedBehind(negations: Stretches, to: number): boolean {
    for (let i = 0; i < negations.length; i += 2) {
      const at = negations[i] as number;
      if (at >= to && at - to < BEHIND[this.draft.language] && this.deniesBehind(to, at, negations[i + 1] as number)) return true;
    }
    return false;
  }

  /** Whether the clause of a match denies that there is such a duty ("is under no obligation to"), or only saves what others provide. */
  disclaims(from: number, to: number, saving: boolean): boolean {
    return touches(this.denials(), from, to) || (!saving && endsIn(this.savings(), from, to));
  }

  /** Whether what a match says is forbidden or denied: a bad thing forbidden is no bad thing. */
  forbids(from: number, to: number): boolean {
    return this.isDisclaimed() || touches(this.prohibitions(), from, to) || this.isDeniedBehind(this.forbidding(), to);
  }

  private denials(): Stretches {
    return this.once("denials", () => reachOf(this.draft, this.reading, uncovered(this.spans(this.lexicon.noDuty), this.spans(this.lexicon.idioms)), this.turns()));
  }

  /** "No fund shall be set up for…": a negation that opens a clause governs it to the next comma. */
  private openings(): Stretches {
    return this.once("openings", () => reachOf(this.draft, this.reading, pairsWhere(this.negations(), (at, end) => this.opensClause(at, end)), this.turns(), GAP.comma));
  }

  private opensClause(at: number, end: number): boolean {
    return end - at === 1 && (at === 0 || (this.draft.tokens.gap[tokenAt(this.reading, at)] ?? 0) >= GAP.clause);
  }

  private savings(): Stretches {
    return this.once("savings", () => reachOf(this.draft, this.reading, uncovered(this.spans(this.lexicon.savings), this.spans(this.lexicon.idioms)), this.turns(), GAP.comma));
  }

  private prohibitions(): Stretches {
    return this.once("prohibitions", () => reachOf(this.draft, this.reading, this.forbidding(), this.turns()));
  }

  /** Words that deny or forbid in a main clause. */
  private forbidding(): Stretches {
    return this.once("forbidding", () => this.ofMainClauses([...this.spans(this.lexicon.prohibitions), ...this.negations()]));
  }

  /** Without those of relative clauses ("a person who has no papers"), which govern nothing beyond them. */
  private ofMainClauses(spans: Stretches): Stretches {
    return pairsWhere(spans, (at) => !RELATIVES.has(this.word(at - 1)) && !RELATIVES.has(this.word(at - 2)));
  }

  private turns(): Stretches {
    return this.spans(this.lexicon.turns);
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
    return position < 0 ? "" : (tokens.types[tokens.type[tokenAt(this.reading, position)] ?? 0] ?? "");
  }

  private isDisclaimed(): boolean {
    return this.spans(this.lexicon.disclaimers).some((at, i) => i % 2 === 0 && at < OPENING);
  }

  private negations(): Stretches {
    return this.once("negations", () => uncovered(this.spans(this.lexicon.negation), this.spans(this.lexicon.idioms)));
  }

  private spans(node: number): Stretches {
    return this.evaluator.spans(node) ?? [];
  }

  private once(name: string, make: () => Stretches): Stretches {
    const known = this.known.get(name) ?? make();
    this.known.set(name, known);
    return known;
  }

  /** Whether strong punctuation stands between two positions. */
  private divided(from: number, to: number): boolean {
    for (let p = from; p <= to; p++) {
      if ((this.draft.tokens.gap[tokenAt(this.reading, p)] ?? 0) >= GAP.clause) return true;
    }
    return false;
  }
}
