import assert from "node:assert/strict";
import { actionsOn, appliedAction, assessed, findingIn } from "../../support/fixes.ts";
import type { Language } from "../../../server/src/text/language.ts";

const TITLE = { en: "# Trafficking in Persons Bill", fr: "# Loi relative à la traite des personnes", es: "# Ley contra la trata de personas" };

/** The draft after its list was completed, and the action's title. */
function completed(language: Language, law: string, requirement = "definition.means"): { title: string; after: string; context: ReturnType<typeof assessed> } {
  const context = assessed(`${TITLE[language]}\n\n${law}\n`, { language, kind: "law" });
  const action = actionsOn(context, requirement).find((a) => a.title.startsWith("Complete the list"));
  assert.ok(action, `no list is completed in:\n${law}`);
  assert.equal(action.isPreferred, true);
  return { title: action.title, after: appliedAction(context, action), context };
}

describe("quick fixes: completing a list", () => {
  it("adds items with the next marks, moves the conjunction and repairs the full stop", () => {
    const { after, context, title } = completed("en", "Section 1. Trafficking in persons means the recruitment, transportation, transfer, harbouring or receipt of a person for the purpose of exploitation by means of:\n\n(a) the threat or use of force;\n\n(b) abduction; or\n\n(c) fraud.\n\nSection 2. The Minister may make regulations.");
    assert.match(title, /deception/);
    assert.match(after, /\(b\) abduction;\n\n\(c\) fraud;\n\n\(d\) [^\n]+;\n\n/);
    assert.match(after, /; or\n\n\([f-i]\) [^\n]+[^;.]\.\n\nSection 2\. The Minister/);
    assert.equal((after.match(/; or\n/g) ?? []).length, 1);
    assert.equal(findingIn(context, after, "definition.means").status, "met");
  });

  it("keeps the form of the neighbours: French nouns, Spanish marks", () => {
    const french = completed("fr", "Article 1. – La traite des personnes désigne le recrutement, le transport, le transfert, l’hébergement ou l’accueil de personnes, aux fins d’exploitation, par :\na) la menace ou l’emploi de la force\u00a0;\nb) l’enlèvement\u00a0;\nc) la fraude.\n\nArticle 2. – Un décret fixe les modalités.");
    assert.match(french.after, /c\) la fraude\u00a0;\nd\) [^\n]+\u00a0;\n/);
    assert.match(french.after, /[^;]\.\n\nArticle 2/);
    assert.equal(findingIn(french.context, french.after, "definition.means").status, "met");
    const spanish = completed("es", "Artículo 1.- Trata de personas es la captación, el transporte, el traslado, la acogida o la recepción de personas con fines de explotación mediante:\n1° la amenaza o el uso de la fuerza;\n2° el rapto; o\n3° el fraude.\n\nArtículo 2.- El Poder Ejecutivo dictará el reglamento.");
    assert.match(spanish.after, /2° el rapto;\n3° el fraude;\n4° [^\n]+;\n/);
    assert.match(spanish.after, /; o\n\d° [^\n]+\.\n\nArtículo 2/);
    assert.equal(findingIn(spanish.context, spanish.after, "definition.means").status, "met");
  });

  it("adds verbs where the neighbours are verbs", () => {
    const { after, context } = completed("en", "Section 1. A person commits trafficking in persons who, for the purpose of exploitation and by means of threat, force, coercion, abduction, fraud, deception, abuse of power, abuse of a position of vulnerability or payments to a person having control over another:\n\n(a) recruits another person;\n\n(b) transports another person; or\n\n(c) harbours another person.\n\nSection 2. The Minister may make regulations.", "definition.acts");
    assert.match(after, /\(c\) harbours another person;\n\n\(d\) transfers [^\n]+; or\n\n\(e\) receives [^\n]+\.\n\nSection 2/);
    assert.equal(findingIn(context, after, "definition.acts").status, "met");
  });

  it("adds inside an enumeration, before its last conjunction", () => {
    const { after, context } = completed("en", "Section 1. A person who recruits, transports, transfers, harbours or receives another person by means of the use of force, coercion, abduction, fraud or deception, for the purpose of exploitation, commits trafficking in persons.\n\nSection 2. The Minister may make regulations.");
    assert.match(after, /abduction, fraud, [^.]+ or deception, for the purpose/);
    assert.notEqual(findingIn(context, after, "definition.means").elements.length, 0);
    assert.equal(findingIn(context, after, "definition.means").status, "met");
    const french = completed("fr", "Article 1. – Constitue la traite des personnes le recrutement, le transport, le transfert, l’hébergement ou l’accueil d’une personne par la menace, la contrainte, l’enlèvement, la fraude ou la tromperie, aux fins d’exploitation.\n\nArticle 2. – Un décret fixe les modalités.");
    assert.match(french.after, /la fraude, l’abus [^.]+ ou la tromperie, aux fins/);
    assert.equal(findingIn(french.context, french.after, "definition.means").status, "met");
  });

  it("offers nothing where what was found stands in no list", () => {
    const context = assessed(`${TITLE.en}\n\nSection 1. A person who recruits another by force for exploitation commits trafficking in persons.\n\nSection 2. Fraud by which a person is recruited for exploitation is trafficking in persons.\n`, { language: "en", kind: "law" });
    assert.ok(!actionsOn(context, "definition.means").some((a) => a.title.startsWith("Complete")));
  });
});
