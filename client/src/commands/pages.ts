import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { PAGE_REQUEST } from "../../../server/src/lsp/protocol.ts";

/** Read-only documents of the corpus: `palermo:/requirements/en/consent.irrelevant.md`. The server writes them; nothing is fetched. */
export function registerPages(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const provider: vscode.TextDocumentContentProvider = {
    provideTextDocumentContent: async (uri) => (await client.sendRequest<string | null>(PAGE_REQUEST, { uri: uri.toString() })) ?? vscode.l10n.t("There is no such page in Palermo's corpus."),
  };
  context.subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider("palermo", provider),
    vscode.commands.registerCommand("palermo.openPage", (uri: string) => openPage(vscode.Uri.parse(uri))),
  );
}

/** Shows a corpus document as rendered Markdown, or as text where no preview is to be had. */
export async function openPage(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.commands.executeCommand("markdown.showPreview", uri);
  } catch {
    await vscode.window.showTextDocument(uri, { preview: true });
  }
}
