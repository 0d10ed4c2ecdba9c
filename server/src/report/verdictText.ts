import type { RequirementFinding } from "../assess/types.ts";
import type { Decision as Given } from "../assess/verdict.ts";
import type { Language } from "../text/language.ts";
import { decisionSentence, decisionsOf } from "./decision.ts";
import { colon, fill } from "./words.ts";
import { STALE_WORDS, VERDICT_WORDS } from "./wordsVerdict.ts";

/** Who decided what, when and why, as one sentence; undefined when no reviewer's verdict counts. */
export function decisionText(finding: RequirementFinding, reader: Language): string | undefined {
  const [first] = decisionsOf(finding);
  return first?.who === "reviewer" && !first.stale ? decisionSentence(first, reader) : undefined;
}

/** A finding's decisions in lines: the reviewer's, why it no longer counts, what other reviewers said, the author's. None where the checker alone spoke. */
export function decisionLines(finding: RequirementFinding, reader: Language): string[] {
  const { because, verdict } = finding.verdict ?? {};
  const [first, ...rest] = decisionsOf(finding).map((decision) => decisionSentence(decision, reader));
  return [
    ...(first ? [first] : []),
    ...(because && because !== "clause-gone" ? [`${fill(VERDICT_WORDS.stale[reader], STALE_WORDS[because][reader])}.`] : []),
    ...(verdict?.also ?? []).map((other) => `${VERDICT_WORDS.also[reader]}${colon(reader)} ${sentenceOf(other, reader)}`),
    ...rest,
  ];
}

function sentenceOf({ verdict, by, date, reason, text }: Given, reader: Language): string {
  return decisionSentence({ who: "reviewer", by, date, standing: verdict, reason, ...(text ? { text } : {}), stale: false }, reader);
}
