import type { Command } from "vscode-languageserver-types";
import type { RequirementFinding } from "../assess/types.ts";
import type { VerdictName } from "../assess/verdict.ts";
import { fill } from "../report/words.ts";
import { STANDING_WORDS } from "../report/wordsVerdict.ts";
import type { Context } from "./context.ts";
import { VERDICT_FEATURE_WORDS } from "./wordsVerdicts.ts";

/** The command behind "Confirm…" and "Overrule…": the client asks for what is missing and has the server write the verdict. */
export const GIVE_VERDICT = "palermo.verdict";
/** The command that takes a verdict back. */
export const REMOVE_VERDICT = "palermo.removeVerdict";

/** What both commands are given; without them they ask. */
export interface VerdictArguments {
  readonly uri: string;
  readonly version?: number;
  readonly requirement?: string;
  readonly verdict?: VerdictName;
}

/** The commands by which a reviewer decides on a finding: to confirm it (or a verdict that no longer counts), to overrule it, to take a verdict back. */
export function verdictCommands(context: Context, finding: RequirementFinding): Command[] {
  const { reader, uri, version } = context;
  const { requirement, status, verdict } = finding;
  const named = { uri, version, requirement: requirement.id };
  const command = (title: string, name: string, args: VerdictArguments): Command => ({ title, command: name, arguments: [args] });
  const words = VERDICT_FEATURE_WORDS;
  const confirmed = verdict?.stale ? verdict.verdict.verdict : status;
  return [
    ...(verdict && !verdict.stale ? [] : [command(fill(words.confirm[reader], STANDING_WORDS[confirmed][reader]), GIVE_VERDICT, { ...named, verdict: confirmed })]),
    command(words.overrule[reader], GIVE_VERDICT, named),
    ...(verdict ? [command(fill(words.remove[reader], verdict.verdict.by), REMOVE_VERDICT, named)] : []),
  ];
}
