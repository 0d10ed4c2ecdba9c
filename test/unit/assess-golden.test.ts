import assert from "node:assert/strict";
import { goldenDrafts, goldenLines, readGolden } from "../support/golden.ts";
import { testChecker } from "../support/corpus.ts";

describe("sample drafts", () => {
  for (const { name, text, golden } of goldenDrafts()) {
    it(`${name} is assessed as its golden file says (npm run golden writes them anew; read the difference)`, () => {
      assert.equal(goldenLines(testChecker().analyse(text)), readGolden(golden));
    });
  }
});
