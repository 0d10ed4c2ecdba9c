#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import { type Corpus, FORCES } from "../corpus/types.ts";
import { REPORT_FORMATS } from "../report/formats.ts";
import { dayOf } from "../text/day.ts";
import { LANGUAGES } from "../text/language.ts";
import { check } from "./check.ts";
import type { CollectionOptions } from "./collection.ts";
import { compare, COMPARE_FORMATS, type CompareOptions } from "./compareCommand.ts";
import { convert, type ConvertOptions } from "./convert.ts";
import type { Output } from "./draftRun.ts";
import { expandPaths, readAhead } from "./files.ts";
import { evaluate, type EvalOptions } from "./evaluate.ts";
import { readerLanguage } from "./locale.ts";
import { cite, explain, search } from "./lookup.ts";
import { addReviewCommands } from "./reviewCommands.ts";
import { report, type ReportOptions, type ReportStamp } from "./reportCommand.ts";
import { MESSAGES } from "./words/messages.ts";

const HERE = new URL("./", import.meta.url);
const CHECK_EXAMPLES = "\n  palermo check bill.md\n  palermo check laws/ --format json\n  palermo check penal-code.md victims-act.md --together --fail-on mandatory\n  palermo check --only 'compensation.*,consent.irrelevant' bill.md\n  cat bill.txt | palermo check - --kind law --lang en\n  palermo check laws/ --format ndjson --resume laws.ndjson\n  find laws -name '*.md' | palermo check - --format ndjson > laws.ndjson";

const REPORT_EXAMPLES = "\n  palermo report bill.md --format docx --out review.docx\n  palermo report bill.md --format docx-comments --out bill.docx\n  palermo report laws/ --format html --out reviews/\n  palermo report laws/ --format sarif --out palermo.sarif";
const COMPARE_EXAMPLES = "\n  palermo compare laws/ --format html --out comparison.html\n  palermo compare a.md b.fr.md c.es.md --reference a.md --format csv";

/** The value of --reader wherever it stands: the help itself is written in that language. */
function askedReader(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((a) => a === "--reader" || a.startsWith("--reader="));
  return at < 0 ? undefined : argv[at]?.includes("=") ? argv[at]?.split("=")[1] : argv[at + 1];
}

function outputFor(argv: readonly string[]): Output {
  return {
    reader: readerLanguage(askedReader(argv), process.env),
    colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
    progress: process.stderr.isTTY === true,
    write: (text) => void process.stdout.write(text),
    warn: (text) => void process.stderr.write(text),
  };
}

/** A number from 1. @throws InvalidArgumentError */
function wholeNumber(text: string, problem: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError(problem);
  return Number(text);
}

function loadCorpus(): Corpus {
  return JSON.parse(readFileSync(new URL("corpus.json", HERE), "utf8")) as Corpus;
}

