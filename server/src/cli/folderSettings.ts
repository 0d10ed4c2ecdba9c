import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { LONGEST_SETTINGS, type ReadSettings, readSettings, SETTINGS_FILE } from "../assess/settingsFile.ts";
import { decode, DecodeError } from "../text/decode.ts";

/** A settings file as it was found: its path as shown to the user and its text, or the key of the message that says why there is none. */
export interface FoundSettings extends ReadSettings {
  readonly path: string;
  readonly text: string;
  readonly failure?: { readonly code: "binary" | "unreadable"; readonly detail: string };
}

/** The settings files beside drafts, each read once. */
export class FolderSettings {
  private readonly byFolder = new Map<string, FoundSettings | undefined>();

  constructor(private readonly requirementIds: readonly string[]) {}

  /** The nearest settings file of a draft ("-": of the working folder), from its folder upwards; a folder that holds `.git` is the last. */
  nearest(draft: string): FoundSettings | undefined {
    return this.from(draft === "-" ? process.cwd() : dirname(resolve(draft)));
  }

  private from(folder: string): FoundSettings | undefined {
    if (this.byFolder.has(folder)) return this.byFolder.get(folder);
    const path = join(folder, SETTINGS_FILE);
    const parent = dirname(folder);
    const last = parent === folder || existsSync(join(folder, ".git"));
    const found = isFile(path) ? this.read(path) : last ? undefined : this.from(parent);
    this.byFolder.set(folder, found);
    return found;
  }

  private read(file: string): FoundSettings {
    const path = relative(process.cwd(), file);
    try {
      const text = decode(readStart(file, LONGEST_SETTINGS + 1));
      return { path, text, ...readSettings(text, this.requirementIds) };
    } catch (error) {
      const failure = error instanceof DecodeError ? ({ code: "binary", detail: "" } as const) : ({ code: "unreadable", detail: (error as NodeJS.ErrnoException).code ?? String(error) } as const);
      return { path, text: "", settings: {}, problems: [], failure };
    }
  }
}

/** Pipes and devices are no settings: reading one could wait for ever. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** The first bytes of a file, at most `most`. */
export function readStart(path: string, most: number): Uint8Array {
  const file = openSync(path, "r");
  try {
    const bytes = new Uint8Array(most);
    let length = 0;
    for (let n = 1; n > 0 && length < most; length += n) n = readSync(file, bytes, length, most - length, null);
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}
