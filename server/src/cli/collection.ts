import { appendFileSync, closeSync, createReadStream, existsSync, ftruncateSync, openSync } from "node:fs";
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import { SingleBar } from "cli-progress";
import { Tinypool } from "tinypool";
import { fill } from "../report/words.ts";
import type { CheckOptions } from "./check.ts";
import type { Output } from "./draftRun.ts";
import { expandPaths } from "./files.ts";
import { MESSAGES } from "./words/messages.ts";
import type { Done, Task } from "./worker.ts";

/** How a collection is checked: by how many threads, and where it went on before. */
export interface CollectionOptions extends CheckOptions {
  readonly jobs?: number;
  /** An earlier output: drafts that it answers are passed over, the others are added to it. */
  readonly resume?: string;
}

/** Where the built program lies: the module that threads run, and the corpus. */
export interface Parts {
  readonly worker: URL;
  readonly corpus: URL;
}

/**
 * Checks any number of drafts in threads and writes a line of JSON each, in the order in which they are done. Memory does not grow
 * with their number. A draft that cannot be read, or whose thread fails, has a line that says so; the others go on.
 * @param paths files, folders, or "-" for a list of paths on `input`, one a line.
 * @returns the exit code: 0, 1 when something that must be met is not, 2 when a draft could not be checked.
 */
export async function checkCollection(paths: readonly string[], { jobs = availableParallelism(), resume, ...options }: CollectionOptions, out: Output, parts: Parts, input: NodeJS.ReadableStream): Promise<number> {
  const answered = resume === undefined ? new Set<string>() : await answeredIn(resume);
  const pool = new Tinypool({ filename: parts.worker.href, minThreads: 1, maxThreads: Math.max(1, jobs), runtime: "worker_threads" });
  const write = resume === undefined ? out.write : (text: string) => appendFileSync(resume, text);
  const bar = out.progress ? new SingleBar({ format: `${MESSAGES.checking[out.reader]} {bar} {value}/{total}`, hideCursor: true, clearOnComplete: true }) : undefined;
  const under = new Set<Promise<void>>();
  let code = 0;
  let total = 0;
  bar?.start(0, 0);
  const take = ({ lines, warnings, code: own }: Done): void => {
    write(lines);
    if (warnings !== "") out.warn(warnings);
    code = Math.max(code, own);
    bar?.increment();
  };
  for await (const path of pathsOf(paths, input)) {
    if (answered.has(path)) continue;
    bar?.setTotal(++total);
    const task: Task = { path, options: { ...options, format: "ndjson" }, reader: out.reader, corpus: parts.corpus.href };
    const run = (pool.run(task) as Promise<Done>).catch((error: unknown) => failed(path, error, out)).then(take).finally(() => under.delete(run));
    under.add(run);
    if (under.size >= 2 * jobs) await Promise.race(under);
  }
  await Promise.all(under);
  bar?.stop();
  await pool.destroy();
  return code;
}

/** The line of a draft whose thread failed. */
function failed(path: string, error: unknown, { reader }: Output): Done {
  const message = fill(MESSAGES.threadFailed[reader], error instanceof Error ? error.message : String(error));
  return { lines: `${JSON.stringify({ path, error: message })}\n`, warnings: `${path}: ${message}\n`, code: 2 };
}

async function* pathsOf(paths: readonly string[], input: NodeJS.ReadableStream): AsyncGenerator<string> {
  for (const path of paths) {
    if (path === "-") {
      for await (const line of createInterface({ input })) if (line.trim() !== "") yield line.trim();
      continue;
    }
    const { files, problems } = expandPaths([path]);
    for (const problem of problems) yield problem.path; // its thread says what is wrong with it
    yield* files;
  }
}

/** The drafts that an earlier output answers. Its last line may have been cut short when the program was killed: it is taken away. */
async function answeredIn(file: string): Promise<Set<string>> {
  const answered = new Set<string>();
  if (!existsSync(file)) return answered;
  let whole = 0;
  for await (const line of createInterface({ input: createReadStream(file, "utf8") })) {
    const path = pathIn(line);
    if (path === undefined) break;
    answered.add(path);
    whole += Buffer.byteLength(line) + 1;
  }
  const handle = openSync(file, "r+");
  ftruncateSync(handle, whole);
  closeSync(handle);
  return answered;
}

function pathIn(line: string): string | undefined {
  try {
    const { path } = JSON.parse(line) as { path?: unknown };
    return typeof path === "string" ? path : undefined;
  } catch {
    return undefined;
  }
}
