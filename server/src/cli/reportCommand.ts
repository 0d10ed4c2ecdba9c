import { Checker } from "../assess/analyse.ts";
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { Corpus } from "../corpus/types.ts";
import { type Reported, reportFile } from "../features/reportFile.ts";
import { GATHERING, REPORT_FORMATS, type ReportFormat } from "../report/formats.ts";
import { fill } from "../report/words.ts";
import { type Analysed, DraftRun, type Output, type ReadingOptions } from "./draftRun.ts";
import type { FileRead } from "./files.ts";
import { MESSAGES } from "./words/messages.ts";

/** What `palermo report` was asked to do. */
export interface ReportOptions extends ReadingOptions {
  readonly format: ReportFormat;
  /** A file, or for several reviews a folder; standard output when absent. */
  readonly out?: string;
}

/** What a report says of itself besides the names of its drafts. */
export interface ReportStamp {
  readonly date: string;
  readonly palermo: string;
  readonly corpus: string;
}

/** Writes the review of drafts. @returns the exit code: 0, or 2 on error. */
export async function report(corpus: Corpus, paths: readonly string[], options: ReportOptions, out: Output, stamp: ReportStamp, ahead: ReadonlyMap<string, FileRead> = new Map()): Promise<number> {
  const { format } = options;
  const run = new DraftRun(new Checker(corpus), options, out, ahead);
  const all: Analysed[] = [];
  run.run(paths, (analysed) => all.push(analysed));
  if (all.length === 0) return 2;
  const reported = all.map(({ analysis, paths: files, wanted }): Reported => ({ analysis, meta: { files, ...stamp }, ...(wanted ? { only: wanted } : {}) }));
  const single = reported.length === 1 || GATHERING.has(format);
  const folder = options.out !== undefined && isFolder(options.out);
  if (!single && !folder) return refused(out, "reportSeveral");
  if (options.out === undefined && REPORT_FORMATS[format] === "docx") return refused(out, "reportBinary");
  const groups = single ? [reported] : reported.map((r) => [r]);
  const used = new Set<string>();
  for (const group of groups) {
    const content = await reportFile(format, group, corpus, out.reader);
    if (options.out === undefined) out.write(content as string);
    else if (!saved(folder ? join(options.out, nameFor(group, format, used)) : options.out, content, out)) return 2;
  }
  return run.failed ? 2 : 0;
}

/** Writes a file whole or not at all; says where it could not. */
export function saved(path: string, content: string | Uint8Array, out: Output): boolean {
  const partial = `${path}.${process.pid}.part`;
  try {
    writeFileSync(partial, content);
    renameSync(partial, path);
    return true;
  } catch (error) {
    rmSync(partial, { force: true });
    out.warn(`${path}: ${fill(MESSAGES.notWritten[out.reader], (error as NodeJS.ErrnoException).code ?? String(error))}\n`);
    return false;
  }
}

function refused(out: Output, message: "reportSeveral" | "reportBinary"): number {
  out.warn(`palermo: ${MESSAGES[message][out.reader]}\n`);
  return 2;
}

/** A folder that is there, or one that the path asks for by ending in a slash, which is made. */
function isFolder(path: string): boolean {
  if (existsSync(path)) return statSync(path).isDirectory();
  if (!/[\\/]$/.test(path)) return false;
  mkdirSync(path, { recursive: true });
  return true;
}

/** "bill.review.docx"; drafts of the same name in several folders are told apart by a number. */
function nameFor(group: readonly Reported[], format: ReportFormat, used: Set<string>): string {
  const first = group[0]?.meta.files[0] ?? "draft";
  const base = basename(first === "-" ? "draft" : first, extname(first));
  const kind = format === "docx-comments" ? "comments" : "review";
  for (let n = 1; ; n++) {
    const name = `${base}${n > 1 ? `-${n}` : ""}.${kind}.${REPORT_FORMATS[format]}`;
    if (used.has(name)) continue;
    used.add(name);
    return name;
  }
}
