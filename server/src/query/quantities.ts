import type { Comparison } from "./ast.ts";

/** Lengths of time and ages in a reading, read from digits and words. */
export interface Quantity {
  /** Positions in the reading, end excluded. */
  readonly from: number;
  readonly to: number;
  /** The largest value, in days, when it is a range. */
  readonly days: number;
}

const YEAR = 365.25;
const MONTH = YEAR / 12;
const UNITS: Record<string, number> = {};
for (const w of ["year", "years", "ans", "an", "annee", "annees", "ano", "anos"]) UNITS[w] = YEAR;
for (const w of ["month", "months", "mois", "mes", "meses"]) UNITS[w] = MONTH;
for (const w of ["week", "weeks", "semaine", "semaines", "semana", "semanas"]) UNITS[w] = 7;
for (const w of ["day", "days", "jour", "jours", "dia", "dias"]) UNITS[w] = 1;

const NUMBERS: Record<string, number> = {};
const LISTS = [
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
  "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
  "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve",
];
for (const list of LISTS) list.split(" ").forEach((w, i) => { NUMBERS[w] = i; });
Object.assign(NUMBERS, { une: 1, una: 1, veintiun: 21, vingt: 20 });
const TENS: Record<string, number> = {
  twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
  vingt: 20, vingts: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60, septante: 70, nonante: 90,
  veinte: 20, treinta: 30, cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90, dix: 10,
};
const NUMBER_WORDS = new Set([...Object.keys(NUMBERS), ...Object.keys(TENS)]);
const RANGE_WORDS = new Set(["to", "a", "and", "et", "y", "or", "ou", "o", "hasta", "more", "than", "not", "maximum", "minimum", "exceeding", "no", "mas", "de", "plus", "au", "exceder", "exceda", "of", "up", "less", "but", "maximo", "imprisonment", "for", "prision", "emprisonnement"]);
const AGE = new Set(["age", "aged", "edad", "ages", "under", "below", "menor", "menores", "moins"]);

/** All quantities in a sequence of folded words, in order. */
export function quantitiesIn(words: readonly string[]): Quantity[] {
  const found: Quantity[] = [];
  let i = 0;
  while (i < words.length) {
    const number = numberAt(words, i);
    if (!number) {
      i++;
      continue;
    }
    const quantity = withUnit(words, i, number);
    if (quantity) found.push(quantity);
    i = quantity ? quantity.to : number.to;
  }
  return mergeRanges(found, words);
}

function withUnit(words: readonly string[], from: number, first: { value: number; to: number }): Quantity | undefined {
  let { value, to } = first;
  for (let step = 0; step < 2; step++) {
    const repeat = numberAt(words, to); // "ten (10) years", "diez (10) a quince (15) años"
    const after = ["to", "a", "and", "et", "y", "or", "ou", "o"].includes(words[to] ?? "") ? numberAt(words, to + 1) : undefined;
    const next = repeat ?? after;
    if (!next) continue;
    value = Math.max(value, next.value);
    to = next.to;
    const again = numberAt(words, to);
    if (again) to = again.to;
  }
  const unit = Object.hasOwn(UNITS, words[to] ?? "") ? UNITS[words[to] ?? ""] : undefined;
  if (unit) return { from, to: to + 1, days: value * unit };
  const aged = [1, 2, 3].some((d) => AGE.has(words[from - d] ?? ""));
  return aged && value >= 5 && value <= 25 ? { from, to, days: value * YEAR } : undefined;
}

/** "three years to ten years" and "not less than five and not more than twenty years" are one length: the longest. */
function mergeRanges(found: readonly Quantity[], words: readonly string[]): Quantity[] {
  const out: Quantity[] = [];
  for (const quantity of found) {
    const last = out.at(-1);
    const between = last ? words.slice(last.to, quantity.from) : [];
    if (last && between.length > 0 && between.length <= 6 && between.every((w) => RANGE_WORDS.has(w))) out[out.length - 1] = { from: last.from, to: quantity.to, days: Math.max(last.days, quantity.days) };
    else out.push(quantity);
  }
  return out;
}

function numberAt(words: readonly string[], at: number): { value: number; to: number } | undefined {
  const word = words[at] ?? "";
  if (!isNumber(word)) return undefined;
  if (/^\d{1,3}$/.test(word)) return { value: Number(word), to: at + 1 };
  const tens = Object.hasOwn(TENS, word) ? (TENS[word] ?? 0) : 0;
  if (tens > 0) {
    const joiner = words[at + 1] === "y" || words[at + 1] === "et" ? 1 : 0;
    const unit = Object.hasOwn(NUMBERS, words[at + 1 + joiner] ?? "") ? (NUMBERS[words[at + 1 + joiner] ?? ""] ?? 0) : 0;
    if (unit > 0 && (unit < 10 || tens === 60) && !(word === "dix" && unit < 7)) return { value: tens + unit, to: at + 2 + joiner };
    return { value: tens, to: at + 1 };
  }
  if (!Object.hasOwn(NUMBERS, word)) return undefined;
  return { value: NUMBERS[word] ?? 0, to: at + 1 };
}

/** Whether a length of time may begin with a word: almost none does, so this is looked at first. */
function isNumber(word: string): boolean {
  const c = word.charCodeAt(0);
  return (c >= 48 && c <= 57) || NUMBER_WORDS.has(word);
}

/** Days in one unit of a query. */
export function unitDays(unit: "years" | "months" | "days"): number {
  return unit === "years" ? YEAR : unit === "months" ? MONTH : 1;
}

/** Whether a value stands to the wanted one as a query says; equal within a twentieth. */
export function compares(value: number, how: Comparison, wanted: number): boolean {
  switch (how) {
    case ">=":
      return value >= wanted;
    case "<=":
      return value <= wanted;
    case "<":
      return value < wanted;
    case ">":
      return value > wanted;
    default:
      return Math.abs(value - wanted) < 0.05;
  }
}
