import { parseDocument } from "yaml";
import { LANGUAGES, type Language } from "../text/language.ts";
import type { DraftKind } from "./types.ts";

/** A setting in the front matter that cannot be used. The offset counts from the start of the text. */
export interface FrontMatterProblem {
  readonly code: "not-yaml" | "bad-kind" | "bad-language";
  readonly detail: string;
  readonly offset: number;
}

/** What a draft's front matter says to Palermo; other keys are left alone. */
export interface FrontMatter {
  readonly kind?: DraftKind;
  readonly language?: Language;
  readonly problems: readonly FrontMatterProblem[];
}

const MATTER = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const LONGEST = 50_000;

/** Reads `kind:` and `language:` (or `lang:`) from YAML front matter. Wrong values are reported and passed over. */
export function readFrontMatter(text: string): FrontMatter {
  const m = MATTER.exec(text.slice(0, LONGEST));
  if (!m) return { problems: [] };
  const start = m[0].indexOf(m[1] ?? "");
  const doc = parseDocument(m[1] ?? "", { uniqueKeys: false, logLevel: "silent" });
  const problems: FrontMatterProblem[] = [];
  const firstError = doc.errors[0];
  if (firstError) problems.push({ code: "not-yaml", detail: firstError.message.split("\n")[0] ?? "", offset: start + firstError.pos[0] });
  const get = (key: string): unknown => (firstError ? undefined : doc.get(key));
  const offset = start + Math.max(0, (m[1] ?? "").search(/^(?:kind|language|lang):/m));
  const kind = get("kind");
  const language = get("language") ?? get("lang");
  if (kind !== undefined && kind !== "law" && kind !== "plan") problems.push({ code: "bad-kind", detail: String(kind), offset });
  const known = LANGUAGES.find((l) => typeof language === "string" && language.toLowerCase().startsWith(l));
  if (language !== undefined && !known) problems.push({ code: "bad-language", detail: String(language), offset });
  return { ...(kind === "law" || kind === "plan" ? { kind } : {}), ...(known ? { language: known } : {}), problems };
}

/** The text after its front matter. */
export function withoutFrontMatter(text: string): string {
  const m = MATTER.exec(text.slice(0, LONGEST));
  return m ? text.slice(m[0].length) : text;
}
