import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { REPORT_FORMATS, type ReportFormat } from "../../../server/src/report/formats.ts";
import { REPORT_REQUEST, type ReportAnswer, type ReportQuestion } from "../../../server/src/lsp/protocol.ts";
import { dayOf } from "../../../server/src/text/day.ts";

interface FormatItem extends vscode.QuickPickItem {
  readonly format: ReportFormat;
}

/** "Palermo: Export the review": asks for a format and a place, and writes the active draft's review there. */
export function registerExportReview(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const { version } = context.extension.packageJSON as { version: string };
  context.subscriptions.push(vscode.commands.registerCommand("palermo.exportReview", () => exportReview(client, version)));
}

async function exportReview(client: BaseLanguageClient, palermo: string): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Open a draft first: its review is what is exported."));
    return;
  }
  const chosen = await vscode.window.showQuickPick(formats(), { title: vscode.l10n.t("Export the review"), placeHolder: vscode.l10n.t("In which format?") });
  if (!chosen) return;
  const target = await vscode.window.showSaveDialog({ defaultUri: beside(document.uri, chosen.format), filters: { [chosen.label]: [REPORT_FORMATS[chosen.format]] }, title: vscode.l10n.t("Export the review") });
  if (!target) return;
  const question: ReportQuestion = { uri: document.uri.toString(), format: chosen.format, file: nameOf(document.uri), date: dayOf(new Date()), palermo };
  const answer = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: vscode.l10n.t("Writing the review…") }, () => client.sendRequest<ReportAnswer | null>(REPORT_REQUEST, question));
  if (!answer) {
    void vscode.window.showWarningMessage(vscode.l10n.t("There is no review of this document: Palermo did not recognise a draft in English, French or Spanish in it."));
    return;
  }
  await vscode.workspace.fs.writeFile(target, "text" in answer ? new TextEncoder().encode(answer.text) : Uint8Array.from(atob(answer.base64), (c) => c.charCodeAt(0)));
  await offerToOpen(target);
}

function formats(): FormatItem[] {
  return [
    { format: "docx", label: vscode.l10n.t("Word: review memorandum"), detail: vscode.l10n.t("Summary, gaps with suggested wording, all requirements, sources in full") },
    { format: "docx-comments", label: vscode.l10n.t("Word: the draft with comments"), detail: vscode.l10n.t("Each finding is a comment beside the clause it is about") },
    { format: "html", label: vscode.l10n.t("HTML page"), detail: vscode.l10n.t("One file, to be read in a browser or printed") },
    { format: "md", label: "Markdown" },
    { format: "csv", label: vscode.l10n.t("CSV table"), detail: vscode.l10n.t("One row a requirement, for a spreadsheet") },
    { format: "json", label: "JSON" },
    { format: "sarif", label: "SARIF 2.1.0", detail: vscode.l10n.t("For tools that show findings of checkers") },
  ];
}

/** "bill.review.docx" beside the draft; a draft that was never saved has no such place. */
function beside(uri: vscode.Uri, format: ReportFormat): vscode.Uri | undefined {
  const name = `${nameOf(uri).replace(/\.[^.]+$/, "")}.${format === "docx-comments" ? "comments" : "review"}.${REPORT_FORMATS[format]}`;
  const folder = uri.scheme === "untitled" ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, "..");
  return folder && vscode.Uri.joinPath(folder, name);
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.split("/").at(-1) ?? "draft";
}

async function offerToOpen(target: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t("Open");
  const picked = await vscode.window.showInformationMessage(vscode.l10n.t("The review was written to {0}.", nameOf(target)), open);
  if (picked === open) await (target.path.endsWith(".docx") || target.path.endsWith(".html") ? vscode.env.openExternal(target) : vscode.commands.executeCommand("vscode.open", target));
}
