import assert from "node:assert/strict";
import fc from "fast-check";
import { FOUND_NAMES, type Decision, restsOnClauses, VERDICT_NAMES, type Verdict } from "../../../server/src/assess/verdict.ts";
import { VerdictFileError, withoutVerdict, withVerdict, withVerdicts } from "../../../server/src/assess/verdictEdit.ts";
import { readVerdicts } from "../../../server/src/assess/verdictFile.ts";
import { mergeVerdicts, type Side } from "../../../server/src/assess/verdictMerge.ts";

const IDS = ["borders.controls", "compensation.available", "consent.irrelevant", "victims.views"];
const read = (text: string) => readVerdicts(text, IDS);

const consent: Verdict = {
  requirement: "consent.irrelevant", verdict: "met", reason: "Read with section 4", by: "A. Adviser", date: "2026-11-22", found: "partial",
  clauses: [{ quote: "The consent of the victim shall be irrelevant.", provision: "Section 2" }],
};
const borders: Verdict = { requirement: "borders.controls", verdict: "elsewhere", text: "Immigration Act, s. 7", reason: "In force since 2019", by: "A. Adviser", date: "2026-11-22", clauses: [] };

/** Texts as a person or a draft may have them: reading trims them, so they are given trimmed. */
const words = fc.oneof(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), fc.constantFrom("yes", "null", "~", "2026-01-01", "a: b", "- x", "# no comment", "“q” […] ’", "line\nline", "*x", "&x", "{", "1e3", "---", "x ".repeat(80))).map((s) => s.trim()).filter((s) => s !== "");
const clause = fc.record({ quote: words, provision: words }, { requiredKeys: ["quote"], noNullPrototype: true });
const decision: fc.Arbitrary<Decision> = fc.record({ verdict: fc.constantFrom(...VERDICT_NAMES), reason: words, by: words, date: fc.constantFrom("2026-11-20", "2026-11-21", "2026-11-22"), text: words, found: fc.constantFrom(...FOUND_NAMES), clauses: fc.array(clause, { maxLength: 3 }) }, { requiredKeys: ["verdict", "reason", "by", "date", "clauses"], noNullPrototype: true })
  .filter((d) => (d.verdict !== "elsewhere" || d.text !== undefined) && (!restsOnClauses(d.verdict) || d.clauses.length > 0)) as fc.Arbitrary<Decision>;
const verdictList: fc.Arbitrary<Verdict[]> = fc.uniqueArray(fc.tuple(fc.constantFrom(...IDS), decision, fc.array(decision, { maxLength: 2 })), { selector: ([id]) => id, maxLength: 4 })
  .map((all) => all.map(([requirement, d, also]): Verdict => ({ requirement, ...d, ...(also.length > 0 ? { also } : {}) })).sort((a, b) => (a.requirement < b.requirement ? -1 : 1)));

