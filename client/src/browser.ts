import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { OWN_FILE_REQUEST } from "../../server/src/lsp/protocol.ts";
import { activateWith, clientOptions } from "./extension.ts";

/** Files of the extension that a server in a browser asks for; no others are given. */
const OWN = new Set(["corpus.json", "pdf.mjs"]);

/** Entry in a browser: the language server is a Web Worker. It has no file system; what it needs of the extension's own files the client reads. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const dist = vscode.Uri.joinPath(context.extensionUri, "dist");
  const worker = new Worker(vscode.Uri.joinPath(dist, "server.browser.js").toString(true));
  const client = new LanguageClient("palermo", "Palermo", worker, clientOptions());
  context.subscriptions.push(
    client.onRequest(OWN_FILE_REQUEST, async ({ file }: { file: string }): Promise<string> => {
      if (!OWN.has(file)) throw new Error(`${file} is no file of the extension`);
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(dist, file)));
    }),
    { dispose: () => worker.terminate() },
  );
  await activateWith(context, client);
}
