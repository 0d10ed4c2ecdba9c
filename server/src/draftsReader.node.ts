import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { TEXT_ENDINGS } from "./draft/formats/readers.ts";
import type { FoundDraft } from "./lsp/host.ts";
import { decode } from "./text/decode.ts";

/** The drafts in text below folders of this machine, however many, hidden folders and `node_modules` left out. Does not fail. */
export async function listDrafts(folders: readonly string[]): Promise<FoundDraft[]> {
  const found: FoundDraft[] = [];
  for (const folder of folders) await below(pathOf(folder), found);
  return found;
}

/** The text of a draft on this machine, or undefined when it cannot be read as text. Does not fail. */
export async function readDraftText(uri: string): Promise<string | undefined> {
  try {
    return decode(await readFile(fileURLToPath(uri)));
  } catch {
    return undefined;
  }
}

async function below(folder: string | undefined, into: FoundDraft[]): Promise<void> {
  const entries = folder === undefined ? [] : await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const path = join(folder ?? "", entry.name);
    if (entry.isDirectory()) await below(path, into);
    else if (entry.isFile() && TEXT_ENDINGS.has(extname(entry.name).toLowerCase())) {
      const known = await stat(path).catch(() => undefined);
      if (known) into.push({ uri: pathToFileURL(path).href, stamp: `${known.mtimeMs}:${known.size}` });
    }
  }
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined; // a folder that is not on this machine
  }
}
