import type { InitializeParams } from "vscode-languageserver";
import { SETTINGS_FILE } from "../assess/settingsFile.ts";
import { isVerdictFile, VERDICT_ENDING } from "../assess/verdictFile.ts";
import { isSettingsFile } from "./folderSettings.ts";
import type { Session } from "./session.ts";

/** The addresses of the folders that the client has open. */
export function workspaceRoots({ workspaceFolders, rootUri }: InitializeParams): string[] {
  return workspaceFolders?.map((folder) => folder.uri) ?? (rootUri ? [rootUri] : []);
}

/** Listens to what tells of changed settings and verdict files: the client's watcher, saving one in the editor, folders that come and go. `changed` is called after each. */
export function watchSettings(session: Session, changed: () => void): void {
  const { connection, documents } = session;
  const forget = (): void => {
    session.folderSettingsChanged();
    changed();
  };
  const touched = (uris: readonly string[]): void => {
    if (uris.some(isSettingsFile)) forget();
    else if (uris.some(isVerdictFile)) {
      session.verdictFilesChanged();
      changed();
    }
  };
  connection.onDidChangeWatchedFiles(({ changes }) => touched(changes.map(({ uri }) => uri)));
  documents.onDidSave(({ document }) => touched([document.uri]));
  connection.onNotification("workspace/didChangeWorkspaceFolders", ({ event }: { event: { added: readonly { uri: string }[]; removed: readonly { uri: string }[] } }) => {
    const gone = new Set(event.removed.map((f) => f.uri));
    session.roots = [...session.roots.filter((uri) => !gone.has(uri)), ...event.added.map((f) => f.uri)];
    forget();
  });
}

/** Once initialized: asks a client that can watch files to watch settings and verdict files. */
export function askToWatch({ connection, abilities }: Session): void {
  if (!abilities.watchFiles) return;
  void connection.client.register({ method: "workspace/didChangeWatchedFiles" } as never, { watchers: [{ globPattern: `**/${SETTINGS_FILE}` }, { globPattern: `**/*${VERDICT_ENDING}` }] } as never).catch(() => undefined);
}
