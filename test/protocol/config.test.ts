import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic, DocumentDiagnosticReport, InitializeParams } from "vscode-languageserver-protocol";
import type { JsonDraft } from "../../server/src/report/json.ts";
import { openDocument, type Running, startBuiltServer } from "../support/protocol.ts";

const BILL = `# Trafficking in Persons Bill

Section 1. Offence

A person who recruits, transports or harbours another person by means of force or deception for the purpose of exploitation commits the offence of trafficking in persons and is liable to imprisonment for a term of twenty years.
`;
const CONSENT = "\nSection 2. Consent\n\nThe consent of the victim to the intended exploitation shall be irrelevant.\n";
const PULL: InitializeParams["capabilities"] = { textDocument: { diagnostic: {} } };

describe("palermo.yaml: the editor and the command line agree", () => {
  let folder = "";
  let server: Running;
  before(() => assert.ok(existsSync("dist/server.mjs"), "run `npm run build` first"));
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "palermo-")));
    mkdirSync(join(folder, ".git"));
  });
  afterEach(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const put = (name: string, content: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  const start = async (capabilities: InitializeParams["capabilities"] = PULL, locale = "en"): Promise<void> => {
    server = await startBuiltServer(capabilities, locale, { params: { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "drafts" }] } });
  };
  const pull = (name: string, previousResultId?: string): Promise<DocumentDiagnosticReport> => server.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri: uriOf(name) }, ...(previousResultId ? { previousResultId } : {}) });
  const found = async (name: string): Promise<Diagnostic[]> => {
    const report = await pull(name);
    return report.kind === "full" ? report.items : assert.fail("unchanged");
  };
  /** The requirements with a finding, in the editor. */
  const inEditor = async (name: string): Promise<string[]> => (await found(name)).map((d) => String(d.code)).sort();
  /** The requirements that are not met, on the command line. */
  const onCommandLine = (name: string): string[] => {
    const run = spawnSync(process.execPath, ["dist/palermo.mjs", "check", join(folder, name), "--format", "json"], { encoding: "utf8", maxBuffer: 1 << 28 });
    const { drafts } = JSON.parse(run.stdout) as { drafts: JsonDraft[] };
    return (drafts[0]?.requirements ?? []).filter((r) => r.status !== "met").map((r) => r.id).sort();
  };
  const changed = (name: string): Promise<void> => server.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: uriOf(name), type: 2 }] });

  it("on which requirements are asked for, on kind and on language, each time the file changes", async () => {
    await start();
    put("laws/bill.md", BILL);
    await openDocument(server, uriOf("laws/bill.md"), BILL);
    const all = await inEditor("laws/bill.md");
    assert.ok(all.includes("consent.irrelevant"));
    assert.deepEqual(onCommandLine("laws/bill.md"), all);
    const seen = new Set([all.join()]);
    for (const [file, settings] of [
      ["palermo.yaml", "requirementsOff: [consent.irrelevant, compensation.*]\n"],
      ["palermo.yaml", "instruments: [convention, reports]\n"],
      ["palermo.yaml", "kind: plan\n"],
      ["laws/palermo.yaml", "kind: law\nrequirementsOff: [assistance.*]\nknd: plan\n"],
      ["laws/palermo.yaml", "kind: [law\n"],
    ] as const) {
      put(file, settings);
      await changed(file);
      const codes = await inEditor("laws/bill.md");
      assert.deepEqual(onCommandLine("laws/bill.md"), codes, settings);
      seen.add(codes.join());
    }
    assert.equal(seen.size, 5, "each settings file but the broken one changes what is found");
    rmSync(join(folder, "laws/palermo.yaml"));
    mkdirSync(join(folder, "laws/.git"));
    await changed("laws/palermo.yaml");
    assert.deepEqual([await inEditor("laws/bill.md"), onCommandLine("laws/bill.md")], [all, all], "a repository of its own");
  });

  it("on a draft whose front matter says its kind, and on texts to be judged always", async () => {
    put("palermo.yaml", "kind: plan\ncheck: always\n");
    await start();
    const law = `---\nkind: law\n---\n${BILL}`;
    const nets = "Section 1. Nets\n\nNo person shall fish with a net in the lake during the closed season of the year.\n";
    for (const [name, text] of [["law.md", law], ["nets.md", nets]] as const) {
      put(name, text);
      await openDocument(server, uriOf(name), text);
      assert.deepEqual(onCommandLine(name), await inEditor(name));
    }
    assert.ok((await inEditor("law.md")).includes("consent.irrelevant"));
    assert.ok((await inEditor("nets.md")).includes("plan.budget"));
  });

  it("the file wins over the editor's settings, key by key", async () => {
    put("palermo.yaml", "severity: {mandatory: hint}\n");
    put("bill.md", BILL);
    server = await startBuiltServer({ ...PULL, workspace: { configuration: true } }, "en", { params: { rootUri: pathToFileURL(folder).href } });
    let editor: unknown = { severity: { mandatory: "error", contrary: "error" }, requirementsOff: ["consent.*"], instruments: ["protocol"] };
    server.connection.onRequest("workspace/configuration", () => [editor]);
    await openDocument(server, uriOf("bill.md"), BILL);
    const items = await found("bill.md");
    assert.ok(!items.some((d) => d.code === "consent.irrelevant"));
    assert.equal(items.find((d) => d.code === "definition.means")?.severity, 4, "the file's severity");
    editor = { instruments: "nonsense", requirementsOff: 7, when: {}, check: null };
    await server.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    assert.ok((await inEditor("bill.md")).includes("consent.irrelevant"), "nonsense in the editor's settings means the defaults");
  });

  it("problems in the file are shown on it, as it is typed, in the reader's language", async () => {
    await start(PULL, "fr");
    await openDocument(server, uriOf("palermo.yaml"), "kind: law\nwhen: sav\n", "yaml");
    const [problem, ...rest] = await found("palermo.yaml");
    assert.deepEqual(rest, []);
    assert.deepEqual(problem?.range, { start: { line: 1, character: 6 }, end: { line: 1, character: 9 } });
    assert.match(String(problem?.message), /Vouliez-vous dire « save » \?/);
    assert.equal(await server.connection.sendRequest("textDocument/hover", { textDocument: { uri: uriOf("palermo.yaml") }, position: { line: 0, character: 1 } }), null);
    await server.connection.sendNotification("textDocument/didChange", { textDocument: { uri: uriOf("palermo.yaml"), version: 2 }, contentChanges: [{ text: "kind: law\nwhen: save\n" }] });
    assert.deepEqual(await found("palermo.yaml"), []);
  });

  it("when: save keeps what is shown until the draft is saved", async () => {
    put("palermo.yaml", "when: save\n");
    await start({ ...PULL, workspace: { diagnostics: { refreshSupport: true } } });
    await openDocument(server, uriOf("bill.md"), BILL);
    const first = await pull("bill.md");
    assert.ok(first.kind === "full" && first.items.some((d) => d.code === "consent.irrelevant"));
    await server.connection.sendNotification("textDocument/didChange", { textDocument: { uri: uriOf("bill.md"), version: 2 }, contentChanges: [{ text: BILL + CONSENT }] });
    assert.equal((await pull("bill.md", first.resultId)).kind, "unchanged");
    const refreshed = new Promise<void>((resolve) => server.connection.onRequest("workspace/diagnostic/refresh", () => resolve()));
    await server.connection.sendNotification("textDocument/didSave", { textDocument: { uri: uriOf("bill.md") } });
    await refreshed;
    const saved = await pull("bill.md", first.resultId);
    assert.ok(saved.kind === "full" && !saved.items.some((d) => d.code === "consent.irrelevant"));
  });

  it("when: save holds for clients that are pushed to as well", async () => {
    put("palermo.yaml", "when: save\n");
    await start({});
    const pushes: { version?: number }[] = [];
    let wake = (): void => undefined;
    server.connection.onNotification("textDocument/publishDiagnostics", (push: { version?: number }) => {
      pushes.push(push);
      wake();
    });
    const next = (): Promise<void> => new Promise((resolve) => { wake = resolve; });
    let pushed = next();
    await openDocument(server, uriOf("bill.md"), BILL);
    await pushed;
    await server.connection.sendNotification("textDocument/didChange", { textDocument: { uri: uriOf("bill.md"), version: 2 }, contentChanges: [{ text: `${BILL}\n` }] });
    pushed = next();
    await openDocument(server, uriOf("other.md"), BILL, "markdown", 9); // its push comes after the pause in which bill.md's would have come
    await pushed;
    assert.deepEqual(pushes.map((p) => p.version), [1, 9]);
    pushed = next();
    await server.connection.sendNotification("textDocument/didSave", { textDocument: { uri: uriOf("bill.md") } });
    await pushed;
    assert.equal(pushes.at(-1)?.version, 2);
  });

  it("asks a client that can to watch the file, and refreshes when it changed", async () => {
    put("bill.md", BILL);
    await start({ ...PULL, workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, diagnostics: { refreshSupport: true } } });
    const watched = await new Promise<unknown>((resolve) => server.connection.onRequest("client/registerCapability", ({ registrations }: { registrations: { method: string; registerOptions: unknown }[] }) => resolve(registrations.find((r) => r.method === "workspace/didChangeWatchedFiles")?.registerOptions)));
    assert.deepEqual(watched, { watchers: [{ globPattern: "**/palermo.yaml" }, { globPattern: "**/*.palermo.yaml" }] });
    await openDocument(server, uriOf("bill.md"), BILL);
    const before = await pull("bill.md");
    put("palermo.yaml", "requirementsOff: [consent.irrelevant]\n");
    const refreshed = new Promise<void>((resolve) => server.connection.onRequest("workspace/diagnostic/refresh", () => resolve()));
    await changed("palermo.yaml");
    await refreshed;
    const after = await pull("bill.md", before.kind === "full" ? before.resultId : undefined);
    assert.ok(after.kind === "full" && !after.items.some((d) => d.code === "consent.irrelevant"));
  });

  it("looks no higher than the workspace, and survives what is no settings file", async () => {
    put("palermo.yaml", "requirementsOff: [consent.irrelevant]\n");
    rmSync(join(folder, ".git"), { recursive: true });
    server = await startBuiltServer(PULL, "en", { params: { workspaceFolders: [{ uri: uriOf("inner"), name: "inner" }] } });
    await openDocument(server, uriOf("inner/bill.md"), BILL);
    assert.ok((await inEditor("inner/bill.md")).includes("consent.irrelevant"), "above the workspace");
    await openDocument(server, uriOf("bill.md"), BILL);
    assert.ok(!(await inEditor("bill.md")).includes("consent.irrelevant"), "beside a draft opened alone");
    mkdirSync(join(folder, "inner/palermo.yaml"), { recursive: true });
    put("large/palermo.yaml", `requirementsOff: [consent.irrelevant]\n#${"x".repeat(200_000)}`);
    mkdirSync(join(folder, "loop"));
    symlinkSync("palermo.yaml", join(folder, "loop/palermo.yaml"));
    for (const name of ["inner", "large", "loop"]) {
      await changed(`${name}/palermo.yaml`);
      await openDocument(server, uriOf(`${name}/second.md`), BILL);
      assert.ok((await inEditor(`${name}/second.md`)).includes("consent.irrelevant"), name);
    }
    await openDocument(server, "untitled:Untitled-1", BILL);
    const untitled = await server.connection.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", { textDocument: { uri: "untitled:Untitled-1" } });
    assert.ok(untitled.kind === "full" && untitled.items.some((d) => d.code === "consent.irrelevant"));
  });
});
