import type { Localized } from "../text/language.ts";

/** What the editor's features say, in the reader's language; {0}, {1}… are filled in. */
export const FEATURE_WORDS = {
  contrary: { en: "{0}: this clause conflicts with the standard.", fr: "{0} : cette disposition est contraire à la norme.", es: "{0}: esta cláusula es contraria a la norma." },
  partial: { en: "{0}: incomplete. Missing: {1}.", fr: "{0} : incomplet. Manque : {1}.", es: "{0}: incompleto. Falta: {1}." },
  missing: { en: "{0}: not found. Missing: {1}.", fr: "{0} : absent. Manque : {1}.", es: "{0}: no se encontró. Falta: {1}." },
  why: { en: "{0} ({1})", fr: "{0} ({1})", es: "{0} ({1})" },
  todo: { en: "Use a quick fix to insert a model clause, or say why it is not needed here.", fr: "Une correction rapide insère une clause type, ou permet d’indiquer pourquoi elle n’est pas nécessaire ici.", es: "Una corrección rápida inserta una cláusula modelo o permite indicar por qué no hace falta aquí." },
  todoContrary: { en: "Amend or remove the clause.", fr: "Modifiez ou supprimez la disposition.", es: "Modifique o suprima la cláusula." },
  evidence: { en: "Found here: {0}", fr: "Trouvé ici : {0}", es: "Encontrado aquí: {0}" },
  hint: { en: "Perhaps here: {0}", fr: "Peut-être ici : {0}", es: "Quizá aquí: {0}" },
  definedIn: { en: "Defined in {0}", fr: "Définition\u00a0: {0}", es: "Definido en {0}" },
  moreOne: { en: "and 1 more", fr: "et 1 autre", es: "y 1 más" },
  more: { en: "and {0} more", fr: "et {0} autres", es: "y {0} más" },
  page: { en: "Explanation", fr: "Explication", es: "Explicación" },
  noReason: { en: "This comment on {0} gives no reason, so it counts for nothing. Write the reason after a colon.", fr: "Ce commentaire sur {0} ne donne pas de motif ; il ne compte pas. Écrivez le motif après un deux-points.", es: "Este comentario sobre {0} no da motivo, así que no cuenta. Escriba el motivo después de dos puntos." },
  stale: { en: "This comment on {0} suppresses nothing any more. Remove it.", fr: "Ce commentaire sur {0} ne supprime plus rien. Retirez-le.", es: "Este comentario sobre {0} ya no suprime nada. Elimínelo." },
  sources: { en: "Sources", fr: "Sources", es: "Fuentes" },
} satisfies Record<string, Localized>;
