import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CodeAction, Diagnostic, DocumentDiagnosticReport, InitializeParams } from "vscode-languageserver-protocol";
import type { ReviewModel } from "../../server/src/features/review.ts";
import type { MergeVerdictsAnswer, SetVerdictParams, WriteFileParams } from "../../server/src/lsp/protocol.ts";
import { openDocument, type Running, startBuiltServer } from "../support/protocol.ts";

const BILL = `# Trafficking in Persons Bill

Section 1. Offence

A person who recruits, transports or harbours another person by means of force or deception for the purpose of exploitation commits the offence of trafficking in persons and is liable to imprisonment for a term of twenty years.

Section 2. Consent

The consent of the victim to the intended exploitation shall be irrelevant.
`;
const CAN: InitializeParams["capabilities"] = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };

describe("verdicts beside a draft", () => {
  let folder = "";
  const servers: Running[] = [];
  before(() => assert.ok(existsSync("dist/server.mjs"), "run `npm run build` first"));
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "palermo-")));
    writeFileSync(join(folder, "bill.md"), BILL);
  });
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const file = (): string => readFileSync(join(folder, "bill.md.palermo.yaml"), "utf8");
  const start = async (locale = "en", params: object = {}): Promise<Running> => {
    const server = await startBuiltServer(CAN, locale, { params: { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "drafts" }], ...params } });
    server.connection.onRequest("workspace/diagnostic/refresh", () => null);
    servers.push(server);
    return server;
  };
  const opened = async (locale?: string): Promise<Running> => {
    const server = await start(locale);
    await openDocument(server, uriOf("bill.md"), BILL);
    return server;
  };
  const decide = (server: Running, parts: Partial<SetVerdictParams> = {}): Promise<{ uri: string }> =>
    server.connection.sendRequest("palermo/setVerdict", { uri: uriOf("bill.md"), version: 1, requirement: "consent.irrelevant", verdict: "missing", reason: "Not for children", by: "A. Adviser", date: "2026-11-22", ...parts });
  const found = async (server: Running, name = "bill.md"): Promise<Diagnostic[]> => {
    const report = await server.connection.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", { textDocument: { uri: uriOf(name) } });
    return report.kind === "full" ? report.items : assert.fail("unchanged");
  };
  const on = async (server: Running, code: string): Promise<Diagnostic | undefined> => (await found(server)).find((d) => d.code === code);
  const refreshed = (server: Running): Promise<void> => new Promise((resolve) => server.connection.onRequest("workspace/diagnostic/refresh", () => {
    resolve();
    return null;
  }));
  const row = async (server: Running, id: string) => (await server.connection.sendRequest<ReviewModel>("palermo/review", { uri: uriOf("bill.md") })).requirements.find((r) => r.id === id);

  it("are written, shown as a person's decision, and taken back", async () => {
    const server = await opened();
    assert.equal(await on(server, "consent.irrelevant"), undefined);
    const told = refreshed(server);
    assert.deepEqual(await decide(server), { uri: uriOf("bill.md.palermo.yaml") });
    await told;
    assert.match(file(), /^# Verdicts of reviewers on bill\.md: [^\n]*\n\nverdicts:\n {2}consent\.irrelevant:\n {4}verdict: missing\n/);
    assert.match(String((await on(server, "consent.irrelevant"))?.message), /Decided by A\. Adviser on 22 November 2026: missing\. Reason: Not for children\./);
    assert.deepEqual([(await row(server, "consent.irrelevant"))?.standing, (await row(server, "consent.irrelevant"))?.status, (await row(server, "consent.irrelevant"))?.verdict?.stale], ["missing", "met", false]);
    const hover = await server.connection.sendRequest<{ contents: { value: string } }>("textDocument/hover", { textDocument: { uri: uriOf("bill.md") }, position: { line: 8, character: 10 } });
    assert.match(hover.contents.value, /\*\*The victim's consent[\s\S]*missing[\s\S]*Decided by A\\\. Adviser/);
    const lenses = await server.connection.sendRequest<{ range: { start: { line: number } } }[]>("textDocument/codeLens", { textDocument: { uri: uriOf("bill.md") } });
    assert.ok(!lenses.some((l) => l.range.start.line === 6), "an article whose clause was rejected gives nothing");
    await server.connection.sendRequest("palermo/removeVerdict", { uri: uriOf("bill.md"), requirement: "consent.irrelevant" });
    assert.match(file(), /verdicts: \{\}/);
    assert.equal(await on(server, "consent.irrelevant"), undefined);
  });

  it("silence what a person says is met, elsewhere or not applicable, and count", async () => {
    const server = await opened();
    const before = await server.connection.sendRequest<{ met: number; all: number }>("palermo/coverage", { uri: uriOf("bill.md") });
    await decide(server, { requirement: "borders.controls", verdict: "elsewhere", text: "Immigration Act, s. 7" });
    await decide(server, { requirement: "training.officials", verdict: "not-applicable" });
    await decide(server, { requirement: "victims.views", verdict: "met", ranges: [{ start: { line: 8, character: 0 }, end: { line: 8, character: 5 } }] });
    const codes = (await found(server)).map((d) => d.code);
    for (const id of ["borders.controls", "training.officials", "victims.views"]) assert.ok(!codes.includes(id), id);
    const after = await server.connection.sendRequest<{ met: number; all: number }>("palermo/coverage", { uri: uriOf("bill.md") });
    assert.deepEqual([after.met - before.met, after.all - before.all], [1, -2]);
    assert.deepEqual((await row(server, "victims.views"))?.verdict?.clauses, [{ quote: "The consent of the victim to the intended exploitation shall be irrelevant.", provision: "Section 2" }]);
  });

  it("are stale once their clause changes, which is shown with fixes to confirm or overrule", async () => {
    const server = await opened();
    await decide(server, { verdict: "met" });
    await server.connection.sendNotification("textDocument/didChange", { textDocument: { uri: uriOf("bill.md"), version: 2 }, contentChanges: [{ text: BILL.replace("irrelevant", "irrelevant unless freely given") }] });
    const stale = await on(server, "verdict.stale");
    assert.match(String(stale?.message), /the verdict “met” of A\. Adviser \(2026-11-22\) no longer counts, because a clause that it rests on has been changed or removed/);
    assert.ok(stale);
    const actions = await server.connection.sendRequest<CodeAction[]>("textDocument/codeAction", { textDocument: { uri: uriOf("bill.md") }, range: stale.range, context: { diagnostics: [stale] } });
    const commands = actions.flatMap((a) => (a.command?.command.startsWith("palermo.") ? [[a.command.command, (a.command.arguments?.[0] as { verdict?: string } | undefined)?.verdict]] : []));
    assert.deepEqual(commands.slice(0, 3), [["palermo.verdict", "met"], ["palermo.verdict", undefined], ["palermo.removeVerdict", undefined]]);
    await assert.rejects(decide(server, { verdict: "met" }), /The draft has changed meanwhile/);
  });

  it("are read again when the file changes, and what is wrong with it is said on both", async () => {
    const server = await opened();
    const entry = (verdict: string): string => `verdicts:\n  borders.controls:\n    verdict: ${verdict}\n    reason: No land border\n    by: A. Adviser\n    date: 2026-11-22\n`;
    const put = async (text: string): Promise<void> => {
      writeFileSync(join(folder, "bill.md.palermo.yaml"), text);
      const told = refreshed(server);
      await server.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: uriOf("bill.md.palermo.yaml"), type: 2 }] });
      await told;
    };
    assert.ok(await on(server, "borders.controls"));
    await put(entry("not-applicable"));
    assert.equal(await on(server, "borders.controls"), undefined);
    await put(`${entry("not-aplicable")}  consent.irrelevant: [\n`);
    assert.ok(await on(server, "borders.controls"), "a broken file decides nothing");
    assert.match(String((await on(server, "verdict.file"))?.message), /A verdict on this draft does not count\. In bill\.md\.palermo\.yaml: This is not valid YAML/);
    await assert.rejects(decide(server), /bill\.md\.palermo\.yaml cannot be written to before it is corrected\. This is not valid YAML/);
    assert.match(file(), /consent\.irrelevant: \[/, "and it stays as it is");
    await put(entry("not-aplicable"));
    await openDocument(server, uriOf("bill.md.palermo.yaml"), file(), "yaml");
    const [problem, ...rest] = await found(server, "bill.md.palermo.yaml");
    assert.deepEqual([rest.length, problem?.range.start, problem?.code], [0, { line: 2, character: 13 }, "verdicts.badVerdictMeant"]);
    await server.connection.sendNotification("textDocument/didChange", { textDocument: { uri: uriOf("bill.md.palermo.yaml"), version: 2 }, contentChanges: [{ text: `${file()}# more` }] });
    await assert.rejects(decide(server), /has changes that are not saved/);
  });

  it("of two windows on one draft are all kept", async () => {
    const [one, two] = [await opened(), await opened("fr")];
    const ids = ["borders.controls", "training.officials", "victims.views", "compensation.available", "documents.security", "children.guardian"];
    await Promise.all(ids.map((requirement, i) => decide(i % 2 === 0 ? one : two, { requirement, by: i % 2 === 0 ? "A" : "B" })));
    for (const id of ids) assert.match(file(), new RegExp(`\\n {2}${id}:\\n`));
    await Promise.all([decide(one, { by: "A", verdict: "partial" }), decide(two, { by: "B", verdict: "missing" })]);
    assert.ok(/by: A/.test(file()) && /also:/.test(file()), "both answers to one requirement");
    assert.deepEqual(readdirSync(folder).sort(), ["bill.md", "bill.md.palermo.yaml"]);
  });

  it("are merged with another reviewer's once each conflict is settled", async () => {
    const server = await opened();
    await decide(server);
    await decide(server, { requirement: "borders.controls", verdict: "not-applicable" });
    const text = `verdicts:\n  borders.controls: { verdict: missing, reason: There is a port, by: B. Reviewer, date: 2026-11-21 }\n  victims.views: { verdict: missing, reason: Silent, by: B. Reviewer, date: 2026-11-21 }\n  victims.vews: {}\n`;
    const ask = (choices?: object): Promise<MergeVerdictsAnswer> => server.connection.sendRequest("palermo/mergeVerdicts", { uri: uriOf("bill.md"), text, ...(choices ? { choices } : {}) });
    const asked = await ask();
    assert.deepEqual([asked.written, asked.conflicts.map((c) => [c.requirement, c.ours.by, c.theirs.reason]), asked.problems], [false, [["borders.controls", "A. Adviser", "There is a port"]], ["4:3: “victims.vews” is not a requirement, so this verdict does not count. Did you mean “victims.views”?"]]);
    assert.ok(!file().includes("There is a port"));
    const done = await ask({ "borders.controls": "theirs" });
    assert.deepEqual([done.written, done.changed], [true, 2]);
    assert.equal((await row(server, "borders.controls"))?.verdict?.by, "B. Reviewer");
    assert.deepEqual((await row(server, "borders.controls"))?.verdict?.also?.map((d) => d.by), ["A. Adviser"]);
    assert.deepEqual([(await ask()).conflicts, (await ask()).changed], [[], 0], "once settled, nothing is asked again");
  });

  it("need a reason, a name, a day, a clause, and a place to be kept", async () => {
    const server = await opened("es");
    for (const wrong of [{ reason: " " }, { by: "" }, { date: "hoy" }, { verdict: "elsewhere" as const }]) await assert.rejects(decide(server, wrong), /requiere motivo, nombre y fecha/);
    await assert.rejects(decide(server, { requirement: "borders.controls", verdict: "met" }), /Seleccione en el proyecto/);
    await assert.rejects(decide(server, { requirement: "plan.budget" }), /no se pide a este proyecto/);
    await openDocument(server, "untitled:Untitled-1", BILL);
    await assert.rejects(decide(server, { uri: "untitled:Untitled-1" }), /Guarde primero/);
    assert.deepEqual(readdirSync(folder), ["bill.md"]);
  });

  it("count in the comparison with an earlier version, which links to the clauses", async () => {
    const server = await opened();
    const earlier = BILL.replace(/Section 2[\s\S]*/, "");
    const ask = (parts: object = {}): Promise<string> => server.connection.sendRequest("palermo/progress", { uri: uriOf("bill.md"), earlier, names: { before: "v1", after: "bill.md" }, ...parts });
    assert.match(await ask(), new RegExp(`## Gained[\\s\\S]*consent[\\s\\S]*Is: \\[Section 2\\]\\(${uriOf("bill.md")}#L9\\) “The consent of the victim`));
    const verdicts = "verdicts:\n  borders.controls: { verdict: not-applicable, reason: No land border, by: A. Adviser, date: 2026-11-01 }\n";
    assert.match(await ask({ earlierVerdicts: verdicts }), /## Changed[\s\S]*not applicable → missing[\s\S]*Was: Decided by A\\\. Adviser/);
    await assert.rejects(ask({ earlier: " " }), /The earlier version is empty/);
    await assert.rejects(ask({ uri: uriOf("other.md") }), /no assessment of this document/);
  });

  it("of a virtual workspace are read and written by the client, and only over what was read", async () => {
    const server = await start("en", { initializationOptions: { files: true } });
    const uri = "vscode-vfs://github/ministry/bill.md";
    let stored: string | null = null;
    let rounds = 0;
    server.connection.onRequest("palermo/readFile", () => stored);
    server.connection.onRequest("palermo/writeFile", ({ before, text }: WriteFileParams) => {
      if (rounds++ === 0) stored = "verdicts:\n  borders.controls: { verdict: missing, reason: r, by: Another, date: 2026-11-01 }\n";
      if (before !== stored) return false;
      stored = text;
      return true;
    });
    await openDocument(server, uri, BILL);
    await decide(server, { uri });
    assert.equal(rounds, 2);
    assert.match(String(stored), /by: Another[\s\S]*consent\.irrelevant/);
    const model = await server.connection.sendRequest<ReviewModel>("palermo/review", { uri });
    assert.deepEqual(model.requirements.filter((r) => r.decided).map((r) => r.id).sort(), ["borders.controls", "consent.irrelevant"]);
  });
});
