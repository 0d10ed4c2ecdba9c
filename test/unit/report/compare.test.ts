import assert from "node:assert/strict";
import { type ComparedCell, type Comparison, compareModel } from "../../../server/src/report/compareModel.ts";
import { COASTAL, PLATEAU, reported, RIBERA, withVerdicts } from "../../support/reports.ts";

const NAMES = [COASTAL, PLATEAU, RIBERA];

function threeLaws(reference?: number): Comparison {
  return compareModel(NAMES.map((name, i) => ({ name, analysis: i === 0 ? withVerdicts(reported(name)) : reported(name) })), "fr", reference);
}

function cell(comparison: Comparison, requirement: string, law: number): ComparedCell {
  const found = comparison.rows.find((r) => r.requirement === requirement)?.cells[law];
  assert.ok(found, requirement);
  return found;
}

describe("comparison of laws", () => {
  it("puts laws in three languages side by side, in the reader's words", () => {
    const comparison = threeLaws();
    assert.deepEqual(comparison.laws.map((l) => [l.name, l.language, l.totals.all]), [[COASTAL, "en", 80], [PLATEAU, "fr", 80], [RIBERA, "es", 80]]);
    const consent = comparison.rows.find((r) => r.requirement === "consent.irrelevant");
    assert.match(consent?.title ?? "", /consentement/i);
    assert.deepEqual(consent?.cells.map((c) => c?.standing === "met"), [true, false, true]);
    const [quote] = cell(comparison, "consent.irrelevant", 2).elements[0]?.evidence ?? [];
    assert.equal(quote?.provision, "Artículo 2");
    assert.match(quote?.quote ?? "", /^El consentimiento dado por la víctima/);
  });

  it("says what one alone gives and what one alone lacks", () => {
    const { onlyHere, onlyMissingHere } = threeLaws();
    const alone = (law: number) => onlyHere.filter((d) => d.law === law).map((d) => d.requirement);
    assert.ok(alone(1).includes("child.no-means"));
    assert.ok(alone(2).includes("status.reflection-period"));
    assert.ok(!alone(0).includes("consent.irrelevant"));
    assert.ok(onlyMissingHere.some((d) => d.law === 1 && d.requirement === "consent.irrelevant"));
  });

  it("counts what a reviewer decided, not what was found, and lets nothing that another text covers set a law apart", () => {
    const comparison = threeLaws();
    assert.deepEqual([cell(comparison, "liability.legal-persons", 0).standing, cell(comparison, "liability.legal-persons", 0).decided], ["elsewhere", true]);
    assert.ok(!comparison.onlyHere.some((d) => d.requirement === "liability.legal-persons"));
    const stale = cell(comparison, "victims.non-punishment", 0);
    assert.deepEqual([stale.decided, stale.decisions[0]?.stale], [false, true]);
    assert.ok(!comparison.onlyMissingHere.some((d) => d.law === 0 && d.requirement === "borders.controls"), "not applicable is not missing");
  });

  it("measures the others against a pinned law", () => {
    const { reference, againstReference } = threeLaws(0);
    assert.equal(reference, 0);
    const consent = againstReference.find((c) => c.law === 1 && c.requirement === "consent.irrelevant");
    assert.deepEqual([consent?.from, consent?.gains.length, (consent?.lacks.length ?? 0) > 0], ["met", 0, true]);
    assert.ok(!againstReference.some((c) => c.law === 0), "the reference is not measured against itself");
    assert.deepEqual(threeLaws().againstReference, []);
  });

  it("is plain data, and lets laws and plans stand side by side", () => {
    const comparison = threeLaws(1);
    assert.deepEqual(JSON.parse(JSON.stringify(comparison)), comparison);
    const law = reported(COASTAL);
    const plan = { ...law, assessment: { ...law.assessment, kind: "plan" as const, requirements: law.assessment.requirements.slice(0, 2).map((f) => ({ ...f, requirement: { ...f.requirement, id: `plan.${f.requirement.id}` } })) } };
    const mixed = compareModel([{ name: "plan", analysis: plan }, { name: "law", analysis: law }], "en");
    assert.equal(mixed.rows[0]?.kind, "law", "laws' requirements come first");
    assert.deepEqual(mixed.rows.at(-1)?.cells.map((c) => c === null), [false, true]);
  });
});