describe("writing a verdict file", () => {
  it("makes one block a requirement, sorted by id, always in the same form", () => {
    const text = withVerdict(withVerdict(undefined, consent, "Verdicts on bill.md"), borders);
    assert.equal(text, `# Verdicts on bill.md

verdicts:
  borders.controls:
    verdict: elsewhere
    text: Immigration Act, s. 7
    reason: In force since 2019
    by: A. Adviser
    date: 2026-11-22
  consent.irrelevant:
    verdict: met
    reason: Read with section 4
    by: A. Adviser
    date: 2026-11-22
    found: partial
    clauses:
      - quote: The consent of the victim shall be irrelevant.
        provision: Section 2
`);
    assert.equal(withVerdict(withVerdict(undefined, borders, "Verdicts on bill.md"), consent), text, "whatever came first");
  });

  it("keeps comments, other keys, entries that cannot be read, and line ends", () => {
    const text = "# of the Ministry\r\nverdicts:\r\n  # ask again in May\r\n  compensation.available:\r\n    verdict: mett # typo\r\n    reason: x\r\n  # last\r\n  unknown.thing: 1\r\nnote: ours\r\n";
    const written = withVerdict(text, borders);
    for (const part of ["# of the Ministry\r\n", "# ask again in May\r\n  compensation.available:", "verdict: mett # typo", "# last\r\n  unknown.thing: 1", "note: ours"]) assert.ok(written.includes(part), `${part} in ${written}`);
    assert.deepEqual(read(written).verdicts, [borders]);
    assert.ok(!/[^\r]\n/.test(written));
    assert.equal(withoutVerdict(written, "borders.controls").replace(/\s+/g, " "), text.replace(/\s+/g, " "), "taken out again");
  });

  it("keeps what it replaces: another's verdict under “also”, what cannot be read as a comment, two that clash both", () => {
    const other: Verdict = { ...consent, verdict: "partial", by: "B. Reviewer", date: "2026-11-20" };
    const replaced = read(withVerdict(withVerdict(undefined, other), consent)).verdicts[0];
    assert.deepEqual([replaced?.verdict, replaced?.also?.map((d) => [d.verdict, d.by])], ["met", [["partial", "B. Reviewer"]]]);
    const again = read(withVerdict(withVerdict(undefined, { ...consent, date: "2026-11-20" }), consent)).verdicts[0];
    assert.deepEqual(again, consent, "the same reviewer only confirms it anew");
    const broken = withVerdict("verdicts:\n  consent.irrelevant:\n    verdict: partial\n    reason: half a thought\n", consent);
    assert.match(broken, / {2}# consent\.irrelevant:\n {2}# +verdict: partial\n {2}# +reason: half a thought\n {2}consent\.irrelevant:/);
    assert.deepEqual(read(broken).verdicts, [consent]);
    const entry = (by: string) => `  consent.irrelevant: { verdict: missing, reason: r, by: ${by}, date: 2026-11-01 }\n`;
    const both = read(withVerdict(`verdicts:\n${entry("B")}${entry("C")}`, consent)).verdicts[0];
    assert.deepEqual(both?.also?.map((d) => d.by).sort(), ["B", "C"]);
  });

  it("refuses to touch a file that it cannot read, and says where", () => {
    const cases: [string, string][] = [["verdicts: [", "notYaml"], ["- a\n", "notPairs"], ["verdicts: all good\n", "notPairs"], ["a: &a 1\nverdicts: {}\nb: *a\n", "alias"], ["<<<<<<< HEAD\n", "conflict"]];
    for (const [text, code] of cases) assert.throws(() => withVerdict(text, consent), (e: unknown) => e instanceof VerdictFileError && e.problem.code === code, text);
  });

  it("moves the comment before the first entry with it", () => {
    const text = withVerdict("verdicts:\n  # on consent\n  consent.irrelevant: {}\n", borders);
    assert.match(text, /# on consent\n {2}consent\.irrelevant/);
  });

  it("reads back what it wrote, and writes it the same again", () => {
    fc.assert(fc.property(verdictList, (verdicts) => {
      const text = withVerdicts(undefined, verdicts);
      assert.deepEqual(read(text).problems, []);
      assert.deepEqual(read(text).verdicts, verdicts);
      assert.equal(withVerdicts(text, verdicts), text);
      const [first, ...rest] = verdicts;
      if (first) assert.deepEqual(read(withoutVerdict(text, first.requirement)).verdicts, rest);
    }), { numRuns: 150 });
  });
});

describe("merging verdicts", () => {
  const decisions = (verdicts: readonly Verdict[]): Set<string> => new Set(verdicts.flatMap(({ also = [], requirement, ...own }) => [own, ...also].map((d) => JSON.stringify([requirement, Object.entries(d).sort(([a], [b]) => (a < b ? -1 : 1))]))));

  it("takes what only one has, the later of two alike, and asks where they differ", () => {
    const later: Verdict = { ...consent, by: "B. Reviewer", date: "2026-11-23", reason: "Also for children" };
    const differs: Verdict = { ...borders, verdict: "not-applicable", by: "B. Reviewer", reason: "No land border" };
    const views: Verdict = { ...consent, requirement: "victims.views" };
    for (const side of ["ours", "theirs"] as const) {
      const asked: string[] = [];
      const { verdicts, conflicts } = mergeVerdicts([borders, consent], [later, differs, views], ({ requirement }) => {
        asked.push(requirement);
        return side;
      });
      assert.deepEqual([asked, conflicts.map((c) => [c.ours.by, c.theirs.by])], [["borders.controls"], [["A. Adviser", "B. Reviewer"]]]);
      assert.deepEqual(verdicts.map((v) => v.requirement), ["borders.controls", "consent.irrelevant", "victims.views"]);
      assert.equal(verdicts[0]?.verdict, side === "ours" ? "elsewhere" : "not-applicable");
      assert.deepEqual([verdicts[1]?.reason, verdicts[1]?.also?.[0]?.reason], ["Also for children", "Read with section 4"]);
      assert.deepEqual(verdicts[0]?.also?.map((d) => d.reason), [side === "ours" ? "No land border" : "In force since 2019"]);
    }
  });

  it("takes a reviewer's own later decision without asking", () => {
    const changed: Verdict = { ...consent, verdict: "partial", date: "2026-12-01", by: "a.  adviser" };
    const { verdicts, conflicts } = mergeVerdicts([consent], [changed], () => assert.fail("asked"));
    assert.deepEqual([conflicts, verdicts[0]?.verdict, verdicts[0]?.also?.[0]?.verdict], [[], "partial", "met"]);
  });

  it("loses nothing, is settled once merged, and does not depend on the order where nothing was asked", () => {
    fc.assert(fc.property(verdictList, verdictList, fc.constantFrom<Side>("ours", "theirs"), (a, b, side) => {
      const { verdicts, conflicts } = mergeVerdicts(a, b, () => side);
      assert.deepEqual(decisions(verdicts), new Set([...decisions(a), ...decisions(b)]));
      assert.deepEqual(mergeVerdicts(verdicts, verdicts, () => assert.fail("asked")).verdicts, verdicts);
      if (conflicts.length === 0) assert.deepEqual(mergeVerdicts(b, a, () => side).verdicts, verdicts);
    }), { numRuns: 200 });
  });
});
