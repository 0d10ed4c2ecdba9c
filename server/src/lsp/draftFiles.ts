import type { Connection } from "vscode-languageserver";
import type { Host } from "./host.ts";
import { READ_FILE_REQUEST, WRITE_FILE_REQUEST, type WriteFileParams } from "./protocol.ts";

/** Another program kept changing a file while it was to be written. */
export class KeepsChangingError extends Error {}

const TRIES = 5;

/**
 * The files beside drafts: those of this machine through the host; those of a virtual workspace, or of a server without a file system,
 * through a client that said that it reads and writes files.
 */
export class DraftFiles {
  /** Whether the client answers the requests for files. */
  clientFiles = false;

  constructor(private readonly connection: Pick<Connection, "sendRequest">, private readonly host: Pick<Host, "readText" | "updateText">) {}

  /** The text of a file; undefined when there is none. Does not fail. */
  async read(uri: string): Promise<string | undefined> {
    if (this.isLocal(uri)) return this.host.readText?.(uri);
    return this.clientFiles ? ((await this.connection.sendRequest<string | null>(READ_FILE_REQUEST, { uri }).catch(() => null)) ?? undefined) : undefined;
  }

  /** Whether a file can be written. */
  canWrite(uri: string): boolean {
    return this.isLocal(uri) ? this.host.updateText !== undefined : this.clientFiles && !uri.startsWith("untitled:");
  }

  /**
   * Changes a file from its current text. A client writes only while the file still is what was read, else the change is made anew.
   * @throws what `change` throws, KeepsChangingError, or the failure of host or client.
   */
  async update(uri: string, change: (text: string | undefined) => string | undefined): Promise<void> {
    if (this.isLocal(uri)) return this.host.updateText?.(uri, change);
    for (let i = 0; i < TRIES; i++) {
      const before = await this.connection.sendRequest<string | null>(READ_FILE_REQUEST, { uri });
      const text = change(before ?? undefined);
      if (text === undefined || text === before || (await this.connection.sendRequest<boolean>(WRITE_FILE_REQUEST, { uri, before, text } satisfies WriteFileParams))) return;
    }
    throw new KeepsChangingError(uri);
  }

  private isLocal(uri: string): boolean {
    return uri.startsWith("file:") && this.host.readText !== undefined;
  }
}
