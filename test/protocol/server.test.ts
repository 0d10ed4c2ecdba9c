import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import type { Diagnostic, DocumentDiagnosticReport, Hover, WorkspaceDiagnosticReport } from "vscode-languageserver-protocol";
import { openDocument, type Running, startBuiltServer } from "../support/protocol.ts";

const BILL = `# Trafficking in Persons Bill

Section 1. Offence

(1) A person who recruits, transports or harbours another person by means of force or deception for the purpose of exploitation commits the offence of trafficking in persons and is liable to imprisonment for a term of twenty years.

Section 2. Attempt

A person who attempts to commit the offence of trafficking commits an offence.

As article 6, paragraph 6, of the Protocol requires.
`;
const URI = "file:///bill.md";

describe("the built server over stdio", () => {
  let server: Running;
  before(() => assert.ok(existsSync("dist/server.mjs"), "run `npm run build` first"));
  afterEach(() => server.stop());

  const pull = (previousResultId?: string): Promise<DocumentDiagnosticReport> => server.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri: URI }, ...(previousResultId ? { previousResultId } : {}) });
  const said = (d: Diagnostic | undefined): string => String(d?.message ?? "");
  const items = async (): Promise<Diagnostic[]> => {
    const report = await pull();
    assert.equal(report.kind, "full");
    return report.kind === "full" ? report.items : [];
  };

  it("answers pulled diagnostics: one a requirement, with code, page, source, message and data", async () => {
    server = await startBuiltServer({ textDocument: { diagnostic: {} } });
    await openDocument(server, URI, BILL);
    const found = await items();
    const consent = found.find((d) => d.code === "consent.irrelevant");
    assert.equal(consent?.source, "palermo");
    assert.match(String(consent?.codeDescription?.href), /^palermo:\/requirements\/en\/consent\.irrelevant\.md$/);
    assert.match(said(consent), /consent.*not found.*Missing/is);
    assert.match(said(consent), /article 3 \(b\)/);
    assert.deepEqual(consent?.data, { requirement: "consent.irrelevant", missing: ["consent-irrelevant"] });
    assert.equal(new Set(found.map((d) => d.code)).size, found.length, "one a requirement");
    assert.ok(!found.some((d) => d.code === "offence.attempt"));
    const means = found.find((d) => d.code === "definition.means");
    assert.match(said(means), /incomplete/);
    assert.ok((means?.relatedInformation?.length ?? 0) > 0);
  });

  it("answers unchanged for the same version, and anew after an edit", async () => {
    server = await startBuiltServer({ textDocument: { diagnostic: {} } });
    await openDocument(server, URI, BILL);
    const first = await pull();
    const again = await pull(first.kind === "full" ? first.resultId : undefined);
    assert.equal(again.kind, "unchanged");
    await server.connection.sendNotification("textDocument/didChange", { textDocument: { uri: URI, version: 2 }, contentChanges: [{ text: `${BILL}\nSection 3. Consent\n\nThe consent of the victim to the intended exploitation shall be irrelevant.\n` }] });
    assert.ok(!(await items()).some((d) => d.code === "consent.irrelevant"));
    const all = await server.connection.sendRequest<WorkspaceDiagnosticReport>("workspace/diagnostic", { previousResultIds: [] });
    assert.equal(all.items[0]?.uri, URI);
    assert.equal(all.items[0]?.version, 2);
  });

  it("says in workspace reports that a closed draft has no findings, until it is opened again", async () => {
    server = await startBuiltServer({ textDocument: { diagnostic: {} } });
    const reported = async (): Promise<{ uri: string; count: number }[]> => {
      const { items } = await server.connection.sendRequest<WorkspaceDiagnosticReport>("workspace/diagnostic", { previousResultIds: [] });
      return items.map((i) => ({ uri: i.uri, count: i.kind === "full" ? i.items.length : -1 }));
    };
    await openDocument(server, URI, BILL);
    assert.ok(((await reported())[0]?.count ?? 0) > 0);
    await server.connection.sendNotification("textDocument/didClose", { textDocument: { uri: URI } });
    assert.deepEqual(await reported(), [{ uri: URI, count: 0 }]);
    await openDocument(server, URI, BILL);
    const [again, ...rest] = await reported();
    assert.ok((again?.count ?? 0) > 0);
    assert.deepEqual(rest, []);
  });

  it("pushes diagnostics, with the version, to clients that cannot pull", async () => {
    server = await startBuiltServer({});
    const pushed = new Promise<{ version?: number; diagnostics: Diagnostic[] }>((resolve) => {
      server.connection.onNotification("textDocument/publishDiagnostics", resolve);
    });
    await openDocument(server, URI, BILL, "markdown", 7);
    const { version, diagnostics } = await pushed;
    assert.equal(version, 7);
    assert.ok(diagnostics.some((d) => d.code === "consent.irrelevant"));
  });

  it("speaks the client's language", async () => {
    server = await startBuiltServer({ textDocument: { diagnostic: {} } }, "fr-CA");
    await openDocument(server, URI, BILL);
    const consent = (await items()).find((d) => d.code === "consent.irrelevant");
    assert.match(said(consent), /Manque/);
  });

  it("hovers on a citation with what it cites, and on a finding with its duty and sources", async () => {
    server = await startBuiltServer({ textDocument: { diagnostic: {} } });
    await openDocument(server, URI, BILL);
    const line = BILL.split("\n").findIndex((l) => l.startsWith("As article"));
    const hover = await server.connection.sendRequest<Hover>("textDocument/hover", { textDocument: { uri: URI }, position: { line, character: 8 } });
    const text = (hover.contents as { value: string }).value;
    assert.match(text, /article 6, paragraph 6/);
    const attempt = await server.connection.sendRequest<Hover>("textDocument/hover", { textDocument: { uri: URI }, position: { line: 8, character: 16 } });
    assert.match((attempt.contents as { value: string }).value, /Attempt/);
  });

  it("says nothing on a text that is not about trafficking, and survives nonsense", async () => {
    server = await startBuiltServer({ textDocument: { diagnostic: {} } });
    await openDocument(server, URI, "# Shopping\n\nMilk and bread and the newspaper for the whole family, and something for the cat.\n");
    assert.deepEqual(await items(), []);
    await assert.rejects(server.connection.sendRequest("textDocument/hover", { nonsense: true }));
    await server.connection.sendNotification("textDocument/didChange", { textDocument: { uri: "file:///never-opened.md", version: 3 }, contentChanges: [{ text: "x" }] });
    assert.deepEqual(await items(), []);
  });
});
