import assert from "node:assert/strict";
import type { Clause, Requirement } from "../../../server/src/corpus/types.ts";
import type { DraftKind } from "../../../server/src/draft/types.ts";
import { LANGUAGES, type Language } from "../../../server/src/text/language.ts";
import { testChecker, testCorpus } from "../../support/corpus.ts";

/** A minimal draft of a kind and language: its title and, for a law, the offence and its definition. */
const DRAFTS: Record<Language, Record<DraftKind, string>> = {
  en: {
    law: "# Trafficking in Persons Bill\n\nSection 1. Trafficking in persons\n\nTrafficking in persons means the recruitment, transportation, transfer, harbouring or receipt of persons, by threat, force, coercion, abduction, fraud, deception or abuse of power or of a position of vulnerability, for the purpose of exploitation.\n",
    plan: "# National plan of action against trafficking in persons\n",
  },
  fr: {
    law: "# Projet de loi relatif à la lutte contre la traite des personnes\n\nArticle 1. Traite des personnes\n\nLa traite des personnes désigne le recrutement, le transport, le transfert, l’hébergement ou l’accueil de personnes, par la menace, la contrainte, l’enlèvement, la fraude, la tromperie ou l’abus d’autorité ou d’une situation de vulnérabilité, aux fins d’exploitation.\n",
    plan: "# Plan d’action national de lutte contre la traite des personnes\n",
  },
  es: {
    law: "# Ley contra la trata de personas\n\nArtículo 1. Trata de personas\n\nTrata de personas es la captación, el transporte, el traslado, la acogida o la recepción de personas, mediante amenaza, fuerza, coacción, rapto, fraude, engaño o abuso de poder o de una situación de vulnerabilidad, con fines de explotación.\n",
    plan: "# Plan nacional de acción contra la trata de personas\n",
  },
};
const WORD: Record<Language, string> = { en: "Section", fr: "Article", es: "Artículo" };

const corpus = testCorpus();
const all: { kind: DraftKind; requirement: Requirement }[] = (["law", "plan"] as const).flatMap((kind) => corpus.requirements[kind].map((requirement) => ({ kind, requirement })));

/** What a clause fails to do when it stands in a minimal draft: its own evidence must stand in its own words. */
function failures(language: Language, kind: DraftKind, clause: Clause): string[] {
  const before = `${DRAFTS[language][kind]}\n${kind === "law" ? `${WORD[language]} 2.` : "##"} ${clause.heading}\n\n`;
  const { assessment } = testChecker().analyse(`${before}${clause.text}\n`, { language, kind, assumeSubject: true });
  const finding = assessment.requirements.find((f) => f.requirement.id === clause.requirement);
  const name = `${language} ${clause.requirement}${clause.elements.length === 1 ? `/${clause.elements[0]}` : ""}${clause.alternative ? ` (${clause.alternative})` : ""}`;
  const absent = clause.elements.filter((id) => !finding?.elements.find((e) => e.id === id)?.evidence.some((e) => e.match.end > before.length));
  const contrary = assessment.requirements.filter((f) => f.contrary.some((e) => e.match.end > before.length)).map((f) => f.requirement.id);
  return [...(absent.length > 0 ? [`${name}: does not give ${absent.join(", ")}`] : []), ...contrary.map((id) => `${name}: is contrary to ${id}`)];
}

describe("model clauses", () => {
  for (const language of LANGUAGES) {
    const clauses = corpus.clauses[language];

    it(`has one for every element, and one for every requirement with several (${language})`, () => {
      const lacking = all.flatMap(({ requirement: r }) => {
        const own = clauses.filter((c) => c.requirement === r.id);
        const elements = r.elements.filter((e) => !own.some((c) => c.elements.length === 1 && c.elements[0] === e.id)).map((e) => `${r.id}/${e.id}`);
        const whole = own.filter((c) => c.alternative !== undefined || c.elements.length > 1);
        const enough = r.elements.length === 1 || (r.rule === "any" ? r.elements.every((e) => whole.some((c) => c.elements.includes(e.id))) : whole.some((c) => c.elements.length >= (r.rule === "all" ? r.elements.length : Number(r.rule))));
        return [...elements, ...(enough ? [] : [`${r.id} as a whole`])];
      });
      assert.deepEqual(lacking, []);
    });

    it(`gives what it says, and nothing contrary, in a minimal draft (${language})`, () => {
      const bad = all.flatMap(({ kind, requirement }) => clauses.filter((c) => c.requirement === requirement.id).flatMap((c) => failures(language, kind, c)));
      assert.equal(bad.length, 0, `${bad.length} of ${clauses.length} clauses:\n${bad.join("\n")}`);
    });
  }

  it("names known requirements and elements, and repeats no text", () => {
    for (const language of LANGUAGES) {
      const texts = new Set<string>();
      for (const clause of corpus.clauses[language]) {
        const requirement = all.find((a) => a.requirement.id === clause.requirement)?.requirement;
        assert.ok(requirement, `${language}: unknown requirement ${clause.requirement}`);
        for (const id of clause.elements) assert.ok(requirement.elements.some((e) => e.id === id), `${language}: unknown element ${clause.requirement}/${id}`);
        assert.ok(!texts.has(clause.text), `${language}: twice the text of ${clause.requirement}: ${clause.text.slice(0, 80)}`);
        texts.add(clause.text);
      }
    }
  });
});
