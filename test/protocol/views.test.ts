import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CancellationTokenSource, ResponseError, WorkDoneProgress } from "vscode-languageserver-protocol";
import type { RequirementFixes } from "../../server/src/features/requirementFixes.ts";
import type { ComparisonAnswer } from "../../server/src/lsp/compareFiles.ts";
import { COMPARE_REQUEST, type ComparedFile, FIXES_REQUEST } from "../../server/src/lsp/protocol.ts";
import { openDocument, type Running, startBuiltServer } from "../support/protocol.ts";

const BILL = "file:///bill.md";

function law(name: string): ComparedFile {
  return { uri: `file:///laws/${name}`, name, text: readFileSync(`test/compare/${name}`, "utf8") };
}

describe("the server's answers to the views", () => {
  let running: Running;

  before(async () => {
    running = await startBuiltServer({ window: { workDoneProgress: true } }, "fr");
  });
  after(() => running.stop());

  it("compares files that are not open, whatever their language, and says how far it is", async () => {
    const said: string[] = [];
    const listening = running.connection.onProgress(WorkDoneProgress.type, "mine", (report) => void (report.kind === "report" && report.message && said.push(report.message)));
    const files = ["marovia.en.md", "valdaine.fr.md", "alturia.es.md"].map(law);
    const answer: ComparisonAnswer = await running.connection.sendRequest(COMPARE_REQUEST, { files, workDoneToken: "mine" });
    listening.dispose();
    assert.deepEqual(answer.comparison.laws.map((l) => l.language), ["en", "fr", "es"]);
    assert.deepEqual(answer.uris, files.map((f) => f.uri));
    assert.deepEqual(said, files.map((f) => f.name));
    assert.equal(answer.comparison.reader, "fr");
  });

  it("names the files that are in none of its languages, and compares the others", async () => {
    const files = [law("marovia.en.md"), { uri: "file:///laws/runes.md", name: "runes", text: "ᚠᚢᚦᚨᚱᚲ ᚷᚹ ᚺᚾᛁᛃ ᛇᛈᛉᛊ ᛏᛒᛖᛗ ᛚᛜᛞᛟ. ".repeat(40) }];
    const answer: ComparisonAnswer = await running.connection.sendRequest(COMPARE_REQUEST, { files });
    assert.deepEqual(answer.unread, [{ name: "runes", why: "ni en anglais, ni en français, ni en espagnol" }]);
    assert.deepEqual(answer.uris, ["file:///laws/marovia.en.md"]);
  });

  it("reads Word, PDF and HTML too, and says of a file that it cannot read why", async () => {
    const file = (name: string): ComparedFile => ({ uri: `file:///formats/${name}`, name, bytes: readFileSync(`test/formats/${name}`).toString("base64") });
    const answer: ComparisonAnswer = await running.connection.sendRequest(COMPARE_REQUEST, { files: ["law.en.md", "law.en.docx", "law.en.pdf", "law.en.html", "protected.pdf"].map(file) });
    assert.equal(answer.comparison.laws.length, 4);
    assert.deepEqual(new Set(answer.comparison.laws.map((l) => l.totals.met)).size, 1);
    assert.deepEqual(answer.unread.map((u) => u.name), ["protected.pdf"]);
    assert.match(answer.unread[0]?.why ?? "", /mot de passe/);
  });

  it("counts what a reviewer decided beside a law", async () => {
    const folder = mkdtempSync(join(tmpdir(), "palermo-views-"));
    try {
      const path = join(folder, "orrin.en.md");
      cpSync("test/compare/orrin.en.md", path);
      writeFileSync(`${path}.palermo.yaml`, "verdicts:\n  borders.controls:\n    verdict: elsewhere\n    text: Immigration Act, s. 7\n    reason: Read with it\n    by: A. Adviser\n    date: 2026-11-22\n");
      const files: ComparedFile[] = [{ uri: pathToFileURL(path).href, name: "orrin", bytes: readFileSync(path).toString("base64") }];
      const answer: ComparisonAnswer = await running.connection.sendRequest(COMPARE_REQUEST, { files });
      const cell = answer.comparison.rows.find((r) => r.requirement === "borders.controls")?.cells[0];
      assert.deepEqual([cell?.standing, cell?.decided], ["elsewhere", true]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("lets a comparison be cancelled between two files", async () => {
    const source = new CancellationTokenSource();
    const name = "kelmora.en.md";
    const files = Array.from({ length: 200 }, (_, i) => ({ ...law(name), uri: `file:///laws/${i}.md` }));
    const answer = running.connection.sendRequest(COMPARE_REQUEST, { files }, source.token);
    source.cancel();
    await assert.rejects(answer, (error: unknown) => error instanceof ResponseError && error.code === -32800);
  });

  it("offers the clauses of a requirement without a diagnostic, for the version it read", async () => {
    await openDocument(running, BILL, readFileSync("test/drafts/poor-bill.en.md", "utf8"), "markdown", 4);
    const found: RequirementFixes | null = await running.connection.sendRequest(FIXES_REQUEST, { uri: BILL, requirement: "saving.rights" });
    assert.equal(found?.version, 4);
    assert.match(found?.fixes[0]?.edits[0]?.newText ?? "", /refugee/i);
    const none: RequirementFixes | null = await running.connection.sendRequest(FIXES_REQUEST, { uri: BILL, requirement: "no.such" });
    assert.deepEqual(none?.fixes, []);
    assert.equal(await running.connection.sendRequest(FIXES_REQUEST, { uri: "file:///other.md", requirement: "saving.rights" }), null);
  });
});
