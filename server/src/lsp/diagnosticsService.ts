import { DocumentDiagnosticReportKind, type CancellationToken, type DocumentDiagnosticReport, type WorkspaceDiagnosticReport } from "vscode-languageserver";
import type { Diagnostic } from "vscode-languageserver-types";
import type { Context } from "../features/context.ts";
import { diagnosticsOf } from "../features/diagnostics.ts";
import { staleDiagnostics } from "../features/staleSuppressions.ts";
import type { Session } from "./session.ts";

const TYPING_PAUSE = 250;

/** Findings as diagnostics: pulled by clients that can, pushed to the others; never for an old version. */
export class DiagnosticsService {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private settingsRound = 0;

  constructor(private readonly session: Session) {}

  /** Registers the handlers. */
  listen(): void {
    const { connection, documents } = this.session;
    connection.languages.diagnostics.on(async (params, token) => this.pull(params.textDocument.uri, params.previousResultId, token));
    connection.languages.diagnostics.onWorkspace(async (params, token) => this.pullAll(new Map(params.previousResultIds.map((p) => [p.uri, p.value])), token));
    documents.onDidChangeContent(({ document }) => this.later(document.uri, TYPING_PAUSE));
    documents.onDidClose(({ document }) => {
      this.session.analyses.forget(document.uri);
      if (!this.session.abilities.pullDiagnostics) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    });
  }

  /** Settings changed: everything is to be shown anew. */
  refresh(): void {
    this.settingsRound++;
    if (this.session.abilities.pullDiagnostics && this.session.abilities.refreshDiagnostics) this.session.connection.languages.diagnostics.refresh();
    else for (const uri of this.session.documents.keys()) this.later(uri, 0);
  }

  private async pull(uri: string, previous: string | undefined, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    const document = this.session.documents.get(uri);
    const resultId = `${document?.version ?? 0}.${this.settingsRound}`;
    if (document && previous === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    const items = await this.session.answer<Diagnostic[]>("diagnostics", uri, token, [], (context) => this.items(context));
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  private async pullAll(previous: ReadonlyMap<string, string>, token: CancellationToken): Promise<WorkspaceDiagnosticReport> {
    const items: WorkspaceDiagnosticReport["items"] = [];
    for (const uri of this.session.documents.keys()) {
      if (token.isCancellationRequested) break;
      const report = await this.pull(uri, previous.get(uri), token);
      const version = this.session.documents.get(uri)?.version ?? null;
      items.push(report.kind === DocumentDiagnosticReportKind.Full ? { kind: report.kind, uri, version, resultId: report.resultId ?? "", items: report.items } : { kind: report.kind, uri, version, resultId: report.resultId });
    }
    return { items };
  }

  private later(uri: string, delay: number): void {
    if (this.session.abilities.pullDiagnostics) return;
    clearTimeout(this.timers.get(uri));
    this.timers.set(uri, setTimeout(() => void this.push(uri), delay));
  }

  private async push(uri: string): Promise<void> {
    this.timers.delete(uri);
    const version = this.session.documents.get(uri)?.version;
    if (version === undefined) return;
    const never: CancellationToken = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => undefined }) };
    try {
      const diagnostics = await this.session.answer<Diagnostic[]>("diagnostics", uri, never, [], (context) => this.items(context));
      if (this.session.documents.get(uri)?.version === version) await this.session.connection.sendDiagnostics({ uri, version, diagnostics });
    } catch {
      // the document moved on: its newer version has a timer of its own
    }
  }

  private async items(context: Context): Promise<Diagnostic[]> {
    if (!context.assessment.aboutTrafficking) return [];
    const settings = await this.session.currentSettings();
    return [...diagnosticsOf(context, settings), ...staleDiagnostics(context)];
  }
}
