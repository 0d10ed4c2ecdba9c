import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FileBusyError, type FileOps, nodeFileOps, updateFile } from "../../../server/src/atomicFile.node.ts";

const OLD = "old text\n".repeat(1000);
const NEW = "new text\n".repeat(1500);

/** File operations of which the `at`-th fails; a crash fails all that follow as well. Writing gets half-way before it fails. */
function failing(at: number, crash: boolean): { ops: FileOps; count: () => number } {
  let n = 0;
  const step = async <T>(work: () => Promise<T>, before: () => Promise<void> = async () => undefined): Promise<T> => {
    const own = n++;
    if (own === at || (crash && own > at)) {
      if (own === at) await before();
      throw Object.assign(new Error("the disk failed"), { code: "EIO" });
    }
    return work();
  };
  const real = nodeFileOps;
  return {
    count: () => n,
    ops: {
      ...real,
      create: (path) => step(async () => {
        const file = await real.create(path);
        return { write: (text) => step(() => file.write(text), () => file.write(text.slice(0, text.length / 2))), close: () => step(() => file.close()).catch(async (error) => {
          await file.close();
          throw error;
        }) };
      }),
      read: (path) => step(() => real.read(path)),
      mode: (path) => step(() => real.mode(path)),
      chmod: (path, mode) => step(() => real.chmod(path, mode)),
      rename: (from, to) => step(() => real.rename(from, to)),
      remove: (path) => step(() => real.remove(path)),
    },
  };
}

describe("changing a file", () => {
  let folder = "";
  let path = "";
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "palermo-")));
    path = join(folder, "bill.md.palermo.yaml");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("makes it, changes it, and says when there was nothing to change", async () => {
    assert.equal(await updateFile(path, (text) => `${text}`), true);
    assert.equal(readFileSync(path, "utf8"), "undefined");
    assert.equal(await updateFile(path, () => NEW), true);
    const { ino } = statSync(path);
    assert.equal(await updateFile(path, (text) => text ?? ""), false);
    assert.equal(statSync(path).ino, ino);
    assert.deepEqual(readdirSync(folder), ["bill.md.palermo.yaml"]);
  });

  for (const crash of [false, true]) {
    it(`leaves the old or the new text whole when ${crash ? "the program dies" : "the disk fails"} at any step, and can be used again`, async () => {
      let steps = 0;
      for (let at = 0; ; at++) {
        writeFileSync(path, OLD);
        const { ops, count } = failing(at, crash);
        const failed = await updateFile(path, () => NEW, ops).then(() => false, (e: Error) => e.message === "the disk failed");
        steps = count();
        if (!failed) break;
        assert.equal(readFileSync(path, "utf8"), OLD, `step ${at}`);
        if (!crash) assert.deepEqual(readdirSync(folder), ["bill.md.palermo.yaml"], `step ${at} leaves nothing behind`);
        await updateFile(path, () => NEW, { ...nodeFileOps, age: async () => 60_000 });
        assert.equal(readFileSync(path, "utf8"), NEW, `after step ${at}`);
        assert.deepEqual(readdirSync(folder), ["bill.md.palermo.yaml"]);
      }
      assert.ok(steps >= 7, `create, read, mode, write, close, chmod, rename: ${steps}`);
      assert.equal(readFileSync(path, "utf8"), NEW);
    });
  }

  it("has every change of many writers in it", async () => {
    const names = Array.from({ length: 12 }, (_, i) => `writer ${i}`);
    await Promise.all(names.map((name) => updateFile(path, (text) => `${text ?? ""}${name}\n`)));
    assert.deepEqual(readFileSync(path, "utf8").trim().split("\n").sort(), [...names].sort());
  });

  it("waits for another writer, but not for ever", async () => {
    writeFileSync(path, OLD);
    writeFileSync(`${path}.lock`, "");
    let waited = 0;
    const ops = { ...nodeFileOps, age: async () => 10, wait: async () => void waited++ };
    await assert.rejects(updateFile(path, () => NEW, ops), FileBusyError);
    assert.ok(waited > 10 && existsSync(`${path}.lock`), "another's lock stays");
    assert.equal(readFileSync(path, "utf8"), OLD);
    await updateFile(path, () => NEW, { ...ops, wait: async () => rmSync(`${path}.lock`, { force: true }) });
    assert.equal(readFileSync(path, "utf8"), NEW);
  });

  it("keeps the file's rights, follows a link, and leaves all as it was when the change is refused", async () => {
    writeFileSync(path, OLD);
    chmodSync(path, 0o640);
    const link = join(folder, "link.palermo.yaml");
    symlinkSync("bill.md.palermo.yaml", link);
    await updateFile(link, () => NEW);
    assert.deepEqual([readFileSync(path, "utf8") === NEW, statSync(path).mode & 0o777, realpathSync(link)], [true, 0o640, path]);
    await assert.rejects(updateFile(path, () => { throw new Error("refused"); }), /refused/);
    assert.equal(readFileSync(path, "utf8"), NEW);
    assert.deepEqual(readdirSync(folder).sort(), ["bill.md.palermo.yaml", "link.palermo.yaml"]);
  });
});
