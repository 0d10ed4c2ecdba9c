import assert from "node:assert/strict";
import { testCorpus } from "../../support/corpus.ts";

describe("requirements", () => {
  const { law, plan } = testCorpus().requirements;

  it("are 80 of a law and 46 of a plan, with 231 elements", () => {
    assert.equal(law.length, 80);
    assert.equal(plan.length, 46);
    assert.equal([...law, ...plan].reduce((n, r) => n + r.elements.length, 0), 231);
  });

  it("have unique ids, and elements with ids unique within them", () => {
    const ids = [...law, ...plan].map((r) => r.id);
    assert.equal(new Set(ids).size, ids.length);
    for (const r of [...law, ...plan]) assert.equal(new Set(r.elements.map((e) => e.id)).size, r.elements.length, r.id);
  });

  it("ask for no more elements than they have", () => {
    for (const r of [...law, ...plan]) if (typeof r.rule === "number") assert.ok(r.rule <= r.elements.length, r.id);
  });

  it("say something of their own: no text stands twice", () => {
    for (const field of ["title", "duty", "why", "guidance"] as const) {
      for (const language of ["en", "fr", "es"] as const) {
        const texts = [...law].map((r) => r[field][language]);
        assert.equal(new Set(texts).size, texts.length, `${field} ${language} in law`);
      }
    }
  });
});
