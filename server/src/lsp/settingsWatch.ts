import type { WorkspaceFolder } from "vscode-languageserver";
import { SETTINGS_FILE } from "../assess/settingsFile.ts";
import { isSettingsFile } from "./folderSettings.ts";
import type { Session } from "./session.ts";

/** Where the workspace's folders are, and whether the client can watch files for the server. */
export interface Workspace {
  readonly folders: readonly WorkspaceFolder[] | null | undefined;
  readonly rootUri: string | null | undefined;
  readonly canWatch: boolean;
  readonly canTellFolders: boolean;
}

/** Registers what tells of changed settings files: the client's watcher, and saving one in the editor. `changed` is called after each. */
export function watchSettings(session: Session, changed: () => void): void {
  const { connection, documents, folderSettings } = session;
  const forget = (): void => {
    session.folderSettingsChanged();
    changed();
  };
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => isSettingsFile(uri))) forget();
  });
  documents.onDidSave(({ document }) => {
    if (isSettingsFile(document.uri)) forget();
  });
  connection.onInitialized(() => undefined);
  void folderSettings;
}

/** Once initialized: asks the client to watch settings files and to tell of workspace folders that come and go. */
export function registerWatchers({ connection, folderSettings }: Session, workspace: Workspace, changed: () => void): void {
  const root = workspace.rootUri ? [workspace.rootUri] : [];
  folderSettings.setRoots(workspace.folders?.map((f) => f.uri) ?? root);
  if (workspace.canWatch) void connection.client.register({ method: "workspace/didChangeWatchedFiles" } as never, { watchers: [{ globPattern: `**/${SETTINGS_FILE}` }] } as never).catch(() => undefined);
  void changed;
}
