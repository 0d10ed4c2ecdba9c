import assert from "node:assert/strict";
import fc from "fast-check";
import { isDay, isVerdictFile, LONGEST_VERDICTS, readVerdicts, verdictFileOf } from "../../../server/src/assess/verdictFile.ts";
import { verdictFileDiagnostics, verdictProblemText } from "../../../server/src/features/verdictProblems.ts";
import { VERDICT_PROBLEM_WORDS } from "../../../server/src/features/verdictProblemWords.ts";
import { LANGUAGES } from "../../../server/src/text/language.ts";

const IDS = ["consent.irrelevant", "compensation.available", "borders.controls"];
const read = (text: string) => readVerdicts(text, IDS);
const said = (text: string): string[] => read(text).problems.map((p) => verdictProblemText(p, "en"));

/** A whole entry; parts can be replaced or left out. */
function entry(id: string, parts: Record<string, string | undefined> = {}): string {
  const all = { verdict: "met", reason: "Read with section 4", by: "A. Adviser", date: "2026-11-22", clauses: "\n      - quote: The consent of the victim shall be irrelevant.\n        provision: Section 2", ...parts };
  return `  ${id}:\n${Object.entries(all).filter(([, v]) => v !== undefined).map(([k, v]) => `    ${k}: ${v}\n`).join("")}`;
}

