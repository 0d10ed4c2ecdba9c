import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { check } from "../../../server/src/cli/check.ts";
import type { Output } from "../../../server/src/cli/draftRun.ts";
import { type CollectionOptions, checkCollection } from "../../../server/src/cli/collection.ts";
import { testCorpus } from "../../support/corpus.ts";

const LAWS = ["test/drafts/good-bill.en.md", "test/drafts/poor-bill.fr.md", "test/drafts/plan.es.md"];

describe("checking a collection in threads", () => {
  let folder = "";
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "palermo-collection-"));
    writeFileSync(join(folder, "corpus.json"), JSON.stringify(testCorpus()));
    // threads load plain JavaScript only, as the built program does
    await build({ entryPoints: ["server/src/cli/worker.ts"], outfile: join(folder, "worker.mjs"), bundle: true, platform: "node", format: "esm", logLevel: "error", banner: { js: "import { createRequire as palermoRequire } from 'node:module'; const require = palermoRequire(import.meta.url);" } });
    writeFileSync(join(folder, "bad.md"), Uint8Array.of(0, 1, 2, 0, 255, 254, 0));
    writeFileSync(join(folder, "exits.mjs"), "export default ({ path }) => path.includes('poor') ? new Promise(() => setImmediate(() => { throw new Error('lost'); })) : { lines: JSON.stringify({ path }) + '\\n', warnings: '', code: 0 };");
  });
  after(() => rmSync(folder, { recursive: true }));

  async function run(paths: readonly string[], options: Partial<CollectionOptions> = {}, input = "", worker = pathToFileURL(join(folder, "worker.mjs"))): Promise<{ lines: string[]; code: number }> {
    let written = "";
    const code = await checkCollection(paths, { format: "ndjson", jobs: 2, ...options }, output((text) => (written += text)), { worker, corpus: pathToFileURL(join(folder, "corpus.json")) }, Readable.from([input]));
    return { lines: written.split("\n").filter(Boolean).sort(), code };
  }

  function output(write: (text: string) => void): Output {
    return { reader: "en", colour: false, progress: false, write, warn: () => undefined };
  }

  it("writes for each draft what one thread writes, and says which file is bad", async () => {
    const paths = [...LAWS, join(folder, "bad.md"), join(folder, "nowhere.md")];
    let alone = "";
    check(testCorpus(), paths, { format: "ndjson" }, output((text) => (alone += text)));
    const { lines, code } = await run(paths);
    assert.deepEqual(lines, alone.split("\n").filter(Boolean).sort());
    assert.equal(lines.length, 5);
    assert.equal(code, 2);
    assert.match(lines.find((l) => l.includes("bad.md")) ?? "", /"error":"this is a binary file/);
  });

  it("reads a list of paths", async () => {
    const { lines, code } = await run(["-"], {}, `${LAWS[0]}\n\n${LAWS[1]}\n`);
    assert.equal(code, 0);
    assert.deepEqual(lines.map((l) => (JSON.parse(l) as { path: string }).path), LAWS.slice(0, 2));
  });

  it("goes on where it was killed, in the middle of a line too", async () => {
    const whole = (await run(LAWS)).lines;
    const file = join(folder, "part.ndjson");
    writeFileSync(file, `${whole[1]}\n${whole[0]?.slice(0, 80)}`);
    const { lines } = await run(LAWS, { resume: file });
    assert.deepEqual(lines, [], "all goes to the file");
    assert.deepEqual(readFileSync(file, "utf8").split("\n").filter(Boolean).sort(), whole);
  });

  it("outlives a thread that dies", async () => {
    const { lines, code } = await run(LAWS, {}, "", pathToFileURL(join(folder, "exits.mjs")));
    assert.equal(code, 2);
    assert.equal(lines.length, 3);
    assert.equal(lines.filter((l) => l.includes('"error":"could not be checked')).length, 1);
  });
});
