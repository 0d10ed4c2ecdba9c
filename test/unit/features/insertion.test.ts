import assert from "node:assert/strict";
import { wholeClauses } from "../../../server/src/features/clauseActions.ts";
import { clauseInsertion } from "../../../server/src/features/insertion.ts";
import type { Language } from "../../../server/src/text/language.ts";
import { assessed } from "../../support/fixes.ts";

/** A law whose last own article before the closing ones ends at `‸`. */
const LAWS: readonly [string, Language, string][] = [
  ["commencement, signature, schedule", "en", "# Trafficking in Persons Bill\n\n## Section 1. Offence\n\nA person who recruits another by force for exploitation commits trafficking in persons.\n\n## Section 2. Regulations\n\nThe Minister may make regulations.‸\n\n## Section 3. Repeal\n\nThe Slave Trade Act is repealed.\n\n## Section 4. Commencement\n\nThis Act comes into force on the first of May.\n\nDone at Norhaven this fifth day of April.\n\nThe President of the Republic\n\nSCHEDULE\n\nForms.\n"],
  ["no headings, footnotes", "en", "# Trafficking in Persons Bill\n\n1. A person who recruits another by force for exploitation commits trafficking in persons.[^1]\n\n2. The Minister may make regulations.‸\n\n3. This Act comes into force on publication.\n\n[^1]: See the Penal Code.\n"],
  ["nothing that closes, footnotes and a schedule", "en", "# Trafficking in Persons Bill\n\n## Section 1. Offence\n\nA person who recruits another by force for exploitation commits trafficking in persons.\n\n## Section 2. Regulations\n\nThe Minister may make regulations.‸\n\nSCHEDULE\n(section 2)\n\nForms.\n\n[^1]: See the Penal Code.\n"],
  ["dispositions finales", "fr", "# Loi relative à la traite des personnes\n\n## Titre I – Infractions\n\nArticle 1. – Quiconque recrute une personne par la force aux fins d’exploitation commet la traite des personnes.\n\nArticle 2. – Un décret fixe les règles.‸\n\n## Titre II – Dispositions finales\n\nArticle 3. – Sont abrogées les dispositions contraires.\n\nArticle 4. – La présente loi sera publiée au Journal officiel.\n\nFait à Valmont, le 3 mai 2026.\n\nLe Président de la République\n\nNote du rédacteur : à revoir.\n"],
  ["vigencia y derogatoria", "es", "# Ley contra la trata de personas\n\n**Artículo 1.- Delito.** Quien capte a una persona mediante la fuerza con fines de explotación comete trata de personas.\n\n**Artículo 2.- Reglamento.** El Poder Ejecutivo dictará el reglamento.‸\n\n**Artículo 3.- Derogatoria.** Se deroga la ley anterior.\n\n**Artículo 4.- Vigencia.** Esta ley rige desde su publicación.\n\nDada en la sala de sesiones.\n\n---\n\n**Nota al pie del proyecto.** La comisión no trató otros puntos.\n"],
];

describe("where a model clause is put", () => {
  for (const [name, language, source] of LAWS) {
    it(`${language}: ${name}: before what closes the law`, () => {
      const last = source.indexOf("‸");
      const text = source.replace("‸", "");
      const context = assessed(text, { language, kind: "law" });
      const missing = context.assessment.requirements.filter((f) => f.status === "missing");
      assert.ok(missing.length > 20);
      const offsets = missing.flatMap((f) => wholeClauses(context, f).slice(0, 1).map((c) => clauseInsertion(context, f, c).offset));
      assert.ok(offsets.includes(last), "none is put last");
      for (const offset of offsets) assert.ok(offset <= last && offset > text.indexOf("\n"), `after ${text.slice(0, offset).slice(-60)}`);
    });
  }

  it("keeps a numbering in order when it is put before the last article", () => {
    const [, , source] = LAWS[4] ?? ["", "es", ""];
    const context = assessed(source.replace("‸", ""), { language: "es", kind: "law" });
    const finding = context.assessment.requirements.find((f) => f.requirement.id === "prevention.demand");
    const [clause] = finding ? wholeClauses(context, finding) : [];
    assert.ok(finding && clause);
    assert.match(clauseInsertion(context, finding, clause).text, /^\n\n\*\*Artículo 2 bis\.- /);
  });

  it("is in a law of closing articles only, after the last", () => {
    const text = "# Trafficking in Persons (Commencement) Bill\n\n## Section 1. Repeal\n\nThe Trafficking Act is repealed.\n\n## Section 2. Commencement\n\nThis Act on trafficking in persons comes into force today.\n";
    const context = assessed(text, { language: "en", kind: "law" });
    for (const f of context.assessment.requirements.filter((r) => r.status === "missing")) for (const c of wholeClauses(context, f).slice(0, 1)) assert.ok(clauseInsertion(context, f, c).offset > text.indexOf("## Section 1"));
  });

  it("is not in the annex of a plan", () => {
    const text = "# Plan d’action national contre la traite des personnes\n\n## Avant-propos\n\n- Ce plan est une promesse.\n\n## Axe 1 – Prévention\n\n- Des campagnes contre la traite des personnes seront menées.\n\n## Annexe – Difficultés\n\n- Aucune ligne d’appel n’existe pour les victimes de la traite.\n";
    const context = assessed(text, { language: "fr", kind: "plan" });
    for (const f of context.assessment.requirements.filter((r) => r.status === "missing")) for (const c of wholeClauses(context, f).slice(0, 1)) {
      const { offset } = clauseInsertion(context, f, c);
      assert.ok(offset > text.indexOf("## Axe 1") && offset <= text.indexOf("\n\n## Annexe"), f.requirement.id);
    }
  });
});
