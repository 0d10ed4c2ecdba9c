import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver-types";
import type { FormatProblem } from "../draft/formats/manuscript.ts";
import { formatProblemText } from "../report/formatWords.ts";
import { Lines } from "../text/lines.ts";
import type { Context } from "./context.ts";

const SEVERITY: Readonly<Record<FormatProblem["code"], DiagnosticSeverity>> = {
  malformed: DiagnosticSeverity.Error, deep: DiagnosticSeverity.Warning, "unknown-document": DiagnosticSeverity.Information, "duplicate-id": DiagnosticSeverity.Warning,
};

/** What is wrong with the file itself, such as malformed XML, at its place in the file. */
export function formatDiagnosticsOf({ draft, reader }: Pick<Context, "draft" | "reader">): Diagnostic[] {
  const { manuscript } = draft;
  if (!manuscript || manuscript.problems.length === 0) return [];
  const lines = new Lines(manuscript.source.original?.text ?? manuscript.text);
  return manuscript.problems.map((problem) => {
    const { line, column } = lines.at(problem.offset);
    const start = { line: line - 1, character: column - 1 };
    return { range: { start, end: { line: start.line, character: start.character + 1 } }, severity: SEVERITY[problem.code], code: `file.${problem.code}`, source: "palermo", message: formatProblemText(problem, reader) };
  });
}
