import assert from "node:assert/strict";
import type { DocumentDiagnosticReport } from "vscode-languageserver-protocol";
import { clientFiles } from "../../server/src/lsp/clientFiles.ts";
import { type InProcess, startInProcess } from "../support/inProcess.ts";

const BILL = "# Trafficking in Persons Bill\n\nSection 1. Offence\n\nA person who recruits another by force for the purpose of exploitation commits the offence of trafficking in persons.\n";
const URI = "file:///drafts/bill.md";
const PULL = { textDocument: { diagnostic: {} } };

describe("a client that is slow or has the files", () => {
  let running: InProcess;
  afterEach(() => running.stop());
  const open = (): Promise<void> => running.client.sendNotification("textDocument/didOpen", { textDocument: { uri: URI, languageId: "markdown", version: 1, text: BILL } });
  const codes = async (): Promise<unknown[]> => {
    const report = await running.client.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", { textDocument: { uri: URI } });
    return report.kind === "full" ? report.items.map((d) => d.code) : assert.fail("a full report was expected");
  };

  it("is given findings by the default settings when it does not say its own, and by its own when they come", async () => {
    running = await startInProcess({ ...PULL, workspace: { configuration: true, diagnostics: { refreshSupport: true } } }, () => ({ patience: 20 }));
    let say = (_: unknown): void => undefined;
    running.client.onRequest("workspace/configuration", () => new Promise((resolve) => { say = resolve; }));
    const refreshed = new Promise<void>((resolve) => running.client.onRequest("workspace/diagnostic/refresh", () => resolve()));
    await open();
    assert.ok((await codes()).includes("consent.irrelevant"), "the pull hangs, or has no findings");
    say([{ requirementsOff: ["consent.irrelevant"] }]);
    await refreshed;
    assert.ok(!(await codes()).includes("consent.irrelevant"), "the late answer was not taken");
  });

  it("reads palermo.yaml for a server that has no files", async () => {
    running = await startInProcess(PULL, (connection) => clientFiles(connection, 5_000), { workspaceFolders: [{ uri: "file:///drafts", name: "drafts" }] });
    const asked: string[] = [];
    running.client.onRequest("palermo/readText", ({ uri }: { uri: string }) => {
      asked.push(uri);
      return uri === "file:///drafts/palermo.yaml" ? "requirementsOff: [consent.irrelevant]\n" : null;
    });
    await open();
    assert.ok(!(await codes()).includes("consent.irrelevant"));
    assert.deepEqual(asked, ["file:///drafts/palermo.yaml"]);
  });

  it("may lack the request, or never answer it", async () => {
    running = await startInProcess(PULL, (connection) => clientFiles(connection, 20));
    await open();
    assert.ok((await codes()).includes("consent.irrelevant"));
    running.stop();
    running = await startInProcess(PULL, (connection) => clientFiles(connection, 20));
    running.client.onRequest("palermo/readText", () => new Promise(() => undefined));
    await open();
    assert.ok((await codes()).includes("consent.irrelevant"));
  });
});
