import assert from "node:assert/strict";
import { childrenOf, firstPlace, groupsOf, type RequirementNode } from "../../../client/src/views/checklistNodes.ts";
import { filtered, filtersOf, isMandatoryGap } from "../../../client/src/views/filters.ts";
import { instrumentName } from "../../../client/src/views/instrumentNames.ts";
import { reviewOf, type ReviewModel, type ReviewRequirement } from "../../../server/src/features/review.ts";
import { assessed } from "../../support/fixes.ts";
import { testCorpus } from "../../support/corpus.ts";

const BILL = `# Trafficking in Persons Bill

1. Offence
(1) A person who recruits or transports another person by force or deception for the purpose of sexual exploitation or forced labour commits the offence of trafficking in persons.
(2) It is a defence that the victim consented.

2. Compensation
The court shall order the offender to pay compensation to the victim.
`;

describe("the checklist", () => {
  let model: ReviewModel;
  const row = (id: string): ReviewRequirement => {
    const found = model.requirements.find((r) => r.id === id);
    assert.ok(found, id);
    return found;
  };

  before(() => {
    model = reviewOf(assessed(BILL));
  });

  it("groups by theme in the order of the standard, each requirement once", () => {
    const groups = groupsOf(model, "theme", []);
    assert.deepEqual(groups.map((g) => g.id), [...new Set(model.requirements.map((r) => r.theme))]);
    assert.deepEqual(groups.flatMap((g) => g.rows), model.requirements);
    assert.equal(groups[0]?.name, row("consent.irrelevant").themeLabel);
  });

  it("groups by instrument, a requirement under each that asks for it", () => {
    const groups = groupsOf(model, "instrument", []);
    assert.deepEqual(groups.slice(0, 2).map((g) => g.id), ["protocol", "convention"]);
    const under = groups.filter((g) => g.rows.some((r) => r.id === "consent.irrelevant")).map((g) => g.id);
    assert.deepEqual(under, ["protocol", "wg2", "wg5"]);
  });

  it("has a name for every instrument of the corpus", () => {
    for (const { id } of testCorpus().instruments) for (const reader of ["en", "fr", "es"] as const) assert.notEqual(instrumentName(id, reader), id, id);
  });

  it("narrows to what all filters allow, and leaves out groups without anything", () => {
    assert.deepEqual(filtered(model.requirements, ["contrary"]).map((r) => r.id), ["consent.irrelevant"]);
    assert.deepEqual(groupsOf(model, "theme", ["contrary", "mandatory"]).map((g) => g.id), ["definition"]);
    assert.ok(filtered(model.requirements, ["notMet"]).every((r) => r.standing !== "met"));
    assert.ok(filtered(model.requirements, ["mandatory"]).every((r) => r.force === "mandatory"));
  });

  it("counts as reviewed what a person decided, until it is out of date", () => {
    const verdict = { requirement: "x", verdict: "met", reason: "r", by: "A", date: "2026-11-22", clauses: [], places: [] } as const;
    const one = { ...row("offence.attempt"), verdict: { ...verdict, stale: false } };
    const old = { ...row("offence.organising"), verdict: { ...verdict, stale: true } };
    assert.deepEqual(filtered([one, old], ["unreviewed"]), [old]);
  });

  it("counts mandatory requirements that are not met, and none that a person set aside", () => {
    assert.equal(isMandatoryGap(row("consent.irrelevant")), true);
    assert.equal(isMandatoryGap(row("compensation.available")), false);
    assert.equal(isMandatoryGap({ ...row("offence.attempt"), standing: "elsewhere" }), false);
    assert.equal(isMandatoryGap({ force: "recommended", standing: "missing" }), false);
  });

  it("takes only filters that there are out of what a workspace kept", () => {
    assert.deepEqual(filtersOf(["contrary", "nonsense", "mandatory", "contrary"]), ["mandatory", "contrary"]);
    assert.deepEqual(filtersOf("mandatory"), []);
    assert.deepEqual(filtersOf(undefined), []);
  });

  it("shows elements beneath a requirement, and clauses beneath elements", () => {
    const acts: RequirementNode = { what: "requirement", group: "definition", row: row("definition.acts") };
    const elements = childrenOf(acts);
    assert.deepEqual(elements.map((n) => n.what), Array(5).fill("element"));
    const [recruitment] = elements;
    assert.ok(recruitment);
    const [place] = childrenOf(recruitment);
    assert.ok(place?.what === "place");
    assert.equal(place.is, "evidence");
    assert.match(place.place.quote, /recruits/);
  });

  it("shows the clause at once beneath a requirement of one element, a conflict first", () => {
    const [first] = childrenOf({ what: "requirement", group: "definition", row: row("consent.irrelevant") });
    assert.ok(first?.what === "place");
    assert.equal(first.is, "contrary");
    assert.match(first.place.quote, /defence/);
    assert.equal(firstPlace(row("consent.irrelevant")), first.place);
  });

  it("has no place to go to for what is missing, but an anchor", () => {
    const missing = row("offence.attempt");
    assert.equal(firstPlace(missing), undefined);
    assert.ok(missing.anchor.end.line >= missing.anchor.start.line);
  });
});
