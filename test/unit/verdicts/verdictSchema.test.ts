import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { readVerdicts } from "../../../server/src/assess/verdictFile.ts";
import { testCorpus } from "../../support/corpus.ts";

describe("the schema of verdict files", () => {
  const manifest = JSON.parse(readFileSync("package.json", "utf8")) as { contributes: { yamlValidation: { fileMatch: string; url: string }[] }; files: string[] };

  it("is packed, registered, and agrees with the reader", () => {
    const link = manifest.contributes.yamlValidation.find((l) => l.fileMatch === "*.palermo.yaml");
    const path = String(link?.url).replace("./", "");
    assert.ok(manifest.files.includes(path), "the schema is packed");
    const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(path, "utf8")) as object);
    const ids = [...testCorpus().requirements.law, ...testCorpus().requirements.plan].map((r) => r.id);
    const whole = { verdict: "met", reason: "r", by: "b", date: "2026-11-22", clauses: [{ quote: "q", provision: "Section 1" }] };
    const cases: [unknown, boolean][] = [
      [{}, true], [{ verdicts: null }, true], [{ verdicts: { "consent.irrelevant": whole, "plan.budget": { ...whole, verdict: "missing", clauses: [], found: "partial", also: [whole] } } }, true],
      [{ verdicts: { "consent.irrelevant": { ...whole, verdict: "elsewhere", text: "Penal Code, s. 3" } } }, true],
      [{ verdict: {} }, false], [[], false], [{ verdicts: { "consent.irrelevent": whole } }, false],
      ...[{ verdict: "good" }, { reason: "" }, { by: undefined }, { date: "yesterday" }, { clauses: [] }, { clauses: [{ provision: "x" }] }, { verdict: "elsewhere" }, { found: "elsewhere" }, { also: [{ verdict: "met" }] }, { reson: "x" }].map((wrong): [unknown, boolean] => [{ verdicts: { "consent.irrelevant": { ...whole, ...wrong } } }, false]),
    ];
    for (const [value, right] of cases) {
      const text = JSON.stringify(value);
      assert.equal(validate(JSON.parse(text)), right, text);
      assert.equal(readVerdicts(text, ids).problems.length === 0, right, text);
    }
  });
});
