import { Checker } from "../assess/analyse.ts";
import { DEFAULT_SEVERITIES } from "../assess/settingsTable.ts";
import type { FileSettings } from "../assess/settingsFile.ts";
import { standingOf } from "../assess/standing.ts";
import type { RequirementFinding } from "../assess/types.ts";
import { Citations } from "../corpus/cite.ts";
import { type Corpus, FORCES, type Force } from "../corpus/types.ts";
import { type JsonDraft, toJson } from "../report/json.ts";
import { toText } from "../report/text.ts";
import { type Analysed, DraftRun, type Output, type ReadingOptions } from "./draftRun.ts";
import type { FileRead } from "./files.ts";
import { ansi, plain } from "./paint.ts";

/** What `palermo check` was asked to do. */
export interface CheckOptions extends ReadingOptions {
  /** ndjson: a line of JSON a draft, written as soon as it is checked. */
  readonly format: "text" | "json" | "ndjson";
  readonly failOn?: Force;
}

/**
 * Checks drafts and writes the review.
 * @param ahead what was read beforehand, by path.
 * @returns the exit code: 0, 1 when something that must be met is not, 2 on error.
 */
export function check(corpus: Corpus, paths: readonly string[], options: CheckOptions, out: Output, ahead: ReadonlyMap<string, FileRead> = new Map()): number {
  return checkWith(new Checker(corpus), paths, options, out, ahead);
}

/** Checks drafts as `check` does, with a checker that is used again. */
export function checkWith(checker: Checker, paths: readonly string[], options: CheckOptions, out: Output, ahead: ReadonlyMap<string, FileRead> = new Map()): number {
  const failure = (path: string, message: string) => (options.format === "ndjson" ? out.write(`${JSON.stringify({ path, error: message })}\n`) : undefined);
  const run = new DraftRun(checker, options, out, ahead, failure);
  const citations = new Citations(checker.corpus);
  const json: JsonDraft[] = [];
  let failed = false;
  run.run(paths, ({ analysis, paths: own, settings, wanted }: Analysed) => {
    if (options.format === "json") json.push(toJson(analysis, own, wanted));
    else if (options.format === "ndjson") out.write(`${JSON.stringify(toJson(analysis, own, wanted))}\n`);
    else out.write(`${toText(analysis, own, citations, out.reader, out.colour ? ansi : plain, wanted)}\n`);
    if (analysis.assessment.requirements.some((r) => fails(r, settings, options.failOn) && (!wanted || wanted(r.requirement.id)))) failed = true;
  });
  if (options.format === "json") out.write(`${JSON.stringify({ version: 1, drafts: json })}\n`);
  return run.failed ? 2 : failed ? 1 : 0;
}

/** Whether a finding is one that --fail-on was asked to fail on; what a person answered, and what the settings show no finding for, does not fail. */
function fails(finding: RequirementFinding, { severity }: FileSettings, failOn: Force | undefined): boolean {
  const standing = standingOf(finding);
  if (!failOn || standing === "met" || standing === "elsewhere" || standing === "not-applicable") return false;
  const level = { ...DEFAULT_SEVERITIES, ...severity }[standing === "contrary" ? "contrary" : finding.force];
  return level !== "off" && FORCES.indexOf(finding.force) <= FORCES.indexOf(failOn);
}
