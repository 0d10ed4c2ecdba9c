import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { LONGEST_SETTINGS, SETTINGS_FILE } from "./assess/settingsFile.ts";
import { isVerdictFile, LONGEST_VERDICTS } from "./assess/verdictFile.ts";
import { updateFile } from "./atomicFile.node.ts";
import { decode } from "./text/decode.ts";

/** The text of a settings or verdict file on this machine, at most one byte more than such a file may have; undefined for anything else. Does not fail. */
export async function readFileBeside(uri: string): Promise<string | undefined> {
  try {
    const path = fileURLToPath(uri);
    const longest = basename(path) === SETTINGS_FILE ? LONGEST_SETTINGS : isVerdictFile(path) ? LONGEST_VERDICTS : 0;
    if (longest === 0 || !(await stat(path)).isFile()) return undefined;
    const file = await open(path, "r");
    try {
      const { buffer, bytesRead } = await file.read({ buffer: new Uint8Array(longest + 1), position: 0 });
      return decode(buffer.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  } catch {
    return undefined; // none there, not a file of this machine, or not text
  }
}

/** Whether a folder on this machine holds `.git`. Does not fail. */
export async function holdsRepository(folderUri: string): Promise<boolean> {
  try {
    await stat(fileURLToPath(`${folderUri}/.git`));
    return true;
  } catch {
    return false;
  }
}

/** Changes a verdict file on this machine as a whole. @throws what `change` throws, FileBusyError, or the error of the file system */
export async function updateVerdictFile(uri: string, change: (text: string | undefined) => string | undefined): Promise<void> {
  const path = fileURLToPath(uri);
  if (!isVerdictFile(path)) throw new RangeError("not a verdict file");
  await updateFile(path, change);
}
