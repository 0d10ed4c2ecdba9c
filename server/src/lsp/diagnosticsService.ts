import { DocumentDiagnosticReportKind, type CancellationToken, type DocumentDiagnosticReport, LSPErrorCodes, ResponseError, type ResultProgressReporter, type WorkspaceDiagnosticReport, type WorkspaceDiagnosticReportPartialResult, type WorkspaceDocumentDiagnosticReport } from "vscode-languageserver";
import type { Diagnostic } from "vscode-languageserver-types";
import { readSettings } from "../assess/settingsFile.ts";
import { readVerdicts } from "../assess/verdictFile.ts";
import type { Context } from "../features/context.ts";
import { formatDiagnosticsOf } from "../features/formatProblems.ts";
import { type DiagnosticSettings, diagnosticsOf } from "../features/diagnostics.ts";
import { settingsDiagnostics } from "../features/settingsProblems.ts";
import { structureDiagnosticsOf } from "../features/structureDiagnostics.ts";
import { staleDiagnostics } from "../features/staleSuppressions.ts";
import { verdictDiagnosticsOf } from "../features/verdictDiagnostics.ts";
import { verdictFileDiagnostics } from "../features/verdictProblems.ts";
import { isSettingsFile } from "./folderSettings.ts";
import type { Host } from "./host.ts";
import { isOwnFile, type Session } from "./session.ts";
import { WorkspaceDrafts } from "./workspaceDrafts.ts";

const TYPING_PAUSE = 250;
/** In so many workspace reports a closed document is said to have no findings: a client drops one that comes while it still counts it as open. */
const CLOSED_REPORTS = 3;
/** The result id of a draft that is no longer shown. */
const GONE = "gone";
const NEVER: CancellationToken = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => undefined }) };

/**
 * Findings as diagnostics: pulled by clients that can, pushed to the others; never for an old version. Where the settings say
 * `when: save`, those shown stay as they are until the document is saved.
 */
export class DiagnosticsService {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** The version of a document when it was opened or last saved. */
  private readonly saved = new Map<string, number>();
  /** Result ids hold these besides the version: a document opened again or a server started again counts from 1, and not every client counts. */
  private readonly run = Date.now().toString(36);
  private readonly opened = new Map<string, number>();
  private readonly revisions = new Map<string, number>();
  /** Closed documents and how many more workspace reports name them: VS Code keeps showing what a closed draft had until one does. */
  private readonly closed = new Map<string, number>();
  private revision = 0;
  private settingsRound = 0;
  /** Drafts that are not open and were pushed, with what was. */
  private readonly pushed = new Map<string, string>();
  private readonly workspace: WorkspaceDrafts;

  constructor(private readonly session: Session, host: Host) {
    this.workspace = new WorkspaceDrafts(session, host, findingsOf);
  }

