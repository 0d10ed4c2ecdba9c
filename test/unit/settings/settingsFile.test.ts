import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import fc from "fast-check";
import { askedBy } from "../../../server/src/assess/asked.ts";
import { LONGEST_SETTINGS, readSettings } from "../../../server/src/assess/settingsFile.ts";
import { CHOICES, DEFAULT_SEVERITIES, INSTRUMENTS, LEVELS, SETTING_KEYS, SETTING_WORDS } from "../../../server/src/assess/settingsTable.ts";
import { settingsDiagnostics, settingsProblemText } from "../../../server/src/features/settingsProblems.ts";
import { LANGUAGES } from "../../../server/src/text/language.ts";
import { nearestIds, nearestWord } from "../../../server/src/text/nearest.ts";
import { testCorpus } from "../../support/corpus.ts";

const IDS = ["prevention.labour", "prevention.demand", "consent.irrelevant"];
const read = (text: string) => readSettings(text, IDS);
const said = (text: string): string[] => read(text).problems.map((p) => settingsProblemText(p, "en"));

describe("palermo.yaml", () => {
  it("gives every setting", () => {
    const { settings, problems } = read(
      "# for this bill\nkind: law\nlanguage: fr\ncheck: always\nwhen: save\nseverity:\n  contrary: warning\n  encouraged: off\nrequirementsOff:\n  - prevention.labour\n  - consent.*\ninstruments: [protocol, working-group]\n",
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(settings, { kind: "law", language: "fr", check: "always", when: "save", severity: { contrary: "warning", encouraged: "off" }, requirementsOff: ["prevention.labour", "consent.*"], instruments: ["protocol", "working-group"] });
  });

  it("may be empty, hold only comments, or switch nothing off", () => {
    for (const text of ["", "\n", "# nothing yet\n", "---\n", "requirementsOff: []\n"]) assert.deepEqual(read(text).problems, [], JSON.stringify(text));
  });

  it("takes “off” for a word whatever version of YAML it names", () => {
    assert.deepEqual(read("%YAML 1.1\n---\nseverity: {mandatory: off}\n").settings.severity, { mandatory: "off" });
  });

  it("says what is wrong, where, and what was meant; the rest still counts", () => {
    const text = "knd: law\nlanguage: german\nwhen: sav\nrequirementsOff: [prevention.labor, consent.irrelevant]\nseverity:\n  mandatory: loud\n";
    const { settings, problems } = read(text);
    assert.deepEqual(settings, { requirementsOff: ["consent.irrelevant"], severity: {} });
    assert.deepEqual(said(text), [
      "“knd” is not a setting. Did you mean “kind”?",
      "“german” cannot be a value of “language”, so it is not used. Write one of: auto, en, fr, es.",
      "“sav” cannot be a value of “when”, so it is not used. Did you mean “save”?",
      "“prevention.labor” is not a requirement, so it is not used. Did you mean “prevention.labour”?",
      "“loud” cannot be a value of “mandatory”, so it is not used. Write one of: error, warning, information, hint, off.",
    ]);
    assert.deepEqual(problems.map((p) => text.slice(p.range.start, p.range.end)), ["knd", "german", "sav", "prevention.labor", "loud"]);
    const [first, second] = settingsDiagnostics(text, problems, "fr");
    assert.deepEqual(first?.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } });
    assert.deepEqual(second?.range.start, { line: 1, character: 10 });
    assert.match(String(first?.message), /Vouliez-vous dire/);
  });

  it("reports what has the wrong form", () => {
    const cases: [string, RegExp][] = [
      ["just words", /names with values/],
      ["- kind\n- law", /names with values/],
      ["kind: [law", /not valid YAML/],
      ["kind: law\n---\nkind: plan\n", /not valid YAML/],
      ["kind: law\nkind: plan\n", /set twice/],
      ["kind: {a: b}", /value of “kind”/],
      ["kind:", /value of “kind”/],
      ["severity: error", /names with values/],
      ["requirementsOff: prevention.labour", /takes a list.*requirementsOff: \[prevention\.labour\]/],
      ["requirementsOff: ['']", /not a requirement/],
      ["requirementsOff: [nothing.*]", /not a requirement/],
      ["instruments: []", /No instrument is on/],
      ["instruments: [treaties]", /value of “instruments”/],
    ];
    for (const [text, message] of cases) assert.match(said(text).join("\n"), message, text);
    assert.equal(read("instruments: []").settings.instruments, undefined, "all are used");
    assert.equal(read("kind: law\nkind: plan\n").settings.kind, "law");
  });

  it("has every message in three languages, filled in", () => {
    for (const text of ["knd: 1", "zzzzzz: 1", "kind: x", "when: sav", "kind: *a", "kind: law\nkind: law", "requirementsOff: 1", "requirementsOff: [prevention.labor, qqqqqqqqqq]", "instruments: []", "x".repeat(LONGEST_SETTINGS + 1)]) {
      for (const reader of LANGUAGES) for (const p of read(text).problems) assert.doesNotMatch(settingsProblemText(p, reader), /\{\d\}|undefined/);
    }
  });

  it("cannot be made to grow, to reach into objects or to take long", () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 9 }, (_, i) => `k${i}: &k${i} [*a,*a,*a,*a,*a,*a,*a,*a,*a]`).join("\n")}\nrequirementsOff: *k8\nkind: *a\n`;
    assert.deepEqual(read(bomb).settings, {});
    assert.ok(said(bomb).some((m) => /stands for something written elsewhere/.test(m)));
    const { settings, problems } = read("__proto__: {kind: law}\nconstructor: {prototype: {kind: law}}\nprototype: 1\ntoString: 1\nhasOwnProperty: 1\nseverity: {__proto__: error, constructor: error}\n<<: {kind: law}\n");
    assert.deepEqual(settings, { severity: {} });
    assert.equal(problems.length, 8);
    assert.equal(Object.getPrototypeOf(settings), Object.prototype);
    assert.equal(({} as { kind?: string }).kind, undefined);
    const long = [`${"[".repeat(90_000)}`, `${"{a: ".repeat(22_000)}`, `${"- ".repeat(45_000)}`, `${"? ".repeat(45_000)}`, Array.from({ length: 14_000 }, (_, i) => `k${i}:`).join("\n"), `requirementsOff: [${"x,".repeat(40_000)}]`, `${"k".repeat(90_000)}: 1`, "kind: law\n".repeat(9_000), `kind: ${"l".repeat(90_000)}`];
    const started = Date.now();
    for (const text of long) {
      const { problems: found } = read(text);
      assert.ok(found.length > 0 && found.length <= 50, `${text.slice(0, 20)}: ${found.length}`);
      for (const problem of found) assert.ok(settingsProblemText(problem, "en").length < 600);
    }
    assert.ok(Date.now() - started < 20_000);
    assert.match(said(`kind: law\n#${"x".repeat(LONGEST_SETTINGS)}`)[0] ?? "", /larger than 100 KB/);
  });

  it("never throws, and every problem lies in the text", () => {
    const piece = fc.constantFrom("kind", "severity", "requirementsOff", "instruments", ":", ": ", "\n", "  ", "- ", "[", "]", "{", "}", "&a ", "*a", "!!js ", "'", '"', "|", ">", "law", "off", "?", "#", "\u0000", "\ufeff", "%YAML 1.1\n---\n", "\t", "…", "🙂");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }).map((p) => p.join("")), (text) => {
        for (const { range } of read(text).problems) assert.ok(range.start >= 0 && range.start <= range.end && range.end <= text.length + 1, JSON.stringify([text, range]));
      }),
      { numRuns: 500 },
    );
  });
});

