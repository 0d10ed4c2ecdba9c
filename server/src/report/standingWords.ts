import type { Standing } from "../assess/standing.ts";
import type { Language } from "../text/language.ts";
import { STANDING_WORDS } from "./wordsVerdict.ts";

/** All standings, the gravest first: the order of columns, counts and keys. */
export const STANDINGS: readonly Standing[] = ["contrary", "missing", "partial", "met", "elsewhere", "not-applicable"];

/** A sign that tells standings apart without colour. */
export const STANDING_SIGNS: Record<Standing, string> = { met: "✓", partial: "◐", missing: "✗", contrary: "⚠", elsewhere: "↗", "not-applicable": "–" };

/** The words of a standing with a capital, as a cell or a heading begins. */
export function standingTitle(standing: Standing, reader: Language): string {
  const words = STANDING_WORDS[standing][reader];
  return words.charAt(0).toUpperCase() + words.slice(1);
}
