import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver-types";
import type { SettingsProblem } from "../assess/settingsFile.ts";
import { fill } from "../report/words.ts";
import type { Language } from "../text/language.ts";
import { Lines } from "../text/lines.ts";
import { rangeAt } from "./context.ts";
import { SETTINGS_WORDS } from "./settingsWords.ts";

/** What is wrong in a settings file and what to do, in the reader's language. */
export function settingsProblemText({ code, details }: SettingsProblem, reader: Language): string {
  return fill(SETTINGS_WORDS[code][reader], ...details);
}

/** The problems of a settings file as diagnostics of that file. @param text of the file, for positions. */
export function settingsDiagnostics(text: string, problems: readonly SettingsProblem[], reader: Language): Diagnostic[] {
  const lines = new Lines(text);
  return problems.map((problem) => ({
    range: rangeAt({ lines }, problem.range),
    severity: DiagnosticSeverity.Warning,
    code: `settings.${problem.code}`,
    source: "palermo",
    message: settingsProblemText(problem, reader),
  }));
}
