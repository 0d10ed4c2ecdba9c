import type { Language } from "../text/language.ts";
import type { Range } from "../text/range.ts";
import { ORDINALS, REFERENCE_WORDS, type ReferenceWords, type Unit } from "./referenceWords.ts";

/** A number in a reference, without its brackets. */
export interface RawNumber {
  readonly text: string;
  readonly range: Range;
}

/** A reference as written, before anything is known about the draft. Offsets count from the start of the text parsed. */
export interface RawReference {
  readonly unit: Unit;
  readonly word: string;
  /** With its word for the first of a list, else only the number. */
  readonly range: Range;
  /** Outermost first: "12", "3" for "section 12 (3)"; empty where a relation stands for the number. */
  readonly numbers: readonly RawNumber[];
  /** Numbers understood from the one before: "12" for the second of "section 12 (1) and (2)". */
  readonly implied: readonly RawNumber[];
  readonly relation: "this" | "same" | "previous" | "next" | undefined;
  /** Written so loosely that it counts only when it leads to a provision. */
  readonly soft: boolean;
}

/** The references that one word opens, and which neighbour in the chain holds them. */
export interface RawGroup {
  readonly references: readonly RawReference[];
  readonly range: Range;
  /** Index, in the chain, of the group that these provisions are part of. */
  outer: number | undefined;
}

/** Groups that hang together: "paragraph (a) of subsection (2) of section 12". */
export interface RawChain {
  readonly range: Range;
  readonly groups: readonly RawGroup[];
}

interface Grammar {
  readonly words: ReferenceWords;
  readonly opening: RegExp;
  readonly number: Readonly<Record<Unit, RegExp>>;
  readonly compact: RegExp;
  readonly separator: RegExp;
  readonly ordinalBefore: RegExp;
}

const COMPACT: Record<Language, string> = {
  en: "\\s?\\((\\d{1,3}|[a-z]{1,2}|[ivx]{1,6}|[A-Z])\\)",
  fr: "\\s?\\((\\d{1,3}|[a-z]{1,2}|[ivx]{1,6})\\)|,?\\s([a-z])\\)|,?\\s(\\d{1,2})°",
  es: "\\s?\\((\\d{1,3}|[a-zñ]{1,2}|[ivx]{1,6})\\)|,?\\s([a-zñ])\\)|\\.([a-zñ])\\)",
};
/** A letter without brackets is one only where a Romance language goes on with "of", "and" or a stop. */
const LONE_LETTER = "|[«“\"]\\s?([a-zñ])\\s?[»”\"]|([a-df-np-tv-xzñ])(?=\\s*(?:[,.;)]|(?:du|de|d['’]|del|de la|y|et|ou|o)(?!\\p{L})))";
const UNIT_OF_MEASURE = /^\s*(?:years?|months?|days?|hours?|per\s?cent|%|dollars|ans?(?!\p{L})|mois|jours?|heures?|francs|euros|años?|meses|mes|d[íi]as|horas|pesos|salarios|por ciento)/iu;

const GRAMMARS = Object.fromEntries((["en", "fr", "es"] as const).map((l) => [l, grammarOf(l)])) as Record<Language, Grammar>;

function grammarOf(language: Language): Grammar {
  const words = REFERENCE_WORDS[language];
  const { division, article, inner } = words.units;
  const bare = language === "fr" ? "|(?<bare>(?:aux?|des|du|les?)(?=\\s+(?:[IVX]{1,5}|\\d{1,2}°|[a-z]\\))(?:(?:,\\s|\\set\\s|\\sou\\s|\\sà\\s)(?:[IVX]{1,5}|\\d{1,2}°|[a-z]\\)))*\\s+(?:de\\s+l\\s?['’]\\s*article|du\\s+pr[ée]sent\\s+article|du\\s+[IVX]{1,5}\\s)))" : "";
  const innerNumber = `\\((\\d{1,3}|[a-zA-Zñ]{1,2}|[ivxIVX]{1,6})\\)|(\\d{1,3}(?:\\.\\d{1,3})*)(?:\\s?[°º])?(?![\\p{L}\\d])|([a-zñ]|[ivx]{2,5})\\)|([IVX]{1,5}|[ivx]{2,5})(?![\\p{L}\\d])|(${ORDINALS[language]})(?!\\p{L})${language === "en" ? "" : LONE_LETTER}`;
  return {
    words,
    opening: new RegExp(`(?<![\\p{L}\\p{N}${language === "en" ? "'’" : ""}-])(?:(?<division>${division})|(?<article>${article})|(?<inner>${inner})${bare})(?![\\p{L}\\d])`, "giu"),
    number: {
      division: new RegExp(`([IVXLC]{1,7}(?:er)?(?:\\s(?:bis|ter))?|\\d{1,3}(?:\\.\\d{1,2}){0,2}|[A-H]|(?:${ORDINALS[language]}|[úu]nico))(?![\\p{L}\\d]|\\.\\d)`, "uy"),
      article: new RegExp(`\\(?(${words.articleNumber}${language === "en" ? "" : `|(?:${ORDINALS[language]})(?!\\p{L})`})`, "uy"),
      inner: new RegExp(innerNumber, "uy"),
    },
    compact: new RegExp(COMPACT[language], "uy"),
    separator: new RegExp(`\\s*(?:(?<comma>,)\\s*(?:(?:${words.list})\\s+)?|(?<list>${words.list})\\s+|(?<through>(?:${words.through})\\s+|[–-]\\s?)(?:the\\s+)?)`, "iuy"),
    ordinalBefore: new RegExp(`(?<!\\p{L})(${ORDINALS[language]})\\s+$`, "iu"),
  };
}

