import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { READ_FILE_REQUEST, WRITE_FILE_REQUEST, type WriteFileParams } from "../../server/src/lsp/protocol.ts";
import { isVerdictFile } from "../../server/src/assess/verdictFile.ts";

/** Reads and writes verdict files for the server where it has no file system: virtual workspaces, the browser. */
export function registerClientFiles(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const waiting = new Map<string, Promise<unknown>>();
  context.subscriptions.push(
    client.onRequest(READ_FILE_REQUEST, ({ uri }: { uri: string }) => textOf(vscode.Uri.parse(uri))),
    client.onRequest(WRITE_FILE_REQUEST, ({ uri, before, text }: WriteFileParams) => {
      const turn = (waiting.get(uri) ?? Promise.resolve()).then(() => write(vscode.Uri.parse(uri), before, text));
      waiting.set(uri, turn.catch(() => undefined));
      return turn;
    }),
  );
}

async function textOf(uri: vscode.Uri): Promise<string | null> {
  if (!isVerdictFile(uri.path)) return null;
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") return null;
    throw error;
  }
}

async function write(uri: vscode.Uri, before: string | null, text: string): Promise<boolean> {
  if (!isVerdictFile(uri.path) || (await textOf(uri)) !== before) return false;
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return true;
}
