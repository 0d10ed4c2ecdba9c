import { readFileSync } from "node:fs";
import { Checker } from "../assess/analyse.ts";
import type { Corpus } from "../corpus/types.ts";
import type { Language } from "../text/language.ts";
import { type CheckOptions, checkWith } from "./check.ts";
import { readAhead } from "./files.ts";

/** A draft to be checked in a thread of its own. */
export interface Task {
  readonly path: string;
  readonly options: CheckOptions;
  readonly reader: Language;
  /** Address of the corpus. */
  readonly corpus: string;
}

/** What the check of one draft writes, to both outputs, and its exit code. */
export interface Done {
  readonly lines: string;
  readonly warnings: string;
  readonly code: number;
}

const checkers = new Map<string, Checker>();

/** Checks one draft; the corpus is read and its lexicons compiled once a thread. */
export default async function work({ path, options, reader, corpus }: Task): Promise<Done> {
  const checker = checkers.get(corpus) ?? new Checker(JSON.parse(readFileSync(new URL(corpus), "utf8")) as Corpus);
  checkers.set(corpus, checker);
  const lines: string[] = [];
  const warnings: string[] = [];
  const out = { reader, colour: false, progress: false, write: (text: string) => void lines.push(text), warn: (text: string) => void warnings.push(text) };
  const code = checkWith(checker, [path], options, out, await readAhead([path]));
  return { lines: lines.join(""), warnings: warnings.join(""), code };
}
