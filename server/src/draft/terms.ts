import { foldText } from "../text/fold.ts";
import type { Language } from "../text/language.ts";
import { anew, type Remember } from "../text/remember.ts";
import type { Tokens } from "../text/tokens.ts";
import type { DefinedTerm, Sentence } from "./types.ts";

const QUOTED = "[“\"«‘'‟„*_]{1,4}\\s*([^”\"»’*_\\n]{2,80}?)\\s*[”\"»’*_]{1,4}";
/** How each language says that a quoted or named term is being defined. Looked for in the first 300 code units of a reading. */
const DEFINES: Record<Language, readonly RegExp[]> = {
  en: [
    new RegExp(`${QUOTED}\\)?[,]?\\s*(?:\\([^)]{1,60}\\)\\s*)?(?:and (?:its|cognate|other)[^“"]{0,60}|in relation to [^,]{1,60},?|or ${QUOTED})?\\s*(?:means|includes?|refers? to|has the (?:same )?meaning|has the meaning|shall (?:mean|include|be construed)|is defined|denotes|consists? of)`, "iu"),
    /(?:the (?:term|expression|word)s?|a reference to)\s+["“]?([^"”,]{2,60}?)["”]?\s+(?:means|includes?|refers? to|shall (?:mean|include))/iu,
    /^\W*(?:for the purposes? of this [^,]{1,40},\s*)?(?:an? |the )?(["“]?[\p{L} -]{3,60}?["”]?)\s+(?:means|shall mean|is defined as|refers to|shall include|includes)\b/iu,
  ],
  fr: [
    /(?:on|il faut|s)\s*['’]?\s*entend(?:re|ent)?\s+par\s+[«"“*_\s]{0,4}([^»"”:*_,]{2,80})/iu,
    new RegExp(`${QUOTED}\\s*(?:,|:|\\)|désigne|signifie|s['’]entend|comprend|vise|renvoie|tou(?:t|te)\\b)`, "iu"),
    /(?:^|[.:;]\s*)(?:l['’]expression|le terme|les termes)\s+[«"“\s]{0,3}([^»"”]{2,80}?)[»"”\s]{0,3}\s*(?:désigne|signifie|s['’]entend|comprend|vise)/iu,
    /^\W*(?:[^,]{0,60},\s*)?((?:la |le |les |l['’])?[\p{L}’' -]{3,60}?)\s+(?:s['’]entend|désigne|signifie|est définie? comme|est le fait|consiste)/iu,
  ],
  es: [
    /(?:se\s+(?:entiende|entenderá|considera|considerará|define|comprende)|enti[ée]ndase|se entenderán?)\s+(?:por|como)?\s*[«"“*_\s]{0,4}([^»"”:*_,]{2,80})/iu,
    new RegExp(`${QUOTED}\\s*(?:,|:|significa|designa|comprende|se refiere|es\\b|son\\b)`, "iu"),
    /^\W*([\p{Lu}][\p{L} ]{3,60}?)\s*[:.]\s*[–—-]?\s*(?=\p{Lu}|[a-záéíóú])/u,
    /^\W*(?:[^,]{0,60},\s*)?((?:la |el |los |las )?[\p{L} -]{3,60}?)\s+(?:significa|designa|consiste)/iu,
  ],
};
/** Words or signs without which the pattern of the same place above cannot match. */
const NEEDS: Record<Language, readonly RegExp[]> = {
  en: [/mean|includ|refer|constru|defined|denote|consist/iu, /mean|includ|refer/iu, /mean|includ|refer|defined/iu],
  fr: [/entend/iu, /[“"«‘'‟„*_]/u, /l['’]expression|les? termes?/iu, /entend|désigne|signifie|défini|est le fait|consiste/iu],
  es: [/entiend|entender|consider|defin|comprend|ent[ié]+nd/iu, /[“"«‘'‟„*_]/u, /[:.]/u, /significa|designa|consiste/iu],
};
const DEFINITIONS_HEADING = /\b(?:definitions?|interpretation|terminolog|definiciones|glosario|conceptos)\b/;
const DEFINITION_LEAD = /\b(?:unless the context otherwise requires|on entend par|s entend|se entiende|se entendera|entiendase|signifie|designe|means?|for the purposes? of this|au sens de la presente|a los efectos de)\b/;

/** The terms a draft defines, and which sentences are definitions (by index). */
export function termsOf(text: string, sentences: readonly Sentence[], tokens: Tokens, language: Language, remember: Remember = anew): { terms: DefinedTerm[]; defining: Uint8Array; readings: Set<number> } {
  const terms: DefinedTerm[] = [];
  const defining = new Uint8Array(sentences.length);
  const readings = new Set<number>();
  for (const sentence of sentences) {
    const heading = headingText(text, sentence);
    const inDefinitions = DEFINITIONS_HEADING.test(heading);
    for (const reading of new Set([sentence.whole, ...sentence.readings])) {
      const run = reading.runs.at(reading === sentence.whole ? 0 : -1);
      if (!run) continue;
      const from = leadingSigns(text, tokens.start[run.from] ?? 0);
      const slice = text.slice(from, Math.min(from + 300, tokens.end[run.to - 1] ?? from));
      const found = remember(inDefinitions ? "defined in definitions" : "defined", slice, () => definedIn(slice, language, inDefinitions));
      if (!found) continue;
      defining[sentence.index] = 1;
      readings.add(reading.index);
      terms.push({ term: foldText(found.term), range: { start: from + found.at, end: from + found.at + found.term.length }, sentence });
    }
    if (inDefinitions && DEFINITION_LEAD.test(foldText(text.slice(tokens.start[sentence.whole.runs[0]?.from ?? 0] ?? 0, (tokens.start[sentence.whole.runs[0]?.from ?? 0] ?? 0) + 300)))) defining[sentence.index] = 1;
  }
  return { terms, defining, readings };
}

function definedIn(slice: string, language: Language, inDefinitions: boolean): { term: string; at: number } | undefined {
  const patterns = DEFINES[language];
  for (let i = 0; i < patterns.length; i++) {
    if (language === "es" && i === 2 && !inDefinitions) continue;
    const m = (NEEDS[language][i] as RegExp).test(slice) ? (patterns[i] as RegExp).exec(slice) : null;
    const term = m?.[1]?.trim();
    if (m && term && foldText(term).split(" ").length <= 9) return { term, at: m.index + m[0].indexOf(term) };
  }
  return undefined;
}

function leadingSigns(text: string, from: number): number {
  let i = from;
  while (i > 0 && "\"“«‘'* _\u00a0".includes(text.charAt(i - 1)) && from - i < 6) i--;
  return i;
}

function headingText(text: string, sentence: Sentence): string {
  const heading = sentence.article.heading;
  return heading ? foldText(text.slice(heading.start, heading.end)) : "";
}