/** The chains of references in a text, in order and without overlaps. */
export function parseReferences(text: string, language: Language): RawChain[] {
  const grammar = GRAMMARS[language];
  const groups: RawGroup[] = [];
  let from = 0;
  for (const m of text.matchAll(grammar.opening)) {
    if (m.index < from) continue;
    const group = new GroupReader(text, grammar, m, from).run();
    if (!group) continue;
    groups.push(group);
    from = group.range.end;
  }
  return chained(text, groups, grammar.words);
}

/** Ties neighbouring groups together where the words between them say that one is part of the other. */
function chained(text: string, groups: readonly RawGroup[], words: ReferenceWords): RawChain[] {
  const chains: { range: { start: number; end: number }; groups: RawGroup[] }[] = [];
  for (const group of groups) {
    const chain = chains.at(-1);
    const last = chain?.groups.at(-1);
    const between = chain && last ? text.slice(chain.range.end, group.range.start) : "";
    const link = chain && last && between.length < 24 ? linkOf(between, last, group, words) : undefined;
    if (!chain || !last || !link) {
      chains.push({ range: { ...group.range }, groups: [group] });
      continue;
    }
    const index = chain.groups.push(group) - 1;
    chain.range.end = group.range.end;
    if (link === "inner") group.outer = index - 1;
    else last.outer ??= index;
  }
  return chains;
}

const RANK: Record<Unit, number> = { division: 0, article: 1, inner: 2 };

function linkOf(between: string, last: RawGroup, next: RawGroup, words: ReferenceWords): "outer" | "inner" | undefined {
  const a = RANK[last.references[0]?.unit ?? "inner"];
  const b = RANK[next.references[0]?.unit ?? "inner"];
  if (words.outer.test(between) && b <= a && !(a === b && a < 2)) return "outer";
  return words.inner.test(between) && b >= a && b === 2 ? "inner" : undefined;
}

/** Reads the numbers around one word. */
class GroupReader {
  private readonly unit: Unit;
  private readonly word: string;
  private readonly references: RawReference[] = [];
  private at: number;

  constructor(private readonly text: string, private readonly grammar: Grammar, private readonly match: RegExpExecArray, private readonly from: number) {
    const { groups = {} } = match;
    const clauseOfList = /^clauses?$/i.test(match[0]) && /^\s+\((?:[a-z]{1,2}|[ivx]{1,5})\)/.test(text.slice(match.index + match[0].length, match.index + match[0].length + 12));
    this.unit = groups.division ? "division" : groups.article && !clauseOfList ? "article" : "inner";
    this.word = match[0];
    this.at = match.index + match[0].length;
  }

  run(): RawGroup | undefined {
    const before = this.text.slice(Math.max(this.from, this.match.index - 24), this.match.index);
    const after = this.text.slice(this.at, this.at + 24);
    if (!this.numbered() && !this.ordinalBefore(before) && !this.related(before, after)) return undefined;
    const [first, last] = [this.references[0], this.references.at(-1)];
    return first && last ? { references: this.references, range: { start: first.range.start, end: last.range.end }, outer: undefined } : undefined;
  }

  private get plural(): boolean {
    return this.match.groups?.bare !== undefined || /(?:s|es|[§]{2}|ices)\.?$/i.test(this.word) && !/^s\.?$/i.test(this.word);
  }

