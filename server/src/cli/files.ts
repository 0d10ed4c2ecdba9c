import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { decode, DecodeError } from "../text/decode.ts";

/** File endings that Palermo reads as drafts when it looks through a folder. */
export const DRAFT_ENDINGS = new Set([".md", ".markdown", ".txt", ".bill", ".draftlaw", ".loi", ".ley", ".plan"]);

/** Why a path gave no text: a key of the messages with its detail. */
export interface FileProblem {
  readonly path: string;
  readonly code: "missingFile" | "unreadable" | "noDrafts" | "binary" | "empty";
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
        return entry.isFile() && DRAFT_ENDINGS.has(extname(entry.name).toLowerCase()) ? [path] : [];
      });
  } catch (error) {
    problems.push(problemOf(folder, error));
    return [];
  }
}

/** The text of a file (or of standard input for "-"), or why there is none. */
export function readText(path: string): { text: string } | { problem: FileProblem } {
  try {
    const bytes = path === "-" ? readFileSync(0) : readRegular(path);
    const text = decode(bytes);
    if (text.trim() === "") return { problem: { path, code: "empty", detail: "" } };
    return { text };
  } catch (error) {
    return { problem: problemOf(path, error) };
  }
}

/** Reads a regular file only: a named pipe or a device could make the program wait for ever. */
function readRegular(path: string): Uint8Array {
  if (!statSync(path).isFile()) throw Object.assign(new Error("not a regular file"), { code: "not a regular file" });
  return readFileSync(path);
}

function problemOf(path: string, error: unknown): FileProblem {
  if (error instanceof DecodeError) return { path, code: "binary", detail: "" };
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return code === "ENOENT" ? { path, code: "missingFile", detail: "" } : { path, code: "unreadable", detail: code };
}
