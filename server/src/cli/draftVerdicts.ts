import { LONGEST_VERDICTS, type ReadVerdicts, readVerdicts, verdictFileOf } from "../assess/verdictFile.ts";
import { located } from "../features/verdictProblems.ts";
import { fill } from "../report/words.ts";
import { decode, DecodeError } from "../text/decode.ts";
import type { Language } from "../text/language.ts";
import { isFile, readStart } from "./folderSettings.ts";
import { MESSAGES } from "./words/messages.ts";

/** A verdict file as it was found: its text, and what is to be said of it, each with path, line and column. */
export interface FoundVerdicts extends ReadVerdicts {
  readonly path: string;
  readonly text: string;
  readonly warnings: readonly string[];
}

/** The verdict file beside a draft, read; undefined when there is none, and for standard input. */
export function verdictsBeside(draft: string, requirementIds: readonly string[], out: { readonly reader: Language }): FoundVerdicts | undefined {
  const path = verdictFileOf(draft);
  return draft !== "-" && isFile(path) ? readVerdictFile(path, requirementIds, out) : undefined;
}

/** A verdict file, read. Does not fail: what cannot be read is said in the warnings. */
export function readVerdictFile(path: string, requirementIds: readonly string[], { reader }: { readonly reader: Language }): FoundVerdicts {
  try {
    const text = decode(readStart(path, LONGEST_VERDICTS + 1));
    const read = readVerdicts(text, requirementIds);
    return { path, text, ...read, warnings: located(text, read.problems, reader).map((problem) => `${path}:${problem}`) };
  } catch (error) {
    const why = error instanceof DecodeError ? MESSAGES.binary[reader] : fill(MESSAGES.unreadable[reader], (error as NodeJS.ErrnoException).code ?? String(error));
    return { path, text: "", verdicts: [], problems: [], places: new Map(), warnings: [`${path}: ${why}`] };
  }
}
