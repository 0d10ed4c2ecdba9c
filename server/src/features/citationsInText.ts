import type { ReadDraft } from "../draft/read.ts";
import type { Range } from "../text/range.ts";

/** A citation of an instrument found in a draft, and the id it stands for. */
export interface TextCitation {
  readonly range: Range;
  readonly id: string;
}

const PROTOCOL = "(?:Palermo Protocol|Trafficking in Persons Protocol|Protocol|Protocole|Protocolo)";
const CONVENTION = "(?:Convention|Convención|UNTOC)";
const OF = "(?:\\s*,)?\\s*(?:of|to|du|de la|de l[’']|del|au|à la|al)?\\s*(?:the|la|le|el)?\\s*(?:said|dicho|présent)?\\s*(?:United Nations|Palermo|supplementary)?\\s*";
const ARTICLE = "(?:articles?|art\\.|art[íi]culos?)\\s*(\\d{1,2})";
const PARAGRAPH = "(?:\\s*(?:,|\\.)?\\s*(?:\\(|(?:paragraph|para\\.|paragraphe|par\\.|p[áa]rrafo|§)\\s*|(?<=\\d)\\.)(\\d{1,2})\\)?)?";
const LETTER = "(?:\\s*,?\\s*(?:sub-?paragraph|alin[ée]a|apartado|inciso|literal|letra)?\\s*\\(?([a-h])\\))?";
const FORWARD = new RegExp(`${ARTICLE}${PARAGRAPH}${LETTER}${OF}(${PROTOCOL}|${CONVENTION})`, "giu");
/** « alinéa a) de l’article 3 du Protocole », “paragraph 6 of article 6 of the Protocol”, “inciso b) del artículo 3 del Protocolo”. */
const BACKWARD = new RegExp(
  `(?:(?:sub-?paragraph|alin[ée]a|apartado|inciso|literal)\\s*\\(?([a-h])\\)\\s*(?:of|du|de l[’']|de la|del|de)\\s*)?(?:(?:paragraph|para\\.|paragraphe|p[áa]rrafo)\\s*(\\d{1,2})(?:\\s*\\(?([a-h])\\))?\\s*(?:of|de l[’']|del)\\s*)?${ARTICLE}${OF}(${PROTOCOL}|${CONVENTION})`,
  "giu",
);
const RECOMMENDATION = /(?:recommendation|recommandation|recomendaci[óo]n)\s+(\d{1,2})((?:\s*\(?[a-z]{1,4}\)){0,3})/giu;
const ID = /(?<![\w/.])(?:[PC]\d{1,2}(?:\.\d{1,2})?(?:\([a-h]\))?|wg\d\/\d{1,2}(?:\/[a-z]{1,4}){0,2}|(?:sg08|cop22|cipc|covid)\/[\w.]{1,10})(?![\w/])/gu;
/** The reports of the meetings by their symbols: year of the document → meeting. */
const SYMBOL = /CTOC\/COP\/WG\.4\/(\d{4})\/\d{1,3}/gu;
const MEETING_OF_YEAR: Readonly<Record<string, number>> = { "2009": 1, "2010": 2, "2011": 4, "2013": 5, "2015": 6, "2017": 7, "2018": 8 };

/** Citations of the Protocol, the Convention and the recommendations in a text, in order; those that overlap an earlier one are left out. */
export function citationsInText(text: string): TextCitation[] {
  const found: TextCitation[] = [];
  const add = (index: number, length: number, id: string) => found.push({ range: { start: index, end: index + length }, id });
  for (const m of text.matchAll(BACKWARD)) if (m[1] ?? m[2]) add(m.index, m[0].length, treatyId(m[5] ?? "", m[4] ?? "", m[2], m[1] ?? m[3]));
  for (const m of text.matchAll(FORWARD)) add(m.index, m[0].length, treatyId(m[4] ?? "", m[1] ?? "", m[2], m[3]));
  for (const m of text.matchAll(ID)) add(m.index, m[0].length, m[0]);
  for (const m of text.matchAll(SYMBOL)) if (MEETING_OF_YEAR[m[1] ?? ""]) add(m.index, m[0].length, `wg${MEETING_OF_YEAR[m[1] ?? ""]}`);
  for (const m of text.matchAll(RECOMMENDATION)) {
    const meeting = meetingNear(text, m.index, m.index + m[0].length);
    if (meeting) add(m.index, m[0].length, [`wg${meeting}/${m[1]}`, ...(m[2]?.match(/[a-z]{1,4}(?=\))/gi) ?? []).map((s) => s.toLowerCase())].join("/"));
  }
  found.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  return found.filter((c, i) => found.slice(Math.max(0, i - 4), i).every((before) => before.range.end <= c.range.start));
}

/** The citations of a draft, for keeping. */
export function citationsOf(draft: ReadDraft): TextCitation[] {
  return citationsInText(draft.text);
}

function treatyId(instrument: string, article: string, paragraph: string | undefined, letter: string | undefined): string {
  const prefix = /prot/i.test(instrument) ? "P" : "C";
  return `${prefix}${article}${paragraph ? `.${paragraph}` : ""}${letter ? `(${letter.toLowerCase()})` : ""}`;
}

const ORDINALS = [/first|premi[èe]re|primera/i, /second|deuxi[èe]me|segunda/i, /third|troisi[èe]me|tercera/i, /fourth|quatri[èe]me|cuarta/i, /fifth|cinqui[èe]me|quinta/i, /sixth|sixi[èe]me|sexta/i, /seventh|septi[èe]me|s[ée]ptima/i, /eighth|huiti[èe]me|octava/i];

/** Which meeting a bare "recommendation 46 (i)" belongs to: one is named within 150 code units ("fourth meeting", a symbol). */
function meetingNear(text: string, start: number, end: number): number | undefined {
  const around = text.slice(Math.max(0, start - 150), end + 150);
  const symbol = /CTOC\/COP\/WG\.4\/(\d{4})/.exec(around);
  if (symbol && MEETING_OF_YEAR[symbol[1] ?? ""]) return MEETING_OF_YEAR[symbol[1] ?? ""];
  const named = /(\S+)\s+(?:meeting|session|réunion|reunión)|(?:reunión|réunion)\s+(\S+)/iu.exec(around);
  const word = named?.[1] ?? named?.[2] ?? "";
  const index = ORDINALS.findIndex((o) => o.test(word));
  return index >= 0 ? index + 1 : undefined;
}
