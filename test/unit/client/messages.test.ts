import assert from "node:assert/strict";
import fc from "fast-check";
import { fromCompare, fromMatrix, toCompare, toMatrix } from "../../../client/src/views/messages.ts";
import { provisionAddress } from "../../../server/src/features/pages.ts";
import { pageOf } from "../../../server/src/features/diagnostics.ts";
import { testCorpus } from "../../support/corpus.ts";

const SPOT = { line: 3, character: 7 };

describe("messages of pages", () => {
  it("are taken when they are as agreed, and only what is agreed of them", () => {
    assert.deepEqual(fromMatrix({ type: "goTo", start: { ...SPOT, more: 1 }, end: SPOT, uri: "file:///etc/passwd" }), { type: "goTo", start: SPOT, end: SPOT });
    assert.deepEqual(fromMatrix({ type: "verdict", requirement: "consent.irrelevant" }), { type: "verdict", requirement: "consent.irrelevant" });
    assert.deepEqual(fromCompare({ type: "save", format: "png", reference: 2 }), { type: "save", format: "png", reference: 2 });
    assert.deepEqual(fromCompare({ type: "save", format: "csv" }), { type: "save", format: "csv" });
    assert.deepEqual(fromCompare({ type: "drawn", number: 1, png: "aGk=" }), { type: "drawn", number: 1, png: "aGk=" });
  });

  const wrong: [string, unknown][] = [
    ["a place before the start", { type: "goTo", start: { line: -1, character: 0 }, end: SPOT }],
    ["half a character", { type: "goTo", start: { line: 1, character: 0.5 }, end: SPOT }],
    ["a page elsewhere", { type: "openPage", page: "https://example.org/x.md" }],
    ["a page outside the corpus", { type: "openPage", page: "palermo:/requirements/en/../../secret.md" }],
    ["a requirement that is none", { type: "verdict", requirement: "<img>" }],
    ["an unknown type", { type: "run", command: "rm" }],
    ["a list", [{ type: "ready" }]],
    ["nothing", undefined],
  ];
  for (const [what, message] of wrong) it(`are refused: ${what}`, () => assert.equal(fromMatrix(message), undefined));

  it("are refused by the comparison when they are not as agreed", () => {
    for (const message of [{ type: "save", format: "exe" }, { type: "save", format: "csv", reference: -1 }, { type: "remove", law: "0" }, { type: "drawn", number: 1, png: "<svg>" }, { type: "goTo", law: 1 }]) assert.equal(fromCompare(message), undefined);
  });

  it("may name every page of the corpus", () => {
    const { citables, requirements } = testCorpus();
    const pages = [...citables.map((c) => provisionAddress(c.id, "fr")), ...[...requirements.law, ...requirements.plan].map((r) => pageOf(r.id, "fr"))];
    for (const page of pages) assert.deepEqual(fromMatrix({ type: "openPage", page }), { type: "openPage", page });
  });

  it("never make the reader throw, whatever they are", () => {
    fc.assert(fc.property(fc.anything(), fc.constantFrom("goTo", "save", "drawn", "openPage", "comparison", "review"), (value, type) => {
      for (const message of [value, { ...(value as object), type }]) for (const read of [fromMatrix, fromCompare, toMatrix, toCompare]) read(message);
    }));
  });
});
