import * as vscode from "vscode";

/** A range as the language server writes it: lines and UTF-16 characters from 0. */
export interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Shows a range of a text and selects it. Where the text is already shown in an editor, that editor is used; a page of ours is not covered. */
export async function goTo(uri: string, { start, end }: PlainRange): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const selection = document.validateRange(new vscode.Range(start.line, start.character, end.line, end.character));
  const editor = await vscode.window.showTextDocument(document, { viewColumn: columnOf(uri), selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The column that shows a text now, else one that holds texts, else the first. */
function columnOf(uri: string): vscode.ViewColumn {
  const shown = vscode.window.visibleTextEditors.find((e) => e.document.uri.toString() === uri);
  if (shown?.viewColumn) return shown.viewColumn;
  const groups = vscode.window.tabGroups.all;
  const holds = (group: vscode.TabGroup, test: (input: unknown) => boolean): boolean => group.tabs.some((t) => test(t.input));
  const group = groups.find((g) => holds(g, (i) => i instanceof vscode.TabInputText && i.uri.toString() === uri)) ?? groups.find((g) => holds(g, (i) => i instanceof vscode.TabInputText));
  if (group) return group.viewColumn;
  return vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
}
