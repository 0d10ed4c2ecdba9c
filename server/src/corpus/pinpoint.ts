import type { Language } from "../text/language.ts";

/** A reference taken apart: the instrument it belongs to and the steps down to the provision ("46", "i", "iii"). */
export interface Pinpoint {
  readonly instrument: "P" | "C" | "wg" | "report";
  /** Meeting number or report id. */
  readonly within: string;
  readonly steps: readonly string[];
}

const TREATY = /^([PC])(\d{1,2})((?:\.\d{1,2})?)((?:\([a-z]+\))*)$/;
const MEETING = /^wg(\d)\/(\d+(?:\/[a-z]+)*)$/;
const REPORT = /^(sg08|cop22|cipc|covid)\/([\w.]+)$/;

/** Takes a source's id apart ("P6.3(b)", "wg4/46/i/iii"); undefined when it has none of the known forms. */
export function parsePinpoint(id: string): Pinpoint | undefined {
  const treaty = TREATY.exec(id);
  if (treaty) {
    const steps = [treaty[2] ?? "", (treaty[3] ?? "").slice(1), ...(treaty[4] ?? "").split(/[()]/)].filter(Boolean);
    return { instrument: treaty[1] as "P" | "C", within: treaty[1] === "P" ? "protocol" : "convention", steps };
  }
  const meeting = MEETING.exec(id);
  if (meeting) return { instrument: "wg", within: `wg${meeting[1]}`, steps: (meeting[2] ?? "").split("/") };
  const report = REPORT.exec(id);
  return report ? { instrument: "report", within: report[1] ?? "", steps: [report[2] ?? ""] } : undefined;
}

/** The id of the provision above, or undefined at the top: wg4/46/i → wg4/46, P6.3(b) → P6.3 → P6. */
export function parentId(id: string): string | undefined {
  if (/\([a-z]+\)$/.test(id)) return id.replace(/\([a-z]+\)$/, "");
  if (/^[PC]\d+\.\d+$/.test(id)) return id.replace(/\.\d+$/, "");
  if (/^wg\d\/\d+\//.test(id)) return id.replace(/\/[a-z]+$/, "");
  return undefined;
}

/** Whether one id names the same provision as the other or one above it. */
export function covers(upper: string, id: string): boolean {
  for (let at: string | undefined = id; at !== undefined; at = parentId(at)) if (at === upper) return true;
  return false;
}

const PARAGRAPH: Record<Language, { article: string; paragraph: string; recommendation: string }> = {
  en: { article: "article", paragraph: "paragraph", recommendation: "recommendation" },
  fr: { article: "article", paragraph: "paragraphe", recommendation: "recommandation" },
  es: { article: "artículo", paragraph: "párrafo", recommendation: "recomendación" },
};

/** The pinpoint in words: "article 6, paragraph 3 (b)", "recommendation 46 (i) (iii)"; empty for reports, whose locator is written in the corpus. */
export function pinpointWords(pinpoint: Pinpoint, language: Language): string {
  const words = PARAGRAPH[language];
  const { steps } = pinpoint;
  const letters = (from: number) => steps.slice(from).map((s) => (language === "en" ? ` (${s})` : ` ${s})`)).join("");
  if (pinpoint.instrument === "wg") return `${words.recommendation} ${steps[0]}${letters(1)}`;
  if (pinpoint.instrument === "report") return "";
  const second = steps[1] ?? "";
  if (second === "") return `${words.article} ${steps[0]}`;
  if (!/^\d/.test(second)) return `${words.article} ${steps[0]}${letters(1)}`;
  return `${words.article} ${steps[0]}, ${words.paragraph} ${second}${letters(2)}`;
}
