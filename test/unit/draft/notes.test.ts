import assert from "node:assert/strict";
import type { Language } from "../../../server/src/text/language.ts";
import { outline } from "../../support/outline.ts";
import { testChecker } from "../../support/corpus.ts";

const NOTES: Record<Language, readonly string[]> = {
  en: ["**Drafting note.** ", "Drafter’s note: ", "[Drafting note: ", "*Explanatory note* – ", "Note to the drafting committee: ", "Note by the secretariat. ", "> **Drafting note 3:** ", "> *Note.* ", "Commentary: "],
  fr: ["**Note du rédacteur.** ", "Note de la commission : ", "(Note explicative : ", "*Note de rédaction* – ", "Note du secrétariat. ", "Note au rédacteur : ", "*Commentaire :* ", "*Commentaire : "],
  es: ["**Nota al pie del proyecto.** ", "Nota de la secretaría: ", "Nota del redactor: ", "*Nota explicativa.* ", "(Nota de redacción: ", "Nota de la comisión redactora: ", "**Nota.** ", "Comentario: "],
};
const LAW: Record<Language, (note: string) => string> = {
  en: (note) => `# Trafficking in Persons Bill\n\nSection 1. Offence\n\nA person who recruits another by force for exploitation commits trafficking in persons.\n\nSection 2. Rules\n\nThe Minister may make rules.\n\n${note}The consent of the victim of trafficking in persons to the exploitation shall be irrelevant.\n`,
  fr: (note) => `# Loi relative à la traite des personnes\n\nArticle 1. – Quiconque recrute une personne par la force aux fins d’exploitation commet la traite des personnes.\n\nArticle 2. – Un décret fixe les règles.\n\n${note}Le consentement de la victime de la traite des personnes à l’exploitation est indifférent.\n`,
  es: (note) => `# Ley contra la trata de personas\n\nArtículo 1.- Quien capte a una persona mediante la fuerza con fines de explotación comete trata de personas.\n\nArtículo 2.- El reglamento fijará las reglas.\n\n${note}El consentimiento de la víctima de la trata de personas a la explotación será irrelevante.\n`,
};

describe("the notes of those who drafted", () => {
  for (const language of ["en", "fr", "es"] as const) {
    it(`give nothing, in ${language}`, () => {
      const status = (text: string) => testChecker().analyse(text, { language, kind: "law" }).assessment.requirements.find((r) => r.requirement.id === "consent.irrelevant")?.status;
      assert.equal(status(LAW[language]("")), "met", "without the note's label it is a clause");
      for (const note of NOTES[language]) assert.equal(status(LAW[language](note)), "missing", note);
    });
  }

  it("are told from clauses on notes", () => {
    for (const [language, text] of [["en", "The notes of the committee shall be kept."], ["fr", "Note est prise de la déclaration."], ["es", "La nota de la comisión se publicará."]] as const) {
      assert.ok(!outline(LAW[language](`${text}\n\n`), { language, kind: "law" }).some((l) => l.endsWith("!note")), text);
    }
  });
});
