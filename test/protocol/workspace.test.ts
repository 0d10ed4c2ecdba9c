import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { WorkspaceDiagnosticReport } from "vscode-languageserver-protocol";
import { listDrafts, readDraftText } from "../../server/src/draftsReader.node.ts";
import { readFileBeside } from "../../server/src/settingsReader.node.ts";
import { type InProcess, startInProcess } from "../support/inProcess.ts";

const BILL = "# Trafficking in Persons Bill\n\nSection 1. Offence\n\nA person who recruits another by force for the purpose of exploitation commits the offence of trafficking in persons.\n";
const CONSENT = "\nSection 2. Consent\n\nThe consent of the victim to the intended exploitation shall be irrelevant.\n";

describe("findings in the workspace", () => {
  let folder = "";
  let running: InProcess;
  /** What a client shows that keeps what a workspace's reports said. */
  const shown = new Map<string, { id: string; codes: unknown[] }>();
  beforeEach(() => {
    shown.clear();
    folder = realpathSync(mkdtempSync(join(tmpdir(), "palermo-")));
  });
  afterEach(() => {
    running.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const start = async (capabilities: object): Promise<void> => {
    running = await startInProcess(capabilities, () => ({ listDrafts, readDraft: readDraftText, readText: readFileBeside }), { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "drafts" }] });
  };
  const open = (name: string, text = BILL): Promise<void> => running.client.sendNotification("textDocument/didOpen", { textDocument: { uri: uriOf(name), languageId: "markdown", version: 1, text } });
  const close = (name: string): Promise<void> => running.client.sendNotification("textDocument/didClose", { textDocument: { uri: uriOf(name) } });
  const pull = async (): Promise<WorkspaceDiagnosticReport> => {
    const report = await running.client.sendRequest<WorkspaceDiagnosticReport>("workspace/diagnostic", { previousResultIds: [...shown].map(([uri, { id }]) => ({ uri, value: id })) });
    for (const item of report.items) if (item.kind === "full") shown.set(item.uri, { id: item.resultId ?? "", codes: item.items.map((d) => d.code) });
    return report;
  };
  const listed = (): string[] => [...shown].filter(([, { codes }]) => codes.length > 0).map(([uri]) => uri.slice(uri.lastIndexOf("/") + 1)).sort();

  it("are those of open drafts; a closed one's go with the next reports", async () => {
    writeFileSync(join(folder, "closed.md"), BILL);
    await start({ textDocument: { diagnostic: {} } });
    await open("bill.md");
    await open("second.md");
    await pull();
    assert.deepEqual(listed(), ["bill.md", "second.md"]);
    await close("bill.md");
    shown.delete("nothing"); // VS Code forgets the result id of what was closed, and keeps its findings
    const kept = shown.get(uriOf("bill.md"));
    shown.delete(uriOf("bill.md"));
    const report = await pull();
    const gone = report.items.find((i) => i.uri === uriOf("bill.md"));
    assert.ok(kept && gone?.kind === "full" && gone.items.length === 0, "the closed draft keeps its findings");
    assert.deepEqual(listed(), ["second.md"]);
    for (let more = 0; more < 2; more++) await pull(); // said again: VS Code drops a report on a document that it still counts as open
    const later = await pull();
    assert.ok(!later.items.some((i) => i.uri === uriOf("bill.md")), "it is said for ever");
    assert.ok(later.items.every((i) => i.kind === "unchanged"));
  });

  it("are those of all drafts where the settings say so, brought up to date with the files", async () => {
    writeFileSync(join(folder, "palermo.yaml"), "drafts: all\n");
    mkdirSync(join(folder, "laws/.hidden"), { recursive: true });
    for (const name of ["laws/a.md", "laws/b.bill", "laws/.hidden/c.md"]) writeFileSync(join(folder, name), BILL);
    writeFileSync(join(folder, "laws/shopping.txt"), "Milk and bread and the newspaper for the whole family, and something for the cat.\n");
    await start({ textDocument: { diagnostic: {} } });
    await open("laws/a.md", BILL + CONSENT);
    await pull();
    assert.deepEqual(listed(), ["a.md", "b.bill"]);
    assert.ok(!shown.get(uriOf("laws/a.md"))?.codes.includes("consent.irrelevant"), "what is open counts as it is open");
    assert.ok((await pull()).items.every((i) => i.kind === "unchanged"));
    writeFileSync(join(folder, "laws/b.bill"), BILL + CONSENT);
    utimesSync(join(folder, "laws/b.bill"), 1, 1);
    await close("laws/a.md");
    await pull();
    assert.ok(!shown.get(uriOf("laws/b.bill"))?.codes.includes("consent.irrelevant"));
    assert.ok(shown.get(uriOf("laws/a.md"))?.codes.includes("consent.irrelevant"), "what is closed counts as it is saved");
    rmSync(join(folder, "laws/b.bill"));
    await pull();
    assert.deepEqual(listed(), ["a.md"]);
  });

  it("are pushed and taken back alike for clients that do not pull", async () => {
    writeFileSync(join(folder, "palermo.yaml"), "drafts: all\n");
    writeFileSync(join(folder, "a.md"), BILL);
    writeFileSync(join(folder, "b.md"), BILL);
    const waiting: { test: () => boolean; go: () => void }[] = [];
    const until = (test: () => boolean): Promise<void> => (test() ? Promise.resolve() : new Promise((go) => waiting.push({ test, go })));
    await start({});
    running.client.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }: { uri: string; diagnostics: { code: unknown }[] }) => {
      shown.set(uri, { id: "", codes: diagnostics.map((d) => d.code) });
      for (const w of waiting) if (w.test()) w.go();
    });
    await open("b.md", BILL + CONSENT);
    await until(() => listed().join() === "a.md,b.md" && shown.get(uriOf("b.md"))?.codes.includes("consent.irrelevant") === false);
    await close("b.md");
    await until(() => shown.get(uriOf("b.md"))?.codes.includes("consent.irrelevant") === true);
    writeFileSync(join(folder, "palermo.yaml"), "drafts: open\n");
    await running.client.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: uriOf("palermo.yaml"), type: 2 }] });
    await until(() => listed().length === 0);
  });
});
