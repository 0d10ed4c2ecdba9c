import { ordinalWord, romanValue } from "../draft/ordinal.ts";
import { numberKey } from "../draft/references.ts";
import type { Provision } from "../draft/types.ts";
import { foldText, foldWord } from "../text/fold.ts";
import { ancestorsOf, ownProvisions } from "./tree.ts";

/** Finds the provisions of a draft by their numbers, however these are written. */
export class ReferenceTargets {
  private readonly articles = new Map<string, Provision[]>();
  private readonly divisions = new Map<string, Provision[]>();
  private readonly divisionWords = new Set<string>();
  private readonly articleWords = new Set<string>();
  private readonly codeNumbers: boolean;
  private readonly highest: number;

  constructor(private readonly root: Provision, text: string) {
    for (const p of ownProvisions(root)) {
      if (p.level === "article") {
        add(this.articles, articleKey(p.number), p);
        this.articleWords.add(foldText(p.word).charAt(0));
      } else if (p.level === "division" && p.number !== "") {
        add(this.divisions, `${singular(p.word)} ${articleKey(p.number)}`, p);
        this.divisionWords.add(singular(p.word));
      } else if (p.level === "division" && p.heading) {
        const number = /^\W*(\d{1,3}[A-Z]?(?:\.\d{1,2}){0,2})\s/.exec(text.slice(p.heading.start, p.heading.start + 16))?.[1];
        if (number) add(this.divisions, ` ${articleKey(number)}`, p);
      }
    }
    this.highest = this.articles.has("1") ? Math.max(...[...this.articles.keys()].map((k) => Number.parseInt(k, 10) || 0)) : 0;
    this.codeNumbers = [...this.articles.keys()].some((k) => /^\D|-\d/.test(k));
  }

  /** Whether the draft has divisions, and whether it has any that are called so. */
  get hasDivisions(): boolean {
    return this.divisionWords.size > 0;
  }

  isDivisionWord(word: string): boolean {
    return this.divisionWords.has(singular(word));
  }

  /** Whether articles of this draft are called so: a bill of sections speaks of articles only when it means another text. */
  callsArticles(word: string): boolean {
    const initial = foldText(word).charAt(0);
    return this.articleWords.has("") || this.articleWords.has(initial === "c" ? "s" : initial) || this.articleWords.has(initial);
  }

  /**
   * Whether a number that the draft lacks is another text's: of a kind that none of its articles has ("L. 121-3", "225-4-1"), far beyond
   * its last article, or any number where the draft is only a part of a larger text.
   */
  foreignNumber(number: string): boolean {
    if (this.highest === 0) return this.articles.size > 0;
    if (!this.codeNumbers && (/^[LRD]\W?\d/.test(number) || /\d-\d/.test(number))) return true;
    return (Number.parseInt(number, 10) || 0) > 2 * this.highest + 50;
  }

  /** The article with a number; where numbering begins again, the one nearest to `near`. */
  article(number: string, near: Provision): Provision | undefined {
    return nearest(this.articles.get(articleKey(number)) ?? [], near);
  }

  /** The division with a word and a number; one without a word answers to any. */
  division(word: string, number: string, near: Provision): Provision | undefined {
    const key = articleKey(number);
    return nearest([...(this.divisions.get(`${singular(word)} ${key}`) ?? [])], near);
  }

  /** A division numbered without a word ("3.2"), as plans have them. */
  numberedDivision(number: string, near: Provision): Provision | undefined {
    return nearest(this.divisions.get(` ${articleKey(number)}`) ?? [], near);
  }

  /** The article before or after a provision's own, in the order of the draft. */
  neighbour(article: Provision, step: 1 | -1): Provision | undefined {
    const all = ownProvisions(this.root).filter((p) => p.level === "article");
    const at = all.indexOf(article);
    return at < 0 ? undefined : all[at + step];
  }
}

/** What is inside a provision under a number: a numbered child, an unnumbered paragraph by its place, or the only descendant so numbered. */
export function insideOf(scope: Provision, number: string, word: string): Provision | undefined {
  return childOf(scope, number) ?? (countsParagraphs(word) ? paragraphOf(scope, number) : undefined) ?? onlyDescendant(scope, number);
}

