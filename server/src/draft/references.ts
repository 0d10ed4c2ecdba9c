import { foldText } from "../text/fold.ts";
import type { Language } from "../text/language.ts";
import { anew, type Remember } from "../text/remember.ts";
import type { Tokens } from "../text/tokens.ts";
import type { Provision, Reference, Sentence } from "./types.ts";

const REFERENCE: Record<Language, RegExp> = {
  en: /\b(?:sections?|articles?|clauses?|regulations?)\s+(\d{1,4}[A-Z]{0,2}(?:-\d{1,4}){0,3})/giu,
  fr: /\b(?:articles?|art\.)\s+((?:L\.?\s?|R\.?\s?)?\d{1,4}(?:-\d{1,4}){0,3}(?:\s?(?:bis|ter|quater))?|premier|1er)/giu,
  es: /\b(?:art[íi]culos?|arts?\.)\s+(\d{1,4}(?:[.-]\d{1,4}){0,3}(?:\s?[°º])?(?:\s?(?:bis|ter|quáter))?|primero)/giu,
};
/** Words after a reference that send it to another law. */
const ELSEWHERE = /^[^.;]{0,50}?\b(?:of the (?!present|said)[A-Z][^.;]{0,80}\b(?:Act|Code|Constitution|Convention|Protocol)|du code|de la loi (?:n|du)|de la convention|du protocole|de la constitution|del código|de la ley (?:n|orgánica|general|\d)|de la convención|del protocolo|de la constitución)/u;

/** References to provisions of the same draft, by their article's number; those to other laws are left out. */
export function referencesOf(text: string, sentences: readonly Sentence[], tokens: Tokens, root: Provision, language: Language, remember: Remember = anew): Reference[] {
  const byNumber = articlesByNumber(root);
  if (byNumber.size === 0) return [];
  const out: Reference[] = [];
  for (const sentence of sentences) {
    for (const run of sentence.whole.runs) {
      const start = tokens.start[run.from] ?? 0;
      const slice = text.slice(start, tokens.end[run.to - 1] ?? start);
      for (const { at, length, number } of remember("references", slice, () => numbersIn(slice, language))) {
        const target = byNumber.get(number);
        if (target && target !== sentence.article) out.push({ range: { start: start + at, end: start + at + length }, sentence, target });
      }
    }
  }
  return out;
}

/** The articles of this draft, by their number's key, that a stretch of text refers to. */
function numbersIn(slice: string, language: Language): { at: number; length: number; number: string }[] {
  return [...slice.matchAll(REFERENCE[language])]
    .filter((m) => !ELSEWHERE.test(slice.slice(m.index + m[0].length, m.index + m[0].length + 140)))
    .map((m) => ({ at: m.index, length: m[0].length, number: numberKey(m[1] ?? "") }));
}

/** One key for "premier", "1er" and "1", for "5º" and "5". */
export function numberKey(number: string): string {
  return foldText(number).replace(/^(?:premier|primero|first|1er|1ero)$/, "1").replace(/^(\d+)(?:o|er|ero|a)$/, "$1").replace(/\s+/g, "-");
}

function articlesByNumber(root: Provision): Map<string, Provision> {
  const out = new Map<string, Provision>();
  const stack: Provision[] = [root];
  while (stack.length > 0) {
    const next = stack.pop() as Provision;
    if (next.level === "article" && !next.nonOperative && !out.has(numberKey(next.number))) out.set(numberKey(next.number), next);
    for (let i = next.children.length - 1; i >= 0; i--) stack.push(next.children[i] as Provision);
  }
  return out;
}
