import type { Provision } from "../draft/types.ts";
import { trimmed, type Range } from "../text/range.ts";
import type { Context } from "./context.ts";
import { numberKey, numberValue } from "./articleNumber.ts";
import { ownProvisions } from "./tree.ts";

/** An article as it stands on the page: where its head begins, its number, its heading and its text. */
export interface ArticleUnit {
  readonly article: Provision;
  /** The provision that holds all of it: the article, or the heading above that is its alone. */
  readonly whole: Provision;
  /** Start of the line on which its head begins. */
  readonly start: number;
  readonly number: Range;
  readonly heading: Range | undefined;
  readonly body: number;
  /** Its text opens with "(1)" right after a dash: "12.—(1)". */
  readonly glued: Provision | undefined;
}

/** Below this share the numbers begin anew in each part, and no article is a stranger. */
const MOST_RUN_ON = 0.6;
const ANNEX = /^(?:schedule|annex|annexe|anexo|appendix)$/i;

/** The articles in force in the draft, in order, those of schedules and of texts written into other laws left out. */
export function ownArticles(context: Context): Provision[] {
  const all = ownProvisions(context.draft.root).filter((p) => p.level === "article" && !inAnnex(context, p));
  const running = rising(all.map((a) => numberValue(a.number)));
  return running.length >= all.length * MOST_RUN_ON ? running.map((i) => all[i] as Provision) : all;
}

/** Indexes of the longest run of numbers that never falls: 3, 131A, 131B, 4 is a law that writes 131A and 131B into another. */
function rising(values: readonly number[]): number[] {
  const tails: number[] = []; // index of the last number of the best run of each length
  const before: number[] = [];
  values.forEach((value, i) => {
    let low = 0;
    for (let high = tails.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) <= value) low = middle + 1;
      else high = middle;
    }
    before.push(tails[low - 1] ?? -1);
    tails[low] = i;
  });
  const out: number[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) out.push(at);
  return out.reverse();
}

function inAnnex(context: Context, provision: Provision): boolean {
  for (let p: Provision | undefined = provision; p; p = p.parent) {
    const title = p.heading ? context.text.slice(p.heading.start, p.heading.end) : "";
    if (p.level === "division" && ANNEX.test(p.word)) return true;
    if (/^\W*(?:(?:first|second|third) )?(?:schedule|annex|annexe|anexo|appendix)\b/i.test(title)) return true;
  }
  return false;
}

/** The article as it stands on the page, or undefined when its head cannot be told from its text. */
export function unitOf(context: Context, article: Provision): ArticleUnit | undefined {
  const { text } = context;
  const labelled = text.slice(article.label.start, article.label.end);
  const at = labelled.toLowerCase().lastIndexOf(article.number.toLowerCase());
  const firsts = [...article.lead.map((r) => r.start), ...article.children.filter((c) => !c.nonOperative).map((c) => extentStart(c))];
  if (at < 0 || article.number === "" || firsts.length === 0) return undefined;
  let body = Math.min(...firsts);
  const above = aloneUnder(article);
  let heading = article.heading?.start === context.draft.title?.start ? above?.heading : (article.heading ?? above?.heading);
  const bold = heading ? undefined : boldHeading(text, article.label, body);
  if (bold) ({ heading, body } = bold);
  if (heading) heading = bareHeading(text, heading);
  const head = Math.min(article.label.start, heading?.start ?? article.label.start);
  if (body <= head || (heading && heading.end > body)) return undefined;
  const number = { start: article.label.start + at, end: article.label.start + at + article.number.length };
  const first = article.children[0];
  const glued = first && body === first.label.start && first.label.end > body && /[—–-]$/.test(text.slice(head, body).trimEnd()) ? first : undefined;
  return { article, whole: above ?? article, start: text.lastIndexOf("\n", head - 1) + 1, number, heading, body, glued };
}

/** The head of a new article, written as a unit's is, up to where its text begins. Without a heading in the unit, none is written. */
export function headLike(context: Context, unit: ArticleUnit, number: string, heading: string): string {
  const { text } = context;
  const from = Math.min(unit.number.start, unit.heading?.start ?? unit.number.start);
  const first = text.lastIndexOf("\n", from - 1) + 1;
  const slots = [{ range: unit.number, words: number }, ...(unit.heading ? [{ range: unit.heading, words: headingLike(text.slice(unit.heading.start, unit.heading.end), heading) }] : [])];
  slots.sort((a, b) => a.range.start - b.range.start);
  let out = margin(text.slice(first, Math.min(from, unit.article.label.start, unit.whole.label.start)));
  let at = first + out.length;
  for (const { range, words } of slots) {
    out += text.slice(at, range.start) + words;
    at = range.end;
  }
  out += text.slice(at, unit.body);
  if (!unit.glued) return out;
  return out + text.slice(unit.glued.label.start, unit.glued.lead[0]?.start ?? unit.glued.label.end);
}

