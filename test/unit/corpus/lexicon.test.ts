import assert from "node:assert/strict";
import { compileLexicon, type LexiconError } from "../../../server/src/assess/lexicon.ts";
import { runExamples } from "../../../server/src/cli/eval/examples.ts";
import { LANGUAGES } from "../../../server/src/text/language.ts";
import { testChecker, testCorpus } from "../../support/corpus.ts";

describe("lexicon", () => {
  const corpus = testCorpus();
  const requirements = [...corpus.requirements.law, ...corpus.requirements.plan];
  const elements = requirements.flatMap((r) => r.elements.map((e) => `${r.id}/${e.id}`));
  const contraries = requirements.filter((r) => r.contrary).map((r) => r.id);

  for (const language of LANGUAGES) {
    const lexicon = corpus.lexicons[language];

    it(`${language}: every query compiles`, () => {
      const problems: LexiconError[] = [];
      compileLexicon(lexicon, problems);
      assert.deepEqual(problems.map((p) => p.message), []);
    });

    it(`${language}: every element and every contrary has queries, and no other`, () => {
      assert.deepEqual(Object.keys(lexicon.elements).sort(), [...elements].sort());
      assert.deepEqual(Object.keys(lexicon.contrary).sort(), [...contraries].sort());
    });

    it(`${language}: every concept is used`, () => {
      const queries = [
        ...Object.values(lexicon.concepts),
        ...[...Object.values(lexicon.elements), ...Object.values(lexicon.contrary)].flatMap((e) => [...e.finds.map((f) => f.query), ...e.hints]),
        ...Object.values(lexicon.roles).flatMap((r) => [...r.finds, r.terms ?? ""]),
        ...Object.values(lexicon.polarity),
        "{trafficking}",
      ].join("\n");
      const unused = Object.keys(lexicon.concepts).filter((name) => !queries.includes(`{${name}}`));
      assert.deepEqual(unused, []);
    });

    it(`${language}: every example does what its file says, and every query is used by one`, () => {
      const { failed, unused } = runExamples(corpus, language, testChecker());
      assert.deepEqual(failed.map((f) => `${f.what} ${f.key}: ${f.text}${f.shown ? ` [matched: ${f.shown}]` : ""}`), []);
      assert.deepEqual(unused, [], "queries that match no example of their element");
    });
  }
});
