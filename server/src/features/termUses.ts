import type { ReadDraft } from "../draft/read.ts";
import { firstTokenAt } from "../draft/readings.ts";
import type { Language } from "../text/language.ts";
import type { Range } from "../text/range.ts";
import { GAP } from "../text/tokens.ts";
import { definedTermsOf, type Term } from "./definedTerms.ts";
import { extentOf, provisionsOf } from "./tree.ts";

/** A place where a defined term stands. */
export interface TermUse {
  readonly key: string;
  readonly range: Range;
  /** Whether this is a place that defines it. */
  readonly defining: boolean;
}

/** A draft's defined terms and every place where they are used, in order. */
export interface TermIndex {
  readonly terms: readonly Term[];
  readonly uses: readonly TermUse[];
}

/**
 * Finds the uses of all defined terms: whole words, whatever their case, plurals included. Of two terms at one place the longer is meant.
 * Titles of other laws, provisions quoted for another law, comments and front matter hold no uses.
 */
export function termIndexOf(draft: ReadDraft): TermIndex {
  const terms = definedTermsOf(draft);
  return { terms, uses: onlyNames(draft, new Finder(draft, terms).run(), terms) };
}

interface Wanted {
  readonly key: string;
  readonly words: readonly string[];
  /** The strongest punctuation that may stand between its words. */
  readonly gap: number;
}

/** Looks for all terms at once, word by word. */
class Finder {
  private readonly stems: readonly string[];
  private readonly byFirst = new Map<string, Wanted[]>();
  private readonly masked: Uint8Array;
  private readonly defined: ReadonlySet<number>;

  constructor(private readonly draft: ReadDraft, terms: readonly Term[]) {
    this.stems = draft.tokens.types.map((t) => stem(t, draft.language));
    this.masked = maskOf(draft);
    this.defined = new Set(terms.map((t) => t.range.start));
    for (const term of new Map(terms.map((t) => [t.key, t])).values()) {
      const words = term.key.split(" ").map((w) => stem(w, draft.language));
      const gap = draft.text.slice(term.range.start, term.range.end).includes(",") ? GAP.comma : GAP.none;
      const first = words[0] ?? "";
      this.byFirst.set(first, [...(this.byFirst.get(first) ?? []), { key: term.key, words, gap }].sort((a, b) => b.words.length - a.words.length));
    }
  }

  run(): TermUse[] {
    const { tokens } = this.draft;
    const uses: TermUse[] = [];
    for (let i = 0; i < tokens.count; i++) {
      const found = this.byFirst.get(this.stemAt(i))?.find((w) => this.standsAt(w, i));
      if (!found) continue;
      const start = tokens.start[i] ?? 0;
      uses.push({ key: found.key, range: { start, end: tokens.end[i + found.words.length - 1] ?? start }, defining: this.defined.has(start) });
      i += found.words.length - 1;
    }
    return uses;
  }

  private standsAt({ words, gap }: Wanted, i: number): boolean {
    return words.every((w, k) => this.stemAt(i + k) === w && this.masked[i + k] !== 1 && (k === 0 || (this.draft.tokens.gap[i + k] ?? 0) <= gap));
  }

  private stemAt(i: number): string {
    return this.stems[this.draft.tokens.type[i] ?? -1] ?? "";
  }
}

/** "the Fund" is a name: where a term is mostly written with a capital inside sentences, the common word "fund" is no use of it. */
function onlyNames({ text, tokens }: ReadDraft, uses: readonly TermUse[], terms: readonly Term[]): TermUse[] {
  const capital = (at: number) => text.charAt(at) !== text.charAt(at).toLowerCase();
  const inside = (u: TermUse) => (tokens.gap[firstTokenAt(tokens, u.range.start)] ?? GAP.block) === GAP.none;
  const names = new Set(terms.filter((t) => capital(t.range.start)).map((t) => t.key));
  const balance = new Map<string, number>();
  for (const u of uses) if (names.has(u.key) && !u.defining && inside(u)) balance.set(u.key, (balance.get(u.key) ?? 0) + (capital(u.range.start) ? 1 : -1));
  return uses.filter((u) => u.defining || (balance.get(u.key) ?? 0) <= 0 || capital(u.range.start));
}

/** The use of a term at an offset, its end included. */
export function useAt(index: TermIndex, offset: number): TermUse | undefined {
  return index.uses.find((u) => u.range.start <= offset && offset <= u.range.end);
}

/** The word without its plural ending (folded). */
export function stem(word: string, language: Language): string {
  if (word.length < 4) return word;
  if (language === "en") return word.replace(/ies$/, "y").replace(/(ss|x|ch|sh)es$/, "$1").replace(/([^s])s$/, "$1");
  if (language === "fr") return word.replace(/aux$/, "al").replace(/[sx]$/, "");
  return word.replace(/ces$/, "z").replace(/([^aeiou])es$/, "$1").replace(/s$/, "");
}

function maskOf(draft: ReadDraft): Uint8Array {
  const { tokens } = draft;
  const out = Uint8Array.from(draft.statuteTitle);
  for (const p of provisionsOf(draft.root)) {
    if (!p.quoted && p.nonOperative !== "metadata") continue;
    const { start, end } = extentOf(p);
    for (let i = firstTokenAt(tokens, start); i < tokens.count && (tokens.start[i] ?? end) < end; i++) out[i] = 1;
  }
  return out;
}
