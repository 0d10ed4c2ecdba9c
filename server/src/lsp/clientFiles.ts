import type { Connection } from "vscode-languageserver";
import { LONGEST_SETTINGS } from "../assess/settingsFile.ts";
import { isSettingsFile } from "./folderSettings.ts";
import type { Host } from "./host.ts";
import { PATIENCE, within } from "./patience.ts";
import { READ_TEXT_REQUEST } from "./protocol.ts";

/**
 * Settings files read by the client, for a server that has no file system of its own (in a browser). A client that does not know the request, or does
 * not answer in time, has none.
 */
export function clientFiles(connection: Connection, patience = PATIENCE): Pick<Host, "readText"> {
  return {
    readText: (uri) => {
      if (!isSettingsFile(uri)) return Promise.resolve(undefined);
      const asked = connection.sendRequest<string | null>(READ_TEXT_REQUEST, { uri }).then((text) => (typeof text === "string" ? text.slice(0, LONGEST_SETTINGS + 1) : undefined), () => undefined);
      return within(asked, patience, () => undefined);
    },
  };
}
