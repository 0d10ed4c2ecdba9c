import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { Citations } from "../../server/src/corpus/cite.ts";
import { CorpusSearch } from "../../server/src/features/search.ts";
import { testCorpus } from "../support/corpus.ts";

describe("search", () => {
  const corpus = testCorpus();
  const search = new CorpusSearch(corpus, new Citations(corpus));
  const first = (query: string) => search.search(query)[0]?.document.id;

  it("puts the right one first for at least four of five queries, and in the first five for nearly all", () => {
    const { queries } = parse(readFileSync("test/search/queries.yaml", "utf8")) as { queries: { q: string; first: string[] }[] };
    const missed = queries.filter(({ q, first: wanted }) => !wanted.includes(first(q) ?? ""));
    const lost = queries.filter(({ q, first: wanted }) => !search.search(q, 5).some((h) => wanted.includes(h.document.id)));
    console.log(`      ${queries.length - missed.length} of ${queries.length} right first, ${queries.length - lost.length} in the first five`);
    assert.ok(missed.length <= queries.length * 0.2, missed.map((m) => `${m.q} → ${first(m.q)}`).join("\n"));
    assert.ok(lost.length <= queries.length * 0.05, lost.map((m) => m.q).join("\n"));
  });

  it("forgives accents and typing errors", () => {
    assert.equal(first("delai de reflexion"), first("délai de réflexion"));
    assert.equal(first("extradiction"), "cooperation.extradition");
  });

  it("finds every id", () => {
    for (const id of ["P3(b)", "C11.5", "wg4/46/i/iii", "sg08/65", "consent.irrelevant", "plan.hotline"]) assert.equal(first(id), id);
  });

  it("gives twenty at most, and nothing for nothing", () => {
    assert.ok(search.search("victims").length === 20);
    assert.deepEqual(search.search("   "), []);
    assert.deepEqual(search.search("zzzzzzzz"), []);
  });
});
