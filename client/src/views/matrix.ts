import * as vscode from "vscode";
import type { ReviewModel } from "../../../server/src/features/review.ts";
import { openPage } from "../commands/pages.ts";
import { goTo } from "./goTo.ts";
import { type FromMatrix, fromMatrix, type ToMatrix } from "./messages.ts";
import { fillPage } from "./page.ts";
import { readerLanguage } from "./reader.ts";
import type { Reviews } from "./reviews.ts";

const VIEW = "palermo.matrix";

/** "Palermo: Coverage matrix": one page beside the draft that follows it, and that comes back after the window was loaded again. */
export function registerMatrix(context: vscode.ExtensionContext, reviews: Reviews): void {
  const matrix = new MatrixPanel(context.extensionUri, reviews);
  context.subscriptions.push(
    matrix,
    vscode.commands.registerCommand(VIEW, () => matrix.open()),
    vscode.window.registerWebviewPanelSerializer(VIEW, { deserializeWebviewPanel: (panel, state) => matrix.adopt(panel, state) }),
  );
}

class MatrixPanel implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private readonly extension: vscode.Uri;
  private readonly reviews: Reviews;
  private readonly following: vscode.Disposable;

  constructor(extension: vscode.Uri, reviews: Reviews) {
    this.extension = extension;
    this.reviews = reviews;
    this.following = reviews.onDidChange((model) => this.show(model));
  }

  open(): void {
    if (this.panel) {
      this.panel.reveal();
      return;
    }
    void this.adopt(vscode.window.createWebviewPanel(VIEW, vscode.l10n.t("Coverage matrix"), vscode.ViewColumn.Beside), undefined);
  }

  /** Fills a panel, a new one or one that VS Code brought back. @param state what the page kept. */
  async adopt(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    this.panel = panel;
    panel.onDidDispose(() => {
      if (this.panel === panel) this.panel = undefined;
    });
    panel.webview.onDidReceiveMessage((raw: unknown) => {
      const message = fromMatrix(raw);
      if (message) void this.answer(message);
    });
    fillPage(panel.webview, this.extension, { bundle: "matrix", title: vscode.l10n.t("Coverage matrix") });
    const uri = typeof state === "object" && state !== null ? (state as { uri?: unknown }).uri : undefined;
    if (typeof uri === "string") await this.reviews.show(vscode.Uri.parse(uri));
  }

  dispose(): void {
    this.following.dispose();
    this.panel?.dispose();
  }

  private show(model: ReviewModel | undefined): void {
    const name = model ? fileName(model.uri) : "";
    if (!this.panel) return;
    this.panel.title = model ? vscode.l10n.t("Coverage: {0}", name) : vscode.l10n.t("Coverage matrix");
    void this.panel.webview.postMessage({ type: "review", model: model ?? null, name, reader: readerLanguage() } satisfies ToMatrix);
  }

  private async answer(message: FromMatrix): Promise<void> {
    const model = this.reviews.current;
    if (message.type === "ready") this.show(model);
    else if (message.type === "openPage") await openPage(vscode.Uri.parse(message.page));
    else if (message.type === "goTo" && model) await goTo(model.uri, message);
    else if (message.type === "verdict" && model) await vscode.commands.executeCommand("palermo.verdict", { uri: model.uri, requirement: message.requirement }).then(() => this.reviews.refresh());
  }
}

function fileName(uri: string): string {
  return decodeURIComponent(uri.split("/").at(-1) ?? uri);
}
