import { type FileSettings, readSettings, SETTINGS_FILE } from "../assess/settingsFile.ts";
import type { Host } from "./host.ts";

/** Whether an address is that of a settings file. */
export function isSettingsFile(uri: string): boolean {
  return uri.endsWith(`/${SETTINGS_FILE}`);
}

/**
 * The settings files beside open documents, each read once until they change. Only the document's own folder is looked at and
 * those above it within a workspace folder; a folder that holds `.git` is the last.
 */
export class FolderSettings {
  private readonly byFolder = new Map<string, Promise<FileSettings>>();

  /** @param roots gives the addresses of the workspace's folders. */
  constructor(private readonly host: Pick<Host, "readText" | "isRepository">, private readonly roots: () => readonly string[]) {}

  /** What the nearest settings file of a document says; nothing when there is none. Does not fail. */
  nearest(uri: string, requirementIds: readonly string[]): Promise<FileSettings> {
    const folder = parentOf(uri);
    return folder === undefined || !this.host.readText ? Promise.resolve({}) : this.from(folder, requirementIds);
  }

  /** A settings file changed, came or went. */
  clear(): void {
    this.byFolder.clear();
  }

  private from(folder: string, requirementIds: readonly string[]): Promise<FileSettings> {
    const known = this.byFolder.get(folder) ?? this.look(folder, requirementIds).catch(() => ({}));
    this.byFolder.set(folder, known);
    return known;
  }

  private async look(folder: string, requirementIds: readonly string[]): Promise<FileSettings> {
    const text = await this.host.readText?.(`${folder}/${SETTINGS_FILE}`);
    if (text !== undefined) return readSettings(text, requirementIds).settings;
    const parent = parentOf(folder);
    if (parent === undefined || !this.inWorkspace(parent) || (await this.host.isRepository?.(folder))) return {};
    return this.from(parent, requirementIds);
  }

  private inWorkspace(folder: string): boolean {
    const path = `${decoded(folder)}/`;
    return this.roots().some((root) => path.startsWith(`${decoded(root).replace(/\/+$/, "")}/`));
  }
}

/** The address of the folder that holds something, without a slash at its end; undefined at the top. */
function parentOf(uri: string): string | undefined {
  const scheme = uri.indexOf("://");
  const slash = uri.lastIndexOf("/");
  return scheme < 0 || slash <= scheme + 3 ? undefined : uri.slice(0, slash);
}

/** Editors differ in what they escape ("c%3A" or "c:"). */
function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
