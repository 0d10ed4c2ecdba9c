import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver-types";
import type { VerdictProblem } from "../assess/verdictFile.ts";
import { fill } from "../report/words.ts";
import type { Language } from "../text/language.ts";
import { Lines } from "../text/lines.ts";
import { rangeAt } from "./context.ts";
import { VERDICT_PROBLEM_WORDS } from "./verdictProblemWords.ts";

/** What is wrong in a verdict file and what to do, in the reader's language. */
export function verdictProblemText({ code, details }: VerdictProblem, reader: Language): string {
  return fill(VERDICT_PROBLEM_WORDS[code][reader], ...details);
}

/** The problems of a verdict file with line and column from 1: "3:7: …". */
export function located(text: string, problems: readonly VerdictProblem[], reader: Language): string[] {
  const lines = new Lines(text);
  return problems.map((problem) => {
    const { line, column } = lines.at(problem.range.start);
    return `${line}:${column}: ${verdictProblemText(problem, reader)}`;
  });
}

/** The problems of a verdict file as diagnostics of that file. @param text of the file, for positions. */
export function verdictFileDiagnostics(text: string, problems: readonly VerdictProblem[], reader: Language): Diagnostic[] {
  const lines = new Lines(text);
  return problems.map((problem) => ({
    range: rangeAt({ lines }, problem.range),
    severity: DiagnosticSeverity.Warning,
    code: `verdicts.${problem.code}`,
    source: "palermo",
    message: verdictProblemText(problem, reader),
  }));
}
