import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { DocumentDiagnosticReport } from "vscode-languageserver-protocol";
import { BrowserServer } from "../support/browserServer.ts";
import { goldenDrafts } from "../support/golden.ts";
import { openDocument, type Running, startBuiltServer } from "../support/protocol.ts";

const DIAGNOSTIC = "textDocument/diagnostic";

describe("the server for browsers", () => {
  let browser: BrowserServer;
  let desktop: Running | undefined;
  before(async () => {
    browser = new BrowserServer();
    await browser.request("initialize", { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } }, locale: "fr" });
    browser.notify("initialized", {});
    desktop = await startBuiltServer({ textDocument: { diagnostic: {} } }, "fr");
  });
  after(async () => {
    await browser.stop();
    await desktop?.stop();
  });

  const samples = [...goldenDrafts().map(({ name, text }) => ({ name, text, language: "legaldraft" })), { name: "bill.xml", language: "xml", text: "<akomaNtoso><act name='a'><body><section eId='s'><num>1</num><content><p>A person who recruits another by force for exploitation commits trafficking in persons. Trafficking is punished.</p></content></section></body></act></akomaNtoso>" }];
  for (const { name, text, language } of samples) {
    it(`gives the same findings on ${name} as the server of the desktop`, async () => {
      const uri = `file:///${name}`;
      browser.notify("textDocument/didOpen", { textDocument: { uri, languageId: language, version: 1, text } });
      assert.ok(desktop);
      await openDocument(desktop, uri, text, language);
      const there = await browser.request<DocumentDiagnosticReport>(DIAGNOSTIC, { textDocument: { uri } });
      const here = await desktop.connection.sendRequest<DocumentDiagnosticReport>(DIAGNOSTIC, { textDocument: { uri } });
      assert.ok(there.kind === "full" && here.kind === "full");
      assert.ok(here.items.length > 0);
      assert.deepEqual(there.items, here.items);
    });
  }

  it("reads Word and HTML there, and asks for no file of the extension but its corpus", async () => {
    const base64 = readFileSync("test/formats/numbering.docx").toString("base64");
    const read = await browser.request<{ text: string; places: { unit: string; numbers: number[] } }>("palermo/convert", { name: "bill.docx", base64, to: "md", date: "2026-11-22" });
    assert.match(read.text, /### Section 2\. Attempt/);
    assert.equal(read.places.unit, "paragraph");
    const failed = await browser.request<{ failure: string }>("palermo/convert", { name: "bill.docx", base64: "AAAA", to: "md", date: "2026-11-22" });
    assert.match(failed.failure, /ce n’est pas un document Word/);
    assert.deepEqual(browser.asked, ["corpus.json"]);
  });

  it("and the client beside it import nothing of Node, and none of the bundles for drafts can reach the network", () => {
    for (const bundle of ["server.browser.js", "client.browser.cjs", "pdf.mjs"]) {
      const code = readFileSync(`dist/${bundle}`, "utf8");
      assert.deepEqual([...code.matchAll(/(?:require\(|from ?|import\()["'](?!vscode["'])([@a-z][\w./:@-]*)["']/g)].map((m) => m[1]), [], bundle);
      // a class may have a method of that name, which stands after the one before it
      assert.doesNotMatch(code, /(?<![\w.$}]|async )(?:fetch|XMLHttpRequest|WebSocket)\(|new XMLHttpRequest|new WebSocket/, bundle);
    }
  });
});
