import type { Localized } from "../../../server/src/text/language.ts";
import { PAGE_WORDS } from "../shared/words.ts";

/** The matrix's words. */
export const MATRIX_WORDS = {
  ...PAGE_WORDS,
  heading: { en: "Coverage of the standard", fr: "Couverture de la norme", es: "Cobertura de la norma" },
  noDraft: {
    en: "No draft on trafficking in persons is active. Open one, and its coverage is shown here.",
    fr: "Aucun projet sur la traite des personnes n’est actif. Ouvrez-en un : sa couverture s’affichera ici.",
    es: "No hay ningún proyecto sobre trata de personas activo. Abra uno y aquí se mostrará su cobertura.",
  },
  mandatoryMet: { en: "mandatory requirements met", fr: "exigences obligatoires satisfaites", es: "requisitos obligatorios cumplidos" },
  allMet: { en: "requirements met in all", fr: "exigences satisfaites en tout", es: "requisitos cumplidos en total" },
  gaps: { en: "mandatory gaps", fr: "lacunes obligatoires", es: "lagunas obligatorias" },
  contraries: { en: "contrary to the standard", fr: "contraires à la norme", es: "contrarios a la norma" },
  reviewed: { en: "decided by a person", fr: "tranchées par une personne", es: "decididos por una persona" },
  totalsByTheme: { en: "Totals by theme", fr: "Totaux par thème", es: "Totales por tema" },
  totalsByForce: { en: "Totals by force", fr: "Totaux par force", es: "Totales por fuerza" },
  chart: { en: "Chart", fr: "Graphique", es: "Gráfico" },
  table: { en: "Requirements", fr: "Exigences", es: "Requisitos" },
  show: { en: "Show", fr: "Afficher", es: "Mostrar" },
  more: { en: "{0} more", fr: "{0} de plus", es: "{0} más" },
  verdict: { en: "Confirm or overrule…", fr: "Confirmer ou infirmer…", es: "Confirmar o rectificar…" },
  decidedBy: { en: "decided by {0}", fr: "décidé par {0}", es: "decidido por {0}" },
  staleOf: { en: "verdict of {0} out of date", fr: "verdict de {0} périmé", es: "veredicto de {0} desactualizado" },
  authorSays: { en: "says the author", fr: "selon l’auteur", es: "según el autor" },
  reason: { en: "Reason", fr: "Motif", es: "Motivo" },
  duty: { en: "Duty", fr: "Obligation", es: "Obligación" },
  readAs: { en: "{0} in {1}", fr: "{0} en {1}", es: "{0} en {1}" },
} satisfies Record<string, Localized>;
