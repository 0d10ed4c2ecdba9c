import { PassThrough } from "node:stream";
import { createConnection, type Connection } from "vscode-languageserver/node";
import { createProtocolConnection, type InitializeParams, type ProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";
import type { Host } from "../../server/src/lsp/host.ts";
import { startServer } from "../../server/src/lsp/startServer.ts";
import { testCorpus } from "./corpus.ts";

/** A client's end of a server that runs in this process, on a host that the test makes. */
export interface InProcess {
  readonly client: ProtocolConnection;
  readonly stop: () => void;
}

/** Starts a server over two streams. @param host what differs from a host without files. */
export async function startInProcess(capabilities: InitializeParams["capabilities"], host: (connection: Connection) => Partial<Host> = () => ({}), params: object = {}): Promise<InProcess> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  startServer(server, { corpus: async () => testCorpus(), breathe: () => new Promise((resolve) => setImmediate(resolve)), ...host(server) });
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  client.listen();
  await client.sendRequest("initialize", { processId: null, rootUri: null, capabilities, locale: "en", ...params } satisfies InitializeParams);
  await client.sendNotification("initialized", {});
  return {
    client,
    stop: () => {
      client.dispose();
      server.dispose();
    },
  };
}
