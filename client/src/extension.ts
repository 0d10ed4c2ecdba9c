import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { registerClientFiles } from "./clientFiles.ts";
import { registerExchange } from "./commands/exchangeVerdicts.ts";
import { registerExportReview } from "./commands/exportReview.ts";
import { registerPages } from "./commands/pages.ts";
import { registerProgress } from "./commands/progress.ts";
import { registerRenumber } from "./commands/renumber.ts";
import { registerSample } from "./commands/sample.ts";
import { registerConversions } from "./commands/convert.ts";
import { registerSearch } from "./commands/search.ts";
import { registerShowGives } from "./commands/showGives.ts";
import { registerSuppress } from "./commands/suppress.ts";
import { registerVerdicts } from "./commands/verdict.ts";
import { FindingsOfOpenDrafts } from "./findings.ts";
import { registerSettingsFiles } from "./settingsFiles.ts";
import { registerCoverage } from "./statusBar.ts";
import { registerChecklist } from "./views/checklist.ts";
import { registerCompare } from "./views/compare.ts";
import { registerMatrix } from "./views/matrix.ts";
import { READ_SCHEME, registerReadDrafts } from "./views/readDraft.ts";
import { Reviews } from "./views/reviews.ts";

/** Where drafts may be: on this machine, unsaved, far away, in a browser, and texts read from Word and PDF files. */
const SCHEMES = ["file", "untitled", "vscode-remote", "vscode-vfs", "vscode-test-web", READ_SCHEME];

/** The languages in which a draft may be open, and the settings and verdict files beside drafts. */
const SELECTOR = [
  ...["legaldraft", "markdown", "plaintext", "xml"].flatMap((language) => SCHEMES.map((scheme) => ({ language, scheme }))),
  { scheme: "file", pattern: "**/palermo.yaml" },
  { scheme: "vscode-remote", pattern: "**/palermo.yaml" },
  { scheme: "file", pattern: "**/*.palermo.yaml" },
  { scheme: "vscode-remote", pattern: "**/*.palermo.yaml" },
];

const HEAD = new vscode.Range(0, 0, 200, 0);

/** Options of the language client that Node and browser share. */
export function clientOptions(): LanguageClientOptions {
  return {
    documentSelector: SELECTOR,
    initializationOptions: { locale: vscode.env.language, showsMessages: true, files: true },
    synchronize: { configurationSection: "palermo" },
    markdown: { isTrusted: false, supportHtml: false },
    diagnosticPullOptions: { onChange: true, onTabs: true },
    diagnosticCollectionProvider: new FindingsOfOpenDrafts(),
  };
}

/** Activation shared by Node and browser: starts the client and registers what the editor shows. */
export async function activateWith(context: vscode.ExtensionContext, client: BaseLanguageClient): Promise<void> {
  context.subscriptions.push({ dispose: () => void client.stop() });
  registerPages(context, client);
  registerSearch(context, client);
  registerShowGives(context);
  registerSuppress(context);
  registerExportReview(context, client);
  registerSample(context);
  registerRenumber(context, client);
  registerConversions(context, client);
  registerReadDrafts(context, client);
  registerSettingsFiles(context, client);
  registerCoverage(context, client);
  registerClientFiles(context, client);
  registerVerdicts(context, client);
  registerExchange(context, client);
  registerProgress(context, client);
  const reviews = new Reviews(client);
  context.subscriptions.push(reviews);
  registerChecklist(context, client, reviews);
  registerMatrix(context, reviews);
  registerCompare(context, client);
  context.subscriptions.push(vscode.commands.registerCommand("palermo.restart", () => client.stop().then(() => client.start())));
  await whenDraft(context);
  await client.start();
}

/** Waits while all that is open is XML of another kind: an extension that is woken by every XML file need not start its server for it. */
function whenDraft(context: vscode.ExtensionContext): Promise<void> {
  const foreign = (document: vscode.TextDocument) => document.languageId === "xml" && !/<(?:[\w.-]+:)?akomaNtoso[\s>]/.test(document.getText(HEAD));
  const open = vscode.workspace.textDocuments;
  if (open.every((d) => !foreign(d)) || open.some((d) => d.languageId !== "xml" || !foreign(d))) return Promise.resolve();
  return new Promise((resolve) => {
    const waiting = vscode.workspace.onDidOpenTextDocument((document) => {
      if (foreign(document)) return;
      waiting.dispose();
      resolve();
    });
    context.subscriptions.push(waiting);
  });
}
