import { updateFile } from "../atomicFile.node.ts";
import { Checker } from "../assess/analyse.ts";
import { verdictFileOf } from "../assess/verdictFile.ts";
import { withVerdicts } from "../assess/verdictEdit.ts";
import { mergeVerdicts } from "../assess/verdictMerge.ts";
import type { Corpus } from "../corpus/types.ts";
import { UnknownLanguageError } from "../draft/read.ts";
import { decisionSentence } from "../report/decision.ts";
import { decisionLines } from "../report/verdictText.ts";
import { colon, fill } from "../report/words.ts";
import type { Output } from "./draftRun.ts";
import { type FoundVerdicts, readVerdictFile, verdictsBeside } from "./draftVerdicts.ts";
import { readAhead, readText } from "./files.ts";
import { MESSAGES } from "./words/messages.ts";
import { REVIEW_MESSAGES } from "./words/reviewMessages.ts";

/** What `palermo verdicts merge` was asked to do. */
export interface MergeOptions {
  readonly out?: string;
  readonly keep?: "first" | "second";
}

/** `palermo verdicts list FILE`: each verdict, and whether it still counts. @returns the exit code: 0, 1 when one no longer counts, 2 on error. */
export async function listVerdicts(corpus: Corpus, draft: string, out: Output): Promise<number> {
  const found = verdictsBeside(draft, idsOf(corpus), out);
  const read = (await readAhead([draft])).get(draft) ?? readText(draft);
  if ("problem" in read) return said(out, `${draft}: ${fill(MESSAGES[read.problem.code][out.reader], read.problem.detail)}`);
  for (const warning of found?.warnings ?? []) out.warn(`${warning}\n`);
  if (!found || found.verdicts.length === 0) {
    out.write(`${fill(REVIEW_MESSAGES.noVerdicts[out.reader], draft, verdictFileOf(draft))}\n`);
    return found && found.warnings.length > 0 ? 2 : 0;
  }
  try {
    const { requirements } = new Checker(corpus).analyse(read.text, { verdicts: found.verdicts, assumeSubject: true }).assessment;
    const rows = found.verdicts.map((verdict) => ({ verdict, finding: requirements.find((f) => f.requirement.id === verdict.requirement) }));
    for (const { verdict, finding } of rows) {
      out.write(`${verdict.requirement}  ${finding?.requirement.title[out.reader] ?? `(${REVIEW_MESSAGES.notAsked[out.reader]})`}\n`);
      for (const line of finding ? decisionLines(finding, out.reader) : []) out.write(`    ${line}\n`);
    }
    return found.warnings.length > 0 ? 2 : rows.some(({ finding }) => finding?.verdict?.stale) ? 1 : 0;
  } catch (error) {
    if (error instanceof UnknownLanguageError) return said(out, `${draft}: ${MESSAGES.unknownLanguage[out.reader]}`);
    throw error;
  }
}

/** `palermo verdicts merge FIRST SECOND`: one file of both. @returns the exit code: 0, 1 when the reviewers differ and nobody chose, 2 on error. */
export async function mergeVerdictFiles(corpus: Corpus, paths: readonly [string, string], { out: target, keep }: MergeOptions, out: Output): Promise<number> {
  const [first, second] = paths.map((path) => readVerdictFile(path, idsOf(corpus), out)) as [FoundVerdicts, FoundVerdicts];
  const warnings = [...first.warnings, ...second.warnings];
  for (const warning of warnings) out.warn(`${warning}\n`);
  if (warnings.length > 0) return said(out, REVIEW_MESSAGES.correct[out.reader]);
  const { verdicts, conflicts } = mergeVerdicts(first.verdicts, second.verdicts, () => (keep === "second" ? "theirs" : "ours"));
  for (const { requirement, ours, theirs } of conflicts) {
    out.warn(`${fill(REVIEW_MESSAGES.conflict[out.reader], requirement)}\n`);
    for (const [path, { verdict, ...rest }] of [[first.path, ours], [second.path, theirs]] as const) out.warn(`    ${path}${colon(out.reader)} ${decisionSentence({ who: "reviewer", standing: verdict, stale: false, ...rest }, out.reader)}\n`);
  }
  if (conflicts.length > 0 && !keep) {
    out.warn(`${fill(REVIEW_MESSAGES.unsettled[out.reader], conflicts.length)}\n`);
    return 1;
  }
  const text = withVerdicts(first.text, verdicts);
  if (!target) {
    out.write(text);
    return 0;
  }
  try {
    await updateFile(target, () => text);
    out.warn(`${fill(REVIEW_MESSAGES.merged[out.reader], verdicts.length, target)}\n`);
    return 0;
  } catch (error) {
    return said(out, fill(REVIEW_MESSAGES.notWritten[out.reader], target, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
}

function idsOf({ requirements }: Corpus): string[] {
  return [...requirements.law, ...requirements.plan].map((r) => r.id);
}

function said(out: Output, message: string): number {
  out.warn(`${message}\n`);
  return 2;
}
