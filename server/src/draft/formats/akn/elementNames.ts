import { foldText } from "../../../text/fold.ts";
import type { Language } from "../../../text/language.ts";
import type { Provision } from "../../types.ts";

/** Names of elements that stand for a division's word (folded); a word without one is a container of that name. */
const DIVISIONS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { book: "book", title: "title", part: "part", chapter: "chapter", division: "division", subpart: "subpart", subdivision: "subdivision", section: "section" },
  fr: { livre: "book", partie: "part", titre: "title", chapitre: "chapter", section: "section", "sous section": "subsection", paragraphe: "paragraph" },
  es: { libro: "book", parte: "part", titulo: "title", capitulo: "chapter", seccion: "section", subseccion: "subsection" },
};

/** What stands below an article, outermost first; the last goes on. */
const LADDERS: Readonly<Record<string, readonly string[]>> = {
  section: ["subsection", "paragraph", "subparagraph", "point", "indent"],
  subsection: ["paragraph", "subparagraph", "point", "indent"],
  article: ["paragraph", "point", "indent"],
  paragraph: ["subparagraph", "point", "indent"],
  subparagraph: ["point", "indent"],
  point: ["indent"],
};
const OTHERWISE = ["paragraph", "point", "indent"];

/** Abbreviations that the naming convention of Akoma Ntoso gives identifiers. */
const PREFIXES: Readonly<Record<string, string>> = {
  alinea: "al", article: "art", chapter: "chp", clause: "cl", division: "dvs", list: "list", paragraph: "para", section: "sec", subchapter: "subchp", subclause: "subcl", subdivision: "subdvs",
  subparagraph: "subpara", subsection: "subsec", attachment: "att",
};

/** The element that a division is written as; `container` is the name of one that Akoma Ntoso has no element for. */
export function divisionElement(division: Provision, language: Language): { name: string; container?: string } {
  if (division.word === "") return { name: "division" };
  const word = foldText(division.word);
  const known = DIVISIONS[language][word];
  return known ? { name: known } : { name: "hcontainer", container: word.replace(/\W+/g, "-") };
}

/** The element that an article is written as. */
export function articleElement(article: Provision, language: Language): string {
  if (/^art/i.test(article.word)) return "article";
  if (/^clau/i.test(article.word)) return "clause";
  if (/^(?:rule|regul)/i.test(article.word)) return "rule";
  return language === "en" ? "section" : "article";
}

/** The element that a part of another is written as. @param paragraph whether it is a numbered paragraph, not an item of a list. */
export function partElement(parent: string, paragraph: boolean): string {
  const ladder = LADDERS[parent] ?? (parent === "point" || parent === "indent" ? ["indent"] : OTHERWISE);
  return ladder[0] === "subsection" && !paragraph ? (ladder[1] ?? "paragraph") : (ladder[0] ?? "indent");
}

/** Gives identifiers that are unique in a document: "sec_12A", "sec_12A__subsec_1", "sec_12A__al_1" for what has no number. */
export class Identifiers {
  private readonly counts = new Map<string, number>();

  constructor(private readonly taken: Set<string> = new Set()) {}

  /** A new identifier. @param parent identifier of the element above; articles, numbered through the document, leave it out. */
  next(name: string, number: string, parent: string): string {
    const prefix = PREFIXES[name] ?? name;
    const cleaned = number.normalize("NFC").replace(/<[^>]{0,20}>|[^\p{L}\p{N}-]+/gu, "");
    const above = parent === "" ? "" : `${parent}__`;
    const counted = `${above}${prefix}`;
    const count = (this.counts.get(counted) ?? 0) + 1;
    this.counts.set(counted, count);
    const wanted = `${above}${prefix}_${cleaned === "" ? count : cleaned}`;
    let id = wanted;
    for (let n = 2; this.taken.has(id); n++) id = `${wanted}-${n}`;
    this.taken.add(id);
    return id;
  }
}
