import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const DRAFT = `# Trafficking in Persons Bill

Section 1. Offence

A person who recruits, transports or harbours another person by means of force or deception for the purpose of exploitation commits the offence of trafficking in persons.

Section 2. Attempt

A person who attempts to commit the offence of trafficking commits an offence, as article 6, paragraph 6, of the Protocol requires.
`;

/** What draft.lua answers; what did not come is absent. */
interface Answer {
  readonly version: string;
  /** What Neovim would have shown its user. */
  readonly messages: readonly string[];
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  /** Neovim's numbers: 1 error, 2 warning, 3 information, 4 hint. */
  readonly severities?: readonly number[];
  readonly said?: string;
  readonly hover?: string;
  /** With what code the server ended. */
  readonly exit?: number;
  readonly problem?: string;
}

/** Runs draft.lua in a Neovim without configuration, its files in a folder of its own. */
async function runNeovim(folder: string): Promise<Answer> {
  const own = Object.fromEntries(["CONFIG", "DATA", "STATE", "CACHE"].map((name) => [`XDG_${name}_HOME`, join(folder, name.toLowerCase())]));
  const files = { DRAFT: join(folder, "bill.md"), ANSWER: join(folder, "answer.json"), PALERMO: resolve("dist/palermo.mjs"), NODE: process.execPath };
  writeFileSync(files.DRAFT, DRAFT);
  const neovim = spawn("nvim", ["--headless", "--clean", "-n", "-c", "luafile test/neovim/draft.lua"], { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...own, ...files } });
  await once(neovim, "exit");
  return JSON.parse(readFileSync(files.ANSWER, "utf8")) as Answer;
}

describe("Neovim with palermo lsp", () => {
  const folder = mkdtempSync(join(tmpdir(), "palermo-neovim-"));
  let answer: Answer;

  before(async function () {
    if (spawnSync("nvim", ["--version"]).status !== 0) {
      process.stdout.write("  skipped: there is no nvim on the PATH (Debian: apt-get install neovim)\n");
      this.skip();
    }
    assert.ok(existsSync("dist/palermo.mjs"), "run `npm run build` first");
    answer = await runNeovim(folder);
    assert.equal(answer.problem, undefined, `Neovim ${answer.version}: ${answer.problem}`);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("shows findings, with the user's settings and in the reader's language", () => {
    assert.ok(answer.before?.includes("consent.irrelevant"), "no finding on consent");
    assert.ok(!answer.before?.includes("offence.attempt"), "a finding on what the draft has");
    assert.deepEqual(answer.severities, [2], "only the mandatory ones were left on");
    assert.match(String(answer.said), /Protocolo/);
  });

  it("hovers on a citation with what it cites", () => {
    assert.match(String(answer.hover), /artículo 6/);
  });

  it("takes a finding away when the missing clause is written", () => {
    const { before = [], after = [] } = answer;
    assert.deepEqual(before.filter((code) => !after.includes(code)), ["consent.irrelevant"]);
    assert.ok(after.length > 0, "only the one finding goes");
  });

  it("ends the server and bothers its user with no message", () => {
    assert.equal(answer.exit, 0);
    assert.deepEqual(answer.messages, []);
  });
});
