import type { Range as LspRange, TextEdit } from "vscode-languageserver-types";
import { provisionPath } from "../draft/path.ts";
import type { Provision } from "../draft/types.ts";
import { foldText } from "../text/fold.ts";
import type { Range } from "../text/range.ts";
import { rangeAt } from "./context.ts";
import { crossReferencesOf } from "./crossReferences.ts";
import { articleNumber, type InnerStyle, innerLike, innerValue, writeLike } from "./numberForms.ts";
import type { StructureContext } from "./symbols.ts";
import { ownProvisions, provisionsOf } from "./tree.ts";

/** One number that changes, for a preview. */
export interface Renumbered {
  /** Whether it is a provision's own number, a reference to it, or its line in a table of contents. */
  readonly what: "provision" | "reference" | "contents";
  /** The provision with its number before the change: "Section 7", "Section 7(b)". */
  readonly provision: string;
  readonly old: string;
  readonly new: string;
  readonly range: LspRange;
}

/** The edits that renumber a draft, in order and without overlaps, and what they change. */
export interface Renumbering {
  readonly edits: readonly TextEdit[];
  readonly preview: readonly Renumbered[];
}

interface Change {
  readonly range: Range;
  readonly what: Renumbered["what"];
  readonly provision: Provision;
  readonly text: string;
}

/**
 * Numbers the articles in sequence, and the paragraphs and items of lists that are broken, each in its own style, with all valid references to
 * them. Inserted numbers keep their suffix and follow their article (5 bis, 12A). Numbers of codes (225-4-1), provisions quoted for another law and
 * references to other laws stay as they are. A numbering that begins again at 1 is a sequence of its own; an excerpt keeps its first number.
 */
export function renumberingOf(context: StructureContext): Renumbering {
  const { text, draft } = context;
  const articles = ownProvisions(draft.root).filter((p) => p.level === "article");
  const style = styleOf(articles);
  const written = new Map<Provision, string>();
  for (const [p, value] of newValues(articles)) written.set(p, writeLike(p.number, value, draft.language, style));
  for (const p of ownProvisions(draft.root)) for (const [item, number] of brokenList(p)) written.set(item, number);
  const changes: Change[] = [];
  for (const [p, number] of written) push(changes, text, numberRange(text, p), "provision", p, number);
  for (const reference of context.kept.of(crossReferencesOf))
    for (const { range, target, text: old } of reference.numbers) {
      const number = target ? written.get(target) : undefined;
      if (target && number !== undefined) push(changes, text, range, "reference", target, likeReference(context, old, target, number, style));
    }
  for (const [range, p, number] of contentsLines(context, articles, written)) push(changes, text, range, "contents", p, number);
  changes.sort((a, b) => a.range.start - b.range.start);
  const kept = changes.filter((c, i) => i === 0 || c.range.start >= (changes[i - 1]?.range.end ?? 0));
  return {
    edits: kept.map((c) => ({ range: rangeAt(context, c.range), newText: c.text })),
    preview: kept.map((c) => ({ what: c.what, provision: provisionPath(c.provision, text, draft.language), old: text.slice(c.range.start, c.range.end), new: c.text, range: rangeAt(context, c.range) })),
  };
}

function push(into: Change[], text: string, range: Range | undefined, what: Change["what"], provision: Provision, number: string): void {
  if (range && text.slice(range.start, range.end) !== number) into.push({ range, what, provision, text: number });
}

const FAR = 50;

/** The value that each article gets; those whose number is not understood get none and are passed over. */
function newValues(articles: readonly Provision[]): Map<Provision, number> {
  const out = new Map<Provision, number>();
  const values = articles.flatMap((a) => articleNumber(a.number)?.value ?? []);
  const lowest = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const excerpt = lowest > articles.length;
  const highest = excerpt ? Number.POSITIVE_INFINITY : articles.length + FAR; // beyond it stands an article of a code that is amended
  let at = excerpt ? lowest - 1 : 0;
  let division: Provision | undefined;
  let base = 0;
  for (const [i, article] of articles.entries()) {
    const number = articleNumber(article.number);
    if (!number || number.value > highest) continue;
    const again = i > 0 && number.value === 1 && number.inserted === "" && (article.parent !== division || base > 2);
    division = article.parent;
    if (again) at = 0;
    if (number.inserted === "") {
      base = number.value;
      at++;
    } else if (number.value !== base) continue; // inserted after an article that is gone: a person decides
    if (at > 0) out.set(article, at);
  }
  return out;
}

