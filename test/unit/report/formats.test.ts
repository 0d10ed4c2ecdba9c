import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { reportSchema } from "../../../scripts/schemas.ts";
import { reportFile } from "../../../server/src/features/reportFile.ts";
import { csvText } from "../../../server/src/report/csv.ts";
import { fingerprint } from "../../../server/src/report/fingerprint.ts";
import { testChecker, testCorpus } from "../../support/corpus.ts";
import { WordFile } from "../../support/docx.ts";
import { COASTAL, metaOf, REPORTS, reported } from "../../support/reports.ts";
import { coastalReport, GOLDEN_REPORTS, goldenReport } from "../../support/reportGoldens.ts";

const HOSTILE = readFileSync(`${REPORTS}/${COASTAL}`, "utf8")
  .replace("# Coastal Republic: Trafficking in Persons Bill", "# <script>alert(1)</script> Bill | [click](javascript:alert(1)) ` \u0007")
  .replace("The consent of the victim is irrelevant", "The consent of the victim <img src=x onerror=alert(1)> is irrelevant");

function hostile(format: "md" | "html" | "docx" | "docx-comments"): Promise<string | Uint8Array> {
  return reportFile(format, [{ analysis: testChecker().analyse(HOSTILE), meta: metaOf("=evil\".md") }], testCorpus(), "en");
}

