import { cleanLayout } from "../draft/clean.ts";
import { provisionPath } from "../draft/path.ts";
import type { ReadDraft } from "../draft/read.ts";
import type { Provision, TokenRun } from "../draft/types.ts";
import { plainLine } from "../text/plain.ts";
import type { Range } from "../text/range.ts";
import { ClauseIndex, LEFT_OUT } from "./clauseIndex.ts";
import { isItemNumber } from "./clauseWords.ts";
import type { Evidence } from "./types.ts";
import type { QuotedClause } from "./verdict.ts";

/** The longest quotation, in UTF-16 code units: a longer clause is quoted by its beginning. */
export const LONGEST_QUOTE = 6000;

/** A particle that is no word of its own before an apostrophe, and the punctuation after a clause, French spaces included. */
const ELIDED = /(?<!\p{L})\p{L}{1,2}[’']$/u;
const CLOSING = /^(?:[ \u00a0\u202f]?[;:»!?]|[^\s\p{L}\p{N}(<[]){0,3}/u;

/** Quotes clauses of a draft as a verdict rests on them: whole sentences, of a list the lead-in and the items meant. */
export class ClauseQuoter {
  private readonly page: string;
  readonly index: ClauseIndex;

  constructor(private readonly draft: ReadDraft) {
    this.page = cleanLayout(draft.text);
    this.index = new ClauseIndex(draft);
  }

  /** The clauses that evidence stands in, a sentence once, in the order of the draft. */
  ofEvidence(evidence: readonly Pick<Evidence, "reading">[]): QuotedClause[] {
    const bySentence = new Map<number, { runs: TokenRun[]; provisions: Set<Provision> }>();
    for (const { reading } of evidence) {
      const known = bySentence.get(reading.sentence.index) ?? { runs: [], provisions: new Set<Provision>() };
      known.runs.push(...reading.runs);
      known.provisions.add(reading.provision);
      bySentence.set(reading.sentence.index, known);
    }
    return [...bySentence].sort(([a], [b]) => a - b).map(([index, { runs, provisions }]) => {
      const [only] = provisions.size === 1 ? [...provisions] : [this.draft.sentences[index]?.provision];
      return this.quoted(runs, only);
    });
  }

  /** The clauses that a selection touches; text outside sentences (a heading, a recital) is quoted as it is. */
  ofSelection(selection: Range): QuotedClause[] {
    const { tokens, readings } = this.draft;
    const touched = readings.filter((r) => r.sentence.readings.includes(r) && r.runs.some((run) => (tokens.start[run.from] ?? 0) < selection.end && (tokens.end[run.to - 1] ?? 0) > selection.start && own(r.runs, r.provision, run, tokens.start)));
    if (touched.length > 0) return this.ofEvidence(touched.map((reading) => ({ reading })));
    const quote = plainLine(this.page.slice(selection.start, selection.end)).slice(0, LONGEST_QUOTE);
    return quote === "" ? [] : [{ quote: `${LEFT_OUT} ${quote} ${LEFT_OUT}` }];
  }

  private quoted(runs: readonly TokenRun[], provision: Provision | undefined): QuotedClause {
    const path = provision ? provisionPath(provision, this.draft.text, this.draft.language) : "";
    return { quote: this.checked(this.joined(runs)), ...(path === "" ? {} : { provision: path }) };
  }

  /** Runs that follow one another but for the numbers between them are quoted with these; others with a mark of what is left out. */
  private joined(runs: readonly TokenRun[]): TokenRun[] {
    const sorted = [...runs].sort((a, b) => a.from - b.from || a.to - b.to);
    const out: { from: number; to: number }[] = [];
    for (const run of sorted) {
      const last = out.at(-1);
      if (last && this.onlyNumbers(last.to, run.from)) last.to = Math.max(last.to, run.to);
      else out.push({ ...run });
    }
    return out;
  }

  private onlyNumbers(from: number, to: number): boolean {
    for (let t = from; t < to; t++) if (!isItemNumber(this.draft.text, this.draft.tokens, t)) return false;
    return true;
  }

  /** The runs as a quotation that can be found again: as they are written, else their bare words. */
  private checked(runs: readonly TokenRun[]): string {
    const { tokens } = this.draft;
    const written = runs.map(({ from, to }) => {
      const [start, end] = [tokens.start[from] ?? 0, tokens.end[to - 1] ?? 0];
      const elided = ELIDED.exec(this.page.slice(Math.max(0, start - 4), start))?.[0] ?? "";
      const closing = CLOSING.exec(this.page.slice(end, end + 4))?.[0] ?? "";
      return plainLine(`${elided}${this.page.slice(start, end)}${closing}`.replace(/(\p{L})[-\u2010\u00ac][ \t]*\r?\n\s*(?=\p{Ll})/gu, "$1"));
    }).join(` ${LEFT_OUT} `);
    const quote = this.index.find(written) ? written : runs.map((run) => wordsOf(this.draft, run)).join(` ${LEFT_OUT} `);
    return quote.length <= LONGEST_QUOTE ? quote : `${quote.slice(0, quote.lastIndexOf(" ", LONGEST_QUOTE))} ${LEFT_OUT}`;
  }
}

/** Whether a run is the reading's own words rather than a lead-in that it shares with others. */
function own(runs: readonly TokenRun[], provision: Provision, run: TokenRun, starts: Uint32Array): boolean {
  if (runs.length === 1) return true;
  const start = starts[run.from] ?? 0;
  return start >= provision.range.start && start < provision.range.end;
}

function wordsOf({ text, tokens }: ReadDraft, { from, to }: TokenRun): string {
  return Array.from({ length: to - from }, (_, i) => from + i).filter((t) => !isItemNumber(text, tokens, t)).map((t) => tokens.types[tokens.type[t] ?? 0] ?? "").join(" ");
}
