import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check, type CheckOptions } from "../../../server/src/cli/check.ts";
import type { Output } from "../../../server/src/cli/draftRun.ts";
import type { JsonDraft } from "../../../server/src/report/json.ts";
import { testCorpus } from "../../support/corpus.ts";

const BILL = `# Trafficking in Persons Bill

Section 1. Offence

(1) A person who recruits, transports or harbours another person by means of force or deception for the purpose of exploitation commits the offence of trafficking in persons and is liable to imprisonment for a term of twenty years.
(2) The consent of the victim to the intended exploitation shall be irrelevant.

Section 2. Attempt

A person who attempts to commit the offence of trafficking commits an offence.
`;

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

describe("palermo check", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "palermo-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const put = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const run = (paths: string[], options: Partial<CheckOptions> = {}, reader: Output["reader"] = "en"): Run => {
    let out = "";
    let err = "";
    const code = check(testCorpus(), paths, { format: "text", ...options }, { reader, colour: false, progress: false, write: (t) => { out += t; }, warn: (t) => { err += t; } });
    return { code, out, err };
  };
  const json = (r: Run): JsonDraft[] => (JSON.parse(r.out) as { version: number; drafts: JsonDraft[] }).drafts;

  it("gives each of the 80 requirements with its clause, provision and position", () => {
    const [draft] = json(run([put("bill.md", BILL)], { format: "json" }));
    assert.equal(draft?.requirements.length, 80);
    assert.equal(draft?.language, "en");
    const consent = draft?.requirements.find((r) => r.id === "consent.irrelevant");
    const place = consent?.elements[0]?.evidence[0];
    assert.equal(consent?.status, "met");
    assert.equal(place?.provision, "Section 1(2)");
    assert.equal(BILL.slice(place?.start, place?.end), place?.quote);
    assert.equal(BILL.split("\n")[(place?.line ?? 0) - 1]?.slice((place?.column ?? 0) - 1).startsWith("The consent"), true);
  });

  it("reads like a review in the reader's language", () => {
    const { out } = run([put("bill.md", BILL)], {}, "fr");
    assert.match(out, /LACUNES OBLIGATOIRES/);
    assert.match(out, /✓ satisfaite {2}Le consentement de la victime/);
    assert.match(out, /Section 1\(2\) \(ligne 6\) ?: “The consent/);
    assert.doesNotMatch(out, /\u001b/);
  });

  it("fails on what must be met, when asked to", () => {
    const path = put("bill.md", BILL);
    assert.equal(run([path]).code, 0);
    assert.equal(run([path], { failOn: "mandatory" }).code, 1);
    assert.equal(run([path], { failOn: "mandatory", only: "consent.irrelevant,offence.attempt" }).code, 0);
  });

  it("reads several files as one draft", () => {
    const a = put("a.md", BILL);
    const b = put("b.md", "Section 1. Fund\n\nThere is established a fund from which victims of trafficking shall be paid compensation.\n");
    const [draft] = json(run([a, b], { format: "json", together: true }));
    const route = draft?.requirements.find((r) => r.id === "compensation.available");
    assert.equal(route?.status, "met");
    assert.equal(route?.elements.find((e) => e.id === "state-fund")?.evidence[0]?.path, b);
  });

  it("gives one answer for a text that is not about trafficking", () => {
    const { out, code } = run([put("fish.md", "Section 1. Nets\n\nNo person shall fish with a net in the lake during the closed season.\n\nSection 2. Boats\n\nEvery boat shall be registered with the Ministry.\n")]);
    assert.equal(code, 0);
    assert.match(out, /does not appear to be about trafficking/);
    assert.doesNotMatch(out, /missing/);
  });

  it("honours front matter and reports what is wrong in it", () => {
    const r = run([put("bill.md", `---\nkind: bylaw\nlanguage: en\n---\n${BILL}`)]);
    assert.match(r.err, /line 2: “kind: bylaw” in the front matter is not known; write law or plan/);
    assert.equal(r.code, 0);
    const broken = run([put("bill2.md", `---\nkind: [law\n---\n${BILL}`)]);
    assert.match(broken.err, /line \d: the front matter is not valid YAML/);
    assert.match(broken.out, /requirements met/);
  });

  it("says what is wrong with bad input, and goes on with the rest", () => {
    mkdirSync(join(folder, "empty"));
    const good = put("good.md", BILL);
    const cases: [string, RegExp][] = [
      [put("empty.md", ""), /the file is empty/],
      [put("binary.md", Uint8Array.from({ length: 3000 }, (_, i) => (i * 89) % 256)), /a binary file, not text/],
      [put("german.md", "Wer eine Person anwirbt, wird mit Freiheitsstrafe bestraft. Die Strafe ist nicht unter einem Jahr."), /the language was not recognised/],
      [join(folder, "none.md"), /no such file or folder/],
      [join(folder, "empty"), /no draft found here/],
    ];
    for (const [path, message] of cases) {
      const r = run([path, good], { format: "json" });
      assert.match(r.err, message);
      assert.equal(r.code, 2);
      assert.equal(json(r).length, 1, "the good file is still checked");
    }
  });

  it("names the file that cannot be read", () => {
    const path = put("secret.md", BILL);
    chmodSync(path, 0o000);
    const r = run([path]);
    if (process.getuid?.() === 0) assert.equal(r.code, 0, "root reads everything");
    else assert.match(r.err, /cannot be read/);
  });

  it("reads Windows-1252, UTF-16 and a truncated file", () => {
    const french = "Article 1. Définition\n\nLa traite des personnes désigne le recrutement, le transport ou l’hébergement de personnes, par la contrainte, aux fins d’exploitation.\n";
    for (const bytes of [Buffer.from(french.replace(/’/g, "\x92"), "latin1"), Buffer.from(`\ufeff${french}`, "utf16le"), Buffer.from(french, "utf8").subarray(0, -1)]) {
      const [draft] = json(run([put("loi.md", bytes)], { format: "json" }));
      assert.equal(draft?.language, "fr");
      assert.equal(draft?.requirements.find((r) => r.id === "definition.acts")?.elements.find((e) => e.id === "recruitment")?.present, true);
    }
  });

  it("suggests the id that was meant", () => {
    const r = run([put("bill.md", BILL)], { only: "consent.irelevant" });
    assert.equal(r.code, 2);
    assert.match(r.err, /Did you mean consent\.irrelevant/);
  });
});
