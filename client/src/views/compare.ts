import * as vscode from "vscode";
import { type BaseLanguageClient, WorkDoneProgress } from "vscode-languageclient";
import type { ComparisonAnswer } from "../../../server/src/lsp/compareFiles.ts";
import { COMPARE_REQUEST } from "../../../server/src/lsp/protocol.ts";
import { openPage } from "../commands/pages.ts";
import { expandFolders, pickLaws, readLaws } from "./compareFiles.ts";
import { saveComparison } from "./compareSave.ts";
import { endingOf, TEXT_ENDINGS } from "./draftEndings.ts";
import { Drawings } from "./drawings.ts";
import { goTo } from "./goTo.ts";
import { type FromCompare, fromCompare, type Spot, type ToCompare } from "./messages.ts";
import { fillPage } from "./page.ts";

const VIEW = "palermo.compare";

/** "Palermo: Compare laws…": any number of drafts or laws side by side, picked or chosen in the explorer; each time on a page of its own. */
export function registerCompare(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const open = (panel: vscode.WebviewPanel, uris: readonly vscode.Uri[]): ComparePanel => new ComparePanel(panel, context.extensionUri, client, uris);
  context.subscriptions.push(
    vscode.commands.registerCommand(VIEW, async (clicked?: unknown, selected?: unknown) => {
      const uris = chosen(clicked, selected) ?? (await pickLaws());
      if (uris && uris.length > 0) open(vscode.window.createWebviewPanel(VIEW, vscode.l10n.t("Laws compared"), vscode.ViewColumn.Active), uris);
    }),
    vscode.window.registerWebviewPanelSerializer(VIEW, {
      deserializeWebviewPanel: async (panel, state) => {
        open(panel, keptUris(state));
      },
    }),
  );
}

/** What was chosen in the explorer, if the command came from there. */
function chosen(clicked: unknown, selected: unknown): vscode.Uri[] | undefined {
  const uris = (Array.isArray(selected) ? selected : [clicked]).filter((u): u is vscode.Uri => u instanceof vscode.Uri);
  return uris.length > 0 ? uris : undefined;
}

function keptUris(state: unknown): vscode.Uri[] {
  const uris = typeof state === "object" && state !== null ? (state as { uris?: unknown }).uris : undefined;
  return Array.isArray(uris) ? uris.filter((u): u is string => typeof u === "string").map((u) => vscode.Uri.parse(u)) : [];
}

/** One comparison on one page. */
class ComparePanel {
  private readonly panel: vscode.WebviewPanel;
  private readonly client: BaseLanguageClient;
  private readonly drawings: Drawings;
  private uris: readonly vscode.Uri[];
  private answered: ComparisonAnswer | undefined;
  private problems: readonly string[] = [];
  private working: vscode.CancellationTokenSource | undefined;

  constructor(panel: vscode.WebviewPanel, extension: vscode.Uri, client: BaseLanguageClient, uris: readonly vscode.Uri[]) {
    this.panel = panel;
    this.client = client;
    this.uris = uris;
    this.drawings = new Drawings((message) => this.post(message));
    panel.webview.onDidReceiveMessage((raw: unknown) => {
      const message = fromCompare(raw);
      if (message) void this.answer(message);
    });
    panel.onDidDispose(() => this.working?.cancel());
    fillPage(panel.webview, extension, { bundle: "compare", title: vscode.l10n.t("Laws compared"), pictures: true });
    void this.compare();
  }

  /** Reads the files and has them compared, with progress that can be cancelled. What was shown stays when it is. */
  private async compare(): Promise<void> {
    this.working?.cancel();
    const working = new vscode.CancellationTokenSource();
    this.working = working;
    this.post({ type: "working", on: true });
    const found = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: vscode.l10n.t("Comparing laws"), cancellable: true }, async (progress, cancelled) => {
      cancelled.onCancellationRequested(() => working.cancel());
      return compared(this.client, this.uris, progress, working.token);
    }).then((x) => x, (error: unknown) => {
      if (!working.token.isCancellationRequested) void vscode.window.showErrorMessage(vscode.l10n.t("The laws could not be compared: {0}", error instanceof Error ? error.message : String(error)));
      return undefined;
    });
    if (this.working !== working) return;
    if (found && !working.token.isCancellationRequested) {
      this.answered = found.answer;
      this.problems = found.problems;
      this.uris = found.uris;
    }
    this.show();
  }

  private show(): void {
    this.post({ type: "working", on: false });
    if (this.answered) this.post({ type: "comparison", answer: this.answered, problems: this.problems });
  }

  private post(message: ToCompare): void {
    void this.panel.webview.postMessage(message);
  }

  private async answer(message: FromCompare): Promise<void> {
    switch (message.type) {
      case "ready": return this.answered ? this.show() : undefined;
      case "refresh": return this.compare();
      case "openPage": return openPage(vscode.Uri.parse(message.page));
      case "drawn": return this.drawings.drawn(message.number, message.png);
      case "addFiles": {
        const more = await pickLaws();
        if (!more || more.length === 0) return;
        this.uris = [...this.uris, ...more];
        return this.compare();
      }
      case "remove": {
        const uri = this.answered?.uris[message.law];
        this.uris = this.uris.filter((u) => u.toString() !== uri);
        return this.compare();
      }
      case "goTo": {
        const uri = this.answered?.uris[message.law];
        return uri === undefined ? undefined : goToLaw(uri, message.start);
      }
      case "save": return this.answered && saveComparison(this.answered, message.format, message.reference, this.drawings);
    }
  }
}

/** Shows a clause in the text of a law; a law that is not text is opened by whatever shows such files. */
async function goToLaw(uri: string, start: Spot): Promise<void> {
  if (uri.startsWith("untitled:") || TEXT_ENDINGS.includes(endingOf(vscode.Uri.parse(uri).path))) await goTo(uri, { start, end: start });
  else await vscode.commands.executeCommand("vscode.open", vscode.Uri.parse(uri));
}

/** The files of addresses (folders looked through), read and compared. */
async function compared(client: BaseLanguageClient, given: readonly vscode.Uri[], progress: vscode.Progress<{ message?: string; increment?: number }>, token: vscode.CancellationToken): Promise<{ answer: ComparisonAnswer; problems: string[]; uris: vscode.Uri[] }> {
  const uris = await expandFolders(given, token);
  const { files, problems } = await readLaws(uris, token);
  const workDoneToken = crypto.randomUUID();
  let done = 0;
  const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (report) => {
    if (report.kind !== "report") return;
    const percentage = report.percentage ?? done;
    progress.report({ increment: percentage - done, ...(report.message ? { message: report.message } : {}) });
    done = percentage;
  });
  try {
    const answer = await client.sendRequest<ComparisonAnswer>(COMPARE_REQUEST, { files, workDoneToken }, token);
    return { answer, uris, problems: [...problems, ...answer.unread.map(({ name, why }) => vscode.l10n.t("{0}: {1}", name, why))] };
  } finally {
    listening.dispose();
  }
}
