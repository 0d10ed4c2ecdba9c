import assert from "node:assert/strict";
import * as compare from "../../../client/webview/compare/rows.ts";
import * as matrix from "../../../client/webview/matrix/rows.ts";
import { segmentsOf, tally } from "../../../client/webview/shared/chart.ts";
import type { ReviewModel } from "../../../server/src/features/review.ts";
import type { ComparedRow, Comparison } from "../../../server/src/report/compareModel.ts";
import { comparisonMessage, laws, reviewMessage } from "../../pages/fixtures.ts";

describe("the rows of the matrix", () => {
  let model: ReviewModel;
  const ids = (by: Partial<matrix.Arrangement>): string[] => matrix.arranged(model.requirements, { ...matrix.AS_FIRST, ...by }, "fr").map((r) => r.id);

  before(() => {
    const marovia = laws().find((l) => l.name === "marovia.en.md");
    model = reviewMessage(marovia?.text ?? "", "fr").model as ReviewModel;
  });

  it("stand in the order of the standard at first", () => assert.deepEqual(ids({}), model.requirements.map((r) => r.id)));

  it("are sorted by gravity, then by force, and back", () => {
    const sorted = matrix.arranged(model.requirements, { ...matrix.AS_FIRST, sort: "standing" }, "fr").map((r) => r.standing);
    assert.deepEqual(sorted, [...sorted].sort((a, b) => matrix.BY_GRAVITY.indexOf(a) - matrix.BY_GRAVITY.indexOf(b)));
    assert.equal(ids({ sort: "standing", descending: true })[0], model.requirements.find((r) => r.standing === "met" && r.force === "encouraged")?.id);
  });

  it("are sorted by title as the reader's language has it", () => {
    const titles = matrix.arranged(model.requirements, { ...matrix.AS_FIRST, sort: "title" }, "fr").map((r) => r.title);
    assert.deepEqual(titles, [...titles].sort(new Intl.Collator("fr").compare));
  });

  it("are found by words without accents, in titles, elements and sources", () => {
    assert.ok(ids({ text: "REFLEXION" }).includes("status.reflection-period"));
    assert.ok(ids({ text: "hebergement traite" }).includes("definition.acts"));
    assert.deepEqual(ids({ text: "consent.irrelevant" }), ["consent.irrelevant"]);
  });

  it("are narrowed by theme, force and status together", () => {
    const shown = matrix.arranged(model.requirements, { ...matrix.AS_FIRST, theme: "offences", force: "mandatory", standings: ["missing"] }, "fr");
    assert.ok(shown.length > 0 && shown.every((r) => r.theme === "offences" && r.force === "mandatory" && r.standing === "missing"));
  });

  it("go from ascending to descending to the standard's order", () => {
    const once = matrix.sortedBy(matrix.AS_FIRST, "force");
    const twice = matrix.sortedBy(once, "force");
    assert.deepEqual([once, twice, matrix.sortedBy(twice, "force")].map((b) => [b.sort, b.descending]), [["force", false], ["force", true], ["standard", false]]);
  });

  it("survive whatever was kept", () => {
    assert.deepEqual(matrix.arrangementOf({ sort: "nonsense", standings: ["met", "odd"], open: ["consent.irrelevant", 7], text: 3, force: "x" }), { ...matrix.AS_FIRST, standings: ["met"], open: ["consent.irrelevant"] });
    assert.deepEqual(matrix.arrangementOf(null), matrix.AS_FIRST);
  });

  it("name an instrument once for several of its sources", () => {
    const source = (citation: string) => ({ id: citation, citation, page: "" });
    const groups = matrix.sourceGroups([source("Working Group 5, rec. 6"), source("Protocol, art. 3 (b)"), source("Working Group 5, rec. 7"), source("sg08 12")]);
    assert.deepEqual(groups.map((g) => [g.head, ...g.sources.map((s) => s.rest)]), [["Working Group 5, rec. ", "6", "7"], ["Protocol, art. ", "3 (b)"], ["", "sg08 12"]]);
  });
});

describe("the rows of the comparison", () => {
  let comparison: Comparison;
  let uris: readonly string[];
  const at = (name: string): number => comparison.laws.findIndex((l) => l.name === name);
  const arranged = (by: Partial<compare.Arrangement>): ComparedRow[] => compare.arranged(comparison, uris, { ...compare.AS_FIRST, ...by });

  before(() => ({ comparison, uris } = comparisonMessage("en").answer));

  it("compare laws in three languages by the same requirements", () => {
    assert.deepEqual([...new Set(comparison.laws.map((l) => l.language))].sort(), ["en", "es", "fr"]);
    const consent = comparison.rows.find((r) => r.requirement === "consent.irrelevant");
    for (const name of ["marovia.en.md", "valdaine.fr.md", "costa-serena.es.md"]) assert.equal(consent?.cells[at(name)]?.standing, "met", name);
    assert.equal(consent?.cells[at("tessland.en.md")]?.standing, "contrary");
  });

  it("can be only those on which the laws differ", () => {
    const rows = arranged({ differing: true });
    assert.ok(rows.length > 0 && rows.length < comparison.rows.length);
    assert.ok(rows.every((r) => new Set(r.cells.map((c) => c?.standing)).size > 1));
  });

  it("are sorted by one law, the gravest first", () => {
    const [first] = arranged({ sort: { law: uris[at("tessland.en.md")] ?? "" } });
    assert.equal(first?.requirement, "consent.irrelevant");
  });

  it("are sorted by how many laws meet them", () => {
    const spread = arranged({ sort: "spread" }).map(compare.metBy);
    assert.deepEqual(spread, [...spread].sort((a, b) => b - a));
  });

  it("have the pinned law's column first, the others by how much they meet", () => {
    const columns = compare.columnsOf(comparison, uris, { ...compare.AS_FIRST, order: "met", reference: uris[at("orrin.en.md")] ?? "" });
    assert.equal(columns[0], at("orrin.en.md"));
    const met = columns.slice(1).map((i) => comparison.laws[i]?.totals.met ?? 0);
    assert.deepEqual(met, [...met].sort((a, b) => b - a));
  });

  it("set two laws side by side: the chosen, else the pinned and another", () => {
    assert.deepEqual(compare.pairOf(comparison, uris, compare.AS_FIRST), [0, 1]);
    assert.deepEqual(compare.pairOf(comparison, uris, { ...compare.AS_FIRST, reference: uris[3] ?? "" }), [3, 0]);
    assert.deepEqual(compare.pairOf(comparison, uris, { ...compare.AS_FIRST, left: uris[2] ?? "", right: "file:///gone.md" }), [2, 0]);
  });

  it("survive whatever was kept", () => {
    assert.deepEqual(compare.arrangementOf({ view: "pair", sort: { law: "file:///a" }, order: 1, open: "x" }), { ...compare.AS_FIRST, view: "pair", sort: { law: "file:///a" } });
  });
});

describe("a bar", () => {
  it("has segments as long as their shares, in one order, and none of nothing", () => {
    const segments = segmentsOf(tally(["missing", "met", "met", "contrary"]), 100);
    assert.deepEqual(segments, [{ standing: "met", x: 0, length: 50 }, { standing: "missing", x: 50, length: 25 }, { standing: "contrary", x: 75, length: 25 }]);
    assert.deepEqual(segmentsOf(tally([]), 100), []);
  });
});
