import type { Checker } from "../../assess/analyse.ts";
import { statusOf } from "../../assess/conclude.ts";
import type { RequirementFinding } from "../../assess/types.ts";
import { foldText } from "../../text/fold.ts";
import type { EvalCase } from "./cases.ts";

/** What the checker said of one labelled element of one text. */
export interface Verdict {
  readonly text: string;
  readonly group: EvalCase["group"];
  readonly split: EvalCase["split"];
  readonly language: string;
  readonly key: string;
  readonly wanted: boolean;
  readonly doubtful: boolean;
  readonly found: boolean;
  readonly hinted: boolean;
  /** Evidence stands where the labelled quote does; undefined when there is nothing to compare. */
  readonly placed: boolean | undefined;
  readonly shown: string;
}

/** Agreement of one requirement's status, for texts that are labelled whole. */
export interface StatusVerdict {
  readonly text: string;
  readonly split: EvalCase["split"];
  readonly language: string;
  readonly requirement: string;
  readonly wanted: string;
  readonly found: string;
}

export interface ContraryVerdict {
  readonly text: string;
  readonly group: EvalCase["group"];
  readonly split: EvalCase["split"];
  readonly language: string;
  readonly requirement: string;
  readonly wanted: boolean;
  readonly found: boolean;
  readonly shown: string;
}

export interface Scores {
  readonly verdicts: Verdict[];
  readonly statuses: StatusVerdict[];
  readonly contraries: ContraryVerdict[];
}

/** Runs the checker over labelled texts. */
export function score(checker: Checker, cases: readonly EvalCase[], onText?: (name: string) => void): Scores {
  const scores: Scores = { verdicts: [], statuses: [], contraries: [] };
  for (const one of cases) {
    const { assessment } = checker.analyse(one.text, { language: one.language, kind: one.kind, assumeSubject: true });
    for (const finding of assessment.requirements) judge(one, finding, scores);
    onText?.(one.name);
  }
  return scores;
}

function judge(one: EvalCase, finding: RequirementFinding, scores: Scores): void {
  const { requirement } = finding;
  const base = { text: one.name, split: one.split, language: one.language, group: one.group };
  for (const element of finding.elements) {
    const key = `${requirement.id}/${element.id}`;
    const label = one.labels.get(key);
    if (!label) continue;
    const best = element.evidence[0] ?? element.hints[0];
    scores.verdicts.push({
      ...base, key, wanted: label.present, doubtful: label.doubtful, found: element.present, hinted: element.hints.length > 0,
      placed: element.present && label.present && label.quotes.length > 0 ? placed(one.text, element.evidence.map((e) => e.reading.sentence.article.range), label.quotes) : undefined,
      shown: best ? one.text.slice(best.range.start, Math.min(best.range.end, best.range.start + 160)).replace(/\s+/g, " ") : "",
    });
  }
  if (one.complete) {
    const labelled = requirement.elements.map((e) => ({ present: one.labels.get(`${requirement.id}/${e.id}`)?.present === true }));
    const wanted = one.contrary?.has(requirement.id) ? "contrary" : statusOf(requirement.rule, labelled);
    scores.statuses.push({ text: one.name, split: one.split, language: one.language, requirement: requirement.id, wanted, found: finding.status });
  }
  const wantsContrary = one.contrary?.has(requirement.id) === true;
  if (one.contrary && (wantsContrary || finding.contrary.length > 0)) {
    const at = finding.contrary[0];
    scores.contraries.push({ ...base, requirement: requirement.id, wanted: wantsContrary, found: finding.contrary.length > 0, shown: at ? one.text.slice(at.range.start, Math.min(at.range.end, at.range.start + 160)).replace(/\s+/g, " ") : "" });
  }
}

/** Whether one of the provisions holds (the beginning of) one of the quotes. */
function placed(text: string, provisions: readonly { start: number; end: number }[], quotes: readonly string[]): boolean {
  const heads = quotes.map((q) => foldText(q).slice(0, 60));
  return provisions.some((p) => {
    const folded = foldText(text.slice(p.start, p.end));
    return heads.some((h) => folded.includes(h));
  });
}
