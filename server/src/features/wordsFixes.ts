import type { Localized } from "../text/language.ts";

/** Titles of quick fixes and details of completions, in the reader's language; {0}, {1}… are filled in. */
export const FIX_WORDS = {
  insert: { en: "Insert a model clause: {0}", fr: "Insérer une clause type : {0}", es: "Insertar una cláusula modelo: {0}" },
  complete: { en: "Complete the list: add {0}", fr: "Compléter la liste : ajouter {0}", es: "Completar la lista: añadir {0}" },
  covered: { en: "Covered elsewhere…", fr: "Couvert ailleurs…", es: "Cubierto en otro texto…" },
  coveredOf: { en: "Covered elsewhere: {0}…", fr: "Couvert ailleurs : {0}…", es: "Cubierto en otro texto: {0}…" },
  notApplicableOf: { en: "Not applicable: {0}…", fr: "Sans objet : {0}…", es: "No aplicable: {0}…" },
  notApplicable: { en: "Not applicable…", fr: "Sans objet…", es: "No aplicable…" },
  about: { en: "{0} ({1})", fr: "{0} ({1})", es: "{0} ({1})" },
  explain: { en: "Explain: {0}", fr: "Expliquer : {0}", es: "Explicar: {0}" },
  removeComment: { en: "Remove the comment on {0}", fr: "Retirer le commentaire sur {0}", es: "Eliminar el comentario sobre {0}" },
  giveReason: { en: "Give the reason…", fr: "Donner le motif…", es: "Indicar el motivo…" },
  modelClause: { en: "Model clause", fr: "Clause type", es: "Cláusula modelo" },
  heading: { en: "Heading", fr: "Intitulé", es: "Epígrafe" },
  definedTerm: { en: "Defined term", fr: "Terme défini", es: "Término definido" },
} satisfies Record<string, Localized>;