/** Builds the command line. Every command leaves its exit code in `process.exitCode`. */
export function program(argv: readonly string[], version: string, corpusVersion: string): Command {
  const out = outputFor(argv);
  const say = (key: keyof typeof MESSAGES): string => MESSAGES[key][out.reader];
  const done = (code: number) => {
    process.exitCode = code;
  };
  const main = new Command("palermo").description(say("program")).version(version).exitOverride();
  const reader = () => new Option("--reader <lang>", say("optReader")).choices([...LANGUAGES]);
  main
    .command("check").description(say("check")).argument("<paths...>", say("argFiles"))
    .addOption(new Option("--kind <kind>", say("optKind")).choices(["law", "plan"]))
    .addOption(new Option("--lang <lang>", say("optLang")).choices([...LANGUAGES]))
    .addOption(new Option("--format <format>", say("optFormat")).choices(["text", "json", "ndjson"]).default("text"))
    .addOption(new Option("--fail-on <force>", say("optFail")).choices([...FORCES]))
    .option("--together", say("optTogether"))
    .option("--only <ids>", say("optOnly"))
    .addOption(new Option("--changes <how>", say("optChanges")).choices(["accepted", "rejected"]))
    .addOption(new Option("--jobs <n>", say("optJobs")).argParser((n) => wholeNumber(n, say("badJobs"))))
    .option("--resume <file>", say("optResume"))
    .addOption(reader())
    .addHelpText("after", `\n${say("examples")}${CHECK_EXAMPLES}`)
    .action(async (paths: string[], { jobs, resume, ...options }: CollectionOptions) => {
      if (options.format !== "ndjson" || options.together) return done(check(loadCorpus(), paths, options, out, await readAhead(expandPaths(paths).files)));
      const { checkCollection } = await import("./collection.ts");
      done(await checkCollection(paths, { ...options, ...(jobs ? { jobs } : {}), ...(resume ? { resume } : {}) }, out, { worker: new URL("worker.mjs", HERE), corpus: new URL("corpus.json", HERE) }, process.stdin));
    });
  const stamp = (): ReportStamp => ({ date: dayOf(new Date()), palermo: version, corpus: corpusVersion });
  main
    .command("report").description(say("report")).argument("<paths...>", say("argFiles"))
    .addOption(new Option("--format <format>", say("optReportFormat")).choices(Object.keys(REPORT_FORMATS)).default("md"))
    .option("--out <file>", say("optOut"))
    .addOption(new Option("--kind <kind>", say("optKind")).choices(["law", "plan"]))
    .addOption(new Option("--lang <lang>", say("optLang")).choices([...LANGUAGES]))
    .option("--together", say("optTogether"))
    .option("--only <ids>", say("optOnly"))
    .addOption(reader())
    .addHelpText("after", `\n${say("examples")}${REPORT_EXAMPLES}`)
    .action(async (paths: string[], options: ReportOptions) => done(await report(loadCorpus(), paths, options, out, stamp(), await readAhead(expandPaths(paths).files))));
  main
    .command("compare").description(say("compare")).argument("<paths...>", say("argFiles"))
    .addOption(new Option("--format <format>", say("optCompareFormat")).choices([...COMPARE_FORMATS]).default("md"))
    .option("--reference <file>", say("optReference"))
    .option("--out <file>", say("optOut"))
    .addOption(reader())
    .addHelpText("after", `\n${say("examples")}${COMPARE_EXAMPLES}`)
    .action(async (paths: string[], options: CompareOptions) => done(compare(loadCorpus(), paths, options, out, stamp(), await readAhead(expandPaths(paths).files))));
  main
    .command("convert").description(say("convert")).argument("<file>")
    .addOption(new Option("--to <format>", say("optTo")).choices(["md", "akn"]).makeOptionMandatory())
    .option("--out <file>", say("optConvertOut"))
    .option("--force", say("optForce"))
    .addOption(new Option("--kind <kind>", say("optKind")).choices(["law", "plan"]))
    .addOption(new Option("--lang <lang>", say("optLang")).choices([...LANGUAGES]))
    .addOption(new Option("--changes <how>", say("optChanges")).choices(["accepted", "rejected"]))
    .addOption(reader())
    .addHelpText("after", `\n${say("examples")}\n  palermo convert bill.docx --to md --out bill.md\n  palermo convert bill.md --to akn > bill.akn`)
    .action(async (file: string, options: ConvertOptions) => done(await convert(file, options, out, dayOf(new Date()))));
  main.command("explain").description(say("explain")).argument("<id>").addOption(reader()).addHelpText("after", `\n${say("examples")}\n  palermo explain consent.irrelevant`).action((id: string) => done(explain(loadCorpus(), id, out)));
  main.command("cite").description(say("cite")).argument("<id>").addOption(reader()).addHelpText("after", `\n${say("examples")}\n  palermo cite wg4/46/i\n  palermo cite 'P3(b)'`).action((id: string) => done(cite(loadCorpus(), id, out)));
  main.command("search").description(say("search")).argument("<words...>").addOption(reader()).addHelpText("after", `\n${say("examples")}\n  palermo search consent victim\n  palermo search delai de reflexion`).action((words: string[]) => done(search(loadCorpus(), words.join(" "), out)));
  addReviewCommands(main, loadCorpus, out, done);
  main
    .command("eval").description(say("evaluate")).argument("<folder>")
    .addOption(new Option("--split <split>", say("optSplit")).choices(["tune", "measure", "all"]).default("all"))
    .addOption(new Option("--lang <lang>", say("optLang")).choices([...LANGUAGES]))
    .option("--errors", say("optErrors"))
    .option("--elements", say("optElements"))
    .option("--save <file>", say("optSave"))
    .option("--compare <file>", say("optCompare"))
    .addOption(reader())
    .action((folder: string, options: EvalOptions) => done(evaluate(loadCorpus(), folder, options, out)));
  main
    .command("lsp").description(say("lsp")).option("--stdio").option("--node-ipc").option("--clientProcessId <pid>")
    .action(async () => {
      if (!["--stdio", "--node-ipc"].some((way) => process.argv.includes(way))) process.argv.push("--stdio"); // the server reads the arguments itself
      await import(new URL("server.mjs", HERE).href);
    });
  return main;
}

// A reader that closes early (`palermo search … | head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(process.exitCode ?? 0);
});

try {
  const { version, corpus } = JSON.parse(readFileSync(new URL("version.json", HERE), "utf8")) as { version: string; corpus: string };
  await program(process.argv, version, corpus).parseAsync(process.argv);
} catch (error) {
  const { code, exitCode, message } = error as { code?: string; exitCode?: number; message?: string };
  if (code?.startsWith("commander.")) process.exitCode = exitCode === 0 ? 0 : 2;
  else {
    process.stderr.write(`palermo: ${message ?? String(error)}\n`);
    process.exitCode = 2;
  }
}
