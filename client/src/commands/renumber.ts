import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Renumbered, Renumbering } from "../../../server/src/features/renumber.ts";
import { RENUMBER_REQUEST } from "../../../server/src/lsp/protocol.ts";

interface Item extends vscode.QuickPickItem {
  readonly change: Renumbered;
}

/**
 * "Palermo: Renumber provisions and references": lists every number that changes, all of them ticked, before anything is changed. (The
 * editor's own refactoring preview opens with nothing ticked, so that its “Apply” would change nothing.)
 */
export function registerRenumber(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  context.subscriptions.push(vscode.commands.registerCommand("palermo.renumber", () => renumber(client)));
}

async function renumber(client: BaseLanguageClient): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Open a draft first."));
    return;
  }
  const { document } = editor;
  const { version } = document;
  const found = await client.sendRequest<Renumbering | null>(RENUMBER_REQUEST, { uri: document.uri.toString() });
  if (!found || found.preview.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("The numbering is already in order: nothing was changed."));
    return;
  }
  const wanted = await preview(editor, found.preview);
  if (!wanted || wanted.length === 0) return;
  if (document.version !== version) {
    void vscode.window.showWarningMessage(vscode.l10n.t("The draft has changed meanwhile. Run the command again."));
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  for (const change of wanted) edit.replace(document.uri, rangeOf(change), change.new);
  await vscode.workspace.applyEdit(edit, { isRefactoring: true });
}

/** The changes that are still ticked when Enter is pressed; undefined when the list was left. The place of the one that has the focus is shown. */
function preview(editor: vscode.TextEditor, changes: readonly Renumbered[]): Promise<readonly Renumbered[] | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = vscode.l10n.t("Renumber provisions and references");
  pick.placeholder = vscode.l10n.t("Enter changes the numbers that are ticked; Escape leaves the draft as it is");
  pick.canSelectMany = true;
  pick.matchOnDescription = pick.matchOnDetail = true;
  pick.items = changes.map((change) => ({ label: `${change.old} → ${change.new}`, description: describe(change), detail: lineOf(editor.document, change), change }));
  pick.selectedItems = pick.items;
  return new Promise((resolve) => {
    pick.onDidChangeActive(([item]) => {
      if (item) editor.revealRange(rangeOf(item.change), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    });
    pick.onDidAccept(() => {
      resolve(pick.selectedItems.map((i) => i.change));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function describe({ what, provision }: Renumbered): string {
  switch (what) {
    case "provision": return provision;
    case "reference": return vscode.l10n.t("reference to {0}", provision);
    case "contents": return vscode.l10n.t("table of contents: {0}", provision);
  }
}

/** The line in which a number changes, as it is now. */
function lineOf(document: vscode.TextDocument, { range }: Renumbered): string {
  return document.lineAt(range.start.line).text.trim().slice(0, 200);
}

function rangeOf({ range }: Renumbered): vscode.Range {
  return new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
}
