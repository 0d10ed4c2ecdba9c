import assert from "node:assert/strict";
import { Checker } from "../../server/src/assess/analyse.ts";
import type { Corpus, LexiconData, Requirement } from "../../server/src/corpus/types.ts";
import type { Localized } from "../../server/src/text/language.ts";

const all = (s: string): Localized => ({ en: s, fr: s, es: s });

/** A corpus of a few requirements, so that what the engine does can be seen apart from the lexicon. */
function corpusOf(lexicon: Partial<LexiconData>, requirements: readonly { id: string; rule: Requirement["rule"]; elements: readonly string[] }[]): Corpus {
  const data: LexiconData = { language: "en", concepts: { trafficking: "traffick!", ...lexicon.concepts }, roles: lexicon.roles ?? {}, polarity: lexicon.polarity ?? { negation: "not or no", idioms: '"not only" or "whether or not"', disclaimers: '"nothing in this"' }, elements: lexicon.elements ?? {}, contrary: lexicon.contrary ?? {} };
  const law = requirements.map((r): Requirement => ({ id: r.id, theme: "definition", title: all(r.id), duty: all(""), why: all(""), guidance: all(""), force: "mandatory", sources: ["P3(a)"], rule: r.rule, elements: r.elements.map((id) => ({ id, label: all(id), present: all(id) })), contrary: all("") }));
  return { version: "t", instruments: [], citables: [], requirements: { law, plan: [] }, lexicons: { en: data, fr: data, es: data }, clauses: { en: [], fr: [], es: [] } };
}

const entry = (...finds: string[]) => ({ finds: finds.map((query) => ({ query, polarity: "affirmative" as const })), hints: [], examples: { match: [], nearMisses: [] } });

function present(corpus: Corpus, text: string): string[] {
  const { assessment } = new Checker(corpus).analyse(text, { language: "en", kind: "law", assumeSubject: true });
  return assessment.requirements.flatMap((r) => r.elements.filter((e) => e.present).map((e) => `${r.requirement.id}/${e.id}`));
}

