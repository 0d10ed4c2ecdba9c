import { readFile } from "node:fs/promises";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import type { Corpus } from "./corpus/types.ts";
import { listDrafts, readDraftText } from "./draftsReader.node.ts";
import { startServer } from "./lsp/startServer.ts";
import { holdsRepository, readFileBeside, updateVerdictFile } from "./settingsReader.node.ts";

startServer(createConnection(ProposedFeatures.all), {
  corpus: async () => JSON.parse(await readFile(new URL("corpus.json", import.meta.url), "utf8")) as Corpus,
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
  locale: process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG,
  readText: readFileBeside,
  updateText: updateVerdictFile,
  isRepository: holdsRepository,
  listDrafts,
  readDraft: readDraftText,
});
