const ROMAN: readonly (readonly [number, string])[] = [[1000, "m"], [900, "cm"], [500, "d"], [400, "cd"], [100, "c"], [90, "xc"], [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"]];
const WORDS: Readonly<Record<string, { readonly ordinal: readonly string[]; readonly cardinal: readonly string[] }>> = {
  en: {
    ordinal: "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth".split(" "),
    cardinal: "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve".split(" "),
  },
  fr: {
    ordinal: "Premier Deuxième Troisième Quatrième Cinquième Sixième Septième Huitième Neuvième Dixième Onzième Douzième".split(" "),
    cardinal: "Un Deux Trois Quatre Cinq Six Sept Huit Neuf Dix Onze Douze".split(" "),
  },
  es: {
    ordinal: "Primero Segundo Tercero Cuarto Quinto Sexto Séptimo Octavo Noveno Décimo Undécimo Duodécimo".split(" "),
    cardinal: "Uno Dos Tres Cuatro Cinco Seis Siete Ocho Nueve Diez Once Doce".split(" "),
  },
};

/** A number in one of Word's formats ("lowerRoman", "ordinal"…). @param language of the document, for ordinals and words. */
export function numberText(value: number, format: string, language: string): string {
  const n = Math.max(0, Math.min(Math.trunc(value) || 0, 32_767));
  const lang = language.slice(0, 2).toLowerCase();
  switch (format) {
    case "none": return "";
    case "lowerLetter": return letters(n);
    case "upperLetter": return letters(n).toUpperCase();
    case "lowerRoman": return roman(n);
    case "upperRoman": return roman(n).toUpperCase();
    case "decimalZero": return String(n).padStart(2, "0");
    case "ordinal": return ordinal(n, lang);
    case "ordinalText": return WORDS[lang]?.ordinal[n - 1] ?? ordinal(n, lang);
    case "cardinalText": return WORDS[lang]?.cardinal[n - 1] ?? String(n);
    default: return String(n);
  }
}

/** a … z, aa, bb: Word doubles the letter. */
function letters(n: number): string {
  if (n < 1) return "";
  return String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.min(Math.floor((n - 1) / 26) + 1, 9));
}

function roman(n: number): string {
  let rest = n;
  let out = "";
  for (const [value, digits] of ROMAN) for (; rest >= value; rest -= value) out += digits;
  return out;
}

function ordinal(n: number, language: string): string {
  if (language === "fr") return n === 1 ? "1er" : `${n}e`;
  if (language === "es") return `${n}º`;
  const tens = n % 100;
  return `${n}${tens > 10 && tens < 14 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th")}`;
}