describe("which requirements are asked for", () => {
  const { law, plan } = testCorpus().requirements;
  const all = [...law, ...plan];

  it("is all of them when nothing is said", () => {
    assert.equal(all.filter(askedBy({})).length, all.length);
  });

  it("leaves out ids and beginnings of ids", () => {
    const asked = all.filter(askedBy({ requirementsOff: ["prevention.labour", "compensation.*"] })).map((r) => r.id);
    assert.ok(!asked.includes("prevention.labour") && asked.includes("prevention.demand"));
    assert.ok(!asked.some((id) => id.startsWith("compensation.")) && asked.includes("plan.compensation"));
  });

  it("asks for what at least one instrument that is on asks for", () => {
    for (const name of INSTRUMENTS) {
      const sign = { protocol: /^P/, convention: /^C/, "working-group": /^wg/, reports: /^(?:sg08|cop22|cipc|covid)/ }[name];
      const asked = all.filter(askedBy({ instruments: [name] }));
      assert.deepEqual(asked, all.filter((r) => r.sources.some((s) => sign.test(s))), name);
      assert.ok(asked.length > 0 && asked.length < all.length, name);
    }
  });
});

describe("one table of settings", () => {
  const manifest = JSON.parse(readFileSync("package.json", "utf8")) as { contributes: { configuration: { properties: Record<string, { enum?: string[]; items?: { enum?: string[] }; default: unknown; markdownDescription: string }> }; yamlValidation: { fileMatch: string; url: string }[] }; files: string[] };
  const { properties } = manifest.contributes.configuration;

  it("is what VS Code's settings show, with the same words in three languages", () => {
    const own = Object.keys(SETTING_WORDS).map((key) => `palermo.${key}`);
    for (const key of own) assert.ok(properties[key], `package.json lacks ${key}`);
    for (const [key, values] of Object.entries(CHOICES)) assert.deepEqual([properties[`palermo.${key}`]?.enum, properties[`palermo.${key}`]?.default], [[...values], values[0]], key);
    for (const [key, level] of Object.entries(DEFAULT_SEVERITIES)) assert.deepEqual([properties[`palermo.severity.${key}`]?.enum, properties[`palermo.severity.${key}`]?.default], [[...LEVELS], level], key);
    assert.deepEqual([properties["palermo.instruments"]?.items?.enum, properties["palermo.instruments"]?.default], [[...INSTRUMENTS], [...INSTRUMENTS]]);
    for (const [language, file] of [["en", "package.nls.json"], ["fr", "package.nls.fr.json"], ["es", "package.nls.es.json"]] as const) {
      const words = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
      for (const [key, text] of Object.entries(SETTING_WORDS)) {
        assert.equal(properties[`palermo.${key}`]?.markdownDescription, `%settings.${key}%`);
        assert.equal(words[`settings.${key}`], text[language], `${file}: settings.${key}`);
      }
    }
  });

  it("is the schema that editors complete palermo.yaml by, and the schema agrees with the reader", () => {
    const [link] = manifest.contributes.yamlValidation;
    assert.equal(link?.fileMatch, "palermo.yaml");
    const path = String(link?.url).replace("./", "");
    assert.ok(manifest.files.includes(path), "the schema is packed");
    const schema = JSON.parse(readFileSync(path, "utf8")) as { properties: Record<string, unknown> };
    assert.deepEqual(Object.keys(schema.properties).sort(), [...SETTING_KEYS].sort());
    const validate = new Ajv({ strict: false }).compile(schema);
    const ids = [...testCorpus().requirements.law, ...testCorpus().requirements.plan].map((r) => r.id);
    const cases: [unknown, boolean][] = [
      [{ kind: "law", when: "save", severity: { mandatory: "off" }, requirementsOff: ["prevention.labour", "plan.*"], instruments: ["reports"] }, true],
      [{ knd: "law" }, false], [{ kind: "bylaw" }, false], [{ severity: { mandatory: "loud" } }, false], [{ requirementsOff: ["prevention.labor"] }, false], [{ instruments: [] }, false],
    ];
    for (const [value, right] of cases) {
      assert.equal(validate(value), right, JSON.stringify(value));
      assert.equal(readSettings(JSON.stringify(value), ids).problems.length === 0, right, JSON.stringify(value));
    }
  });

  it("is documented in three languages, each with its own words", () => {
    for (const [language, file] of [["en", "docs/settings.md"], ["fr", "docs/settings.fr.md"], ["es", "docs/settings.es.md"]] as const) {
      const page = readFileSync(file, "utf8");
      for (const key of [...SETTING_KEYS, ...LEVELS, ...INSTRUMENTS, ...Object.values(CHOICES).flat()]) assert.ok(page.includes(`\`${key}\``), `${file} does not name \`${key}\``);
      for (const [key, words] of Object.entries(SETTING_WORDS)) if (!key.startsWith("severity.")) assert.ok(page.includes(words[language]), `${file}: ${key}`);
    }
  });
});

describe("the nearest word", () => {
  it("is the one with the fewest letters wrong, when few are", () => {
    assert.equal(nearestWord("langage", ["kind", "language"]), "language");
    assert.equal(nearestWord("Instrument", INSTRUMENTS.concat([] as never)), undefined);
    assert.equal(nearestWord("protcol", [...INSTRUMENTS]), "protocol");
    assert.equal(nearestWord("x".repeat(1000), ["kind"]), undefined);
  });

  it("of ids: three at most, also for a beginning, and always one", () => {
    const ids = ["consent.irrelevant", "concepts.child", "compensation.available", "compensation.heads", "penalty.serious"];
    assert.equal(nearestIds("consent.irelevant", ids)[0], "consent.irrelevant");
    assert.deepEqual(nearestIds("compensation", ids).slice(0, 2), ["compensation.available", "compensation.heads"]);
    assert.equal(nearestIds("x".repeat(5_000), ids).length, 3);
    assert.deepEqual(nearestIds("", ids).length, 3);
  });
});
