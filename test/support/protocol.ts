import { type ChildProcess, spawn } from "node:child_process";
import { createProtocolConnection, type InitializeParams, type ProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";

/** A built server over stdio, with a client's end of the connection. */
export interface Running {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly stop: () => Promise<void>;
}

/** How a server is started, where it is not as usual: another program, another environment, or what `initialize` says besides. */
export interface Start {
  readonly program?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly params?: object;
}

/** Starts `dist/server.mjs --stdio` (or another program) and initializes it with the given client capabilities. */
export async function startBuiltServer(capabilities: InitializeParams["capabilities"], locale: string | undefined = "en", start: Start = {}): Promise<Running> {
  const child = spawn(process.execPath, [...(start.program ?? ["dist/server.mjs", "--stdio"])], { stdio: ["pipe", "pipe", "inherit"], env: start.env ?? process.env });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.listen();
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities, ...(locale ? { locale } : {}), ...start.params } satisfies InitializeParams);
  await connection.sendNotification("initialized", {});
  const stop = async (): Promise<void> => {
    const gone = new Promise((resolve) => child.once("exit", resolve));
    await connection.sendRequest("shutdown");
    await connection.sendNotification("exit");
    await gone;
    connection.dispose();
  };
  return { process: child, connection, stop };
}

/** Opens a text document on the server. */
export function openDocument(running: Running, uri: string, text: string, languageId = "markdown", version = 1): Promise<void> {
  return running.connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId, version, text } });
}
