import assert from "node:assert/strict";
import { Citations } from "../../../server/src/corpus/cite.ts";
import { contextOf } from "../../../server/src/features/context.ts";
import { reviewOf } from "../../../server/src/features/review.ts";
import type { Language } from "../../../server/src/text/language.ts";
import { testChecker, testCorpus } from "../../support/corpus.ts";

const BILL = `# Trafficking in Persons Bill

Section 1. Offence

A person who recruits, transports or harbours another person by means of force or deception for the purpose of exploitation commits the offence of trafficking in persons and is liable to imprisonment for a term of twenty years.

<!-- palermo: not-applicable borders.controls: the State has no land border -->

Section 2. Consent

The consent of the victim to the intended exploitation shall be irrelevant.
`;

function modelOf(text: string, reader: Language = "en") {
  const { drafts, assessment } = testChecker().analyse(text);
  const draft = drafts[0];
  assert.ok(draft);
  return reviewOf(contextOf({ uri: "file:///bill.md", version: 3, text, draft, assessment, corpus: testCorpus(), citations: new Citations(testCorpus()), reader }));
}

describe("review model", () => {
  it("holds every requirement with its evidence, as plain data in the reader's language", () => {
    const model = modelOf(BILL, "fr");
    assert.deepEqual(JSON.parse(JSON.stringify(model)), model, "plain data");
    assert.deepEqual([model.uri, model.version, model.title, model.kind, model.language, model.reader], ["file:///bill.md", 3, "Trafficking in Persons Bill", "law", "en", "fr"]);
    assert.equal(model.requirements.length, testCorpus().requirements.law.length);
    const consent = model.requirements.find((r) => r.id === "consent.irrelevant");
    assert.ok(consent);
    assert.deepEqual([consent.status, consent.standing, consent.decided, consent.instruments], ["met", "met", false, ["protocol", "working-group"]]);
    assert.match(consent.themeLabel, /^Définition/);
    const place = consent.elements[0]?.evidence[0];
    assert.equal(place?.quote, "The consent of the victim to the intended exploitation shall be irrelevant");
    assert.equal(place?.provision, "Section 2");
    assert.deepEqual(place?.range.start, { line: 10, character: 0 });
    assert.match(consent.sources[0]?.citation ?? "", /^Protocole, art\. 3/);
  });

  it("says what the author answered", () => {
    const borders = modelOf(BILL).requirements.find((r) => r.id === "borders.controls");
    assert.deepEqual([borders?.standing, borders?.decided, borders?.suppression?.reason], ["not-applicable", true, "the State has no land border"]);
  });

  it("is empty for a text on another matter", () => {
    const model = modelOf("Section 1. Nets\n\nNo person shall fish with a net in the lake during the closed season of the year.\n");
    assert.deepEqual([model.aboutTrafficking, model.requirements], [false, []]);
  });
});
