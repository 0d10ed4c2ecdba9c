import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { VerdictName } from "../../../server/src/assess/verdict.ts";
import type { ReviewModel, ReviewRequirement } from "../../../server/src/features/review.ts";
import type { VerdictArguments } from "../../../server/src/features/verdictActions.ts";
import { REMOVE_VERDICT_REQUEST, REVIEW_REQUEST, SET_VERDICT_REQUEST, type SetVerdictParams } from "../../../server/src/lsp/protocol.ts";
import { reviewerName } from "../reviewer.ts";
import { pickedClauses } from "./pickClauses.ts";
import { dayOf } from "../../../server/src/text/day.ts";

/** "Confirm or overrule the assessment…" and "Remove the verdict": what is not given is asked for; the server writes the file. */
export function registerVerdicts(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  context.subscriptions.push(
    vscode.commands.registerCommand("palermo.verdict", (given?: VerdictArguments) => shown(() => decide(client, given))),
    vscode.commands.registerCommand("palermo.removeVerdict", (given?: VerdictArguments) => shown(() => remove(client, given))),
  );
}

/** Runs a command; what the server refuses is shown in its words. */
export async function shown(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}

/** The review of a draft: of the one named, else of the one in the active editor. */
export async function reviewFor(client: BaseLanguageClient, uri: string | undefined): Promise<ReviewModel | undefined> {
  const address = uri ?? vscode.window.activeTextEditor?.document.uri.toString();
  const model = address ? await client.sendRequest<ReviewModel | null>(REVIEW_REQUEST, { uri: address }) : null;
  if (model?.aboutTrafficking) return model;
  void vscode.window.showInformationMessage(vscode.l10n.t("Open a draft that Palermo checks first."));
  return undefined;
}

async function decide(client: BaseLanguageClient, given: VerdictArguments | undefined): Promise<void> {
  const model = await reviewFor(client, given?.uri);
  const row = model && (await pickedRow(model, given?.requirement, () => true));
  if (!model || !row) return;
  const verdict = given?.verdict ?? (await pickedVerdict(row));
  if (!verdict) return;
  const ranges = await pickedClauses(vscode.Uri.parse(model.uri), row, verdict);
  if (!ranges) return;
  const text = verdict === "elsewhere" ? await asked(row.title, vscode.l10n.t("Which text covers it? Cite the provision."), row.verdict?.text ?? row.suppression?.reason) : undefined;
  if (verdict === "elsewhere" && !text) return;
  const reason = await asked(row.title, vscode.l10n.t("Why? The reason is kept with your name beside the draft."), row.verdict?.verdict === verdict ? row.verdict.reason : undefined);
  const by = reason && (await reviewerName());
  if (!reason || !by) return;
  const date = dayOf(new Date());
  const params: SetVerdictParams = { uri: model.uri, version: given?.version ?? model.version, requirement: row.id, verdict, reason, by, date, ...(text ? { text } : {}), ranges };
  await client.sendRequest(SET_VERDICT_REQUEST, params);
  vscode.window.setStatusBarMessage(vscode.l10n.t("Palermo: the verdict is kept beside the draft"), 4000);
}

async function remove(client: BaseLanguageClient, given: VerdictArguments | undefined): Promise<void> {
  const model = await reviewFor(client, given?.uri);
  if (!model) return;
  if (!model.requirements.some((r) => r.verdict)) {
    void vscode.window.showInformationMessage(vscode.l10n.t("There are no verdicts on this draft."));
    return;
  }
  const row = await pickedRow(model, given?.requirement, (r) => r.verdict !== undefined);
  if (row?.verdict) await client.sendRequest(REMOVE_VERDICT_REQUEST, { uri: model.uri, requirement: row.id });
}

async function pickedRow(model: ReviewModel, id: string | undefined, offered: (row: ReviewRequirement) => boolean): Promise<ReviewRequirement | undefined> {
  if (id) return model.requirements.find((r) => r.id === id);
  const words = verdictWords();
  const items = model.requirements.filter(offered).map((row) => ({ label: row.title, description: `${words[row.standing]}${row.verdict ? ` · ${row.verdict.by}` : ""}`, detail: row.themeLabel, row }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t("Which requirement?"), matchOnDescription: true, matchOnDetail: true }))?.row;
}

async function pickedVerdict(row: ReviewRequirement): Promise<VerdictName | undefined> {
  const words = verdictWords();
  const items = (Object.keys(words) as VerdictName[]).map((name) => ({ label: words[name], description: name === row.status ? vscode.l10n.t("as Palermo found") : "", name }));
  items.sort((a, b) => Number(b.name === row.status) - Number(a.name === row.status));
  return (await vscode.window.showQuickPick(items, { title: row.title, placeHolder: vscode.l10n.t("What do you say?") }))?.name;
}

async function asked(title: string, prompt: string, value: string | undefined): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({ title, prompt, value: value ?? "", ignoreFocusOut: true, validateInput: (s) => (s.trim() === "" ? vscode.l10n.t("This cannot be left empty.") : undefined) });
  return answer?.trim() || undefined;
}

function verdictWords(): Record<VerdictName, string> {
  return {
    met: vscode.l10n.t("met"),
    partial: vscode.l10n.t("met in part"),
    missing: vscode.l10n.t("missing"),
    contrary: vscode.l10n.t("contrary"),
    "not-applicable": vscode.l10n.t("not applicable"),
    elsewhere: vscode.l10n.t("covered by another text"),
  };
}
