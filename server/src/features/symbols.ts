import { type DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import type { ReadDraft } from "../draft/read.ts";
import type { Provision } from "../draft/types.ts";
import type { Language } from "../text/language.ts";
import type { Range } from "../text/range.ts";
import { foldText } from "../text/fold.ts";
import { titleRange } from "./anchor.ts";
import { definedTermsOf } from "./definedTerms.ts";
import { rangeAt, type Context } from "./context.ts";
import { extentOf, provisionsOf } from "./tree.ts";

/** What the structure of a draft is read from. */
export type StructureContext = Pick<Context, "uri" | "text" | "lines" | "draft" | "reader" | "kept">;

const NAME_LENGTH = 70;
const KINDS = { root: SymbolKind.File, division: SymbolKind.Namespace, article: SymbolKind.Class, paragraph: SymbolKind.Method, item: SymbolKind.Field, text: SymbolKind.String } as const;
const ARTICLE: Record<Language, string> = { en: "Section", fr: "Article", es: "Artículo" };

/**
 * The outline of a draft: divisions, articles, paragraphs and items, nested as they are. What is not operative is left out, and text
 * without a number has no entry of its own. Children always lie inside their parents, also where a heading stands before its label.
 */
export function symbolsOf(context: StructureContext): DocumentSymbol[] {
  const terms = new Map(context.kept.of(definedTermsOf).map((t) => [t.range.start, t.range]));
  return below(context, context.draft.root, terms).map((s) => symbolOf(context, s));
}

interface Entry {
  readonly provision: Provision;
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly range: Range;
  readonly selection: Range;
  readonly children: readonly Entry[];
}

function below(context: StructureContext, parent: Provision, terms: ReadonlyMap<number, Range>): Entry[] {
  return parent.children.flatMap((p) => {
    if (p.nonOperative) return [];
    const children = below(context, p, terms);
    const only = marginalNote(p) ? children[0] : undefined;
    if (only && p.heading) return [{ ...only, name: `${only.provision.number}. ${plain(context.text, p.heading)}`, range: covering(extentOf(p), [only.range]), selection: p.heading }];
    const name = nameOf(context, p, terms);
    if (name === "" || enacts(context, p)) return children;
    const range = covering(extentOf(p), children.map((c) => c.range));
    const kind = definesAt(p, terms) ? SymbolKind.Constant : KINDS[p.level];
    return [{ provision: p, name, detail: detailOf(context, p), kind, range, selection: within(selectionOf(p), range), children }];
  });
}

const ENACTING = /^(?:(?:now therefore )?(?:be it |is hereby |hereby )?enact(?:ed|s)\b|(?:.{0,90} )?(?:decreta|sanciona con fuerza de ley|expide(?: la siguiente)?(?: ley)?|ha dado la ley siguiente|adopte(?: la loi)?(?: dont la teneur suit)?|a adopte|promulgue la loi(?: dont la teneur suit)?|ordonne)$)/;

/** Whether a heading is no part of the law: the words that enact it, and in a law what stands before the first article without its title. */
function enacts({ text, draft, kept }: StructureContext, p: Provision): boolean {
  if (p.level !== "division" || p.number !== "" || !p.heading) return false;
  const words = foldText(text.slice(p.heading.start, p.heading.end));
  if (words.length < 160 && ENACTING.test(words)) return true;
  if (draft.kind !== "law") return false;
  const { title, articles } = kept.of(frontOf);
  const isTitle = p.heading.start <= title.start && title.start < p.heading.end;
  return !isTitle && p.range.start < articles && !provisionsOf(p, (c) => c.nonOperative !== undefined).some((c) => c.level !== "division");
}

/** Where the title of a draft stands and where its articles begin (before everything in a draft without articles). */
function frontOf(draft: ReadDraft): { title: Range; articles: number } {
  return { title: titleRange({ text: draft.text, draft }), articles: draft.sentences.find((s) => s.article.level === "article")?.article.range.start ?? -1 };
}

/** A heading of its own that holds one article without a heading is that article's. */
function marginalNote(p: Provision): boolean {
  const inside = p.children.filter((c) => !c.nonOperative);
  const only = inside[0];
  return p.level === "division" && p.number === "" && p.lead.length === 0 && inside.length === 1 && only?.level === "article" && !only.heading;
}

function symbolOf(context: StructureContext, entry: Entry): DocumentSymbol {
  return {
    name: entry.name,
    detail: entry.detail,
    kind: entry.kind,
    range: rangeAt(context, entry.range),
    selectionRange: rangeAt(context, entry.selection),
    children: entry.children.map((c) => symbolOf(context, c)),
  };
}

/** A name for lists and breadcrumbs: "Part II. Offences", "5. Attempt", "(2) A person who…"; empty for unnumbered text. */
function nameOf({ text, draft }: StructureContext, p: Provision, terms: ReadonlyMap<number, Range>): string {
  const heading = p.heading ? plain(text, p.heading) : "";
  const number = p.number.replace(/[*_\s]+/g, " ").replace(p.level === "item" || p.level === "paragraph" ? /[\s:—–-]+$/ : /[\s.:—–-]+$/, "").trim();
  if (p.level === "division") return [[titled(p.word), number].filter(Boolean).join(" "), heading].filter(Boolean).join(". ");
  if (p.level === "article") return heading ? `${number}. ${heading}` : `${titled(p.word) || ARTICLE[draft.language]} ${number}`;
  const term = definesAt(p, terms);
  if (number === "" && !term) return heading;
  const words = heading || (term ? plain(text, term) : p.lead[0] ? plain(text, p.lead[0]) : "");
  return [number, words].filter(Boolean).join(" ");
}

/** The first words of an article's text. */
function detailOf({ text }: StructureContext, p: Provision): string {
  const first = [...p.lead, ...p.children.flatMap((c) => c.lead)].find((r) => /\p{L}/u.test(text.slice(r.start, r.end)));
  return p.level === "article" && first ? plain(text, first) : "";
}

function definesAt(p: Provision, terms: ReadonlyMap<number, Range>): Range | undefined {
  if (p.level !== "item" && p.level !== "paragraph") return undefined;
  const start = p.lead[0]?.start;
  if (start === undefined) return undefined;
  for (let i = start; i < start + 6; i++) {
    const term = terms.get(i);
    if (term) return term;
  }
  return undefined;
}

function selectionOf(p: Provision): Range {
  if (p.heading) return p.heading;
  if (p.label.end > p.label.start) return p.label;
  return p.lead[0] ?? { start: p.range.start, end: p.range.start };
}

function covering(own: Range, others: readonly Range[]): Range {
  return { start: Math.min(own.start, ...others.map((r) => r.start)), end: Math.max(own.end, ...others.map((r) => r.end)) };
}

function within(range: Range, outer: Range): Range {
  const start = Math.min(Math.max(range.start, outer.start), outer.end);
  return { start, end: Math.max(start, Math.min(range.end, outer.end)) };
}

/** A stretch of text on one line, without Markdown marks, cut to a readable length. */
function plain(text: string, range: Range): string {
  const words = text.slice(range.start, Math.min(range.end, range.start + 300)).replace(/<[^<>]{0,100}>|[*_#`]+/g, "").replace(/\s+/g, " ").trim();
  return words.length > NAME_LENGTH ? `${words.slice(0, NAME_LENGTH - 1).trimEnd()}…` : words;
}

function titled(word: string): string {
  return word === word.toUpperCase() && word.length > 1 ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}
