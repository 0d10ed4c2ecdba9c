import type { Language } from "../text/language.ts";

/** Where a reference's own words send it. */
export type Scope = "here" | "elsewhere" | "open";

const LAW: Record<Language, string> = {
  en: "Act|Code|Constitution|Convention|Protocol|Ordinance|Decree|Regulations?|Rules|Statute|Law|Treaty|Covenant|Charter|Directive|Proclamation|Agreement|Declaration|Rome Statute|UNTOC|ICCPR|CEDAW",
  fr: "code|loi|convention|protocole|constitution|décret|ordonnance|arrêté|pacte|charte|directive|règlement|traité|accord|statut|acte|dahir|texte|déclaration",
  es: "c[óo]digo|ley|constituci[óo]n|convenci[óo]n|convenio|protocolo|decreto|reglamento|estatuto|tratado|pacto|carta|directiva|acuerdo|resoluci[óo]n|declaraci[óo]n",
};
const ASIDE = "[\\s,]*(?:\\([^()]{1,60}\\)[\\s,]*)?(?:(?:above|below|ci-dessus|ci-dessous|supra|infra)[\\s,]*)?";
const HERE: Record<Language, RegExp> = {
  en: new RegExp(`^${ASIDE}(?:of|in|to|under)\\s+(?:this|the present)\\s+(?:Act|Law|Code|Bill|Ordinance|Decree|Proclamation|Regulations?|Rules|Statute|Part|Chapter|Title|Schedule)\\b`, "i"),
  fr: new RegExp(`^${ASIDE}(?:de la|du)\\s+présente?\\s`, "i"),
  es: new RegExp(`^${ASIDE}(?:de\\s+la\\s+presente|del\\s+presente|de\\s+est[ae])\\s+\\p{L}`, "iu"),
};
const ELSEWHERE: Record<Language, readonly RegExp[]> = {
  en: [
    new RegExp(`^${ASIDE}(?:of|to|in|under|from)\\s+(?:the\\s+|that\\s+|those\\s+|any\\s+|an?\\s+|such\\s+|its\\s+)?(?:said\\s+|same\\s+|principal\\s+|[\\p{Lu}\\d(][^\\s.;]*\\s+|(?:of|and|the|in|to|for|against|on|by|with|or)\\s+){0,16}(?:${LAW.en})\\b`, "u"),
    new RegExp(`^${ASIDE}(?:of|to)\\s+(?:the\\s+)?[A-Z]{2,}\\b`, "u"),
    new RegExp(`^\\s*,\\s*(?:[\\p{Lu}][\\p{L}]*\\s+){0,5}(?:${LAW.en})\\b`, "u"),
  ],
  fr: [
    new RegExp(`^${ASIDE}(?:de la|du|des|de l\\s?['’]|d\\s?['’]une?|dudit|de ladite|de cette|de ce|de cet)\\s*(?:même\\s+|ladite\\s+|nouveau\\s+)?(?:${LAW.fr})s?(?!\\p{L})`, "iu"),
    new RegExp(`^${ASIDE}(?:de la|du|des)\\s+(?![IVXLC]+(?!\\p{L}))[A-Z]{2,}(?!\\p{L})`, "u"),
  ],
  es: [
    new RegExp(`^${ASIDE}(?:del|de la|de los|de las|de un[a]?|de dich[oa]|de es[ea]|de aquel(?:la)?|de|del mismo)\\s+(?:mism[oa]\\s+|referid[oa]\\s+|citad[oa]\\s+|dich[oa]\\s+)?(?:${LAW.es})(?:es|s)?(?!\\p{L})`, "iu"),
    new RegExp(`^${ASIDE}(?:de la|del)\\s+(?![IVXLC]+(?!\\p{L}))[A-Z]{2,}(?!\\p{L})`, "u"),
  ],
};
const BEFORE: Record<Language, RegExp> = {
  en: new RegExp(`(?:(?<!\\b(?:this|the present)\\s)\\b(?:${LAW.en})\\b(?:\\s*\\([^()]{1,40}\\))?(?:,?\\s+(?:No\\.?\\s*)?\\d+(?:\\s+of\\s+\\d{4})?)?,?\\s*(?:in\\s+)?|\\bits\\s+)$`, "u"),
  fr: /(?:(?<!\p{L})(?:son|ses|leurs?)\s+|(?:(?:loi|ordonnance|décret)\s+n\s?°|<L\.?\s)[^.;\n]{0,50}[-–,]\s*)$/iu,
  es: /(?<!\p{L})sus?\s+$/iu,
};
const AMENDS: Record<Language, RegExp> = {
  en: new RegExp(`(?:\\b(?:${LAW.en})\\b[^.;]{0,90}\\b(?:is|are)\\s+(?:hereby\\s+)?(?:amended|repealed)|\\b(?:is|are)\\s+(?:hereby\\s+)?amended\\b|^\\W*amendments?\\s+(?:of|to)\\b|\\binsert(?:ed|ing)?\\s+(?:the\\s+following\\b|(?:immediately\\s+)?after)|the\\s+following\\s+(?:section|article|chapter|part)s?\\b[^.;]{0,40}\\binserted)`, "iu"),
  fr: /(?:(?:code|loi|ordonnance|décret|articles?|alinéas?)(?!\p{L})[^.;]{0,140}(?:est|sont)\s+(?:ainsi\s+)?(?:modifi|complét|abrog|remplac|rédig|insér)|il\s+est\s+(?:insér|ajout)|^\W*(?:modifications?\s+(?:du|de|des)(?!\p{L})|insertion\s+d['’]une?(?!\p{L})))/iu,
  es: /(?:^\W*(?:incorporaci[óo]n|modificaci[óo]n|reforma|adici[óo]n|derogaci[óo]n)\s+(?:del?|al?)\s|(?<!\p{L})(?:(?:modif[íi]c|modif[íi]qu|ref[óo]rm|adici[óo]n|agr[ée]g|incorp[óo]r|sustit[úu]y|der[óo]g)(?:a|e|ue)n?se|quedan?\s+(?:redactad|derogad|modificad)|quedar[áa]n?\s+(?:redactad|derogad|modificad)|se\s+(?:a[ñn]ade|modifica|adiciona|deroga|sustituye|incorpora|agrega)n?)(?:[oa]s?)?(?!\p{L}))/iu,
};

/**
 * Where the words around a reference send it: to this draft, to another law or treaty, or nowhere in particular.
 * @param before up to 80 code units before it. @param after up to 200 after it.
 */
export function scopeOf(before: string, after: string, language: Language): Scope {
  if (HERE[language].test(after)) return "here";
  if (ELSEWHERE[language].some((e) => e.test(after)) || ABBREVIATED.test(after) || BEFORE[language].test(before)) return "elsewhere";
  return "open";
}

/** An abbreviated title right after a number: « art. 2 LTEH ». */
const ABBREVIATED = /^\s(?![IVXLC]+(?!\p{L}))[A-Z]{2,6}(?![\p{L}.])/u;

/** Whether words say that another law is amended: references below them are that law's. */
export function amends(text: string, language: Language): boolean {
  return AMENDS[language].test(text.slice(0, 400).replace(/[-¬]\s+(?=\p{Ll})/gu, ""));
}
