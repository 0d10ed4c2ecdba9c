import assert from "node:assert/strict";
import Ajv from "ajv";
import { readCorpusFiles } from "../../../scripts/corpus-files.ts";
import { SCHEMAS } from "../../../scripts/schemas.ts";

describe("corpus files", () => {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  for (const file of readCorpusFiles("corpus")) {
    it(`${file.path} is valid`, () => {
      const kind = SCHEMAS.find((s) => s.matches.test(file.path));
      assert.ok(kind, `no schema is meant for ${file.path}: move it or add one`);
      const validate = ajv.compile(kind.schema);
      assert.ok(validate(file.content), (validate.errors ?? []).slice(0, 10).map((e) => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`).join("\n"));
    });
  }
});
