import { readFileSync, writeFileSync } from "node:fs";
import { Checker } from "../assess/analyse.ts";
import type { Corpus } from "../corpus/types.ts";
import { fill } from "../report/words.ts";
import type { Output } from "./draftRun.ts";
import { loadCases } from "./eval/cases.ts";
import { report, weakElements } from "./eval/print.ts";
import { type Scores, score } from "./eval/score.ts";
import { MESSAGES } from "./words/messages.ts";

/** What `palermo eval` was asked to do. */
export interface EvalOptions {
  readonly split: "tune" | "measure" | "all";
  readonly lang?: string;
  readonly errors?: boolean;
  readonly elements?: boolean;
  readonly save?: string;
  readonly compare?: string;
}

/** An element whose F1 is below this with three positives or more is listed as weak. */
const WEAK = 0.5;

/** Measures the checker on labelled texts. @returns the exit code. */
export function evaluate(corpus: Corpus, folder: string, options: EvalOptions, out: Output): number {
  const cases = loadCases(folder).filter((c) => (options.split === "all" || c.split === options.split) && (!options.lang || c.language === options.lang));
  if (cases.length === 0) {
    out.warn(`${fill(MESSAGES.noCases[out.reader], folder)}\n`);
    return 2;
  }
  const scores = score(new Checker(corpus), cases);
  out.write(`${report(scores, { errors: options.errors === true, elements: options.elements === true })}\n`);
  const weak = weakElements(scores.verdicts.filter((v) => v.group === "laws"), WEAK);
  out.write(`\n== elements of laws with F1 below ${WEAK} and at least three positives: ${weak.length}\n${weak.join("\n")}\n`);
  if (options.save) writeFileSync(options.save, JSON.stringify(flat(scores)));
  if (options.compare) out.write(compare(options.compare, scores, out));
  return 0;
}

/** One line a verdict, so that two runs can be compared. */
function flat(scores: Scores): Record<string, boolean> {
  return Object.fromEntries([
    ...scores.verdicts.map((v) => [`${v.text} ${v.key}`, v.found] as const),
    ...scores.contraries.map((c) => [`${c.text} contrary ${c.requirement}`, c.found] as const),
  ]);
}

/** What flipped since a saved run: present or absent now, and whether that is right. */
function compare(file: string, scores: Scores, out: Output): string {
  const before = JSON.parse(readFileSync(file, "utf8")) as Record<string, boolean>;
  const wanted = new Map(scores.verdicts.map((v) => [`${v.text} ${v.key}`, v.wanted]));
  for (const c of scores.contraries) wanted.set(`${c.text} contrary ${c.requirement}`, c.wanted);
  const flips = Object.entries(flat(scores)).filter(([key, found]) => (before[key] ?? false) !== found);
  const lines = flips.map(([key, found]) => `${found ? "+" : "-"} ${wanted.get(key) === found ? "right" : "WRONG"} ${key}`);
  return `\n== ${fill(MESSAGES.flipped[out.reader], file)}: ${flips.length}\n${lines.join("\n")}\n`;
}
