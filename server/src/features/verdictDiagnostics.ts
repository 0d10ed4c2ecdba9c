import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver-types";
import { fill } from "../report/words.ts";
import { STALE_WORDS, STANDING_WORDS } from "../report/wordsVerdict.ts";
import { anchorOf, titleRange } from "./anchor.ts";
import { type Context, rangeAt } from "./context.ts";
import { type FindingData, pageOf } from "./diagnostics.ts";
import { verdictProblemText } from "./verdictProblems.ts";
import { VERDICT_FEATURE_WORDS } from "./wordsVerdicts.ts";

/** The code of a diagnostic on a verdict that no longer counts. */
export const STALE_VERDICT = "verdict.stale";

/** Verdicts that no longer count, each where its finding is shown; and, on the title, that the verdict file holds something that cannot be used. */
export function verdictDiagnosticsOf(context: Context): Diagnostic[] {
  const { reader } = context;
  const stale = context.assessment.requirements.flatMap((finding): Diagnostic[] => {
    const { requirement, verdict, elements } = finding;
    if (!verdict?.because) return [];
    const { verdict: name, text, by, date } = verdict.verdict;
    const said = text ? `${STANDING_WORDS[name][reader]}: ${text}` : STANDING_WORDS[name][reader];
    return [{
      range: rangeAt(context, anchorOf(context, finding)),
      severity: DiagnosticSeverity.Warning,
      code: STALE_VERDICT,
      codeDescription: { href: pageOf(requirement.id, reader) },
      source: "palermo",
      message: fill(VERDICT_FEATURE_WORDS.stale[reader], requirement.title[reader], said, by, date, STALE_WORDS[verdict.because][reader]),
      data: { requirement: requirement.id, missing: elements.filter((e) => !e.present).map((e) => e.id) } satisfies FindingData,
    }];
  });
  return [...stale, ...fileProblemsOf(context)];
}

function fileProblemsOf(context: Context): Diagnostic[] {
  const { reader, verdictFile } = context;
  const first = verdictFile?.problems[0];
  if (!verdictFile || !first) return [];
  const words = VERDICT_FEATURE_WORDS[verdictFile.problems.length === 1 ? "fileProblem" : "fileProblems"][reader];
  return [{
    range: rangeAt(context, titleRange(context)),
    severity: DiagnosticSeverity.Warning,
    code: "verdict.file",
    source: "palermo",
    message: fill(words, verdictFile.problems.length, verdictFile.name, verdictProblemText(first, reader)),
  }];
}
