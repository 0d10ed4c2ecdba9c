import type { Localized } from "../text/language.ts";

/** The words of a comparison of laws. */
export const COMPARE_WORDS = {
  title: { en: "Comparison of laws and plans against trafficking in persons", fr: "Comparaison de lois et de plans contre la traite des personnes", es: "Comparación de leyes y planes contra la trata de personas" },
  laws: { en: "The texts compared", fr: "Les textes comparés", es: "Los textos comparados" },
  law: { en: "Text", fr: "Texte", es: "Texto" },
  language: { en: "Language", fr: "Langue", es: "Idioma" },
  kind: { en: "Kind", fr: "Nature", es: "Tipo" },
  reference: { en: "reference", fr: "référence", es: "referencia" },
  mandatoryMet: { en: "Mandatory met", fr: "Obligatoires satisfaites", es: "Obligatorios cumplidos" },
  metOf: { en: "{0} of {1}", fr: "{0} sur {1}", es: "{0} de {1}" },
  overview: { en: "Overview", fr: "Vue d’ensemble", es: "Panorama" },
  legend: { en: "Key", fr: "Légende", es: "Leyenda" },
  legendText: {
    en: "An asterisk marks what a person, not the checker, decided. An empty cell: the requirement is not asked of such a text.",
    fr: "Un astérisque signale ce qu’une personne, et non le vérificateur, a décidé. Case vide\u00a0: l’exigence ne concerne pas un tel texte.",
    es: "Un asterisco señala lo que decidió una persona, no el verificador. Celda vacía: el requisito no se pide a un texto de ese tipo.",
  },
  grid: { en: "Requirement by requirement", fr: "Exigence par exigence", es: "Requisito por requisito" },
  onlyHere: { en: "What each text alone gives", fr: "Ce que chaque texte est seul à prévoir", es: "Lo que solo prevé cada texto" },
  onlyMissingHere: { en: "What each text alone lacks", fr: "Ce qui ne manque qu’à chaque texte", es: "Lo que falta solo en cada texto" },
  nothing: { en: "Nothing sets this text apart.", fr: "Rien ne distingue ce texte.", es: "Nada distingue a este texto." },
  against: { en: "Measured against the reference: {0}", fr: "Par rapport à la référence\u00a0: {0}", es: "Frente a la referencia: {0}" },
  gains: { en: "Gives and the reference does not", fr: "Prévoit, à la différence de la référence", es: "Prevé, a diferencia de la referencia" },
  lacks: { en: "Lacks and the reference gives", fr: "Ne prévoit pas, à la différence de la référence", es: "No prevé, a diferencia de la referencia" },
  same: { en: "No difference from the reference was found.", fr: "Aucune différence avec la référence n’a été trouvée.", es: "No se encontró ninguna diferencia con la referencia." },
  notAbout: { en: "does not appear to be about trafficking in persons: not assessed", fr: "ne paraît pas porter sur la traite des personnes : non évalué", es: "no parece tratar de la trata de personas: no se evaluó" },
  elements: { en: "elements found", fr: "éléments trouvés", es: "elementos encontrados" },
  notAsked: { en: "Not asked", fr: "Non demandé", es: "No se pide" },
} satisfies Record<string, Localized>;
