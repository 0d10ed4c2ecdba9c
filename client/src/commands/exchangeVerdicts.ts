import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Decision } from "../../../server/src/assess/verdict.ts";
import { verdictFileOf } from "../../../server/src/assess/verdictFile.ts";
import type { Side } from "../../../server/src/assess/verdictMerge.ts";
import { MERGE_VERDICTS_REQUEST, type MergeVerdictsAnswer } from "../../../server/src/lsp/protocol.ts";
import { reviewFor, shown } from "./verdict.ts";

const FILTERS = { YAML: ["yaml", "yml"] };

/** "Import verdicts…" merges another reviewer's file into that of the draft; "Export verdicts…" saves a copy for another reviewer. */
export function registerExchange(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  context.subscriptions.push(
    vscode.commands.registerCommand("palermo.importVerdicts", (from?: vscode.Uri) => shown(() => importVerdicts(client, from))),
    vscode.commands.registerCommand("palermo.exportVerdicts", (to?: vscode.Uri) => shown(() => exportVerdicts(client, to))),
  );
}

async function importVerdicts(client: BaseLanguageClient, from: vscode.Uri | undefined): Promise<void> {
  const model = await reviewFor(client, undefined);
  if (!model) return;
  const file = from ?? (await vscode.window.showOpenDialog({ title: vscode.l10n.t("Another reviewer's verdicts"), filters: FILTERS }))?.[0];
  if (!file) return;
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const choices: Record<string, Side> = {};
  for (;;) {
    const answer = await client.sendRequest<MergeVerdictsAnswer>(MERGE_VERDICTS_REQUEST, { uri: model.uri, text, choices });
    if (answer.written) {
      report(answer, file);
      return;
    }
    for (const { requirement, title, ours, theirs } of answer.conflicts) {
      const side = await chosen(title, ours, theirs);
      if (!side) return; // given up: nothing was written
      choices[requirement] = side;
    }
  }
}

async function chosen(title: string, ours: Decision, theirs: Decision): Promise<Side | undefined> {
  const item = (side: Side, d: Decision) => ({ label: d.text ? `${d.verdict}: ${d.text}` : d.verdict, description: `${d.by}, ${d.date}`, detail: d.reason, side });
  const picked = await vscode.window.showQuickPick([item("ours", ours), item("theirs", theirs)], { title, placeHolder: vscode.l10n.t("You differ. Which verdict counts? The other is kept with it."), ignoreFocusOut: true });
  return picked?.side;
}

function report({ changed, problems }: MergeVerdictsAnswer, file: vscode.Uri): void {
  const name = file.path.slice(file.path.lastIndexOf("/") + 1);
  if (problems.length === 0) void vscode.window.showInformationMessage(vscode.l10n.t("{0} verdicts came or changed.", changed));
  else void vscode.window.showWarningMessage(vscode.l10n.t("{0} verdicts came or changed. {1} could not be used; the first: {2}", changed, problems.length, `${name}:${problems[0]}`));
}

async function exportVerdicts(client: BaseLanguageClient, to: vscode.Uri | undefined): Promise<void> {
  const model = await reviewFor(client, undefined);
  if (!model) return;
  const own = vscode.Uri.parse(verdictFileOf(model.uri));
  const bytes = await Promise.resolve(vscode.workspace.fs.readFile(own)).catch(() => undefined);
  if (!bytes) {
    void vscode.window.showInformationMessage(vscode.l10n.t("There are no verdicts on this draft."));
    return;
  }
  const target = to ?? (await vscode.window.showSaveDialog({ title: vscode.l10n.t("Export the verdicts on this draft"), filters: FILTERS, defaultUri: own.with({ path: own.path.replace(/\.palermo\.yaml$/, ".verdicts.yaml") }) }));
  if (target) await vscode.workspace.fs.writeFile(target, bytes);
}
