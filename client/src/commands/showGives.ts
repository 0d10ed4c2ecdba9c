import * as vscode from "vscode";
import type { Gives } from "../../../server/src/features/codeLens.ts";
import { openPage } from "./pages.ts";

/** A click on a code lens: the requirements that the provision gives; picking one opens its explanation. */
export function registerShowGives(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.commands.registerCommand("palermo.showGives", async ({ requirements }: Gives) => {
      const language = ["en", "fr", "es"].find((l) => vscode.env.language.startsWith(l)) ?? "en";
      const chosen = await vscode.window.showQuickPick(requirements.map((id) => ({ label: id })), { title: vscode.l10n.t("What this provision gives") });
      if (chosen) await openPage(vscode.Uri.parse(`palermo:/requirements/${language}/${chosen.label}.md`));
    }),
  );
}
