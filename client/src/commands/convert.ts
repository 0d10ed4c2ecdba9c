import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { CONVERT_REQUEST, type Conversion, type ConversionAsked } from "../../../server/src/lsp/protocol.ts";

const FILES = ["docx", "docm", "pdf", "html", "htm", "xhtml", "xml", "akn"];

/** "Import a Word draft" (any format, to Markdown beside it) and the exports of the open draft as Akoma Ntoso or Markdown. Nothing is overwritten unasked. */
export function registerConversions(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  context.subscriptions.push(
    vscode.commands.registerCommand("palermo.import", (uri?: vscode.Uri) => importDraft(client, uri)),
    vscode.commands.registerCommand("palermo.exportAkn", () => exportDraft(client, "akn")),
    vscode.commands.registerCommand("palermo.exportMarkdown", () => exportDraft(client, "md")),
  );
}

/** A file of the workspace as Markdown; what went wrong is shown, and undefined answered. */
export async function convertedFile(client: BaseLanguageClient, uri: vscode.Uri): Promise<Conversion | undefined> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  const read = await ask(client, { name: uri.path, base64: base64Of(bytes), to: "md" });
  if (read.failure === undefined) return read;
  void vscode.window.showErrorMessage(`${uri.path.slice(uri.path.lastIndexOf("/") + 1)}: ${read.failure}`);
  return undefined;
}

function ask(client: BaseLanguageClient, asked: Omit<ConversionAsked, "date">): Promise<Conversion> {
  return client.sendRequest<Conversion>(CONVERT_REQUEST, { ...asked, date: new Date().toISOString().slice(0, 10) } satisfies ConversionAsked);
}

async function importDraft(client: BaseLanguageClient, given?: vscode.Uri): Promise<void> {
  const uri = given instanceof vscode.Uri ? given : (await vscode.window.showOpenDialog({ title: vscode.l10n.t("Import a draft"), filters: { [vscode.l10n.t("Drafts")]: FILES } }))?.[0];
  const read = uri && (await convertedFile(client, uri));
  if (!uri || read?.text === undefined) return;
  const target = uri.with({ path: uri.path.replace(/\.[^./]+$/, ".md") });
  if (await mayWrite(target)) await write(target, read.text);
}

async function exportDraft(client: BaseLanguageClient, to: "akn" | "md"): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return;
  const made = await ask(client, { name: document.languageId === "xml" ? `${document.uri.path}.akn` : document.uri.path, text: document.getText(), to });
  if (made.text === undefined) {
    void vscode.window.showErrorMessage(made.failure ?? "");
    return;
  }
  const ending = to === "akn" ? ".akn" : ".md";
  const beside = document.uri.scheme === "untitled" ? undefined : document.uri.with({ path: document.uri.path.replace(/\.[^./]+$/, "") + ending });
  const target = await vscode.window.showSaveDialog({ ...(beside ? { defaultUri: beside } : {}), filters: to === "akn" ? { "Akoma Ntoso": ["akn", "xml"] } : { Markdown: ["md"] } });
  if (target) await write(target, made.text); // the dialog itself asks before a file is overwritten
}

async function mayWrite(target: vscode.Uri): Promise<boolean> {
  const exists = await vscode.workspace.fs.stat(target).then(() => true, () => false);
  if (!exists) return true;
  const overwrite = vscode.l10n.t("Overwrite");
  return (await vscode.window.showWarningMessage(vscode.l10n.t("{0} exists already.", target.path.slice(target.path.lastIndexOf("/") + 1)), { modal: true }, overwrite)) === overwrite;
}

async function write(target: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  await vscode.window.showTextDocument(target);
}

const SLICE = 32_768;

function base64Of(bytes: Uint8Array): string {
  let raw = "";
  for (let at = 0; at < bytes.length; at += SLICE) raw += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  return btoa(raw);
}
