import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import type { CodeAction, CompletionList, Diagnostic, DocumentDiagnosticReport, TextDocumentEdit } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { openDocument, type Running, startBuiltServer } from "../support/protocol.ts";

const BILL = `# Trafficking in Persons Bill

## Section 1. Offence

A person who recruits, transports or harbours another person by means of force or deception for the purpose of exploitation commits the offence of trafficking in persons and is liable to imprisonment for a term of twenty years.

## Section 2. Regulations

The Minister may make regulations under P6.6
`;
const URI = "file:///fixes.md";

describe("the built server over stdio: fixes and completion", () => {
  let server: Running;
  before(() => assert.ok(existsSync("dist/server.mjs"), "run `npm run build` first"));
  beforeEach(async () => {
    server = await startBuiltServer({ textDocument: { diagnostic: {} } });
  });
  afterEach(() => server.stop());

  const diagnostics = async (): Promise<Diagnostic[]> => {
    const report = await server.connection.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", { textDocument: { uri: URI } });
    return report.kind === "full" ? report.items : [];
  };
  const actionsOn = (diagnostic: Diagnostic): Promise<CodeAction[]> => server.connection.sendRequest("textDocument/codeAction", { textDocument: { uri: URI }, range: diagnostic.range, context: { diagnostics: [diagnostic] } });

  it("offers quick fixes for a diagnostic; the edit, applied, makes it go", async () => {
    await openDocument(server, URI, BILL, "markdown", 4);
    const consent = (await diagnostics()).find((d) => d.code === "consent.irrelevant");
    assert.ok(consent);
    const actions = await actionsOn(consent);
    const [first] = actions;
    assert.match(first?.title ?? "", /^Insert a model clause: /);
    assert.deepEqual(actions.map((a) => a.command?.command).filter(Boolean), ["palermo.verdict", "palermo.verdict", "palermo.suppress", "palermo.suppress", "palermo.openPage"]);
    const change = first?.edit?.documentChanges?.[0] as TextDocumentEdit;
    assert.deepEqual(change.textDocument, { uri: URI, version: 4 });
    const text = TextDocument.applyEdits(TextDocument.create(URI, "markdown", 4, BILL), change.edits as never);
    await server.connection.sendNotification("textDocument/didChange", { textDocument: { uri: URI, version: 5 }, contentChanges: [{ text }] });
    assert.ok(!(await diagnostics()).some((d) => d.code === "consent.irrelevant"));
  });

  it("completes a citation and a clause", async () => {
    await openDocument(server, URI, BILL);
    const line = BILL.split("\n").findIndex((l) => l.includes("P6.6"));
    const at = { line, character: (BILL.split("\n")[line] ?? "").length };
    const list = await server.connection.sendRequest<CompletionList>("textDocument/completion", { textDocument: { uri: URI }, position: at });
    assert.equal(list.items[0]?.label, "P6.6");
    assert.ok(list.items.length <= 50);
    await server.connection.sendNotification("textDocument/didChange", { textDocument: { uri: URI, version: 2 }, contentChanges: [{ text: `${BILL}\nclause: consent` }] });
    const clauses = await server.connection.sendRequest<CompletionList>("textDocument/completion", { textDocument: { uri: URI }, position: { line: line + 2, character: 15 } });
    assert.ok(clauses.items.some((i) => i.labelDetails?.description === "consent.irrelevant"));
  });

  it("answers nothing on a text that is not about trafficking", async () => {
    await openDocument(server, URI, "# Shopping\n\nMilk and bread and the newspaper for the whole family, and something for the cat.\n");
    const zero = { line: 0, character: 0 };
    assert.deepEqual(await server.connection.sendRequest("textDocument/codeAction", { textDocument: { uri: URI }, range: { start: zero, end: zero }, context: { diagnostics: [] } }), []);
    assert.equal(await server.connection.sendRequest("textDocument/completion", { textDocument: { uri: URI }, position: zero }), null);
  });
});
