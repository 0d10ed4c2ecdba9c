import assert from "node:assert/strict";
import type { Language } from "../../../server/src/text/language.ts";
import { definitionAt } from "../../../server/src/features/definition.ts";
import { referencesAt } from "../../../server/src/features/references.ts";
import { atCursor, textAt } from "../../support/structure.ts";

const EN = `Section 1. Interpretation. In this Act—

“victim” means a person against whom an offence is committed;

“victim of trafficking” means a victim of an offence under section 2.

Section 2. Offence. (1) Trafficking is an offence.

(2) The court shall hear every victim.

Section 3. Assistance. Victims are assisted as section 2 (2) says. A victim of trafficking may stay. The Victims of Crime Act, 1999, applies.
`;
const FR = `Article premier. – Définitions. On entend par :

a) « victime » : la personne qui a subi la traite ;

b) « exploitation » : le travail forcé.

Article 2. – La victime est protégée contre l’exploitation, comme le prévoit l’article premier.
`;
const ES = `Artículo 1. Definiciones. Para los efectos de esta ley se entiende por:

1. **Víctima:** la persona que ha sufrido la trata.

Artículo 2. El Estado protege a las víctimas según el artículo anterior.
`;

function targets(source: string, language: Language): string[] {
  const { context, position } = atCursor(source, { language });
  return definitionAt(context, position).map((l) => textAt(context, l.targetSelectionRange));
}
function places(source: string, language: Language, declaration = true): string[] {
  const { context, position } = atCursor(source, { language });
  return referencesAt(context, position, declaration).map((l) => `${l.range.start.line}:${textAt(context, l.range)}`);
}

describe("go to definition", () => {
  it("leads from a reference to its provision, whole and part", () => {
    assert.deepEqual(targets(EN.replace("section 2 (2)", "sect‸ion 2 (2)"), "en"), ["(2)"]);
    const { context, position } = atCursor(EN.replace("section 2 (2)", "section 2 (‸2)"), { language: "en" });
    assert.equal(textAt(context, definitionAt(context, position)[0]?.targetRange ?? { start: position, end: position }), "(2) The court shall hear every victim.");
  });

  it("leads from a term to where it is defined; of two terms the longer", () => {
    assert.deepEqual(targets(EN.replace("every victim", "every vic‸tim"), "en"), ["victim"]);
    assert.deepEqual(targets(EN.replace("Victims are", "‸Victims are"), "en"), ["victim"]);
    assert.deepEqual(targets(EN.replace("A victim of trafficking", "A victim of traf‸ficking"), "en"), ["victim of trafficking"]);
  });

  it("says where it comes from", () => {
    const { context, position } = atCursor(FR.replace("La victime", "La vic‸time"), { language: "fr" });
    assert.equal(textAt(context, definitionAt(context, position)[0]?.originSelectionRange ?? { start: position, end: position }), "victime");
  });

  it("works in French and Spanish", () => {
    assert.deepEqual(targets(FR.replace("l’exploitation", "l’exploi‸tation"), "fr"), ["exploitation"]);
    assert.deepEqual(targets(FR.replace("l’article premier", "l’article pre‸mier"), "fr"), ["Article premier. – Définitions"]);
    assert.deepEqual(targets(ES.replace("las víctimas", "las vícti‸mas"), "es"), ["Víctima"]);
    assert.deepEqual(targets(ES.replace("artículo anterior", "artículo ante‸rior"), "es"), ["Artículo 1. Definiciones"]);
  });

  it("leads nowhere from other words, other laws and dangling references", () => {
    assert.deepEqual(targets(EN.replace("may stay", "may st‸ay"), "en"), []);
    assert.deepEqual(targets(EN.replace("Victims of Crime", "Vic‸tims of Crime"), "en"), []);
    assert.deepEqual(targets(EN.replace("section 2 (2)", "sect‸ion 8"), "en"), []);
  });
});

describe("references", () => {
  it("are all uses of a term, from a use and from where it is defined", () => {
    const all = ["2:victim", "4:victim", "8:victim", "10:Victims"];
    assert.deepEqual(places(EN.replace("every victim", "every vic‸tim"), "en"), all);
    assert.deepEqual(places(EN.replace("“victim”", "“vic‸tim”"), "en"), all);
    assert.deepEqual(places(EN.replace("“victim”", "“vic‸tim”"), "en", false), all.slice(1));
  });

  it("of a name do not take the common word for it", () => {
    const text = "Section 1. Interpretation. In this Act—\n\n“Fu‸nd” means the Fund for victims.\n\nSection 2. The Fund pays. No pension fund pays into the Fund.\n";
    assert.deepEqual(places(text, "en"), ["2:Fund", "2:Fund", "4:Fund", "4:Fund"]);
  });

  it("are all references to a provision, from its label and from a reference", () => {
    assert.deepEqual(places(EN.replace("(2) The court", "(‸2) The court"), "en"), ["8:(2)", "10:section 2 (2)"]);
    assert.deepEqual(places(EN.replace("section 2.\n", "sec‸tion 2.\n"), "en", false), ["4:section 2"]);
    assert.deepEqual(places(ES.replace("Artículo 1.", "Artí‸culo 1."), "es", false), ["4:artículo anterior"]);
    assert.deepEqual(places(FR.replace("Article premier", "Article pre‸mier"), "fr", false), ["6:article premier"]);
  });

  it("are those to a provision from its heading", () => {
    assert.deepEqual(places(EN.replace("Offence.", "Off‸ence."), "en", false), ["4:section 2"]);
  });
});
