import type { TextEdit } from "vscode-languageserver-types";
import { fixesOf } from "./clauseActions.ts";
import { type Context, rangeAt } from "./context.ts";

/** What can be written into one version of a draft for one requirement, best first. Empty when it is met or there is no clause for it. */
export interface RequirementFixes {
  readonly version: number;
  readonly fixes: readonly { readonly title: string; readonly edits: readonly TextEdit[] }[];
}

/** The clauses and completed lists that a requirement's quick fixes offer, without the need of a diagnostic. */
export function requirementFixes(context: Context, requirement: string): RequirementFixes {
  const finding = context.assessment.requirements.find((f) => f.requirement.id === requirement);
  const fixes = finding ? fixesOf(context, finding) : [];
  return { version: context.version, fixes: fixes.map(({ title, changes }) => ({ title, edits: changes.map(({ range, text }) => ({ range: rangeAt(context, range), newText: text })) })) };
}
