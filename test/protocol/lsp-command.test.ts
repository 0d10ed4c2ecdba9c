import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import type { PublishDiagnosticsParams } from "vscode-languageserver-protocol";
import { openDocument, type Running, startBuiltServer } from "../support/protocol.ts";

const BILL = "# Trafficking in Persons Bill\n\nSection 1. Offence\n\nA person who recruits another person by means of force for the purpose of exploitation commits the offence of trafficking in persons.\n";
const URI = "file:///bill.md";
const COMMAND = ["dist/palermo.mjs", "lsp", "--stdio"];

/** A client that starts the command, says "ready" at its first answer, and then only waits; its own error stream is the server's too. */
const CLIENT = `
  const server = require("node:child_process").spawn(process.execPath, ${JSON.stringify(COMMAND)}, { stdio: ["pipe", "pipe", "inherit"] });
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
  server.stdout.once("data", () => process.stdout.write("ready"));
  server.stdin.write("Content-Length: " + body.length + "\\r\\n\\r\\n" + body);
`;

describe("palermo lsp", () => {
  let running: Running | undefined;
  before(() => assert.ok(existsSync("dist/palermo.mjs"), "run `npm run build` first"));
  afterEach(() => void running?.process.kill("SIGKILL"));

  const start = async (program = COMMAND, env: NodeJS.ProcessEnv = process.env, locale: string | undefined = "en"): Promise<Running> => {
    running = await startBuiltServer({}, locale, { program, env });
    return running;
  };
  const firstPush = (server: Running): Promise<PublishDiagnosticsParams> => new Promise((resolve) => void server.connection.onNotification("textDocument/publishDiagnostics", resolve));
  const exitCode = async (child: ChildProcess): Promise<number | null> => (child.exitCode !== null ? child.exitCode : ((await once(child, "exit"))[0] as number | null));

  it("serves an editor over stdio, pushes findings and ends with 0 after shutdown and exit", async () => {
    const server = await start();
    const pushed = firstPush(server);
    await openDocument(server, URI, BILL);
    assert.ok((await pushed).diagnostics.some((d) => d.code === "consent.irrelevant"));
    await server.stop();
    assert.equal(server.process.exitCode, 0);
  });

  it("takes --stdio for granted, and --clientProcessId as editors send it", async () => {
    await (await start(["dist/palermo.mjs", "lsp"])).stop();
    assert.equal(running?.process.exitCode, 0);
    await (await start([...COMMAND, `--clientProcessId=${process.pid}`])).stop();
    assert.equal(running?.process.exitCode, 0);
  });

  it("speaks the system's language to a client that sends no locale", async () => {
    const server = await start(COMMAND, { ...process.env, LC_ALL: "es_MX.UTF-8" }, "");
    const pushed = firstPush(server);
    await openDocument(server, URI, BILL);
    const consent = (await pushed).diagnostics.find((d) => d.code === "consent.irrelevant");
    assert.match(String(consent?.message), /consentimiento/);
  });

  it("ends with 1 when told to exit without a shutdown", async () => {
    const server = await start();
    await server.connection.sendNotification("exit");
    assert.equal(await exitCode(server.process), 1);
  });

  it("ends when the client's end of the pipe closes", async () => {
    const server = await start();
    server.process.stdin?.end();
    assert.equal(await exitCode(server.process), 1);
  });

  it("ends when the client is killed: no orphan stays", async () => {
    const client = spawn(process.execPath, ["-e", CLIENT], { stdio: ["ignore", "pipe", "pipe"] });
    await once(client.stdout, "data");
    const ended = once(client.stderr, "close"); // closes when the last process that holds it has ended: the server
    client.stderr.resume();
    client.kill("SIGKILL");
    await ended;
  });
});
