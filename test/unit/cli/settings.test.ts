import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { check, type CheckOptions } from "../../../server/src/cli/check.ts";
import type { JsonDraft } from "../../../server/src/report/json.ts";
import { testCorpus } from "../../support/corpus.ts";

const BILL = "# Trafficking in Persons Bill\n\nSection 1. Offence\n\nA person who recruits or harbours another person by means of force or deception for the purpose of exploitation commits the offence of trafficking in persons.\n";

describe("palermo check with palermo.yaml", () => {
  let folder = "";
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "palermo-")));
    mkdirSync(join(folder, ".git"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const put = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  const run = (paths: string[], options: Partial<CheckOptions> = {}, reader: "en" | "fr" | "es" = "en") => {
    let out = "";
    let err = "";
    const code = check(testCorpus(), paths, { format: "json", ...options }, { reader, colour: false, progress: false, write: (t) => { out += t; }, warn: (t) => { err += t; } });
    const drafts = options.format === "text" ? [] : (JSON.parse(out) as { drafts: JsonDraft[] }).drafts;
    return { code, out, err, drafts, ids: drafts[0]?.requirements.map((r) => r.id) ?? [] };
  };

  it("leaves out what is off, of the review and of --fail-on", () => {
    const bill = put("bill.md", BILL);
    put("palermo.yaml", "requirementsOff: [consent.irrelevant, compensation.*]\n");
    const { ids, err } = run([bill]);
    assert.ok(ids.includes("definition.acts") && !ids.includes("consent.irrelevant") && !ids.some((id) => id.startsWith("compensation.")));
    assert.equal(err, "");
    assert.doesNotMatch(run([bill], { format: "text" }).out, /consent\.irrelevant/);
    put("palermo.yaml", "");
    assert.equal(run([bill], { failOn: "mandatory" }).code, 1);
    put("palermo.yaml", `requirementsOff: [${[...new Set(testCorpus().requirements.law.map((r) => `${r.id.split(".")[0]}.*`))].join(", ")}]\n`);
    assert.equal(run([bill], { failOn: "mandatory" }).code, 0);
  });

  it("does not fail on what the settings show no finding for", () => {
    const bill = put("bill.md", BILL);
    put("palermo.yaml", "severity: {contrary: off, mandatory: off}\n");
    const { code, ids } = run([bill], { failOn: "mandatory" });
    assert.equal(code, 0);
    assert.ok(ids.includes("consent.irrelevant"), "the review still lists it");
    assert.equal(run([bill], { failOn: "encouraged" }).code, 1);
  });

  it("asks for what the instruments that are on ask for", () => {
    put("palermo.yaml", "instruments: [convention]\n");
    const { drafts } = run([put("bill.md", BILL)]);
    assert.ok((drafts[0]?.requirements.length ?? 0) > 0);
    for (const r of drafts[0]?.requirements ?? []) assert.ok(r.sources.some((s) => s.startsWith("C")), r.id);
  });

  it("reads the nearest file, upwards to the folder that holds .git", () => {
    put("palermo.yaml", "requirementsOff: [offence.attempt]\n");
    const near = put("a/b/bill.md", BILL);
    assert.ok(!run([near]).ids.includes("offence.attempt"));
    put("a/palermo.yaml", "requirementsOff: [offence.participation]\n");
    const { ids } = run([near]);
    assert.ok(ids.includes("offence.attempt") && !ids.includes("offence.participation"), "the nearest stands alone");
    mkdirSync(join(folder, "a/b/.git"));
    assert.ok(run([near]).ids.includes("offence.participation"), "another project's settings");
  });

  it("yields to the command line and to the draft", () => {
    put("palermo.yaml", "kind: plan\nlanguage: fr\nrequirementsOff: [consent.irrelevant]\n");
    const bill = put("bill.md", BILL);
    const kindOf = (r: ReturnType<typeof run>) => [r.drafts[0]?.kind, r.drafts[0]?.language];
    assert.deepEqual(kindOf(run([bill])), ["plan", "fr"]);
    assert.deepEqual(kindOf(run([bill], { kind: "law", lang: "en" })), ["law", "en"]);
    const matter = put("matter.md", `---\nkind: law\nlanguage: en\n---\n${BILL}`);
    assert.deepEqual(kindOf(run([matter])), ["law", "en"]);
    assert.deepEqual(run([matter], { only: "consent.irrelevant" }).ids, ["consent.irrelevant"], "named in full");
    assert.ok(!run([matter], { only: "consent.*" }).ids.includes("consent.irrelevant"));
  });

  it("judges every text when asked to", () => {
    const fish = put("fish.md", "Section 1. Nets\n\nNo person shall fish with a net in the lake during the closed season of the year.\n");
    assert.deepEqual(run([fish]).ids, []);
    put("palermo.yaml", "check: always\n");
    assert.equal(run([fish]).ids.length, 80);
  });

  it("says what is wrong with it, once, with line and column, and goes on", () => {
    const file = put("palermo.yaml", "kind: law\nseverity:\n  mandatory: loud\nrequirementsOff: [consent.irelevant]\n");
    const { err, code, ids } = run([put("a.md", BILL), put("b.md", BILL)]);
    assert.equal(err.match(/palermo\.yaml/g)?.length, 2, err);
    assert.match(err, /palermo\.yaml:3:14: “loud” cannot be a value of “mandatory”/);
    assert.match(err, /palermo\.yaml:4:19: “consent\.irelevant” is not a requirement.*Did you mean “consent\.irrelevant”/);
    assert.deepEqual([code, ids.length], [0, 80]);
    assert.match(run([join(folder, "a.md")], {}, "es").err, /¿Quiso decir/);
    for (const [content, message] of [[`#${"x".repeat(200_000)}`, /larger than 100 KB/], ["a: [", /not valid YAML/], [Uint8Array.from({ length: 3000 }, (_, i) => (i * 89) % 256), /binary/]] as const) {
      writeFileSync(file, content);
      const r = run([join(folder, "a.md")]);
      assert.match(r.err, message);
      assert.deepEqual([r.code, r.ids.length], [0, 80]);
    }
    rmSync(file);
    mkdirSync(file);
    assert.deepEqual(run([join(folder, "a.md")]).err, "", "a folder of that name is no settings file");
  });
});
