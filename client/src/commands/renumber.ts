import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Renumbering } from "../../../server/src/features/renumber.ts";
import { RENUMBER_REQUEST } from "../../../server/src/lsp/protocol.ts";

/** "Palermo: Renumber provisions and references": every change is shown in the editor's refactoring preview before it is made. */
export function registerRenumber(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  context.subscriptions.push(vscode.commands.registerCommand("palermo.renumber", () => renumber(client)));
}

async function renumber(client: BaseLanguageClient): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return;
  const { version } = document;
  const found = await client.sendRequest<Renumbering | null>(RENUMBER_REQUEST, { uri: document.uri.toString() });
  if (!found || found.edits.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("The numbering is already in order: nothing was changed."));
    return;
  }
  if (document.version !== version) return; // the draft moved on: the edits would not fit
  const edit = new vscode.WorkspaceEdit();
  const label = vscode.l10n.t("Renumber provisions and references");
  for (const { range, newText } of found.edits) {
    edit.replace(document.uri, new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character), newText, { label, needsConfirmation: true });
  }
  await vscode.workspace.applyEdit(edit, { isRefactoring: true });
}
