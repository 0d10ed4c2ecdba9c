import type { Standing } from "../assess/standing.ts";
import type { RequirementFinding } from "../assess/types.ts";
import { datesOf } from "../corpus/cite.ts";
import type { Language } from "../text/language.ts";
import { STANDING_WORDS } from "./wordsVerdict.ts";
import { colon, fill } from "./words.ts";
import { DECISION_WORDS } from "./decisionWords.ts";

/** What a person said of a requirement: a reviewer in a verdict, or the author in the draft. */
export interface Decision {
  readonly who: "reviewer" | "author";
  /** The reviewer's name; the author of a draft has none. */
  readonly by?: string;
  /** The day of the verdict, as in 2026-11-22. */
  readonly date?: string;
  readonly standing: Standing;
  readonly reason: string;
  /** Which other text covers it. */
  readonly text?: string;
  /** The clause it rests on changed since: it does not count until it is confirmed. */
  readonly stale: boolean;
}

/** The decisions on a finding, the reviewer's first. The first that is not stale is what counts. */
export function decisionsOf({ suppression, verdict: applied }: RequirementFinding): Decision[] {
  const out: Decision[] = [];
  if (applied) {
    const { by, date, verdict, reason, text } = applied.verdict;
    out.push({ who: "reviewer", by, date, standing: verdict, reason, ...(text ? { text } : {}), stale: applied.stale });
  }
  if (suppression) out.push({ who: "author", standing: suppression.kind === "covered-elsewhere" ? "elsewhere" : "not-applicable", reason: suppression.reason, stale: false });
  return out;
}

/** A decision as a sentence: "Decided by A. Reviewer on 2026-11-22: met. Reason: …". */
export function decisionSentence(decision: Decision, reader: Language): string {
  const words = STANDING_WORDS[decision.standing][reader];
  const head = decision.who === "author"
    ? fill(DECISION_WORDS.author[reader], words)
    : fill(DECISION_WORDS[decision.stale ? "staleBy" : "decidedBy"][reader], decision.by ?? "", datesOf(decision.date, undefined, reader), words);
  const text = decision.text ? ` ${DECISION_WORDS.text[reader]}${colon(reader)} ${sentence(decision.text)}` : "";
  return `${head}${text} ${DECISION_WORDS.reason[reader]}${colon(reader)} ${sentence(decision.reason)}`;
}

function sentence(words: string): string {
  return /[.!?…»”]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`;
}
