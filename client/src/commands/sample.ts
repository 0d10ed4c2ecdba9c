import * as vscode from "vscode";

/** "Palermo: Open a sample draft": an untitled copy of the short bill with gaps, in the editor's language. */
export function registerSample(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.commands.registerCommand("palermo.openSample", async () => {
      const language = ["en", "fr", "es"].find((l) => vscode.env.language.startsWith(l)) ?? "en";
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, "dist", `sample.${language}.md`));
      const document = await vscode.workspace.openTextDocument({ language: "legaldraft", content: new TextDecoder().decode(bytes) });
      await vscode.window.showTextDocument(document);
    }),
  );
}