/** The unit that new articles near another are modelled on: the nearest of the usual form, if possible without numbered paragraphs. */
export function modelNear(context: Context, near: Provision): ArticleUnit | undefined {
  const articles = ownArticles(context);
  const units = articles.flatMap((a) => unitOf(context, a) ?? []);
  const siblings = units.filter((u) => (u.whole.parent ?? u.article) === near.parent || u.article.parent === near.parent);
  const usual = mostFrequent((siblings.length >= 3 ? siblings : units).map((u) => formOf(context, u)));
  const here = articles.indexOf(near);
  const distance = (u: ArticleUnit) => Math.abs(articles.indexOf(u.article) - here) + (u.article.children.some((c) => c.level === "paragraph") ? 1_000 : 0) + (u.glued ? 5_000 : 0);
  return units.filter((u) => formOf(context, u) === usual).sort((a, b) => distance(a) - distance(b))[0];
}

/** Numbers of all the draft's own articles, as written. */
export function articleNumbers(context: Context): string[] {
  const seen = new Set<string>();
  return ownArticles(context).map((a) => a.number).filter((n) => !seen.has(numberKey(n)) && seen.add(numberKey(n)));
}

function formOf(context: Context, unit: ArticleUnit): string {
  const { text } = context;
  const where = unit.heading ? (unit.heading.start < unit.number.start ? "above" : "after") : "none";
  const line = text.slice(unit.start, unit.number.start);
  const block = text.slice(unit.number.end, unit.body).includes("\n") ? "block" : "inline";
  return [unit.article.word.toLowerCase(), where, block, /^\s*#+/.exec(line)?.[0] ?? "", line.includes("**") ? "bold" : ""].join("|");
}

function extentStart(p: Provision): number {
  return p.label.end > p.label.start ? p.label.start : (p.heading?.start ?? p.lead[0]?.start ?? p.range.start);
}

/** A heading above that holds this article only: the way of laws whose marginal notes became headings. */
function aloneUnder(article: Provision): Provision | undefined {
  const { parent } = article;
  if (article.heading || parent?.level !== "division" || parent.number !== "" || !parent.heading || parent.lead.length > 0) return undefined;
  const inside = parent.children.filter((c) => c.nonOperative === undefined);
  const alike = parent.parent?.children.filter((c) => c.level === "division" && c.number === "" && c.children.filter((x) => x.level === "article").length === 1) ?? [];
  return inside.length === 1 && inside[0] === article && alike.length >= 2 ? parent : undefined;
}

/** "**3. Offence of trafficking.** (1) …": the emphasis that the label opens ends after the heading. */
function boldHeading(text: string, label: Range, body: number): { heading: Range; body: number } | undefined {
  const mark = /^(\*{1,2})(?!.*\1)/.exec(text.slice(label.start, label.end))?.[1];
  if (!mark) return undefined;
  const line = text.slice(body, Math.min(text.length, body + 200)).split("\n")[0] ?? "";
  const close = line.indexOf(mark);
  if (close < 3) return undefined;
  const after = body + close + mark.length;
  const gap = /^[ \t.—–:-]*\s*/.exec(text.slice(after, after + 40))?.[0].length ?? 0;
  return { heading: trimmed(text, body, body + close), body: after + gap };
}

/** A heading without the marks and brackets around it. */
function bareHeading(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && "*_([ ".includes(text.charAt(start))) start++;
  while (end > start && "*_)] ".includes(text.charAt(end - 1))) end--;
  return { start, end };
}

/** A heading with the case and the last sign of its neighbour. */
function headingLike(neighbour: string, heading: string): string {
  const letters = neighbour.replace(/\P{L}/gu, "");
  const sign = /[.:]$/.exec(neighbour)?.[0] ?? "";
  const words = neighbour.split(/\s+/).filter((w) => w.length > 3);
  const titled = words.length > 1 && words.every((w) => /^\P{L}*\p{Lu}/u.test(w)) && letters !== letters.toUpperCase();
  if (letters !== "" && letters === letters.toUpperCase()) return heading.toUpperCase() + sign;
  return (titled ? heading.replace(/\p{L}{4,}/gu, (w) => w.charAt(0).toUpperCase() + w.slice(1)) : heading) + sign;
}

/** What stands before a head on its line: Markdown marks and indent stay, a marginal column becomes white space. */
function margin(prefix: string): string {
  return /[\p{L}\d]/u.test(prefix) ? prefix.replace(/\S/g, " ") : prefix;
}

function mostFrequent(items: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
