import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import type { Corpus } from "./corpus/types.ts";
import { clientFiles } from "./lsp/clientFiles.ts";
import { startServer } from "./lsp/startServer.ts";

declare const self: DedicatedWorkerGlobalScope;

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));

startServer(connection, {
  ...clientFiles(connection),
  corpus: () =>
    new Promise<Corpus>((resolve) => {
      const take = ({ data }: MessageEvent): void => {
        if (data?.palermoCorpus) resolve(JSON.parse(data.palermoCorpus as string) as Corpus);
      };
      self.addEventListener("message", take);
    }),
  breathe: () => new Promise((resolve) => setTimeout(resolve, 0)),
});
