import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? filesBelow(join(folder, e.name)) : [join(folder, e.name)]));
}

const read = (path: string): Record<string, string> => JSON.parse(readFileSync(path, "utf8")) as Record<string, string>;

describe("what the client says", () => {
  const said = new Set(filesBelow("client/src").flatMap((file) => [...readFileSync(file, "utf8").matchAll(/l10n\.t\(\s*"((?:[^"\\]|\\.)*)"/g)].map((m) => JSON.parse(`"${m[1]}"`) as string)));
  const named = [...readFileSync("package.json", "utf8").matchAll(/"%([\w.-]+)%"/g)].map((m) => m[1] ?? "");
  const places = (text: string): string[] => (text.match(/\{\d\}/g) ?? []).sort();

  for (const language of ["fr", "es"]) {
    it(`exists in ${language}, with the same values in it`, () => {
      const bundle = read(`l10n/bundle.l10n.${language}.json`);
      for (const text of said) {
        assert.ok(bundle[text], `l10n/bundle.l10n.${language}.json lacks “${text}”`);
        assert.deepEqual(places(bundle[text] ?? ""), places(text), text);
      }
    });
  }

  for (const file of ["package.nls.json", "package.nls.fr.json", "package.nls.es.json"]) {
    it(`is named in ${file}`, () => {
      const names = read(file);
      assert.deepEqual(named.filter((n) => !names[n]), []);
    });
  }

  it("is shown beside the walkthrough in three languages: VS Code takes NAME.nls.fr.md for NAME.md", () => {
    const shown = readdirSync("media").filter((name) => name.endsWith(".md") && !name.includes(".nls."));
    assert.ok(shown.length > 0);
    for (const name of shown) {
      const [english, french, spanish] = ["", ".nls.fr", ".nls.es"].map((of) => readFileSync(join("media", name.replace(/\.md$/, `${of}.md`)), "utf8"));
      assert.ok(french !== english && spanish !== english && french !== spanish, name);
    }
  });
});
