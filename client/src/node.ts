import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { activateWith, clientOptions } from "./extension.ts";

/** Entry on the desktop and on a server: the language server is a process of its own. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, "dist", "server.mjs").fsPath;
  const client = new LanguageClient("palermo", "Palermo", { run: { module, transport: TransportKind.ipc }, debug: { module, transport: TransportKind.ipc } }, clientOptions());
  await activateWith(context, client);
}
