import { existsSync, writeFileSync } from "node:fs";
import { toAkomaNtoso } from "../draft/formats/akn/write.ts";
import type { Manuscript } from "../draft/formats/manuscript.ts";
import { readDraft, UnknownLanguageError } from "../draft/read.ts";
import type { DraftKind } from "../draft/types.ts";
import { formatProblemText } from "../report/formatWords.ts";
import { fill } from "../report/words.ts";
import type { Language } from "../text/language.ts";
import { Lines } from "../text/lines.ts";
import type { Output } from "./draftRun.ts";
import { readAhead, readText } from "./files.ts";
import { MESSAGES } from "./words/messages.ts";

/** What `palermo convert` was asked to do. */
export interface ConvertOptions {
  readonly to: "md" | "akn";
  readonly out?: string;
  readonly force?: boolean;
  readonly kind?: DraftKind;
  readonly lang?: Language;
  readonly changes?: "accepted" | "rejected";
}

/** Writes a draft in another format, to a file or to standard output. @param date of the document, as 2026-11-22. @returns the exit code. */
export async function convert(path: string, options: ConvertOptions, out: Output, date: string): Promise<number> {
  const fail = (message: string, at = path): number => {
    out.warn(`${at}: ${message}\n`);
    return 2;
  };
  const read = (await readAhead([path])).get(path) ?? readText(path, options);
  if ("problem" in read) return fail(fill(MESSAGES[read.problem.code][out.reader], read.problem.detail));
  if (typeof read.text !== "string") tellProblems(read.text, path, out);
  if (options.out !== undefined && existsSync(options.out) && !options.force) return fail(MESSAGES.exists[out.reader], options.out);
  try {
    const text = converted(read.text, options, date);
    if (options.out === undefined) out.write(text);
    else writeFileSync(options.out, text);
    return 0;
  } catch (error) {
    if (error instanceof UnknownLanguageError) return fail(MESSAGES.unknownLanguage[out.reader]);
    return fail(fill(MESSAGES.unwritable[out.reader], (error as NodeJS.ErrnoException).code ?? String(error)), options.out);
  }
}

function converted(text: string | Manuscript, { to, kind, lang }: ConvertOptions, date: string): string {
  if (to === "md") return typeof text === "string" ? text : text.text;
  return toAkomaNtoso(readDraft(text, { ...(kind ? { kind } : {}), ...(lang ? { language: lang } : {}) }), { date });
}

function tellProblems({ problems, source, text }: Manuscript, path: string, out: Output): void {
  if (problems.length === 0) return;
  const lines = new Lines(source.original?.text ?? text);
  for (const problem of problems) {
    const { line, column } = lines.at(problem.offset);
    out.warn(`${path}:${line}:${column}: ${formatProblemText(problem, out.reader)}\n`);
  }
}
