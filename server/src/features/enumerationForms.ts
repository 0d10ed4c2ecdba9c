import type { Clause } from "../corpus/types.ts";
import type { Language } from "../text/language.ts";
import { foldText } from "../text/fold.ts";

/** The two ways in which an item of a list can be worded. */
export type ItemForm = "noun" | "verb";

const ARTICLE: Record<Language, RegExp> = {
  en: /^(?:the|an?|any)\s+/i,
  fr: /^(?:le|la|les|un|une|des)\s+|^l[’']/i,
  es: /^(?:el|la|los|las|un|una)\s+/i,
};
/** Prepositions that each item of an enumeration may repeat, the contracted ones with what they are made of. */
const PREPOSITION: Record<Language, readonly (readonly [RegExp, string])[]> = {
  en: [[/^by means of\s/i, "by means of "], [/^by\s/i, "by "], [/^through\s/i, "through "], [/^of\s/i, "of "], [/^for\s/i, "for "]],
  fr: [[/^(?:du|de la|des|de l[’']|d[’']une?)\s?/i, "de+"], [/^(?:de\s|d[’'])/i, "de "], [/^(?:au|à la|aux|à l[’'])\s?/i, "à+"], [/^par\s(?=l[ae]s?\s|l[’'])/i, "par+"], [/^par\s/i, "par "]],
  es: [[/^(?:del|de la|de los|de las)\s/i, "de+"], [/^de\s/i, "de "], [/^(?:al|a la|a los|a las)\s/i, "a+"], [/^mediante\s(?=el|la|los|las)/i, "mediante+"], [/^mediante\s/i, "mediante "], [/^por\s/i, "por "], [/^con\s/i, "con "]],
};
const NEITHER = /^(?:when|where|if|lorsqu|lorsque|quand|si|cuando|to|be|is|are|shall|may|who|which|that|any person|qui|que|est|sont|etre|ser|es|son|quien|el que)\b/;

/** How the words of a list's item show that it is worded, by the model item of the element it gives; undefined when neither fits. */
export function formOf(words: string, item: NonNullable<Clause["item"]>, language: Language): ItemForm | undefined {
  const own = foldText(words);
  if (NEITHER.test(own)) return undefined;
  const first = own.split(" ").filter((w) => !STARTERS.has(w)).slice(0, 3);
  const verb = item.verb ? contentWords(item.verb) : [];
  if (item.verb && first[0] !== undefined && verb.slice(0, 4).includes(first[0])) return "verb";
  const nouns = contentWords(item.noun.replace(ARTICLE[language], ""));
  return first.some((w) => nouns.includes(w) || nouns.some((n) => n.length > 5 && sharesStem(n, w) && /(?:tion|ment|age|ion|cion|miento|age|ance|ing|ery|ude|eil|ery)s?$/.test(w))) ? "noun" : undefined;
}

const STARTERS = new Set("the a an of by or any le la les l un une des du de d par au aux el los las del al por con mediante para pour other toute tout otra otro cualquier person persons personne personnes persona personas".split(" "));

/** Words that carry meaning, folded. */
export function contentWords(text: string): string[] {
  return foldText(text).split(" ").filter((w) => w.length > 2 && !STARTERS.has(w));
}

/** Whether two folded words are of one stem: "recruits" and "recruitment". */
export function sharesStem(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length, 6);
  return length >= 4 && a.slice(0, length) === b.slice(0, length);
}

/** A model item as its neighbours are worded: with or without article, with the preposition each of them repeats, capital or not. */
export function itemLike(neighbours: readonly string[], noun: string, form: ItemForm, language: Language): string {
  const worded = form === "verb" ? noun : nounLike(neighbours, noun, language);
  const first = neighbours[neighbours.length - 1] ?? "";
  const capital = /^\P{L}*\p{Lu}/u.test(first) && neighbours.every((n) => /^\P{L}*\p{Lu}/u.test(n));
  return capital ? worded.charAt(0).toUpperCase() + worded.slice(1) : worded;
}

function nounLike(neighbours: readonly string[], noun: string, language: Language): string {
  const article = ARTICLE[language].exec(noun)?.[0] ?? "";
  const bare = noun.slice(article.length);
  const preposition = PREPOSITION[language].find(([pattern]) => neighbours.every((n) => pattern.test(n)) || (neighbours.length > 2 && neighbours.slice(1).every((n) => pattern.test(n))))?.[1];
  if (preposition?.endsWith("+")) return contracted(preposition.slice(0, -1), noun);
  if (preposition) return withoutArticle(preposition, bare, language);
  const withArticle = neighbours.filter((n) => ARTICLE[language].test(n)).length * 2 >= neighbours.length;
  if (language === "en") return noun;
  return withArticle ? noun : bareAfterConjunction(bare);
}

/** « remise ou l’acceptation » is « remise ou acceptation » where its neighbours have no articles. */
function bareAfterConjunction(bare: string): string {
  return bare.replace(/^(\S+(?:\s\S+)?\s(?:ou|et|o|y)\s)(?:l[’']|(?:le|la|les|el|los|las)\s)/iu, "$1");
}

/** « de » + « le transport » is « du transport »; "a" + "el rapto" is "al rapto". */
function contracted(preposition: string, noun: string): string {
  const first = noun.replace(/^(\S+(?:\s\S+){0,2}\s(?:ou|et|o|y)\s)(?=l[’']|(?:le|la|les|el|los|las)\s)/iu, `$1${preposition} `);
  return `${preposition} ${first}`
    .replace(/ de le /g, " du ").replace(/ de el /g, " del ")
    .replace(/^de le /, "du ").replace(/^de les /, "des ").replace(/^de des /, "de ").replace(/^de el /, "del ")
    .replace(/^à le /, "au ").replace(/^à les /, "aux ").replace(/^a el /, "al ");
}

function withoutArticle(preposition: string, bare: string, language: Language): string {
  return language === "fr" && preposition === "de " && /^[aeiouyéèêh]/i.test(bare) ? `d’${bare}` : preposition + bare;
}