function styleOf(articles: readonly Provision[]): { first: string; ordinalsTo: number } {
  const first = articles.map((a) => a.number.trim()).find((n) => /^(?:premier|1\s?er|1°)$/i.test(n));
  const numbers = articles.map((a) => a.number.trim());
  const signed = numbers.filter((n) => /^\d+(?:o|\s?\.?[°º])/u.test(n)).map((n) => Number.parseInt(n, 10));
  const unsigned = numbers.filter((n) => /^\d+$/.test(n)).map((n) => Number.parseInt(n, 10));
  const mixed = signed.length > 0 && unsigned.some((n) => n > Math.max(...signed));
  return { first: first ?? "1", ordinalsTo: mixed ? Math.max(9, ...signed.filter((n) => n < 10)) : Number.POSITIVE_INFINITY };
}

/** The new numbers of a provision's paragraphs or items whose sequence is broken. */
function brokenList(parent: Provision): Map<Provision, string> {
  const out = new Map<Provision, string>();
  let members: Provision[] = [];
  const close = () => {
    const whole = parent.level === "article" && parent.lead.length === 0 && members[0] === parent.children[0];
    for (const [p, n] of sequence(members, whole)) out.set(p, n);
    members = [];
  };
  let shape = "";
  for (const child of parent.children) {
    if (child.nonOperative || child.quoted || (child.level !== "item" && child.level !== "paragraph") || child.number === "") continue;
    const number = bare(child.number);
    const own = `${child.number.replace(/[\p{L}\p{N}]+/gu, "#").replace(/[\s*_]/g, "")}${/^\d/.test(number) ? "1" : number === number.toUpperCase() ? "A" : "a"}`;
    if (own !== shape || /^(?:1|a|A)$/.test(number) || (/^i$/i.test(number) && !/^h$/i.test(bare(members.at(-1)?.number ?? "")))) close();
    shape = own;
    members.push(child);
  }
  close();
  return out;
}

/** @param whole whether the list is all its article has, so that it must begin with 1; any other begins where it does. */
function sequence(members: readonly Provision[], whole: boolean): Map<Provision, string> {
  const out = new Map<Provision, string>();
  const numbers = members.map((m) => bare(m.number));
  const style = styleOfList(numbers);
  if (!style || members.length === 0) return out;
  const values = numbers.map((n) => innerValue(n, style));
  const first = whole ? 1 : (values[0] ?? 1);
  const repeated = values.filter((v, i) => v === values[i - 1]).length > 1; // no list, but numbers of a code: "§ 13-501", "§ 13-502"
  if (repeated || values.some((v) => v === 0) || values.every((v, i) => v === i + first)) return out;
  members.forEach((m, i) => {
    const number = innerLike(numbers[i] ?? "", i + first, style);
    if (number !== undefined) out.set(m, number);
  });
  return out;
}

function styleOfList(numbers: readonly string[]): InnerStyle | undefined {
  if (numbers.every((n) => /^\d{1,3}$/.test(n))) return "decimal";
  const lettered = numbers.every((n) => /^[a-z]$/i.test(n));
  const romans = numbers.every((n) => innerValue(n, "roman") > 0);
  if (romans && (/^(?:i|ii)$/i.test(numbers[0] ?? "") || !lettered)) return "roman";
  return lettered ? "letter" : undefined;
}

function bare(number: string): string {
  return number.replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Where a provision's number stands in its label, without ornaments. */
function numberRange(text: string, p: Provision): Range | undefined {
  const number = p.level === "article" ? p.number.trim() : bare(p.number);
  const label = text.slice(p.label.start, p.label.end);
  const at = label.lastIndexOf(number);
  return number === "" || at < 0 ? undefined : { start: p.label.start + at, end: p.label.start + at + number.length };
}

/** A reference keeps its own way of writing numbers; what was written like the label stays like it. */
function likeReference(context: StructureContext, old: string, target: Provision, number: string, style: { first: string; ordinalsTo: number }): string {
  if (target.level !== "article") return old === old.toUpperCase() && /\p{L}/u.test(old) ? number.toUpperCase() : /^(?:\d+|[a-z]+)$/i.test(old) ? number : old;
  if (old === target.number.trim()) return number;
  const value = articleNumber(number)?.value;
  return value === undefined ? number : writeLike(old, value, context.draft.language, style);
}

/** Lines of a table of contents, matched with the articles by number and heading, in order. */
function contentsLines({ text, draft }: StructureContext, articles: readonly Provision[], written: ReadonlyMap<Provision, string>): [Range, Provision, string][] {
  const lines = provisionsOf(draft.root).filter((p) => p.level === "article" && p.nonOperative === "contents");
  const heading = (p: Provision) => (p.heading ? foldText(text.slice(p.heading.start, p.heading.end)) : "");
  return lines.flatMap((line): [Range, Provision, string][] => {
    const same = articles.filter((a) => foldText(a.number) === foldText(line.number));
    const article = same.find((a) => heading(a) === heading(line)) ?? same[0];
    const number = article ? written.get(article) : undefined;
    const range = numberRange(text, line);
    return article && number !== undefined && range ? [[range, article, number]] : [];
  });
}