  /** Registers the handlers. */
  listen(): void {
    const { connection, documents } = this.session;
    connection.languages.diagnostics.on(async (params, token) => this.pull(params.textDocument.uri, params.previousResultId, token));
    connection.languages.diagnostics.onWorkspace(async (params, token, _, partial) => this.pullAll(new Map(params.previousResultIds.map((p) => [p.uri, p.value])), token, partial));
    documents.onDidChangeContent(({ document }) => {
      this.revisions.set(document.uri, ++this.revision);
      this.later(document.uri, TYPING_PAUSE);
    });
    documents.onDidOpen(({ document }) => {
      this.opened.set(document.uri, ++this.revision);
      this.saved.set(document.uri, document.version);
      this.closed.delete(document.uri);
    });
    documents.onDidSave(({ document }) => void this.onSaved(document.uri, document.version));
    documents.onDidClose(({ document }) => {
      this.session.forget(document.uri);
      this.opened.delete(document.uri);
      this.revisions.delete(document.uri);
      this.saved.delete(document.uri);
      clearTimeout(this.timers.get(document.uri));
      this.closed.set(document.uri, CLOSED_REPORTS);
      if (!this.session.abilities.pullDiagnostics) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }).then(() => this.pushClosed());
    });
  }

  /** Settings changed: everything is to be shown anew. */
  refresh(): void {
    this.settingsRound++;
    if (this.session.abilities.pullDiagnostics) this.askToPull();
    else {
      for (const uri of this.session.documents.keys()) this.later(uri, 0, true);
      void this.pushClosed();
    }
  }

  /** Pushes the findings of drafts that are not open, where the settings ask for them; those no longer asked for are taken back. */
  async pushClosed(): Promise<void> {
    if (this.session.abilities.pullDiagnostics) return;
    const before = new Map(this.pushed);
    for await (const { uri, resultId, items } of this.workspace.reports(NEVER)) {
      if (before.get(uri) !== resultId || this.closed.has(uri)) await this.session.connection.sendDiagnostics({ uri, diagnostics: [...items] });
      before.delete(uri);
      this.closed.delete(uri);
      this.pushed.set(uri, resultId);
    }
    for (const uri of before.keys()) {
      this.pushed.delete(uri);
      if (!this.session.documents.get(uri)) await this.session.connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }

  private askToPull(): void {
    if (this.session.abilities.refreshDiagnostics) this.session.connection.languages.diagnostics.refresh();
  }

  /** Clients pull when a document changes, not when it is saved: those whose settings wait for that are told. */
  private async onSaved(uri: string, version: number): Promise<void> {
    this.saved.set(uri, version);
    if (!(await this.waitsForSave(uri))) return;
    if (this.session.abilities.pullDiagnostics) this.askToPull();
    else this.later(uri, 0);
  }

  private async waitsForSave(uri: string): Promise<boolean> {
    return !isOwnFile(uri) && (await this.session.settingsFor(uri)).when === "save";
  }

  private async pull(uri: string, previous: string | undefined, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    const document = this.session.documents.get(uri);
    const round = this.settingsRound;
    const shown = document && (await this.waitsForSave(uri)) ? `saved${this.saved.get(uri)}` : (this.revisions.get(uri) ?? 0);
    const resultId = `${this.run}.${this.opened.get(uri) ?? 0}.${shown}.${round}`;
    if (document && previous === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: await this.found(uri, token) };
  }

  /**
   * The findings of open drafts, of the others where the settings ask for them, and nothing for drafts that were closed: a client that shows what a
   * workspace's report said keeps it until another report says otherwise. A client that takes results one by one gets them so.
   */
  private async pullAll(previous: ReadonlyMap<string, string>, token: CancellationToken, partial?: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>): Promise<WorkspaceDiagnosticReport> {
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const give = (item: WorkspaceDocumentDiagnosticReport): void => {
      if (partial) partial.report({ items: [item] });
      else items.push(item);
    };
    const told = new Set<string>();
    for (const uri of this.session.documents.keys()) {
      if (token.isCancellationRequested) return { items };
      const report = await this.pull(uri, previous.get(uri), token);
      const version = this.session.documents.get(uri)?.version ?? null;
      give(report.kind === DocumentDiagnosticReportKind.Full ? { kind: report.kind, uri, version, resultId: report.resultId ?? "", items: report.items } : { kind: report.kind, uri, version, resultId: report.resultId });
      told.add(uri);
    }
    for await (const { uri, resultId, items: found } of this.workspace.reports(token)) {
      const known = previous.get(uri) === resultId;
      give(known ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId } : { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: [...found] });
      told.add(uri);
    }
    if (token.isCancellationRequested) return { items };
    for (const uri of new Set([...this.closed.keys(), ...previous.keys()])) {
      if (told.has(uri) || this.session.documents.get(uri) || (previous.get(uri) === GONE && !this.closed.has(uri))) continue;
      give({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId: GONE, items: [] });
    }
    for (const [uri, left] of this.closed) {
      if (left > 1 && !told.has(uri)) this.closed.set(uri, left - 1);
      else this.closed.delete(uri);
    }
    return { items };
  }

  /** Pushes a document's findings after a pause. @param anew even when its settings wait for a save. */
  private later(uri: string, delay: number, anew = false): void {
    if (this.session.abilities.pullDiagnostics) return;
    clearTimeout(this.timers.get(uri));
    this.timers.set(uri, setTimeout(() => void this.push(uri, anew), delay));
  }

  private async push(uri: string, anew: boolean): Promise<void> {
    this.timers.delete(uri);
    const version = this.session.documents.get(uri)?.version;
    if (version === undefined) return;
    try {
      if (!anew && version !== this.saved.get(uri) && (await this.waitsForSave(uri))) return;
      const diagnostics = await this.found(uri, NEVER);
      if (this.session.documents.get(uri)?.version === version) await this.session.connection.sendDiagnostics({ uri, version, diagnostics });
    } catch {
      // the document moved on: its newer version has a timer of its own
    }
  }

  /** What is shown on a document: findings on a draft, problems on a settings or verdict file. */
  private async found(uri: string, token: CancellationToken): Promise<Diagnostic[]> {
    if (!isOwnFile(uri)) {
      // No answer is better than an empty one: "no findings" would be read as "nothing is missing".
      const found = await this.session.answer<Diagnostic[] | undefined>("diagnostics", uri, token, undefined, (context) => this.items(context));
      if (found) return found;
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
      if (await this.session.context(uri, token)) throw new ResponseError(LSPErrorCodes.RequestFailed, "the draft could not be assessed; see Palermo's log");
      return [];
    }
    const text = this.session.documents.get(uri)?.getText() ?? "";
    const ids = await this.session.requirementIds();
    return isSettingsFile(uri) ? settingsDiagnostics(text, readSettings(text, ids).problems, this.session.reader) : verdictFileDiagnostics(text, readVerdicts(text, ids).problems, this.session.reader);
  }

  private async items(context: Context): Promise<Diagnostic[]> {
    return findingsOf(context, await this.session.settingsFor(context.uri));
  }
}

/** All that is shown on a draft. */
function findingsOf(context: Context, settings: DiagnosticSettings): Diagnostic[] {
  if (!context.assessment.aboutTrafficking) return [];
  return [...diagnosticsOf(context, settings), ...verdictDiagnosticsOf(context), ...staleDiagnostics(context), ...structureDiagnosticsOf(context), ...formatDiagnosticsOf(context)];
}
