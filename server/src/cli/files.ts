import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { FormatError, type FormatErrorCode, type Manuscript } from "../draft/formats/manuscript.ts";
import { DRAFT_ENDINGS, type FormatOptions, isForeign, readManuscript, readsLater } from "../draft/formats/readers.ts";
import { DecodeError } from "../text/decode.ts";

/** Why a path gave no text: a key of the messages with its detail. */
export interface FileProblem {
  readonly path: string;
  readonly code: "missingFile" | "unreadable" | "noDrafts" | "binary" | "empty" | FormatErrorCode;
  readonly detail: string;
}

/** The drafts that paths name, folders looked through in order; standard input stays "-". */
export function expandPaths(paths: readonly string[]): { files: string[]; problems: FileProblem[] } {
  const files: string[] = [];
  const problems: FileProblem[] = [];
  for (const path of paths) {
    if (path === "-") {
      files.push(path);
      continue;
    }
    try {
      if (!statSync(path).isDirectory()) {
        files.push(path);
        continue;
      }
      const found = draftsIn(path, problems);
      if (found.length === 0) problems.push({ path, code: "noDrafts", detail: "" });
      files.push(...found);
    } catch (error) {
      problems.push(problemOf(path, error));
    }
  }
  return { files: [...new Set(files)], problems };
}

function draftsIn(folder: string, problems: FileProblem[]): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        if (entry.name.startsWith(".") || entry.name === "node_modules") return [];
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return draftsIn(path, problems);
        const ending = extname(entry.name).toLowerCase();
        return entry.isFile() && DRAFT_ENDINGS.has(ending) && !(ending === ".xml" && isForeign(startOf(path))) ? [path] : [];
      });
  } catch (error) {
    problems.push(problemOf(folder, error));
    return [];
  }
}

const SNIFFED = 32_768;

/** The first bytes of a file; none when it cannot be read, which is told when it is read in earnest. */
function startOf(path: string): Uint8Array {
  try {
    const file = openSync(path, "r");
    try {
      const bytes = new Uint8Array(SNIFFED);
      return bytes.subarray(0, readSync(file, bytes, 0, SNIFFED, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return new Uint8Array();
  }
}

/** What a file gave: a draft's text, plain or made from another format, or why there is none. */
export type FileRead = { readonly text: string | Manuscript } | { readonly problem: FileProblem };

/** The text of a file (or of standard input for "-"), or why there is none. Files that are read later (PDF) are those of `readAhead`. */
export function readText(path: string, options: FormatOptions = {}): FileRead {
  try {
    return draftText(path, readManuscript(path, bytesOf(path), options));
  } catch (error) {
    return { problem: problemOf(path, error) };
  }
}

/** Reads beforehand the files whose reading takes more than one turn (PDF), by their paths. */
export async function readAhead(files: readonly string[]): Promise<Map<string, FileRead>> {
  const out = new Map<string, FileRead>();
  for (const path of files.filter((f) => f !== "-")) {
    try {
      const later = readsLater(path) ? await readsLater(path)?.(bytesOf(path)) : undefined;
      if (later) out.set(path, draftText(path, later));
    } catch (error) {
      out.set(path, { problem: problemOf(path, error) });
    }
  }
  return out;
}

function bytesOf(path: string): Uint8Array {
  return path === "-" ? readFileSync(0) : readRegular(path);
}

function draftText(path: string, text: string | Manuscript): FileRead {
  return (typeof text === "string" ? text : text.text).trim() === "" ? { problem: { path, code: "empty", detail: "" } } : { text };
}

/** Reads a regular file only: a named pipe or a device could make the program wait for ever. */
function readRegular(path: string): Uint8Array {
  if (!statSync(path).isFile()) throw Object.assign(new Error("not a regular file"), { code: "not a regular file" });
  return readFileSync(path);
}

function problemOf(path: string, error: unknown): FileProblem {
  if (error instanceof FormatError) return { path, code: error.code, detail: error.detail };
  if (error instanceof DecodeError) return { path, code: "binary", detail: "" };
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return code === "ENOENT" ? { path, code: "missingFile", detail: "" } : { path, code: "unreadable", detail: code };
}
