import type { Localized } from "../text/language.ts";

/** The words of the comparison of two versions; {0}, {1}… are filled in. */
export const PROGRESS_WORDS = {
  title: { en: "What changed from {0} to {1}", fr: "Ce qui a changé de {0} à {1}", es: "Qué cambió de {0} a {1}" },
  summary: { en: "{0} gained, {1} lost, {2} changed, {3} as they were.", fr: "{0} gagnées, {1} perdues, {2} modifiées, {3} inchangées.", es: "{0} ganados, {1} perdidos, {2} cambiados, {3} sin cambios." },
  gained: { en: "Gained", fr: "Gagné", es: "Ganado" },
  lost: { en: "Lost", fr: "Perdu", es: "Perdido" },
  changed: { en: "Changed", fr: "Modifié", es: "Cambiado" },
  none: { en: "Nothing that Palermo looks for has changed.", fr: "Rien de ce que Palermo recherche n’a changé.", es: "Nada de lo que Palermo busca ha cambiado." },
  was: { en: "Was", fr: "Avant", es: "Antes" },
  is: { en: "Is", fr: "Maintenant", es: "Ahora" },
  newElements: { en: "New", fr: "Nouveau", es: "Nuevo" },
  goneElements: { en: "Gone", fr: "Disparu", es: "Desaparecido" },
  conflicts: { en: "conflicts with the standard", fr: "contraire à la norme", es: "contrario a la norma" },
} satisfies Record<string, Localized>;
