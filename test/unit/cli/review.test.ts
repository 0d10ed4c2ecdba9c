import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check } from "../../../server/src/cli/check.ts";
import type { Output } from "../../../server/src/cli/draftRun.ts";
import { progress } from "../../../server/src/cli/progress.ts";
import { listVerdicts, mergeVerdictFiles } from "../../../server/src/cli/verdicts.ts";
import { testCorpus } from "../../support/corpus.ts";

const BILL = `# Trafficking in Persons Bill

Section 1. Offence

A person who recruits, transports or harbours another person by means of force or deception for the purpose of exploitation commits the offence of trafficking in persons and is liable to imprisonment for a term of twenty years.

Section 2. Consent

The consent of the victim to the intended exploitation shall be irrelevant.
`;
const entry = (id: string, verdict: string, by = "A. Adviser", clause = ""): string => `  ${id}:\n    verdict: ${verdict}\n    reason: Read with the Ministry\n    by: ${by}\n    date: 2026-11-22\n${clause ? `    clauses:\n      - quote: ${clause}\n` : ""}`;

describe("verdicts and progress on the command line", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "palermo-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const put = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const run = async (work: (out: Output) => number | Promise<number>, reader: Output["reader"] = "en"): Promise<{ code: number; out: string; err: string }> => {
    const written = { out: "", err: "" };
    const code = await work({ reader, colour: false, progress: false, write: (t) => void (written.out += t), warn: (t) => void (written.err += t) });
    return { code, ...written };
  };

  it("check: what people decided is what counts for --fail-on; what is wrong in the file is said", async () => {
    const bill = put("bill.md", BILL);
    const only = { format: "json", failOn: "mandatory", only: "consent.irrelevant" } as const;
    assert.equal((await run((out) => check(testCorpus(), [bill], only, out))).code, 0);
    put("bill.md.palermo.yaml", `verdicts:\n${entry("consent.irrelevant", "missing", "A", "The consent of the victim to the intended exploitation shall be irrelevant.")}${entry("borders.contrls", "missing")}`);
    const failed = await run((out) => check(testCorpus(), [bill], only, out));
    assert.equal(failed.code, 1);
    assert.match(failed.err, /bill\.md\.palermo\.yaml:9:3: “borders\.contrls” is not a requirement.*Did you mean “borders\.controls”/);
    put("bill.md.palermo.yaml", `verdicts:\n${entry("consent.irrelevant", "missing", "A", "The consent of the victim shall be irrelevant.")}`);
    assert.equal((await run((out) => check(testCorpus(), [bill], only, out))).code, 0, "a stale verdict does not count");
  });

  it("verdicts: lists them and says which no longer count", async () => {
    const bill = put("bill.md", BILL);
    assert.match((await run((out) => listVerdicts(testCorpus(), bill, out))).out, /There are no verdicts on/);
    put("bill.md.palermo.yaml", `verdicts:\n${entry("borders.controls", "not-applicable")}${entry("plan.budget", "missing")}`);
    const fine = await run((out) => listVerdicts(testCorpus(), bill, out));
    assert.deepEqual([fine.code, fine.err], [0, ""]);
    assert.match(fine.out, /^borders\.controls {2}\S[^\n]+\n {4}Decided by A\. Adviser on 22 November 2026: not applicable\. Reason: Read with the Ministry\.\nplan\.budget {2}\(not asked of this draft\)/);
    put("bill.md.palermo.yaml", `verdicts:\n${entry("consent.irrelevant", "not-applicable")}`);
    assert.equal((await run((out) => listVerdicts(testCorpus(), bill, out))).code, 1);
    assert.equal((await run((out) => listVerdicts(testCorpus(), join(folder, "none.md"), out))).code, 2);
  });

  it("verdicts merge: nothing is written while reviewers differ or a file is broken", async () => {
    const [a, b, target] = [put("a.palermo.yaml", `# ours\nverdicts:\n${entry("borders.controls", "not-applicable")}`), put("b.palermo.yaml", `verdicts:\n${entry("borders.controls", "missing", "B. Reviewer")}${entry("victims.views", "missing")}`), join(folder, "all.palermo.yaml")];
    const differ = await run((out) => mergeVerdictFiles(testCorpus(), [a, b], { out: target }, out));
    assert.equal(differ.code, 1);
    assert.match(differ.err, /borders\.controls: the reviewers differ\.\n.*A\. Adviser.*not applicable.*\n.*B\. Reviewer.*missing/);
    assert.throws(() => readFileSync(target));
    const settled = await run((out) => mergeVerdictFiles(testCorpus(), [a, b], { out: target, keep: "second" }, out));
    assert.equal(settled.code, 0);
    const text = readFileSync(target, "utf8");
    assert.match(text, /^# ours\nverdicts:\n {2}borders\.controls:\n {4}verdict: missing\n[\s\S]*also:\n {6}- verdict: not-applicable[\s\S]*victims\.views:/);
    assert.deepEqual(await run((out) => mergeVerdictFiles(testCorpus(), [target, b], {}, out)), { code: 0, out: text, err: "" });
    const broken = put("c.palermo.yaml", "verdicts: [");
    assert.deepEqual([(await run((out) => mergeVerdictFiles(testCorpus(), [a, broken], { out: target }, out))).code, readFileSync(target, "utf8")], [2, text]);
  });

  it("progress: gained, lost and changed with the clauses of both, numbering apart", async () => {
    const old = put("v1.md", BILL);
    const renumbered = put("same.md", BILL.replace("Section 2.", "Section 5."));
    const same = await run((out) => progress(testCorpus(), [old, renumbered], { format: "text" }, out));
    assert.equal(same.code, 0);
    assert.match(same.out, /0 gained, 0 lost, 0 changed, 80 as they were\.[\s\S]*Nothing that Palermo looks for has changed/);
    const later = put("v2.md", `${BILL.replace(/Section 2[\s\S]*/, "").replace("twenty years", "twenty-five years")}Section 2. Compensation\n\nA victim of trafficking in persons is entitled to compensation from the offender, and the court shall order it on conviction.\n`);
    const text = await run((out) => progress(testCorpus(), [old, later], { format: "text" }, out));
    assert.equal(text.code, 1, "something was lost");
    assert.match(text.out, /LOST\n\nThe victim's consent is irrelevant {2}met → missing \(mandatory · consent\.irrelevant\)\n.*\n {4}Was: Section 2 “The consent of the victim to the intended exploitation shall be irrelevant”/);
    assert.match(text.out, /GAINED\n[\s\S]*compensation\.available\)[\s\S]*Is: Section 2 “A victim of trafficking in persons is entitled to compensation/);
    const md = await run((out) => progress(testCorpus(), [old, later], { format: "md" }, out), "fr");
    assert.match(md.out, /^# Ce qui a changé de v1\\\.md à v2\\\.md\n/);
    const json = JSON.parse((await run((out) => progress(testCorpus(), [old, later], { format: "json" }, out))).out) as { lost: { id: string; clausesBefore: { quote: string }[] }[] };
    assert.equal(json.lost.find((r) => r.id === "consent.irrelevant")?.clausesBefore.length, 1);
    put("v1.md.palermo.yaml", `verdicts:\n${entry("borders.controls", "not-applicable")}`);
    assert.match((await run((out) => progress(testCorpus(), [old, renumbered], { format: "text" }, out))).out, /CHANGED\n\n[^\n]+not applicable → missing[^\n]*borders\.controls\)\n {4}Was: Decided by A\. Adviser/);
    assert.equal((await run((out) => progress(testCorpus(), [old, join(folder, "gone.md")], { format: "text" }, out))).code, 2);
    const plan = put("plan.md", "---\nkind: plan\n---\n# National action plan against trafficking in persons\n\nThe plan against trafficking in persons runs from 2026 to 2030.\n");
    assert.match((await run((out) => progress(testCorpus(), [old, plan], { format: "text" }, out))).err, /One of the two is a law/);
  });
});
