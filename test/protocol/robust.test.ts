import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { CancellationTokenSource, type Diagnostic, type DocumentDiagnosticReport, type TextDocumentContentChangeEvent } from "vscode-languageserver-protocol";
import { openDocument, type Running, startBuiltServer } from "../support/protocol.ts";

const BILL = readFileSync("test/drafts/poor-bill.en.md", "utf8");
const SMALL = "# Trafficking in Persons Bill\n\nSection 1. Consent\n\nThe consent of the victim of trafficking in persons shall be irrelevant.\n";
const URI = "file:///bill.md";
const PULLS = { textDocument: { diagnostic: {} } };
const FIVE_MEGABYTES = 5_000_000;

/** A bill as long as is wanted, its sections numbered on. */
function longBill(length: number): string {
  const parts: string[] = [];
  for (let i = 0, sum = 0; sum < length; i++) sum += parts[parts.push(BILL.replace(/^---[\s\S]*?---\n/, "").replace(/Section (\d+)/gi, (_, n: string) => `Section ${Number(n) + i * 100}`)) - 1]?.length ?? length;
  return parts.join("\n\n");
}

describe("the server and clients that do not behave", () => {
  let server: Running;
  beforeEach(async () => {
    server = await startBuiltServer(PULLS);
  });
  afterEach(() => void server.process.kill("SIGKILL"));

  const notify = (method: string, params: unknown): Promise<void> => server.connection.sendNotification(method, params as object);
  const change = (version: unknown, contentChanges: unknown): Promise<void> => notify("textDocument/didChange", { textDocument: { uri: URI, version }, contentChanges });
  const close = (): Promise<void> => notify("textDocument/didClose", { textDocument: { uri: URI } });
  const report = (uri = URI, previousResultId?: string): Promise<DocumentDiagnosticReport> => server.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri }, previousResultId });
  const itemsOf = (answer: DocumentDiagnosticReport): Diagnostic[] => (answer.kind === "full" ? answer.items : assert.fail("a full report was expected"));

  /** Holds that the server sees exactly this text: it finds in the document what it finds in a new one with the text. */
  async function sees(text: string): Promise<void> {
    const other = "file:///other.md";
    await openDocument(server, other, text);
    const [found, expected] = [itemsOf(await report()), itemsOf(await report(other))];
    assert.deepEqual(found, JSON.parse(JSON.stringify(expected).replaceAll(other, URI)));
    await notify("textDocument/didClose", { textDocument: { uri: other } });
  }

  it("takes a document as it was last sent, whatever order and versions say", async () => {
    await change(4, [{ text: "not open yet" }]);
    await close();
    await openDocument(server, URI, SMALL);
    await change(9, [{ text: "" }]);
    await change(3, [{ text: BILL }]);
    await sees(BILL);
    await change(3, [{ text: SMALL }]);
    await sees(SMALL);
    await openDocument(server, URI, BILL, "markdown", 3);
    await sees(BILL);
  });

  it("never says unchanged of a document that was closed and opened again with the same version", async () => {
    await openDocument(server, URI, BILL);
    const before = await report();
    await close();
    await openDocument(server, URI, SMALL);
    const after = await report(URI, before.kind === "full" ? before.resultId : undefined);
    assert.equal(after.kind, "full");
    assert.notEqual(itemsOf(after).length, itemsOf(before).length);
  });

  it("takes a range outside the document to the document's nearest end, and goes on rightly from there", async () => {
    const at = (startLine: number, startCharacter: number, endLine: number, endCharacter: number, text: string): TextDocumentContentChangeEvent => ({ range: { start: { line: startLine, character: startCharacter }, end: { line: endLine, character: endCharacter } }, text });
    const lines = BILL.trimEnd();
    const last = lines.split("\n").length - 1;
    await openDocument(server, URI, lines);
    await change(2, [at(last + 40, 0, last + 41, 0, "\n")]);
    await change(3, [at(last + 3, 0, last + 3, 0, "Section 90. Consent\n\nThe consent of the victim of trafficking shall be irrelevant.\n")]);
    await change(4, [at(-5, -5, -1, 7, "Title\n\n")]);
    await change(5, [at(1, 99_999, 1, 99_999, "x")]);
    const edited = `Title\nx\n${lines}\nSection 90. Consent\n\nThe consent of the victim of trafficking shall be irrelevant.\n`;
    await sees(edited);
    await change(6, [at(0, 0, 999_999, 0, SMALL)]);
    await sees(SMALL);
  });

  it("lives on after notifications and requests that mean nothing, and keeps its documents", async () => {
    await openDocument(server, URI, BILL);
    for (const method of ["textDocument/didOpen", "textDocument/didChange", "textDocument/didClose", "workspace/didChangeConfiguration", "$/cancelRequest", "palermo/nothing"]) {
      for (const params of [{}, { textDocument: null, id: null }]) await notify(method, params);
    }
    await change(2, [{ wrong: 1 }]);
    await change(null, [{ text: "without a version" }]);
    await change(2, "no list");
    for (const method of ["textDocument/hover", "textDocument/codeLens", "textDocument/diagnostic", "workspace/symbol", "palermo/search", "palermo/page", "palermo/coverage", "palermo/nothing"]) {
      for (const params of [{}, { textDocument: { uri: URI }, position: { line: "a" }, query: 7, uri: 7 }, { textDocument: { uri: 7 }, position: null, query: "a".repeat(50_000), uri: "%%%" }]) {
        await server.connection.sendRequest(method, params).then(() => undefined, (error: { code: number }) => assert.equal(typeof error.code, "number"));
      }
    }
    await server.connection.sendRequest("textDocument/hover", { textDocument: { uri: URI }, position: { line: 1e9, character: -1 } });
    await sees(BILL);
  });

  it("passes over messages that are no JSON-RPC", async () => {
    await openDocument(server, URI, BILL);
    for (const body of ['{"a":', "[]", "null", "7", '{"jsonrpc":"2.0"}']) server.process.stdin?.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    await sees(BILL);
  });

  it("answers a second initialize and keeps its documents; takes settings and options of any shape", async () => {
    await openDocument(server, URI, BILL);
    await server.connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: PULLS, initializationOptions: { locale: 5 } });
    await notify("initialized", {});
    await notify("workspace/didChangeConfiguration", { settings: { palermo: { severity: 5, requirementsOff: { a: 1 }, kind: [], language: {} } } });
    await sees(BILL);
  });

  it("cancels pulls that the next edit has overtaken, and answers the last one on the last text", async () => {
    await openDocument(server, URI, BILL);
    const overtaken: Promise<string>[] = [];
    for (let version = 2; version < 150; version++) {
      const source = new CancellationTokenSource();
      await change(version, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "x" }]);
      overtaken.push(server.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri: URI } }, source.token).then(() => "answered", () => "cancelled"));
      source.cancel();
    }
    await sees(`${"x".repeat(148)}${BILL}`);
    const cancelled = (await Promise.all(overtaken)).filter((a) => a === "cancelled").length;
    assert.ok(cancelled > 140, `only ${cancelled} of 148 were cancelled`);
  });

  it("reads 5 MB: a long bill, one line, only brackets, only line ends", async function () {
    this.timeout(400_000);
    for (const text of [longBill(FIVE_MEGABYTES), "trafficking in persons ".repeat(FIVE_MEGABYTES / 23), "(".repeat(FIVE_MEGABYTES), "\n".repeat(FIVE_MEGABYTES)]) {
      await openDocument(server, URI, text);
      assert.equal((await report()).kind, "full");
    }
  });

  it("ends when the pipe closes while it is at work", async () => {
    await openDocument(server, URI, longBill(500_000));
    void report().catch(() => undefined);
    server.process.stdin?.end();
    assert.equal((await once(server.process, "exit"))[0], 1);
  });
});