describe("verdict file", () => {
  it("lies beside its draft under the draft's whole name", () => {
    assert.equal(verdictFileOf("laws/bill.md"), "laws/bill.md.palermo.yaml");
    assert.notEqual(verdictFileOf("bill.md"), verdictFileOf("bill.docx"));
    for (const name of ["bill.md.palermo.yaml", "file:///x/bill.docx.palermo.yaml", "C:\\x\\bill.md.palermo.yaml"]) assert.ok(isVerdictFile(name), name);
    for (const name of ["palermo.yaml", "/x/palermo.yaml", "/x/.palermo.yaml", "bill.md", "bill.md.palermo.yml"]) assert.ok(!isVerdictFile(name), name);
  });

  it("gives each verdict with what it rests on", () => {
    const text = `# read with the Ministry\nverdicts:\n${entry("borders.controls", { verdict: "elsewhere", text: "Immigration Act, s. 7", clauses: undefined, found: "missing" })}${entry("consent.irrelevant", { also: "\n      - verdict: partial\n        reason: Children are not mentioned\n        by: B. Reviewer\n        date: 2026-11-20\n        clauses: [{ quote: The consent of the victim shall be irrelevant. }]" })}`;
    const { verdicts, problems, places } = read(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(verdicts[0], { requirement: "borders.controls", verdict: "elsewhere", text: "Immigration Act, s. 7", reason: "Read with section 4", by: "A. Adviser", date: "2026-11-22", found: "missing", clauses: [] });
    assert.deepEqual(verdicts[1]?.clauses, [{ quote: "The consent of the victim shall be irrelevant.", provision: "Section 2" }]);
    assert.deepEqual(verdicts[1]?.also?.map((d) => [d.verdict, d.by]), [["partial", "B. Reviewer"]]);
    const place = places.get("consent.irrelevant");
    assert.equal(place && text.slice(place.start, place.end), "consent.irrelevant");
  });

  it("may be empty", () => {
    for (const text of ["", "\n", "# nothing yet\n", "verdicts:\n", "verdicts: {}\n"]) assert.deepEqual([read(text).verdicts, read(text).problems], [[], []], JSON.stringify(text));
  });

  it("says what is wrong with an entry and where; the others count", () => {
    const cases: [string, RegExp, string][] = [
      [entry("consent.irrelevent"), /not a requirement.*Did you mean “consent\.irrelevant”/, "consent.irrelevent"],
      [entry("wholly.unknown.thing"), /not a requirement.*palermo search/, "wholly.unknown.thing"],
      [entry("__proto__"), /not a requirement/, "__proto__"],
      [entry("consent.irrelevant", { reason: undefined }), /lacks reason/, "consent.irrelevant"],
      [entry("consent.irrelevant", { reason: '"  "', by: "" }), /lacks reason, by/, "consent.irrelevant"],
      [entry("consent.irrelevant", { date: undefined, verdict: undefined }), /lacks verdict, date/, "consent.irrelevant"],
      [entry("consent.irrelevant", { date: "22/11/2026" }), /“22\/11\/2026” is not a day/, "22/11/2026"],
      [entry("consent.irrelevant", { date: "2026-02-30" }), /is not a day/, "2026-02-30"],
      [entry("consent.irrelevant", { verdict: "meet" }), /not a verdict.*Did you mean “met”/, "meet"],
      [entry("consent.irrelevant", { verdict: "satisfactory" }), /Write one of: met, partial, missing, contrary, not-applicable, elsewhere/, "satisfactory"],
      [entry("consent.irrelevant", { verdict: "[met]" }), /lacks verdict/, "consent.irrelevant"],
      [entry("consent.irrelevant", { verdict: "elsewhere" }), /which other text/, "consent.irrelevant"],
      [entry("consent.irrelevant", { clauses: undefined }), /quotes no clause/, "consent.irrelevant"],
      [entry("consent.irrelevant", { clauses: "\n      - provision: Section 2" }), /no words/, "provision: Section 2\n"],
      [entry("consent.irrelevant", { clauses: "Section 2" }), /“clauses” takes a list/, "Section 2"],
      [entry("consent.irrelevant", { clauses: `[${"{quote: x},".repeat(101)}]` }), /100 clauses at most/, `[${"{quote: x},".repeat(101)}]`],
      ["  consent.irrelevant: met\n", /Names with values/, "met"],
      ["  consent.irrelevant:\n", /Names with values/, ""],
      [`${entry("consent.irrelevant")}${entry("consent.irrelevant", { verdict: "partial" })}`, /two verdicts on “consent\.irrelevant”, so neither counts/, "consent.irrelevant"],
      [entry("consent.irrelevant", { reason: "*shared" }), /stands for something written elsewhere/, "*shared"],
    ];
    for (const [broken, message, at] of cases) {
      const text = `verdicts:\n  compensation.available: &shared\n${entry("x").split("\n").slice(1).join("\n")}${broken}`;
      const { verdicts, problems } = read(text);
      assert.match(said(text)[0] ?? "no problem", message, broken);
      assert.deepEqual(verdicts.map((v) => v.requirement), ["compensation.available"], broken);
      if (at !== "") assert.equal(text.slice(problems[0]?.range.start, problems[0]?.range.end), at);
    }
  });

  it("passes over what does not matter, and says so", () => {
    const text = `verdict: {}\nverdicts:\n${entry("consent.irrelevant", { reson: "typo", found: "good" })}`;
    assert.deepEqual(said(text), [
      "“verdict” is not known here and does not count. Did you mean “verdicts”?",
      "“reson” is not known here and does not count. Did you mean “reason”?",
      "“good” is not something that Palermo finds, so it is passed over. Write one of: met, partial, missing, contrary.",
    ]);
    assert.equal(read(text).verdicts.length, 1);
    const [first, second] = verdictFileDiagnostics(text, read(text).problems, "fr");
    assert.deepEqual([first?.code, first?.range.start, second?.range.start.line], ["verdicts.unknownKeyMeant", { line: 0, character: 0 }, 10]);
  });

  it("is used in no part when it is not YAML, too long, too deep or an unsettled merge", () => {
    const cases: [string, RegExp][] = [
      [`verdicts:\n${entry("consent.irrelevant")}  x: [1\n`, /not valid YAML/],
      [`verdicts:\n<<<<<<< HEAD\n${entry("consent.irrelevant")}=======\n>>>>>>> theirs\n`, /Two versions of this file were merged/],
      [`#${"x".repeat(LONGEST_VERDICTS)}`, /larger than 1000 KB/],
      [`verdicts: ${"[".repeat(100)}`, /nested too deeply/],
    ];
    for (const [text, message] of cases) {
      assert.match(said(text)[0] ?? "no problem", message);
      assert.deepEqual(read(text).verdicts, []);
    }
  });

  it("knows the days of the calendar", () => {
    for (const day of ["2024-02-29", "2000-02-29", "2026-12-31"]) assert.ok(isDay(day), day);
    for (const day of ["2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-1", "26-01-01"]) assert.ok(!isDay(day), day);
  });

  it("stays quick and bounded on hostile files", () => {
    const many = `verdicts:\n${Array.from({ length: 30_000 }, (_, i) => `  consent.irrelevan${i}: {}\n`).join("")}`;
    assert.equal(read(many).problems.length, 50);
    assert.equal(read(many).problems.at(-1)?.code, "more");
    assert.deepEqual(read("a: &a [x,x]\nb: &b [*a,*a]\nverdicts: *b\n").verdicts, []);
  });

  it("never throws and never gives an incomplete verdict", () => {
    const bit = fc.constantFrom("verdicts:", "\n", "  ", "    ", "consent.irrelevant:", " met", "verdict:", "reason: x", "by: y", "date: 2026-11-22", "clauses:", "- quote: z", "&a", "*a", "[", "]", "{", "}", "!!map", "? ", "|", "'", '"', "%YAML 1.1\n---\n", "\t", "constructor:", "__proto__:");
    fc.assert(fc.property(fc.array(bit, { maxLength: 40 }), (bits) => {
      for (const v of read(bits.join("")).verdicts) assert.ok(IDS.includes(v.requirement) && v.reason !== "" && v.by !== "" && isDay(v.date));
    }), { numRuns: 500 });
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => void read(text)), { numRuns: 300 });
  });

  it("has its words in three languages, with the same places", () => {
    for (const words of Object.values(VERDICT_PROBLEM_WORDS)) for (const l of LANGUAGES) assert.deepEqual(words[l].match(/\{\d\}/g)?.sort(), words.en.match(/\{\d\}/g)?.sort());
  });
});