/** A provision's numbered child; children of its unnumbered paragraphs count as its own. */
export function childOf(scope: Provision, number: string): Provision | undefined {
  const key = innerKey(number);
  const same = numberedChildren(scope).filter((c) => innerKey(c.number) === key);
  return same.find((c) => plain(c.number) === plain(number)) ?? same[0];
}

/** The numbered provision next to another in its list. */
export function siblingOf(p: Provision, step: 1 | -1): Provision | undefined {
  const all = p.parent ? p.parent.children.filter((c) => !c.nonOperative) : [];
  return all[all.indexOf(p) + step];
}

/** One key for all spellings of an inner number: "(a)", "a)", "A"; "2°", "(2)", "second". */
export function innerKey(number: string): string {
  const bare = plain(number);
  const lower = foldWord(bare).replace(/^(\d+)(?:er|o|a)$/, "$1");
  const ordinal = ordinalWord(lower) || ordinalWord(lower.replace(/(?:ly|ment)$/, ""));
  return ordinal > 0 && lower.length > 3 ? String(ordinal) : lower;
}

function numberedChildren(scope: Provision): Provision[] {
  return scope.children.flatMap((c) => {
    if (c.nonOperative || c.quoted || c.level === "article" || c.level === "division") return [];
    return c.number !== "" ? [c] : c.level === "text" || c.children.length > 0 ? numberedChildren(c) : [];
  });
}

function countsParagraphs(word: string): boolean {
  return /^(?:al|paragra|para|parrafo|inciso|apartado)/.test(foldText(word));
}

/** « Le troisième alinéa »: unnumbered paragraphs are counted, with or without the items of lists. */
function paragraphOf(scope: Provision, number: string): Provision | undefined {
  const blocks = [...(scope.lead.length > 0 ? [scope] : []), ...scope.children.filter((c) => !c.nonOperative && !c.quoted && c.level !== "item")];
  const key = innerKey(number);
  if (/^(?:last|derniere?|ultim[oa])$/.test(key)) return blocks.at(-1);
  const n = Number(key);
  if (!Number.isInteger(n) || n < 1) return undefined;
  return blocks[n - 1] ?? ownProvisions(scope).filter((p) => p.lead.length > 0)[n - 1];
}

function onlyDescendant(scope: Provision, number: string): Provision | undefined {
  const key = innerKey(number);
  const found = ownProvisions(scope).filter((p) => p !== scope && p.number !== "" && p.level !== "article" && p.level !== "division" && innerKey(p.number) === key);
  return found.length === 1 ? found[0] : undefined;
}

function articleKey(number: string): string {
  const bare = number.trim().replace(/^(\d+)(?:\s?\.?[°ºª]|er|o)(?=\s|$)/u, "$1").replace(/(\d)\s?(bis|ter|qu[aá]ter|quinquies|sexies|septies|octies|nonies|decies)$/iu, "$1-$2");
  const roman = /^[IVXLCDM]+(?:er)?$/.test(bare) ? romanValue(bare.replace(/er$/, "").toLowerCase()) : 0;
  return String(roman || ordinalWord(bare) || numberKey(bare));
}

function plain(number: string): string {
  return number.replace(/[^\p{L}\p{N}]+/gu, "");
}

function singular(word: string): string {
  return foldText(word).replace(/^(.{3,}?)(?:nes|s)$/, "$1").replace(/^appendice$/, "appendix");
}

function add(map: Map<string, Provision[]>, key: string, p: Provision): void {
  const list = map.get(key);
  if (list) list.push(p);
  else map.set(key, [p]);
}

/** The candidate that shares the deepest division with a provision; the first when all are equally far. */
function nearest(candidates: readonly Provision[], near: Provision): Provision | undefined {
  if (candidates.length < 2) return candidates[0];
  const around = [near, ...ancestorsOf(near)];
  const shared = (p: Provision) => ancestorsOf(p).filter((a) => around.includes(a)).length;
  return candidates.reduce((best, p) => (shared(p) > shared(best) ? p : best));
}