describe("assessing", () => {
  const shelter = corpusOf({ elements: { "x.shelter/shelter": entry("victim! /10 shelter") } }, [{ id: "x.shelter", rule: "all", elements: ["shelter"] }]);

  it("drops what is negated, but not idioms that only look so", () => {
    assert.deepEqual(present(shelter, "Section 1. Care\n\nA victim shall be given shelter.\n"), ["x.shelter/shelter"]);
    assert.deepEqual(present(shelter, "Section 1. Care\n\nA victim shall not be given shelter.\n"), []);
    assert.deepEqual(present(shelter, "Section 1. Care\n\nFor a victim shelter is not available.\n"), []);
    assert.deepEqual(present(shelter, "Section 1. Care\n\nA victim shall have shelter and shall not be detained.\n"), ["x.shelter/shelter"]);
    assert.deepEqual(present(shelter, "Section 1. Care\n\nNothing in this Act entitles a victim to shelter.\n"), []);
    assert.deepEqual(present(shelter, "Section 1. Care\n\nA victim, whether or not a national, shall be given shelter.\n"), ["x.shelter/shelter"]);
  });

  describe("with denials, savings and prohibitions", () => {
    const polarity = {
      negation: "not or no", idioms: '"not only" or (victim! +6 "not bound") or (not +4 refused)', disclaimers: '"nothing in this"',
      "no-duty": '"not bound" or "no duty"', savings: '"without prejudice to"', prohibitions: "unlawful or forbidden", turns: "but or unless",
    };
    const any = (query: string) => ({ ...entry(), finds: [{ query, polarity: "any" as const }] });
    const corpus = corpusOf(
      {
        polarity,
        elements: { "x.shelter/shelter": entry("shelter /8 victim!"), "x.help/help": any("interpreter /8 victim!"), "x.rights/rights": { ...entry(), finds: [{ query: '"without prejudice" /8 treaties', polarity: "saving" }] } },
        contrary: { "x.shelter": { ...entry("victim! /12 prison") } },
      },
      [{ id: "x.shelter", rule: "all", elements: ["shelter"] }, { id: "x.help", rule: "all", elements: ["help"] }, { id: "x.rights", rule: "all", elements: ["rights"] }],
    );
    const says = (words: string): string[] => present(corpus, `Section 1. It\n\n${words}\n`);
    const isContrary = (words: string): boolean => new Checker(corpus).analyse(`Section 1. It\n\n${words}\n`, { language: "en", kind: "law", assumeSubject: true }).assessment.requirements.some((r) => r.status === "contrary");

    it("finds no duty where the clause denies it, whatever the polarity, to the end of the clause or its turn", () => {
      assert.deepEqual(says("The Minister is not bound in any case to pay for or arrange shelter for a victim."), []);
      assert.deepEqual(says("The police have no duty to call an interpreter for a victim."), []);
      assert.deepEqual(says("The Minister is not bound to pay, but shall arrange shelter for a victim."), ["x.shelter/shelter"]);
      assert.deepEqual(says("The Minister is not bound to pay; shelter is due to a victim."), ["x.shelter/shelter"]);
      assert.deepEqual(says("The Minister has no duty to provide—\n\n(a) shelter for victims;\n\n(b) an interpreter for victims."), []);
    });

    it("takes what spares the victim a duty, or forbids a refusal, for no denial", () => {
      assert.deepEqual(says("A victim is not bound to speak without an interpreter."), ["x.help/help"]);
      assert.deepEqual(says("Shelter shall not be refused to a victim."), ["x.shelter/shelter"]);
    });

    it("lets a negation that opens a clause govern it to the comma", () => {
      assert.deepEqual(says("No house of any kind shall be built as a shelter for victims."), []);
      assert.deepEqual(says("No house is a prison, and shelter is due to victims."), ["x.shelter/shelter"]);
    });

    it("takes what a clause only saves for nothing provided, except for queries that look for savings", () => {
      assert.deepEqual(says("This Act is without prejudice to the interpreter of a victim."), []);
      assert.deepEqual(says("Without prejudice to other rules, an interpreter is due to a victim."), ["x.help/help"]);
      assert.deepEqual(says("This Act is without prejudice to treaties."), ["x.rights/rights"]);
    });

    it("takes a bad thing forbidden for no contrary", () => {
      assert.equal(isContrary("A victim may be held in a prison."), true);
      assert.equal(isContrary("A victim who has no papers may be held in a prison."), true);
      assert.equal(isContrary("A victim must not, in any circumstances, be held in a prison."), false);
      assert.equal(isContrary("It is unlawful for an officer to hold a victim in a prison."), false);
      assert.equal(isContrary("It is unlawful to lie; a victim may be held in a prison."), true);
    });
  });

  it("takes no heading, preamble, note or repealed text for evidence", () => {
    const text = "Whereas every victim needs shelter;\n\nSection 1. Victims' shelter\n\nThis is text.\n\nSection 2. Old\n\n[Repealed: a victim shall be given shelter]\n\nSection 3. New\n\nNo more.\n";
    assert.deepEqual(present(shelter, text), []);
  });

  it("takes no form or model letter behind a law for evidence, but the rules of a schedule", () => {
    const body = Array.from({ length: 7 }, (_, i) => `Section ${i + 1}. Text\n\nThis is text.\n`).join("\n");
    const behind = (heading: string): string[] => present(shelter, `${body}\n## Schedule 1\n\n### ${heading}\n\nI ask that the victim be given shelter.\n`);
    for (const heading of ["Form 3", "Form of application", "Model letter to the Ministry", "Formulaire de demande", "Modelo de solicitud"]) assert.deepEqual(behind(heading), [], heading);
    for (const heading of ["Rules on shelter", "Forms of assistance", "Standards"]) assert.deepEqual(behind(heading), ["x.shelter/shelter"], heading);
  });

  it("reads a list as its lead-in with one item at a time", () => {
    const text = "Section 1. Care\n\nThe Minister shall provide—\n(a) every victim with counselling; and\n(b) every officer with shelter.\n";
    assert.deepEqual(present(shelter, text), []);
    assert.deepEqual(present(shelter, "Section 1. Care\n\nThe Minister shall provide every victim with—\n(a) counselling;\n(b) shelter.\n"), ["x.shelter/shelter"]);
  });

  it("does not look into the titles of other statutes, unless asked to", () => {
    const plain = corpusOf({ elements: { "x.extradition/extradition": entry("extradition /5 appl!") } }, [{ id: "x.extradition", rule: "all", elements: ["extradition"] }]);
    const titled = corpusOf({ elements: { "x.extradition/extradition": entry("title(extradition) /5 appl!") } }, [{ id: "x.extradition", rule: "all", elements: ["extradition"] }]);
    const text = "Section 1. Other laws\n\nThe Extradition Act applies to offences under this Act.\n";
    assert.deepEqual(present(plain, text), []);
    assert.deepEqual(present(titled, text), ["x.extradition/extradition"]);
  });

  it("follows a role to the provisions it refers to and the terms it uses", () => {
    const corpus = corpusOf(
      {
        roles: { core: { finds: ["recruit! /20 exploitation"], reach: "sentence", follows: ["references", "terms"], terms: "exploitation" } },
        elements: { "x.means/force": entry("core(force)"), "x.means/labour": entry('core("forced labour")') },
      },
      [{ id: "x.means", rule: "all", elements: ["force", "labour"] }],
    );
    const text = "Section 1. Offence\n\nA person who recruits another by the means in section 2 for exploitation commits an offence.\n\nSection 2. Means\n\nThe means are force and fraud.\n\nSection 3. Terms\n\n“exploitation” means forced labour.\n\nSection 4. Police\n\nThe police may use force.\n";
    assert.deepEqual(present(corpus, text), ["x.means/force", "x.means/labour"]);
    assert.deepEqual(present(corpus, text.replace("the means in section 2", "threats").replaceAll("exploitation", "profit")), []);
  });

  it("gives status by rule, and contrary whatever else is present", () => {
    const statusWith = (rule: Requirement["rule"], words: string): string | undefined => {
      const corpus = corpusOf({ elements: { "x.r/a": entry("alpha /3 one"), "x.r/b": entry("beta /3 one") }, contrary: { "x.r": { ...entry("gamma /3 one"), finds: [{ query: "gamma /3 one", polarity: "any" }] } } }, [{ id: "x.r", rule, elements: ["a", "b"] }]);
      return new Checker(corpus).analyse(`Section 1. It\n\n${words}\n`, { language: "en", kind: "law", assumeSubject: true }).assessment.requirements[0]?.status;
    };
    assert.equal(statusWith("all", "Alpha one. Beta one."), "met");
    assert.equal(statusWith("all", "Alpha one."), "partial");
    assert.equal(statusWith("any", "Beta one."), "met");
    assert.equal(statusWith(2, "Beta one."), "partial");
    assert.equal(statusWith("all", "Delta one."), "missing");
    assert.equal(statusWith("all", "Alpha one. Beta one. Not gamma one."), "contrary");
  });

  it("joins /p over an article, not over its neighbours", () => {
    const corpus = corpusOf({ elements: { "x.r/a": entry("alpha /p beta") } }, [{ id: "x.r", rule: "all", elements: ["a"] }]);
    assert.deepEqual(present(corpus, "Section 1. It\n\nAlpha is here. Then comes beta.\n"), ["x.r/a"]);
    assert.deepEqual(present(corpus, "Section 1. It\n\nAlpha is here.\n\nSection 2. Next\n\nThen comes beta.\n"), []);
  });
});
