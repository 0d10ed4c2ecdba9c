import * as vscode from "vscode";
import type { Range } from "vscode-languageserver-types";
import { restsOnClauses, type VerdictName } from "../../../server/src/assess/verdict.ts";
import type { ReviewRequirement } from "../../../server/src/features/review.ts";

/**
 * The clauses that a verdict rests on besides those that Palermo showed: what is selected in the draft; where nothing is selected and
 * Palermo showed nothing that the verdict could rest on, the provisions that the reviewer picks. Undefined when picking was given up.
 */
export async function pickedClauses(uri: vscode.Uri, row: ReviewRequirement, verdict: VerdictName): Promise<Range[] | undefined> {
  const editor = vscode.window.visibleTextEditors.find((e) => e.document.uri.toString() === uri.toString());
  const selected = editor?.selections.filter((s) => !s.isEmpty).map(plain) ?? [];
  const found = row.contrary.length > 0 || row.elements.some((e) => e.evidence.length > 0);
  if (selected.length > 0 || found || !restsOnClauses(verdict)) return selected;
  const symbols = (await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>("vscode.executeDocumentSymbolProvider", uri)) ?? [];
  const items = provisionsOf(symbols).map((symbol) => ({ label: symbol.name, description: symbol.detail, range: symbol.range }));
  const picked = await vscode.window.showQuickPick(items, { title: row.title, placeHolder: vscode.l10n.t("Palermo found no clause for this. Which provisions does your verdict rest on?"), canPickMany: true, matchOnDescription: true });
  return picked && picked.length > 0 ? picked.map(({ range }) => plain(range)) : undefined;
}

function provisionsOf(symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...provisionsOf(symbol.children)]);
}

function plain({ start, end }: vscode.Range): Range {
  return { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } };
}
