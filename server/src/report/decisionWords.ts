import type { Localized } from "../text/language.ts";

/** How reports say that a person, not the checker, decided. */
export const DECISION_WORDS = {
  decidedBy: { en: "Decided by {0} on {1}: {2}.", fr: "Décidé par {0} le {1} : {2}.", es: "Decidido por {0} el {1}: {2}." },
  staleBy: {
    en: "Decided by {0} on {1} ({2}), but the clause it rested on has changed since: this decision does not count until it is confirmed.",
    fr: "Décidé par {0} le {1} ({2}), mais la disposition sur laquelle reposait cette décision a changé depuis : elle ne compte pas tant qu’elle n’est pas confirmée.",
    es: "Decidido por {0} el {1} ({2}), pero la cláusula en que se apoyaba ha cambiado desde entonces: esta decisión no cuenta mientras no se confirme.",
  },
  author: { en: "The author says in the draft: {0}.", fr: "L’auteur indique dans le projet : {0}.", es: "El autor indica en el proyecto: {0}." },
  reason: { en: "Reason", fr: "Motif", es: "Motivo" },
  text: { en: "Text", fr: "Texte", es: "Texto" },
  found: { en: "What Palermo found", fr: "Ce que Palermo a trouvé", es: "Lo que Palermo encontró" },
} satisfies Record<string, Localized>;
