import type { ReadDraft } from "../draft/read.ts";
import type { Language } from "../text/language.ts";
import type { Range } from "../text/range.ts";
import { firstTokenAt } from "../draft/readings.ts";
import { GAP } from "../text/tokens.ts";
import { provisionsOf } from "./tree.ts";

const VERBS: Record<Language, ReadonlySet<string>> = {
  en: new Set(["shall", "may", "must"]),
  fr: new Set("doit doivent devra devront devrait devraient peut peuvent pourra pourront pourrait pourraient".split(" ")),
  es: new Set("debera deberan debe deben debiera debieran podra podran puede pueden podria podrian debia".split(" ")),
};
/** Words that together say what is due or allowed (folded); the first is looked up, the others must follow. */
const PHRASES: Record<Language, readonly (readonly string[])[]> = {
  en: [["is", "entitled", "to"], ["are", "entitled", "to"], ["is", "required", "to"], ["are", "required", "to"], ["has", "the", "right", "to"], ["have", "the", "right", "to"], ["is", "prohibited"], ["are", "prohibited"]],
  fr: [["est", "tenu"], ["est", "tenue"], ["sont", "tenus"], ["sont", "tenues"], ["a", "droit"], ["ont", "droit"], ["a", "le", "droit"], ["ont", "le", "droit"], ["est", "interdit"], ["est", "interdite"], ["sont", "interdits"], ["sont", "interdites"], ["il", "incombe"]],
  es: [["tiene", "derecho"], ["tienen", "derecho"], ["tendra", "derecho"], ["tendran", "derecho"], ["esta", "obligado"], ["esta", "obligada"], ["estan", "obligados"], ["estan", "obligadas"], ["queda", "prohibido"], ["queda", "prohibida"], ["esta", "prohibido"], ["se", "prohibe"], ["ha", "de"], ["han", "de"], ["corresponde", "a"]],
};

/** The words of duty, permission and prohibition in a draft's operative text, titles of other laws left out, in order: shall, may, must; doit, peut; deberá, podrá; and their periphrases. */
export function deonticWords(draft: ReadDraft): Range[] {
  const { tokens, language } = draft;
  const word = (i: number) => tokens.types[tokens.type[i] ?? -1] ?? "";
  const range = (from: number, to: number) => ({ start: tokens.start[from] ?? 0, end: tokens.end[to] ?? 0 });
  const phrases = new Map<string, (readonly string[])[]>();
  for (const phrase of PHRASES[language]) phrases.set(phrase[0] ?? "", [...(phrases.get(phrase[0] ?? "") ?? []), phrase]);
  const out: Range[] = [];
  const silent = silentTokens(draft);
  for (let i = 0; i < tokens.count; i++) {
    if (silent[i] === 1) continue;
    if (VERBS[language].has(word(i))) {
      if (!isMonth(draft, i)) out.push(range(i, i));
      continue;
    }
    const phrase = phrases.get(word(i))?.find((p) => p.every((w, k) => word(i + k) === w && (k === 0 || (tokens.gap[i + k] ?? 0) === GAP.none)));
    if (!phrase) continue;
    out.push(range(i, i + phrase.length - 1));
    i += phrase.length - 1;
  }
  return out;
}

/** Marks the words that order nothing: preambles, titles, notes, headings, titles of other laws. */
function silentTokens(draft: ReadDraft): Uint8Array {
  const { tokens } = draft;
  const out = Uint8Array.from(draft.statuteTitle);
  const silence = ({ start, end }: Range): void => {
    for (let i = firstTokenAt(tokens, start); i < tokens.count && (tokens.start[i] ?? end) < end; i++) out[i] = 1;
  };
  for (const p of provisionsOf(draft.root)) {
    if (p.heading) silence(p.heading);
    if (p.nonOperative) silence(p.range);
  }
  return out;
}

/** "the 10th of May 2026" */
function isMonth({ tokens, text, language }: ReadDraft, i: number): boolean {
  if (language !== "en" || tokens.capital[i] !== 1) return false;
  const around = text.slice(Math.max(0, (tokens.start[i] ?? 0) - 12), (tokens.end[i] ?? 0) + 8);
  return /(?:\d|of|in|since|until|from|by)[,\s]+May\b|\bMay,?\s+\d/.test(around);
}
