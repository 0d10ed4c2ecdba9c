import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { LONGEST_SETTINGS, SETTINGS_FILE } from "./assess/settingsFile.ts";
import { decode } from "./text/decode.ts";

/** The text of a settings file on this machine, at most one byte more than settings may have; undefined for anything else. Does not fail. */
export async function readSettingsText(uri: string): Promise<string | undefined> {
  try {
    const path = fileURLToPath(uri);
    if (basename(path) !== SETTINGS_FILE || !(await stat(path)).isFile()) return undefined;
    const file = await open(path, "r");
    try {
      const { buffer, bytesRead } = await file.read({ buffer: new Uint8Array(LONGEST_SETTINGS + 1), position: 0 });
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
