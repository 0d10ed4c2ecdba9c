import type { Language, Localized } from "../../../server/src/text/language.ts";

/** Words that both pages use. */
export const PAGE_WORDS = {
  requirement: { en: "Requirement", fr: "Exigence", es: "Requisito" },
  force: { en: "Force", fr: "Force", es: "Fuerza" },
  status: { en: "Status", fr: "Statut", es: "Estado" },
  theme: { en: "Theme", fr: "Thème", es: "Tema" },
  sources: { en: "Sources", fr: "Sources", es: "Fuentes" },
  evidence: { en: "Evidence", fr: "Dispositions trouvées", es: "Cláusulas encontradas" },
  elements: { en: "Elements", fr: "Éléments", es: "Elementos" },
  total: { en: "Total", fr: "Total", es: "Total" },
  all: { en: "all", fr: "toutes", es: "todas" },
  allThemes: { en: "All themes", fr: "Tous les thèmes", es: "Todos los temas" },
  allForces: { en: "Any force", fr: "Toutes les forces", es: "Cualquier fuerza" },
  find: { en: "Find", fr: "Rechercher", es: "Buscar" },
  findHint: { en: "words of a requirement", fr: "mots d’une exigence", es: "palabras de un requisito" },
  found: { en: "found", fr: "trouvé", es: "encontrado" },
  notFound: { en: "not found", fr: "non trouvé", es: "no encontrado" },
  nothing: { en: "Nothing was found.", fr: "Rien n’a été trouvé.", es: "No se encontró nada." },
  perhaps: { en: "perhaps", fr: "peut-être", es: "quizá" },
  conflicts: { en: "conflicts with the standard", fr: "contraire à la norme", es: "contrario a la norma" },
  goTo: { en: "Go to {0}", fr: "Aller à {0}", es: "Ir a {0}" },
  clause: { en: "the clause", fr: "la disposition", es: "la cláusula" },
  explanation: { en: "Explanation", fr: "Explication", es: "Explicación" },
  shown: { en: "{0} of {1} requirements shown", fr: "{0} exigences affichées sur {1}", es: "Se muestran {0} de {1} requisitos" },
  noneShown: { en: "No requirement fits these filters.", fr: "Aucune exigence ne correspond à ces filtres.", es: "Ningún requisito se ajusta a estos filtros." },
  showAll: { en: "Show all", fr: "Tout afficher", es: "Mostrar todo" },
  details: { en: "Elements and clauses of “{0}”", fr: "Éléments et dispositions de « {0} »", es: "Elementos y cláusulas de «{0}»" },
  openAll: { en: "Open all", fr: "Tout déplier", es: "Desplegar todo" },
  closeAll: { en: "Close all", fr: "Tout replier", es: "Plegar todo" },
  sortBy: { en: "Sort", fr: "Trier", es: "Ordenar" },
  toTable: { en: "Skip to the table", fr: "Aller au tableau", es: "Ir a la tabla" },
  toTotals: { en: "Skip to the totals", fr: "Aller aux totaux", es: "Ir a los totales" },
  advice: {
    en: "This is what Palermo found, not a legal opinion: read the clauses before you rely on it.",
    fr: "Ceci est ce que Palermo a trouvé, non un avis juridique : lisez les dispositions avant de vous y fier.",
    es: "Esto es lo que Palermo encontró, no un dictamen jurídico: lea las cláusulas antes de confiar en ello.",
  },
} satisfies Record<string, Localized>;

/** A function that answers words of a table in one language, with values put into their places {0}, {1}… */
export function speaker<T extends Record<string, Localized>>(table: T, language: Language): (key: keyof T, ...values: readonly (string | number)[]) => string {
  return (key, ...values) => (table[key]?.[language] ?? String(key)).replace(/\{(\d)\}/g, (_, i: string) => String(values[Number(i)] ?? ""));
}
