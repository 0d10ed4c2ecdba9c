import * as vscode from "vscode";
import { repositoryOf } from "./git.ts";

/** The name under which verdicts are given: the setting, else asked for once (git's user name is proposed) and kept in the setting. */
export async function reviewerName(): Promise<string | undefined> {
  const settings = vscode.workspace.getConfiguration("palermo");
  const known = settings.get<string>("reviewer")?.trim();
  if (known) return known;
  const name = (await vscode.window.showInputBox({ title: vscode.l10n.t("Your name"), prompt: vscode.l10n.t("It stands with each of your verdicts. It is kept in the setting “palermo.reviewer”."), value: await gitName(), ignoreFocusOut: true }))?.trim();
  if (!name) return undefined;
  await settings.update("reviewer", name, vscode.ConfigurationTarget.Global);
  return name;
}

async function gitName(): Promise<string> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const repository = uri && (await repositoryOf(uri));
  if (!repository) return "";
  return (await repository.getConfig("user.name").catch(() => "")) || repository.getGlobalConfig("user.name").catch(() => "");
}
