import { basename } from "node:path";
import { type AnalyseOptions, type Analysis, Checker } from "../assess/analyse.ts";
import type { Corpus } from "../corpus/types.ts";
import { UnknownLanguageError } from "../draft/read.ts";
import type { DraftKind } from "../draft/types.ts";
import { compareVersions, DifferentKindsError, type Progress, type VersionChange, type VersionClause } from "../report/progress.ts";
import { markdownProgress, PLAIN_PROGRESS, progressReport } from "../report/progressReport.ts";
import { fill } from "../report/words.ts";
import type { Language } from "../text/language.ts";
import type { Output } from "./draftRun.ts";
import { verdictsBeside } from "./draftVerdicts.ts";
import { readAhead, readText } from "./files.ts";
import { MESSAGES } from "./words/messages.ts";
import { REVIEW_MESSAGES } from "./words/reviewMessages.ts";

/** What `palermo progress` was asked to do. */
export interface ProgressOptions {
  readonly kind?: DraftKind;
  readonly lang?: Language;
  readonly format: "text" | "md" | "json";
}

/** `palermo progress OLD NEW`: what the later version gained, lost and changed. @returns the exit code: 0, 1 when something was lost, 2 on error. */
export async function progress(corpus: Corpus, [older, newer]: readonly [string, string], options: ProgressOptions, out: Output): Promise<number> {
  const checker = new Checker(corpus);
  const ids = [...corpus.requirements.law, ...corpus.requirements.plan].map((r) => r.id);
  const ahead = await readAhead([older, newer]);
  const analyses: Analysis[] = [];
  for (const path of [older, newer]) {
    const read = ahead.get(path) ?? readText(path);
    if ("problem" in read) return said(out, path, fill(MESSAGES[read.problem.code][out.reader], read.problem.detail));
    const found = verdictsBeside(path, ids, out);
    for (const warning of found?.warnings ?? []) out.warn(`${warning}\n`);
    const own: AnalyseOptions = { ...(options.kind ? { kind: options.kind } : {}), ...(options.lang ? { language: options.lang } : {}), assumeSubject: true, verdicts: found?.verdicts ?? [] };
    try {
      analyses.push(checker.analyse(read.text, own));
    } catch (error) {
      if (error instanceof UnknownLanguageError) return said(out, path, MESSAGES.unknownLanguage[out.reader]);
      throw error;
    }
  }
  try {
    const compared = compareVersions(analyses[0] as Analysis, analyses[1] as Analysis);
    const names = basename(older) === basename(newer) ? { before: older, after: newer } : { before: basename(older), after: basename(newer) };
    out.write(options.format === "json" ? `${JSON.stringify(jsonProgress(compared, older, newer))}\n` : progressReport(compared, names, out.reader, options.format === "md" ? markdownProgress() : PLAIN_PROGRESS));
    return compared.lost.length > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof DifferentKindsError) return said(out, `${older}, ${newer}`, REVIEW_MESSAGES.otherKind[out.reader]);
    throw error;
  }
}

function jsonProgress({ gained, lost, changed, unchanged }: Progress, before: string, after: string): object {
  const clause = ({ range, provision, quote, contrary }: VersionClause) => ({ ...range, provision, quote, contrary });
  const row = (c: VersionChange) => ({ id: c.requirement.id, force: c.requirement.force, before: c.before, after: c.after, elementsGained: c.elementsGained, elementsLost: c.elementsLost, clausesBefore: c.clausesBefore.map(clause), clausesAfter: c.clausesAfter.map(clause) });
  return { version: 1, before, after, gained: gained.map(row), lost: lost.map(row), changed: changed.map(row), unchanged };
}

function said(out: Output, path: string, message: string): number {
  out.warn(`${path}: ${message}\n`);
  return 2;
}
