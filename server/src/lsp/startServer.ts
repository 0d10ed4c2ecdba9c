import { type Connection, type InitializeParams, type InitializeResult, TextDocumentSyncKind } from "vscode-languageserver";
import { codeLensesOf } from "../features/codeLens.ts";
import { hoverAt } from "../features/hover.ts";
import { DiagnosticsService } from "./diagnosticsService.ts";
import type { Host } from "./host.ts";
import { listenToRequests } from "./requests.ts";
import { Session } from "./session.ts";

/** Starts the language server on a connection. The Node and the browser entries differ only in connection and host. */
export function startServer(connection: Connection, host: Host): void {
  const session = new Session(connection, host);
  const diagnostics = new DiagnosticsService(session);
  connection.onInitialize((params) => initialize(session, params));
  connection.onInitialized(() => {
    if (session.abilities.configuration) void connection.client.register({ method: "workspace/didChangeConfiguration" } as never, { section: "palermo" } as never).catch(() => undefined);
    void session.corpus(); // so that the first findings do not wait for it
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    session.settingsChanged(settings);
    diagnostics.refresh();
  });
  diagnostics.listen();
  connection.onHover(({ textDocument, position }, token) => session.answer("hover", textDocument.uri, token, null, (context) => hoverAt(context, position)));
  connection.onCodeLens(({ textDocument }, token) => session.answer("code lens", textDocument.uri, token, [], (context) => (context.assessment.aboutTrafficking ? codeLensesOf(context) : [])));
  listenToRequests(session);
  session.documents.listen(connection);
  connection.listen();
}

function initialize(session: Session, params: InitializeParams): InitializeResult {
  const { workspace, textDocument } = params.capabilities;
  session.setLocale((params.initializationOptions as { locale?: string } | undefined)?.locale ?? params.locale);
  session.abilities = {
    configuration: workspace?.configuration === true,
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
  };
  return {
    serverInfo: { name: "palermo" },
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      diagnosticProvider: { identifier: "palermo", interFileDependencies: false, workspaceDiagnostics: true },
      hoverProvider: true,
      codeLensProvider: {},
      workspaceSymbolProvider: true,
    },
  };
}
