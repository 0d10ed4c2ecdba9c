import * as vscode from "vscode";
import type { Gives } from "../../../server/src/features/codeLens.ts";
import { openPage } from "./pages.ts";

/** A click on a code lens: the requirements that the provision gives; picking one opens its explanation. */
export function registerShowGives(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.commands.registerCommand("palermo.showGives", async ({ requirements }: Gives) => {
      const rows = requirements.map(({ title, citation, page }) => ({ label: title, description: citation, page }));
      const chosen = await vscode.window.showQuickPick(rows, { title: vscode.l10n.t("What this provision gives"), matchOnDescription: true });
      if (chosen) await openPage(vscode.Uri.parse(chosen.page));
    }),
  );
}
