import type { Standing } from "../assess/standing.ts";
import type { StaleReason } from "../assess/verdict.ts";
import type { Localized } from "../text/language.ts";
import { STATUS_WORDS } from "./words.ts";

/** What a requirement's row says once people were heard, in the reader's language. */
export const STANDING_WORDS: Readonly<Record<Standing, Localized>> = {
  ...STATUS_WORDS,
  "not-applicable": { en: "not applicable", fr: "sans objet", es: "no aplicable" },
  elsewhere: { en: "covered by another text", fr: "couverte par un autre texte", es: "cubierto por otro texto" },
};

/** Why a verdict no longer counts. */
export const STALE_WORDS: Readonly<Record<StaleReason, Localized>> = {
  "clause-gone": {
    en: "a clause that it rests on has been changed or removed",
    fr: "une disposition sur laquelle il repose a été modifiée ou supprimée",
    es: "una cláusula en la que se apoya fue modificada o suprimida",
  },
  "clause-found": {
    en: "the draft now has a clause on it that was not there then",
    fr: "le projet contient désormais une disposition qui n’y figurait pas alors",
    es: "el proyecto contiene ahora una cláusula que entonces no figuraba",
  },
  "contrary-found": {
    en: "the draft now has a clause that conflicts with the standard",
    fr: "le projet contient désormais une disposition contraire à la norme",
    es: "el proyecto contiene ahora una cláusula contraria a la norma",
  },
};

/** How a report says that a person decided; {0}, {1}… are filled in. */
export const VERDICT_WORDS = {
  decided: { en: "Decided by {0} on {1}: {2}", fr: "Décidé par {0} le {1}\u00a0: {2}", es: "Decidido por {0} el {1}: {2}" },
  stale: { en: "No longer counts: {0}", fr: "Ne compte plus\u00a0: {0}", es: "Ya no cuenta: {0}" },
  summary: {
    en: "Decided by people: {0}; of these, {1} not applicable or covered by another text, and not counted.",
    fr: "Décidées par des personnes\u00a0: {0}, dont {1} sans objet ou couvertes par un autre texte, non comptées.",
    es: "Decididos por personas: {0}; de ellos, {1} no aplicables o cubiertos por otro texto, no contados.",
  },
  reason: { en: "Reason", fr: "Motif", es: "Motivo" },
  coveredBy: { en: "Covered by", fr: "Couverte par", es: "Cubierto por" },
  restsOn: { en: "Rests on", fr: "Repose sur", es: "Se apoya en" },
  checkerFound: { en: "Palermo found", fr: "Palermo a trouvé", es: "Palermo encontró" },
  also: { en: "Also said", fr: "Autre avis", es: "Otro parecer" },
} satisfies Record<string, Localized>;
