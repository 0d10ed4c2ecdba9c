import { detectLanguage, type Language } from "../text/language.ts";
import type { Manuscript } from "./formats/manuscript.ts";
import { anew, type Remember, TextMemory } from "../text/remember.ts";
import { retokenise } from "../text/retokenise.ts";
import { tokenise, type Tokens } from "../text/tokens.ts";
import { cleanLayout } from "./clean.ts";
import { type FrontMatterProblem, readFrontMatter, withoutFrontMatter } from "./frontmatter.ts";
import { detectKind } from "./kind.ts";
import { readingsOf } from "./readings.ts";
import { numberKey, referencesOf } from "./references.ts";
import { titleOf } from "./title.ts";
import { statuteTitles } from "./statutes.ts";
import { structureOf } from "./structure.ts";
import { termsOf } from "./terms.ts";
import type { Draft, DraftKind, Provision } from "./types.ts";

/** What the reader of a draft may be told; whatever is absent is detected. */
export interface ReadOptions {
  readonly language?: Language;
  readonly kind?: DraftKind;
  /** What holds when neither the options nor the draft's front matter says it: the settings of its folder or of the editor. */
  readonly defaults?: { readonly language?: Language; readonly kind?: DraftKind };
}

/** A draft with the marks that only the assessment needs. */
export interface ReadDraft extends Draft {
  /** 1 for each sentence that defines a term. */
  readonly defining: Uint8Array;
  /** Indexes of the readings that define a term. */
  readonly definingReadings: ReadonlySet<number>;
  /** Where schedules, forms and annexes begin: numbering starts again after the last article. Undefined when there are none. */
  readonly appendix: number | undefined;
  /** The text with what a page puts around it (running heads, marginal notes) blanked out; offsets are those of the text. */
  readonly page: string;
  /** What is wrong with the front matter. */
  readonly problems: readonly FrontMatterProblem[];
  /** The manuscript it was read from, when the file was neither Markdown nor plain text. */
  readonly manuscript: Manuscript | undefined;
}

/** What was worked out when earlier versions of one text were read. */
export class ReadMemory {
  private readonly stretches = new TextMemory();
  private last: { readonly text: string; readonly tokens: Tokens } | undefined;

  /** Begins with a new version. */
  begin(text: string): Remember {
    this.stretches.begin(text.length);
    return this.stretches.remember;
  }

  /** The words of the new version's page. */
  tokens(page: string): Tokens {
    const tokens = this.last && this.last.tokens.types.length < 2 * this.types + 1_000 ? retokenise(page, this.last) : tokenise(page);
    if (!this.last || tokens.types.length < this.types) this.types = tokens.types.length;
    this.last = { text: page, tokens };
    return tokens;
  }

  /** How many types the text had when it was last cut from scratch: those of words long gone are not kept for ever. */
  private types = 0;
}

/** The text is in none of the languages that Palermo reads, or too short to tell. */
export class UnknownLanguageError extends Error {}

/**
 * Reads a draft from Markdown or plain text, or from what a reader of another format made.
 * @throws UnknownLanguageError when no language is given and none of the three is recognised.
 */
export function readDraft(input: string | Manuscript, options: ReadOptions = {}, memory?: ReadMemory): ReadDraft {
  const manuscript = typeof input === "string" ? undefined : input;
  const text = typeof input === "string" ? input : input.text;
  const remember = memory?.begin(text) ?? anew;
  const matter = readFrontMatter(text);
  const language = options.language ?? matter.language ?? manuscript?.language ?? options.defaults?.language ?? detectLanguage(withoutFrontMatter(text), remember);
  if (!language) throw new UnknownLanguageError("the language of this text was not recognised: Palermo reads English, French and Spanish");
  const kind = options.kind ?? matter.kind ?? manuscript?.kind ?? options.defaults?.kind ?? detectKind(text, remember);
  const page = manuscript?.structure ? text : cleanLayout(text, remember);
  const tokens = memory?.tokens(page) ?? tokenise(page);
  const inLanguage: Remember = memory ? (what, key, make) => remember(`${what} ${language}`, key, make) : anew;
  const root = manuscript?.structure?.(kind, language) ?? structureOf(page, language, kind, inLanguage);
  const { sentences, readings } = readingsOf(page, root, tokens, remember);
  const { terms, defining, readings: definingReadings } = termsOf(page, sentences, tokens, language, inLanguage);
  return {
    text, page, kind, language, root, tokens, sentences, readings, terms, defining, definingReadings,
    references: referencesOf(page, sentences, tokens, root, language, inLanguage),
    statuteTitle: statuteTitles(tokens, language),
    title: titleOf(root, text),
    appendix: appendixOf(root),
    problems: matter.problems,
    source: manuscript?.source,
    manuscript,
  };
}

const SCHEDULE = /^(?:schedule|annex|appendix|annexe|anexo)/i;
/** Fewer articles than this are no body of a law that schedules could follow. */
const BODY = 6;

function appendixOf(root: Provision): number | undefined {
  let articles = 0;
  const stack = [root];
  while (stack.length > 0) {
    const p = stack.pop() as Provision;
    if (p.level === "article" && !p.quoted && !p.nonOperative) {
      if (articles >= BODY && numberKey(p.number) === "1") return p.range.start;
      articles++;
    }
    if (p.level === "division" && articles >= BODY && SCHEDULE.test(p.word)) return p.range.start;
    for (let i = p.children.length - 1; i >= 0; i--) stack.push(p.children[i] as Provision);
  }
  return undefined;
}
