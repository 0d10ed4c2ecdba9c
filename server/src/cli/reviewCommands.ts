import { type Command, Option } from "commander";
import type { Corpus } from "../corpus/types.ts";
import { LANGUAGES } from "../text/language.ts";
import type { Output } from "./draftRun.ts";
import { progress, type ProgressOptions } from "./progress.ts";
import { listVerdicts, type MergeOptions, mergeVerdictFiles } from "./verdicts.ts";
import { MESSAGES } from "./words/messages.ts";
import { REVIEW_MESSAGES } from "./words/reviewMessages.ts";

/** Adds `palermo verdicts` and `palermo progress`. @param done takes the exit code */
export function addReviewCommands(main: Command, corpus: () => Corpus, out: Output, done: (code: number) => void): void {
  const say = (key: keyof typeof REVIEW_MESSAGES): string => REVIEW_MESSAGES[key][out.reader];
  const common = (key: keyof typeof MESSAGES): string => MESSAGES[key][out.reader];
  const reader = () => new Option("--reader <lang>", common("optReader")).choices([...LANGUAGES]);
  const verdicts = main.command("verdicts").description(say("verdicts")).addHelpText("after", `\n${common("examples")}\n  palermo verdicts bill.md\n  palermo verdicts merge bill.md.palermo.yaml from-colleague.palermo.yaml --out bill.md.palermo.yaml --keep second`);
  verdicts.command("list", { isDefault: true }).description(say("list")).argument("<draft>", say("argDraft")).addOption(reader()).action(async (draft: string) => done(await listVerdicts(corpus(), draft, out)));
  verdicts
    .command("merge").description(say("merge")).argument("<first>", say("argVerdicts")).argument("<second>", say("argVerdicts"))
    .option("-o, --out <file>", say("optOut"))
    .addOption(new Option("--keep <which>", say("optKeep")).choices(["first", "second"]))
    .addOption(reader())
    .action(async (first: string, second: string, options: MergeOptions) => done(await mergeVerdictFiles(corpus(), [first, second], options, out)));
  main
    .command("progress").description(say("progress")).argument("<old>", say("argOld")).argument("<new>", say("argNew"))
    .addOption(new Option("--format <format>", say("optFormat")).choices(["text", "md", "json"]).default("text"))
    .addOption(new Option("--kind <kind>", common("optKind")).choices(["law", "plan"]))
    .addOption(new Option("--lang <lang>", common("optLang")).choices([...LANGUAGES]))
    .addOption(reader())
    .addHelpText("after", `\n${common("examples")}\n  palermo progress bill-v1.md bill-v2.md\n  git show HEAD~3:bill.md > old.md && palermo progress old.md bill.md --format md`)
    .action(async (older: string, newer: string, options: ProgressOptions) => done(await progress(corpus(), [older, newer], options, out)));
}
