import assert from "node:assert/strict";
import { prepareRename, RenameRefused, renameAt } from "../../../server/src/features/rename.ts";
import type { Language } from "../../../server/src/text/language.ts";
import { applied, atCursor, textAt } from "../../support/structure.ts";

const EN = `Section 1. Interpretation. In this Act—

“victim” means a person against whom an offence is committed;

“victim of trafficking” means a victim of an offence under section 2.

Section 2. VICTIMS. Victims are heard. A vic‸tim of trafficking and every vic‸tim may stay, as the Victims of Crime Act, 1999, says.
`;

function renamed(source: string, language: Language, name: string, cursor = 0): string {
  const { context } = atCursor(source, { language });
  const at = atCursor(nth(source, cursor), { language }).position;
  return applied(context, renameAt(context, at, name).changes?.[context.uri] ?? []);
}

/** Keeps only the nth cursor. */
function nth(source: string, n: number): string {
  let i = -1;
  return source.replace(/‸/g, () => (++i === n ? "‸" : ""));
}

describe("rename of a defined term", () => {
  it("changes every use, keeps number and capitals, and spares longer terms and other laws", () => {
    assert.equal(renamed(EN, "en", "survivor", 1).split("\n\n").slice(1).join("\n"), `“survivor” means a person against whom an offence is committed;
“victim of trafficking” means a survivor of an offence under section 2.
Section 2. SURVIVORS. Survivors are heard. A victim of trafficking and every survivor may stay, as the Victims of Crime Act, 1999, says.
`);
  });

  it("changes a term of several words", () => {
    assert.match(renamed(EN, "en", "trafficked person", 0), /“trafficked person” means a victim .* A trafficked person and every victim/s);
  });

  it("starts from a plural use as from the singular", () => {
    assert.match(renamed(EN.replace("Victims are", "Vic‸tims are"), "en", "Survivors", 0), /“survivor” means.*Survivors are heard.*every survivor may/s);
  });

  it("inflects French and mends elisions", () => {
    const text = "Article premier. – Définitions. On entend par :\n\na) « victime » : la personne qui a subi la traite ;\n\nb) « exploitation » : le travail forcé.\n\nArticle 2. – La vic‸time est protégée. Les victimes sont entendues. Le juge réprime l’exploi‸tation et la forme d’exploitation.\n";
    assert.match(renamed(text, "fr", "personne lésée", 0), /« personne lésée » : .*La personne lésée est protégée\. Les personnes lésées sont/s);
    assert.match(renamed(text, "fr", "usager", 0), /L’usager est protégée\. Les usagers sont/s);
    assert.match(renamed(text, "fr", "mise en servitude", 1), /« mise en servitude ».*réprime (?:la|le) mise en servitude et la forme de mise en servitude\./s);
  });

  it("inflects Spanish", () => {
    const text = "Artículo 1. Definiciones. Se entiende por:\n\n1. **Víctima:** la persona que ha sufrido la trata.\n\nArtículo 2. El Estado protege a toda víc‸tima y oye a las víctimas.\n";
    assert.match(renamed(text, "es", "persona afectada", 0), /\*\*Persona afectada:\*\*.*a toda persona afectada y oye a las personas afectadas\./s);
  });

  it("offers the words at the cursor", () => {
    const { context, position } = atCursor(nth(EN, 1), { language: "en" });
    const { range, placeholder } = prepareRename(context, position);
    assert.equal(placeholder, "victim");
    assert.equal(textAt(context, range), "victim");
  });

  it("refuses elsewhere, in the reader's language", () => {
    for (const [reader, words] of [["en", /Only a term/], ["fr", /Seul un terme/], ["es", /Solo se puede/]] as const) {
      const { context, position } = atCursor("Section 1. The court shall he‸ar the parties.\n\nSection 2. The State shall pay.\n", { language: "en", reader });
      assert.throws(() => prepareRename(context, position), (e: unknown) => e instanceof RenameRefused && words.test(e.message));
      assert.throws(() => renameAt(context, position, "see"), RenameRefused);
    }
    const { context, position } = atCursor(nth(EN, 9).replace("under section 2", "under sect‸ion 2"), { language: "en" });
    assert.throws(() => prepareRename(context, position), /Renumber/);
  });

  it("refuses an empty name, several lines and a term that is taken", () => {
    for (const [name, words] of [["  ", /no name/], ["a\nb", /no name/], ["victim of trafficking", /already defined/]] as const) assert.throws(() => renamed(EN, "en", name, 1), words);
  });
});
