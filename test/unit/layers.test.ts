import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** The stages of the design, in order; a room imports only rooms before it (or itself). */
const STAGES = ["text", "corpus", "draft", "query", "assess", "report", "features", "lsp", "cli"];
/** Below the entries nothing may know the editor, the clock or the machine. */
const PURE = new Set(["text", "corpus", "draft", "query", "assess", "features", "report"]);

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? filesBelow(join(folder, e.name)) : e.name.endsWith(".ts") ? [join(folder, e.name)] : []));
}

const rank = (stage: string): number => STAGES.indexOf(stage);

describe("layers", () => {
  const files = filesBelow("server/src");
  const imports = new Map(files.map((file) => [file, [...readFileSync(file, "utf8").matchAll(/from "([^"]+)"/g)].map((m) => m[1] as string)]));

  it("let data flow one way", () => {
    for (const [file, targets] of imports) {
      const stage = relative("server/src", file).split("/")[0] as string;
      if (!STAGES.includes(stage)) continue;
      for (const target of targets.filter((t) => t.startsWith("."))) {
        const other = relative("server/src", join(dirname(file), target)).split("/")[0] as string;
        assert.ok(stage === other || rank(other) < rank(stage), `${file} imports ${target}: ${stage} may not use ${other}`);
      }
    }
  });

  it("keep the core free of the machine and the editor", () => {
    for (const [file, targets] of imports) {
      if (!PURE.has(relative("server/src", file).split("/")[0] as string)) continue;
      for (const target of targets) assert.ok(!/^(?:node:|vscode(?!-languageserver-types$)|fs$|path$)/.test(target), `${file} imports ${target}`);
      assert.doesNotMatch(readFileSync(file, "utf8"), /\b(?:Date\.now|new Date\(\)|performance\.now|process\.)/, file);
    }
  });

  it("have no import circles", () => {
    const state = new Map<string, "open" | "done">();
    const visit = (file: string, path: string[]): void => {
      if (state.get(file) === "done") return;
      assert.notEqual(state.get(file), "open", `circle: ${[...path, file].join(" → ")}`);
      state.set(file, "open");
      for (const target of imports.get(file) ?? []) {
        const next = target.startsWith(".") ? join(dirname(file), target) : "";
        if (imports.has(next)) visit(next, [...path, file]);
      }
      state.set(file, "done");
    };
    for (const file of files) visit(file, []);
  });

  it("have small rooms: no file over 260 lines, no barrels", () => {
    for (const file of files) {
      const text = readFileSync(file, "utf8");
      assert.ok(text.split("\n").length <= 260, `${file} is too long`);
      assert.ok(!/(?:^|\n)export \* from/.test(text), `${file} is a barrel`);
    }
  });
});
