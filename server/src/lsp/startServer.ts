import { type Connection, type InitializeParams, type InitializeResult, TextDocumentSyncKind } from "vscode-languageserver";
import { codeActionsAt } from "../features/codeActions.ts";
import { codeLensesOf } from "../features/codeLens.ts";
import { COMPLETION_TRIGGERS, completionsAt } from "../features/completion.ts";
import { documentLinksOf } from "../features/documentLinks.ts";
import { hoverAt } from "../features/hover.ts";
import { listenToConversions } from "./conversions.ts";
import { DiagnosticsService } from "./diagnosticsService.ts";
import type { Host } from "./host.ts";
import { listenToRequests } from "./requests.ts";
import { Session } from "./session.ts";
import { listenToStructure, STRUCTURE_CAPABILITIES } from "./structureHandlers.ts";
import { listenToProgress } from "./progressRequest.ts";
import { listenToVerdicts } from "./verdictRequests.ts";
import { listenToViews } from "./viewRequests.ts";
import { askToWatch, watchSettings, workspaceRoots } from "./settingsWatch.ts";

/** Starts the language server on a connection. The Node and the browser entries differ only in connection and host. */
export function startServer(connection: Connection, host: Host): void {
  const session = new Session(connection, host);
  const diagnostics = new DiagnosticsService(session, host);
  connection.onInitialize((params) => initialize(session, params));
  connection.onInitialized(() => {
    if (session.abilities.registerConfiguration) void connection.client.register({ method: "workspace/didChangeConfiguration" } as never, { section: "palermo" } as never).catch(() => undefined);
    askToWatch(session);
    void session.corpus().then(() => diagnostics.pushClosed()); // so that the first findings do not wait for it
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    session.settingsChanged(settings);
    diagnostics.refresh();
  });
  session.lateSettings = () => diagnostics.refresh();
  diagnostics.listen();
  watchSettings(session, () => diagnostics.refresh());
  connection.onHover(({ textDocument, position }, token) => session.answer("hover", textDocument.uri, token, null, (context) => hoverAt(context, position, session.abilities.showsMessages)));
  connection.onCodeLens(({ textDocument }, token) => session.answer("code lens", textDocument.uri, token, [], (context) => (context.assessment.aboutTrafficking ? codeLensesOf(context) : [])));
  connection.onDocumentLinks(({ textDocument }, token) => session.answer("links", textDocument.uri, token, [], (context) => (context.assessment.aboutTrafficking ? documentLinksOf(context, session.abilities.showsMessages) : [])));
  connection.onCodeAction(({ textDocument, range, context: asked }, token) => session.answer("code action", textDocument.uri, token, [], (context) => codeActionsAt(context, range, asked)));
  connection.onCompletion(({ textDocument, position }, token) => session.answer("completion", textDocument.uri, token, null, (context) => (context.assessment.aboutTrafficking ? completionsAt(context, position) : null)));
  listenToStructure(session);
  listenToRequests(session);
  listenToProgress(session);
  listenToVerdicts(session, () => diagnostics.refresh());
  listenToViews(session);
  listenToConversions(session);
  session.documents.listen(connection);
  connection.listen();
}

function initialize(session: Session, params: InitializeParams): InitializeResult {
  const { workspace, textDocument } = params.capabilities;
  const options = params.initializationOptions as { locale?: unknown; files?: unknown } | undefined;
  session.setLocale(options?.locale ?? params.locale);
  session.files.clientFiles = options?.files === true;
  session.roots = workspaceRoots(params);
  session.abilities = {
    configuration: workspace?.configuration === true,
    registerConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    showsMessages: (params.initializationOptions as { showsMessages?: unknown } | undefined)?.showsMessages === true,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  };
  return {
    serverInfo: { name: "palermo" },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      diagnosticProvider: { identifier: "palermo", interFileDependencies: false, workspaceDiagnostics: true },
      hoverProvider: true,
      documentLinkProvider: {},
      codeLensProvider: {},
      codeActionProvider: { codeActionKinds: ["quickfix"] },
      completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS] },
      workspaceSymbolProvider: true,
      ...STRUCTURE_CAPABILITIES,
    },
  };
}
