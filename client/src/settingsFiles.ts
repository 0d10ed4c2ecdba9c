import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { READ_TEXT_REQUEST } from "../../server/src/lsp/protocol.ts";

const SETTINGS_FILE = "palermo.yaml";

/** Answers a server without a file system of its own: the text of a settings file (of no other), or null. */
export function registerSettingsFiles(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  context.subscriptions.push(
    client.onRequest(READ_TEXT_REQUEST, async ({ uri }: { uri: string }): Promise<string | null> => {
      if (!uri.endsWith(`/${SETTINGS_FILE}`)) return null;
      try {
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
      } catch {
        return null; // there is none
      }
    }),
  );
}