  private numbered(): boolean {
    const gap = /^(?:\s+|\s?(?=[\d(§]))(?:n[°º]\s?|n[úu]m(?:ero|\.)\s?)?/u.exec(this.text.slice(this.at, this.at + 16));
    const numbers = gap ? this.numbersAt(this.at + gap[0].length) : [];
    if (numbers.length === 0) return false;
    this.push(this.match.index, numbers, [], this.grammar.words.soft.test(this.word));
    for (let more = true; more; ) more = this.member();
    return true;
  }

  /** One more member of a list, or the far end of a range. */
  private member(): boolean {
    const previous = this.references.at(-1);
    if (!previous) return false;
    const separator = this.sticky(this.grammar.separator, this.at);
    if (!separator || (separator.groups?.through?.trim() === "-" && !this.plural)) return false;
    const start = this.at + separator[0].length;
    const bracket = this.unit === "article" && /^\((?:\d{1,3}|[a-z]{1,2}|[ivx]{1,6})\)/.test(this.text.slice(start, start + 9)) && previous.numbers.length + previous.implied.length > 1;
    const end = this.at;
    const numbers = bracket ? this.compactAt(start) : this.numbersAt(start);
    const comma = separator.groups?.comma !== undefined && separator[0].trim() === ",";
    const refused = numbers.length === 0 || UNIT_OF_MEASURE.test(this.text.slice(this.at, this.at + 16)) || (comma && !this.plural && !bracket);
    if (refused) {
      this.at = end;
      return false;
    }
    this.push(start, numbers, bracket ? impliedBy(previous, numbers[0]) : [], !bracket && !this.plural && (this.unit !== "inner" || separator.groups?.through !== undefined));
    return true;
  }

  /** "premier alinéa", "primer párrafo". */
  private ordinalBefore(before: string): boolean {
    const m = this.unit === "inner" ? this.grammar.ordinalBefore.exec(before) : null;
    if (!m) return false;
    const start = this.match.index - m[0].length;
    this.push(start, [{ text: m[1] ?? "", range: { start, end: start + (m[1]?.length ?? 0) } }], [], this.grammar.words.soft.test(this.word));
    return true;
  }

  private related(before: string, after: string): boolean {
    const { words } = this.grammar;
    if (this.plural) return false;
    for (const relation of ["this", "same", "previous", "next"] as const) {
      const m = words.before[relation].exec(before);
      if (!m) continue;
      this.push(this.match.index - m[0].trimStart().length, [], [], relation === "next", relation);
      return true;
    }
    for (const relation of ["previous", "next"] as const) {
      const m = words.after[relation].exec(after);
      if (!m) continue;
      this.at += m[0].length;
      this.push(this.match.index, [], [], relation === "next", relation);
      return true;
    }
    return false;
  }

  private push(start: number, numbers: readonly RawNumber[], implied: readonly RawNumber[], soft: boolean, relation?: RawReference["relation"]): void {
    this.references.push({ unit: this.unit, word: this.word, range: { start, end: this.at }, numbers, implied, relation, soft });
  }

  private numbersAt(at: number): RawNumber[] {
    const m = this.sticky(this.grammar.number[this.unit], at);
    const first = m && numberIn(m, at);
    if (!m || !first) return [];
    this.at = at + m[0].length;
    return this.unit === "division" ? [first] : [first, ...this.compactAt(this.at)];
  }

  private compactAt(at: number): RawNumber[] {
    const out: RawNumber[] = [];
    this.at = at;
    for (;;) {
      const m = this.sticky(this.grammar.compact, this.at);
      const number = m ? numberIn(m, this.at) : undefined;
      if (!m || !number) return out;
      out.push(number);
      this.at += m[0].length;
    }
  }

  private sticky(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(this.text);
  }
}

function numberIn(m: RegExpExecArray, at: number): RawNumber | undefined {
  const text = m.slice(1).find((g) => g !== undefined);
  if (text === undefined) return undefined;
  const start = at + m[0].indexOf(text);
  return { text, range: { start, end: start + text.length } };
}

/** What the second of "section 12 (1)(a) and (b)" takes from the first: all before the last number of its own kind. */
function impliedBy(previous: RawReference, number: RawNumber | undefined): RawNumber[] {
  const numbers = [...previous.implied, ...previous.numbers];
  const kind = (n: RawNumber | undefined) => (/^\d/.test(n?.text ?? "") ? "digit" : "letter");
  const at = numbers.findLastIndex((n, i) => i > 0 && kind(n) === kind(number));
  return numbers.slice(0, at > 0 ? at : 1);
}
