import assert from "node:assert/strict";
import * as client from "../../../client/src/views/draftEndings.ts";
import * as server from "../../../server/src/draft/formats/readers.ts";

describe("the endings of drafts", () => {
  const dotted = (endings: readonly string[]): string[] => endings.map((e) => `.${e}`).sort();

  it("are the same in the client and on the server", () => {
    assert.deepEqual(dotted(client.DRAFT_ENDINGS), [...server.DRAFT_ENDINGS].sort());
    assert.deepEqual(dotted(client.TEXT_ENDINGS), [...server.TEXT_ENDINGS].sort());
  });

  it("are read off a path whatever its case and dots", () => {
    assert.deepEqual(["/a/b.MD", "/a.b/c", "law.en.docx"].map(client.endingOf), ["md", "", "docx"]);
  });
});
