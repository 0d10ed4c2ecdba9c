import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver-types";
import { fill } from "../report/words.ts";
import { type Context, rangeAt } from "./context.ts";
import { FEATURE_WORDS } from "./words.ts";

/** Comments that answer a finding but have no reason, or nothing to answer any more. */
export function staleDiagnostics(context: Context): Diagnostic[] {
  return context.assessment.stale.map((s) => ({
    range: rangeAt(context, s.range),
    severity: DiagnosticSeverity.Warning,
    code: s.reason === "" ? "suppression.no-reason" : "suppression.stale",
    source: "palermo",
    message: fill(FEATURE_WORDS[s.reason === "" ? "noReason" : "stale"][context.reader], s.requirement),
    ...(s.reason === "" ? {} : { tags: [DiagnosticTag.Unnecessary] }),
  }));
}
