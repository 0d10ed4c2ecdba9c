import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import type { Corpus } from "./corpus/types.ts";
import type { PdfEngine } from "./draft/formats/readers.ts";
import { clientFiles } from "./lsp/clientFiles.ts";
import { OWN_FILE_REQUEST } from "./lsp/protocol.ts";
import { startServer } from "./lsp/startServer.ts";

declare const self: DedicatedWorkerGlobalScope;

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
const ownFile = (file: string): Promise<string> => connection.sendRequest<string>(OWN_FILE_REQUEST, { file });

startServer(connection, {
  ...clientFiles(connection),
  corpus: async () => JSON.parse(await ownFile("corpus.json")) as Corpus,
  breathe: () => new Promise((resolve) => setTimeout(resolve, 0)),
  // A worker cannot import by a path: its own address is not that of the extension.
  pdf: async () => {
    const address = URL.createObjectURL(new Blob([await ownFile("pdf.mjs")], { type: "text/javascript" }));
    return (await import(address)) as PdfEngine;
  },
});
