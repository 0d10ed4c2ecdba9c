import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Coverage } from "../../server/src/features/coverage.ts";
import { COVERAGE_REQUEST } from "../../server/src/lsp/protocol.ts";
import { LatestAnswer } from "./latestAnswer.ts";

const PAUSE = 600;

/** The share of mandatory requirements and of all that the open draft meets; a click opens the list of findings. */
export function registerCoverage(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const item = vscode.window.createStatusBarItem("palermo.coverage", vscode.StatusBarAlignment.Right, 90);
  item.name = "Palermo";
  item.command = "workbench.actions.view.problems";
  const coverage = new LatestAnswer<Coverage>(
    async (uri) => (client.isRunning() ? ((await client.sendRequest<Coverage | null>(COVERAGE_REQUEST, { uri })) ?? undefined) : undefined),
    (answer) => show(item, answer),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    clearTimeout(timer);
    void coverage.refresh();
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(refresh, PAUSE);
  };
  const turn = (editor: vscode.TextEditor | undefined): void => {
    if (coverage.turnTo(editor?.document.uri.toString())) refresh();
  };
  context.subscriptions.push(
    item,
    vscode.window.onDidChangeActiveTextEditor(turn),
    vscode.workspace.onDidChangeTextDocument((e) => {
      if (e.document === vscode.window.activeTextEditor?.document) later();
    }),
    vscode.languages.onDidChangeDiagnostics(later),
    { dispose: () => clearTimeout(timer) },
  );
  turn(vscode.window.activeTextEditor);
}

function show(item: vscode.StatusBarItem, coverage: Coverage | undefined): void {
  if (!coverage?.aboutTrafficking) {
    item.hide();
    return;
  }
  item.text = `$(law) ${coverage.mandatoryMet}/${coverage.mandatory} · ${coverage.met}/${coverage.all}`;
  item.tooltip = vscode.l10n.t("Palermo: {0} of {1} mandatory requirements met, {2} of {3} of all, {4} contrary", coverage.mandatoryMet, coverage.mandatory, coverage.met, coverage.all, coverage.contrary);
  item.accessibilityInformation = { label: item.tooltip };
  item.show();
}
