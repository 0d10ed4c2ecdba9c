import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { RequirementFixes } from "../../../server/src/features/requirementFixes.ts";
import { FIXES_REQUEST } from "../../../server/src/lsp/protocol.ts";

/** Writes a model clause, or what a list lacks, for a requirement of a draft; where there are several, the reader picks one. */
export async function insertClause(client: BaseLanguageClient, uri: string, requirement: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const found = await client.sendRequest<RequirementFixes | null>(FIXES_REQUEST, { uri, requirement });
  if (!found || found.fixes.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("There is no model clause to insert here: nothing is missing, or what the draft says has to be changed by hand."));
    return;
  }
  const [only, ...more] = found.fixes;
  const picked = more.length === 0 ? only : (await vscode.window.showQuickPick(found.fixes.map((fix) => ({ label: fix.title, fix })), { title: vscode.l10n.t("Insert a model clause") }))?.fix;
  if (!picked) return;
  if (document.version !== found.version) {
    void vscode.window.showWarningMessage(vscode.l10n.t("The draft has changed meanwhile. Insert the clause again."));
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  const rangeOf = ({ start, end }: RequirementFixes["fixes"][number]["edits"][number]["range"]): vscode.Range => new vscode.Range(start.line, start.character, end.line, end.character);
  for (const { range, newText } of picked.edits) edit.replace(document.uri, rangeOf(range), newText);
  await vscode.workspace.applyEdit(edit);
  const [first] = picked.edits;
  const editor = await vscode.window.showTextDocument(document);
  if (!first) return;
  const at = rangeOf(first.range).start;
  const lines = first.newText.split("\n").length - 1;
  editor.revealRange(new vscode.Range(at, at.translate(lines)), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