function errorsOf(schema: object, data: unknown): string[] {
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(schema);
  validate(data);
  return (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
}

describe("reports", () => {
  for (const [name, write] of Object.entries(GOLDEN_REPORTS)) {
    it(`${name} is as it was read last`, async () => assert.equal(await write(), goldenReport(name)));
  }

  it("say of every format who decided, when and why, and what must be confirmed", async () => {
    for (const format of ["md", "html", "csv", "json", "sarif"] as const) {
      const text = String(await coastalReport(format, "en"));
      for (const wanted of ["A. Reviewer", format === "json" ? "2026-11-20" : "20 November 2026", "no upper limit is set", "Interpretation Act", "Proceeds of Crime Act", "section 7 said so"]) assert.ok(text.includes(wanted), `${format}: ${wanted}`);
    }
    for (const format of ["docx", "docx-comments"] as const) {
      const word = new WordFile((await coastalReport(format, "en")) as Uint8Array);
      const text = [...word.body(), ...word.comments().values()].join("\n");
      for (const wanted of ["A. Reviewer", "no upper limit is set", "this decision does not count until it is confirmed"]) assert.ok(text.includes(wanted), `${format}: ${wanted}`);
    }
  });

  it("never say that a draft is compliant, and name the versions", async () => {
    for (const [reader, word] of [["en", /complian/i], ["fr", /\bconformes?\b/i], ["es", /\bconformes?\b|cumple con/i]] as const) {
      const text = String(await coastalReport("md", reader));
      assert.doesNotMatch(text.split(/## (?:Mandatory|Lacunes|Lagunas)/)[0] ?? "", word);
      assert.match(text, /Palermo 0\.1\.0, corpus 2026-11-20\+0123456789ab/);
    }
  });

  it("that are sent to a reader do not say in which folder the draft lies", async () => {
    const md = String(await reportFile("md", [{ analysis: testChecker().analyse(HOSTILE), meta: metaOf("/home/ministry/secret/bill.md") }], testCorpus(), "en"));
    assert.ok(md.includes("bill.md"));
    assert.ok(!md.includes("secret"));
  });

  it("are harmless in HTML and Markdown whatever the draft holds", async () => {
    const html = String(await hostile("html"));
    assert.doesNotMatch(html, /<script|<img|onerror=alert\(1\)>|href="javascript/);
    assert.match(html, /Content-Security-Policy" content="default-src 'none'/);
    assert.doesNotMatch(html, /(?:src|href)="(?!#|https:\/\/)/, "nothing is loaded from elsewhere");
    const md = String(await hostile("md"));
    assert.doesNotMatch(md, /<script|<img|\]\(javascript/);
  });

  it("are well-formed in Word whatever the draft holds", async () => {
    for (const format of ["docx", "docx-comments"] as const) {
      const word = new WordFile((await hostile(format)) as Uint8Array);
      assert.ok(word.body().some((l) => l.includes("Bill | ")), format);
    }
  });

  it("are valid JSON and SARIF", async () => {
    assert.deepEqual(errorsOf(reportSchema(), JSON.parse(String(await coastalReport("json", "en", () => true)))), []);
    const { $schema, id, ...schema } = JSON.parse(readFileSync(`${REPORTS}/schema/sarif-2.1.0-rtm.5.json`, "utf8")) as Record<string, unknown>;
    assert.ok($schema && id, "draft 4, whose id ajv does not take");
    assert.deepEqual(errorsOf(schema, JSON.parse(String(await coastalReport("sarif", "fr", () => true)))), []);
    assert.notDeepEqual(errorsOf(schema, { version: "2.1.0" }), [], "the schema refuses what is wrong");
  });
});

describe("SARIF", () => {
  const results = async (text: string) => {
    const log = JSON.parse(String(await reportFile("sarif", [{ analysis: testChecker().analyse(text), meta: metaOf("bill of 2026.md") }], testCorpus(), "en")));
    return log.runs[0].results as { ruleId: string; level: string; partialFingerprints: Record<string, string>; suppressions?: { kind: string; status: string; justification: string; location?: object }[]; locations: { physicalLocation: { artifactLocation: { uri: string }; region: { charOffset: number; charLength: number; startLine: number; snippet: { text: string } } } }[] }[];
  };
  const text = readFileSync(`${REPORTS}/${COASTAL}`, "utf8");

  it("points at the clause and keeps its fingerprints when lines shift", async () => {
    const before = await results(text);
    const after = await results(text.replace("## Part II", "A new paragraph.\n\nAnother one.\n\n## Part II"));
    const contrary = before.find((r) => r.ruleId === "assistance.unconditional");
    const moved = after.find((r) => r.ruleId === "assistance.unconditional");
    const place = contrary?.locations[0]?.physicalLocation;
    assert.equal(contrary?.level, "error");
    assert.equal(place?.artifactLocation.uri, "bill%20of%202026.md");
    assert.equal(text.slice(place?.region.charOffset, (place?.region.charOffset ?? 0) + (place?.region.charLength ?? 0)), place?.region.snippet.text);
    assert.notEqual(place?.region.startLine, moved?.locations[0]?.physicalLocation.region.startLine);
    assert.deepEqual(after.map((r) => r.partialFingerprints), before.map((r) => r.partialFingerprints));
    assert.equal(new Set(before.map((r) => Object.values(r.partialFingerprints)[0])).size, before.length);
  });

  it("gives the author's answers and the reviewers' as suppressions with their reasons", async () => {
    const [inSource] = (await results(text)).find((r) => r.ruleId === "offence.laundering")?.suppressions ?? [];
    assert.deepEqual([inSource?.kind, inSource?.status], ["inSource", "accepted"]);
    assert.match(inSource?.justification ?? "", /Proceeds of Crime Act 2011/);
    assert.ok(inSource?.location);
    const log = JSON.parse(String(await coastalReport("sarif", "en")));
    const of = (id: string) => (log.runs[0].results as { ruleId: string; suppressions?: { kind: string; status: string }[] }[]).find((r) => r.ruleId === id)?.suppressions?.map((s) => [s.kind, s.status]);
    assert.deepEqual(of("liability.legal-persons"), [["external", "accepted"]]);
    assert.deepEqual(of("victims.non-punishment"), [["external", "underReview"]]);
    assert.equal(of("penalty.serious"), undefined, "a verdict that finds something wanting suppresses nothing");
  });

  it("has fingerprints that differ with one letter", () => {
    assert.notEqual(fingerprint("a"), fingerprint("b"));
    assert.match(fingerprint("consent.irrelevant"), /^[0-9a-f]{16}$/);
  });
});

describe("CSV", () => {
  it("is read back as it was written, and runs no formula", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const read = readCsv(csvText(rows));
        assert.deepEqual(read.map((r) => r.map((c) => c.replace(/^'/, ""))), rows.map((r) => r.map((c) => c.replace(/^'/, ""))));
        for (const cell of read.flat()) assert.doesNotMatch(cell, /^\s*[=+\-@]/);
      }),
    );
    assert.equal(csvText([["=1+1", 'say "so"', "a,b"]]), '\ufeff\'=1+1,"say ""so""","a,b"\r\n');
  });
});

/** RFC 4180, read independently. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g);
  for (const [, quoted, bare, end] of cells) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? "");
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

describe("comparison picture", () => {
  it("is well-formed and tells standings apart without colour", async () => {
    const svg = (await GOLDEN_REPORTS["compare.fr.svg"]?.()) ?? "";
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw error;
    });
    parser.write(svg).close();
    for (const sign of ["✓", "◐", "✗", "⚠", "↗"]) assert.ok(svg.includes(sign), sign);
  });

  it("is the same for the same laws", async () => {
    assert.equal(await GOLDEN_REPORTS["compare.fr.svg"]?.(), await GOLDEN_REPORTS["compare.fr.svg"]?.());
    assert.ok(reported(COASTAL).assessment.requirements.length > 0);
  });
});
