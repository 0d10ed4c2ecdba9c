import assert from "node:assert/strict";
import { renumberingOf } from "../../../server/src/features/renumber.ts";
import type { Language } from "../../../server/src/text/language.ts";
import { applied, structureOf, textAt } from "../../support/structure.ts";

function renumbered(text: string, language: Language): string {
  const context = structureOf(text, { language });
  const result = applied(context, renumberingOf(context).edits);
  const again = structureOf(result, { language });
  assert.deepEqual(renumberingOf(again).edits, [], "renumbering twice changes nothing more");
  return result;
}

describe("renumbering", () => {
  it("numbers articles in sequence, with references, lists and ranges", () => {
    const text = `Section 1. This Act may be cited as the Trafficking Act.

Section 3. A person who traffics commits an offence.

Section 4. (1) The penalty for an offence under section 3 is ten years. Sections 1, 3 and 4 and sections 3 to 7 apply.

(3) See subsection (3), section 4 (3) and section 3 of the Penal Code.

Section 7. Paragraph (a) of section 9 is spared.
`;
    assert.equal(renumbered(text, "en"), `Section 1. This Act may be cited as the Trafficking Act.

Section 2. A person who traffics commits an offence.

Section 3. (1) The penalty for an offence under section 2 is ten years. Sections 1, 2 and 3 and sections 2 to 4 apply.

(2) See subsection (2), section 3 (2) and section 3 of the Penal Code.

Section 4. Paragraph (a) of section 9 is spared.
`);
  });

  it("keeps ordinal signs and inserted articles in Spanish", () => {
    const text = "**Artículo 1º.-** Objeto de la ley.\n\n**Artículo 3º.-** La pena es de diez años.\n\n**Artículo 3º bis.-** Se agrava la pena del artículo 3º.\n\n**Artículo 5º.-** Se aplican los artículos 3 bis y 5 y el artículo 3 de la Convención.\n";
    const result = renumbered(text, "es");
    assert.match(result, /Artículo 2º\.-\*\* La pena/);
    assert.match(result, /Artículo 2º bis\.-\*\* Se agrava la pena del artículo 2º\./);
    assert.match(result, /Artículo 3º\.-\*\* Se aplican los artículos 2 bis y 3 y el artículo 3 de la Convención\./);
  });

  it("gives French its « premier » and takes it away", () => {
    const gone = "Article 2. – La traite est punie.\n\nArticle 3. – La peine prévue à l’article 2 est doublée.\n\nArticle 4. – L’article 3 s’applique.\n";
    assert.equal(renumbered(gone, "fr"), "Article 1. – La traite est punie.\n\nArticle 2. – La peine prévue à l’article 1 est doublée.\n\nArticle 3. – L’article 2 s’applique.\n");
    const added = "Article premier. – La présente loi a un objet.\n\nArticle premier. – La traite est punie.\n\nArticle 2. – La peine est doublée.\n\nArticle 3. – L’article premier et l’article 2 s’appliquent.\n";
    assert.match(renumbered(added, "fr"), /^Article premier\..*\n\nArticle 2\. – La traite.*\n\nArticle 3\. – La peine.*\n\nArticle 4\. – L’article premier et l’article 3/s);
  });

  it("keeps Roman numerals and ordinal words", () => {
    assert.equal(renumbered("ARTICLE I. The State protects victims.\n\nARTICLE III. The court hears victims.\n\nARTICLE IV. See Article III.\n", "en"), "ARTICLE I. The State protects victims.\n\nARTICLE II. The court hears victims.\n\nARTICLE III. See Article II.\n");
    assert.equal(renumbered("Artículo primero. Esta ley reprime la trata.\n\nArtículo tercero. La pena es de diez años.\n\nArtículo cuarto. Véase el artículo tercero.\n", "es"), "Artículo primero. Esta ley reprime la trata.\n\nArtículo segundo. La pena es de diez años.\n\nArtículo tercero. Véase el artículo segundo.\n");
  });

  it("mends the lists inside, with letters and numbers of their own", () => {
    const text = "Article 1. Est puni quiconque :\n\na) recrute une personne ;\n\nc) héberge une personne ;\n\nd) transporte une personne.\n\nArticle 2. Le c) de l’article 1 et l’alinéa d) de l’article 1 s’appliquent.\n";
    assert.equal(renumbered(text, "fr"), "Article 1. Est puni quiconque :\n\na) recrute une personne ;\n\nb) héberge une personne ;\n\nc) transporte une personne.\n\nArticle 2. Le b) de l’article 1 et l’alinéa c) de l’article 1 s’appliquent.\n");
  });

  it("counts repealed articles, and leaves counted paragraphs as they are", () => {
    const text = "Article 1. La traite est punie.\n\nArticle 2. (abrogé)\n\nArticle 4. La peine est doublée.\n\nArticle 5. L’alinéa 1 de l’article 4 et le premier alinéa de l’article 5 s’appliquent.\n";
    assert.equal(renumbered(text, "fr"), "Article 1. La traite est punie.\n\nArticle 2. (abrogé)\n\nArticle 3. La peine est doublée.\n\nArticle 4. L’alinéa 1 de l’article 3 et le premier alinéa de l’article 4 s’appliquent.\n");
  });

  it("leaves a list that begins in the middle, and begins an article's own list with 1", () => {
    const text = "Section 1. The means are force and—\n\n(b) fraud;\n\n(c) deception.\n\nSection 2. (2) The court hears.\n\n(3) See subsection (2).\n";
    assert.equal(renumbered(text, "en"), "Section 1. The means are force and—\n\n(b) fraud;\n\n(c) deception.\n\nSection 2. (1) The court hears.\n\n(2) See subsection (1).\n");
  });

  it("passes over an article of an amended code that stands among the others", () => {
    const text = "Art. 1. L’État protège.\n\nArt. 2. Le juge entend.\n\nArt. 182. La traite est punie.\n\nArt. 4. L’article 2 s’applique.\n";
    assert.equal(renumbered(text, "fr"), text.replace("Art. 4.", "Art. 3."));
  });

  it("leaves provisions quoted for another law, and numbers of codes", () => {
    const text = "Article 1. La présente loi réprime la traite.\n\nArticle 3. Le code pénal est complété par un article ainsi rédigé :\n\n« Article 225-4-1. – La traite est punie comme le dit l’article 3. »\n\nArticle 4. L’article 3 entre en vigueur.\n";
    assert.equal(renumbered(text, "fr"), text.replace("Article 3. Le", "Article 2. Le").replace("Article 4. L’article 3", "Article 3. L’article 2"));
  });

  it("leaves an inserted article whose own is gone", () => {
    const text = "Article 1. La traite est punie.\n\nArticle 2. La peine est doublée.\n\nArticle 7 bis. Le juge entend.\n\nArticle 8. L’article 7 bis s’applique.\n";
    assert.equal(renumbered(text, "fr"), text.replace("Article 8.", "Article 3."));
  });

  it("begins again where the numbering begins again, and leaves an excerpt where it begins", () => {
    const two = "# PART I\n\nSection 1. The State protects.\n\nSection 3. The court hears.\n\n# SCHEDULE 1\n\nSection 1. The form is this.\n\nSection 3. The seal is that.\n";
    assert.match(renumbered(two, "en"), /Section 2\. The court.*Section 1\. The form.*Section 2\. The seal/s);
    assert.equal(renumbered("Section 45. The State protects.\n\nSection 47. The court hears under section 45.\n", "en"), "Section 45. The State protects.\n\nSection 46. The court hears under section 45.\n");
  });

  it("changes nothing in a draft that is in order", () => {
    const context = structureOf("Section 1. The State protects.\n\nSection 2. (1) The court hears.\n\n(2) See section 1.\n", { language: "en" });
    assert.deepEqual(renumberingOf(context), { edits: [], preview: [] });
  });

  it("shows what it changes, old and new", () => {
    const context = structureOf("Section 1. The State protects.\n\nSection 3. The court hears under section 3.\n", { language: "en" });
    const { preview } = renumberingOf(context);
    assert.deepEqual(preview.map((p) => [p.what, p.provision, p.old, p.new]), [["provision", "Section 3", "3", "2"], ["reference", "Section 3", "3", "2"]]);
    for (const p of preview) assert.equal(textAt(context, p.range), p.old);
  });
});
