import { Checker } from "../assess/analyse.ts";
import { basename, resolve } from "node:path";
import type { Corpus } from "../corpus/types.ts";
import { compareCsv } from "../report/compareCsv.ts";
import { compareDocument } from "../report/compareDocument.ts";
import { type ComparedInput, type Comparison, compareModel } from "../report/compareModel.ts";
import { comparisonSvg } from "../report/compareSvg.ts";
import { toHtml } from "../report/html.ts";
import { toMarkdown } from "../report/markdown.ts";
import type { ReportMeta } from "../report/meta.ts";
import { fill } from "../report/words.ts";
import { type Analysed, DraftRun, type Output, type ReadingOptions } from "./draftRun.ts";
import type { FileRead } from "./files.ts";
import { type ReportStamp, saved } from "./reportCommand.ts";
import { MESSAGES } from "./words/messages.ts";

/** The formats a comparison can be written in. */
export const COMPARE_FORMATS = ["md", "html", "csv", "json", "svg"] as const;
export type CompareFormat = (typeof COMPARE_FORMATS)[number];

/** What `palermo compare` was asked to do. */
export interface CompareOptions extends Omit<ReadingOptions, "together" | "only"> {
  readonly format: CompareFormat;
  /** The file that the others are measured against. */
  readonly reference?: string;
  readonly out?: string;
}

/** Compares drafts and writes the comparison. @returns the exit code: 0, or 2 on error. */
export function compare(corpus: Corpus, paths: readonly string[], options: CompareOptions, out: Output, stamp: ReportStamp, ahead: ReadonlyMap<string, FileRead> = new Map()): number {
  const run = new DraftRun(new Checker(corpus), options, out, ahead);
  const found: { path: string; input: Omit<ComparedInput, "name"> }[] = [];
  const take = ({ analysis, paths: [path = ""] }: Analysed): void => void found.push({ path, input: { analysis } });
  const { reference: wanted } = options;
  const isWanted = (path: string): boolean => wanted !== undefined && resolve(path) === resolve(wanted);
  run.run(paths, take);
  if (wanted !== undefined && !found.some((f) => isWanted(f.path))) run.run([wanted], take);
  if (found.length < 2) {
    out.warn(`palermo: ${MESSAGES.compareTwo[out.reader]}\n`);
    return 2;
  }
  const names = shortNames(found.map((f) => f.path));
  const reference = wanted === undefined ? undefined : found.findIndex((f) => isWanted(f.path));
  if (reference !== undefined && reference < 0) {
    out.warn(`palermo: ${fill(MESSAGES.compareReference[out.reader], wanted ?? "")}\n`);
    return 2;
  }
  const comparison = compareModel(found.map((f, i) => ({ name: names[i] ?? f.path, ...f.input })), out.reader, reference);
  const content = written(comparison, { files: found.map((f) => f.path), ...stamp }, options.format);
  if (options.out === undefined) out.write(content);
  else if (!saved(options.out, content, out)) return 2;
  return run.failed ? 2 : 0;
}

function written(comparison: Comparison, meta: ReportMeta, format: CompareFormat): string {
  switch (format) {
    case "md":
      return toMarkdown(compareDocument(comparison, meta));
    case "html":
      return toHtml(compareDocument(comparison, meta));
    case "csv":
      return compareCsv(comparison);
    case "json":
      return `${JSON.stringify({ version: 1, palermo: meta.palermo, corpus: meta.corpus, date: meta.date, ...comparison }, null, 2)}\n`;
    case "svg":
      return comparisonSvg(comparison);
  }
}

/** File names without their folders where that tells them apart. */
function shortNames(paths: readonly string[]): string[] {
  const names = paths.map((p) => basename(p));
  return names.map((name, i) => (names.indexOf(name) === names.lastIndexOf(name) ? name : (paths[i] ?? name)));
}
