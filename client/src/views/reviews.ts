import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { ReviewModel } from "../../../server/src/features/review.ts";
import { REVIEW_REQUEST } from "../../../server/src/lsp/protocol.ts";

/** Milliseconds without typing after which the views are brought up to date. */
const PAUSE = 400;
/** Files of verdicts, each beside its draft. */
const VERDICTS = "**/*.palermo.yaml";
/** How often a question that failed is asked again before the next change of the draft. */
const TRIES = 3;

/**
 * The review of the active draft. It follows the active editor, stays where the focus moves to a view or a page beside the draft, and is
 * asked anew when the draft, its findings or the settings change.
 */
export class Reviews implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<ReviewModel | undefined>();
  /** The review as it now stands; undefined where no draft is active. */
  readonly onDidChange = this.changed.event;
  private readonly subscriptions: vscode.Disposable[];
  private readonly client: BaseLanguageClient;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking: vscode.CancellationTokenSource | undefined;
  private followed: string | undefined;
  private model: ReviewModel | undefined;
  private failures = 0;

  constructor(client: BaseLanguageClient) {
    this.client = client;
    this.followed = vscode.window.activeTextEditor?.document.uri.toString();
    const mine = (uri: vscode.Uri): boolean => uri.toString() === this.followed;
    const verdicts = vscode.workspace.createFileSystemWatcher(VERDICTS); // a verdict that confirms what was found changes no finding
    const decided = (): void => this.refresh();
    this.subscriptions = [
      this.changed,
      verdicts,
      verdicts.onDidCreate(decided),
      verdicts.onDidChange(decided),
      verdicts.onDidDelete(decided),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => mine(document.uri) && this.refresh()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => mine(uri) && this.follow(vscode.window.activeTextEditor, true)),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.some(mine) && this.refresh()),
      vscode.workspace.onDidChangeConfiguration((e) => e.affectsConfiguration("palermo") && this.refresh()),
      client.onDidChangeState(() => this.refresh()),
    ];
    this.refresh();
  }

  /** The review as it was last answered. */
  get current(): ReviewModel | undefined {
    return this.model;
  }

  /** Follows a draft that no editor shows, as a page that was brought back after a restart does. */
  async show(uri: vscode.Uri): Promise<void> {
    if (this.model || vscode.window.activeTextEditor) return;
    await vscode.workspace.openTextDocument(uri);
    this.followed = uri.toString();
    this.refresh();
  }

  /** Asks anew, a little later. */
  refresh(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), PAUSE);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.asking?.cancel();
    for (const s of this.subscriptions) s.dispose();
  }

  private follow(editor: vscode.TextEditor | undefined, closed = false): void {
    const uri = editor?.document.uri.toString();
    if (!closed && (uri === undefined || uri === this.followed)) return; // the focus went to a view or a page: the draft stays
    if (editor && !isText(editor.document)) return;
    this.followed = uri;
    this.refresh();
  }

  private async ask(): Promise<void> {
    this.asking?.cancel();
    const own = new vscode.CancellationTokenSource();
    this.asking = own;
    const uri = this.followed;
    if (!this.client.isRunning()) return;
    try {
      const found = uri === undefined ? null : await this.client.sendRequest<ReviewModel | null>(REVIEW_REQUEST, { uri }, own.token);
      if (own.token.isCancellationRequested) return;
      this.failures = 0;
      this.model = found?.aboutTrafficking ? found : undefined;
      this.changed.fire(this.model);
    } catch {
      if (!own.token.isCancellationRequested && ++this.failures <= TRIES) this.refresh(); // the draft moved on while it was read
    }
  }
}

/** Whether an editor shows a text that could be a draft, not an output channel, a search or a page of the corpus. */
function isText(document: vscode.TextDocument): boolean {
  return !["output", "search-editor", "palermo", "comment", "vscode"].includes(document.uri.scheme);
}
