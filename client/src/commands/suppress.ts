import * as vscode from "vscode";
import { suppressionComment } from "../../../server/src/draft/suppressions.ts";
import type { SuppressArguments } from "../../../server/src/features/suppressActions.ts";

/** "Covered elsewhere…" and "Not applicable…": asks for the reason, then writes the comment that the checker respects. */
export function registerSuppress(context: vscode.ExtensionContext): void {
  context.subscriptions.push(vscode.commands.registerCommand("palermo.suppress", suppress));
}

async function suppress({ uri, version, requirement, kind, position, replace }: SuppressArguments): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const reason = await vscode.window.showInputBox({
    title: kind === "covered-elsewhere" ? vscode.l10n.t("{0}: covered elsewhere", requirement) : vscode.l10n.t("{0}: not applicable", requirement),
    prompt: kind === "covered-elsewhere" ? vscode.l10n.t("Which text covers it? Cite the provision.") : vscode.l10n.t("Why does it not apply here?"),
    placeHolder: vscode.l10n.t("The reason is written into the draft as a comment"),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === "" ? vscode.l10n.t("A comment without a reason counts for nothing.") : undefined),
  });
  if (reason === undefined || reason.trim() === "") return;
  if (document.version !== version) {
    void vscode.window.showWarningMessage(vscode.l10n.t("The draft has changed meanwhile. Use the quick fix again."));
    return;
  }
  const comment = suppressionComment(kind, requirement, reason);
  const edit = new vscode.WorkspaceEdit();
  if (replace) edit.replace(document.uri, new vscode.Range(replace.start.line, replace.start.character, replace.end.line, replace.end.character), comment);
  else edit.insert(document.uri, new vscode.Position(position.line, position.character), `${comment}\n`);
  await vscode.workspace.applyEdit(edit);
}
