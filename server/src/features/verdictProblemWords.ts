import type { VerdictProblem } from "../assess/verdictFile.ts";
import type { Localized } from "../text/language.ts";

/** What is wrong in a verdict file and what to do; {0}, {1}… are filled in with the problem's details. */
export const VERDICT_PROBLEM_WORDS: Readonly<Record<VerdictProblem["code"], Localized>> = {
  tooLarge: {
    en: "This file is larger than {0} KB, so no verdict in it counts. Shorten the quoted clauses.",
    fr: "Ce fichier dépasse {0} Ko\u00a0; aucun de ses avis ne compte. Abrégez les dispositions citées.",
    es: "Este archivo supera los {0} KB, así que no cuenta ningún dictamen. Acorte las cláusulas citadas.",
  },
  tooDeep: {
    en: "This file is nested too deeply, so no verdict in it counts. Verdicts need four levels at most.",
    fr: "Ce fichier comporte trop de niveaux imbriqués\u00a0; aucun de ses avis ne compte. Quatre niveaux suffisent.",
    es: "Este archivo tiene demasiados niveles anidados, así que no cuenta ningún dictamen. Bastan cuatro niveles.",
  },
  notYaml: {
    en: "This is not valid YAML ({0}), so no verdict in this file counts. Correct this place.",
    fr: "Ce n’est pas du YAML valide ({0})\u00a0; aucun avis de ce fichier ne compte. Corrigez ce passage.",
    es: "Esto no es YAML válido ({0}), así que no cuenta ningún dictamen de este archivo. Corrija este punto.",
  },
  conflict: {
    en: "Two versions of this file were merged and the conflict is still in it, so no verdict counts. Keep one side, or merge the two files with `palermo verdicts merge`.",
    fr: "Deux versions de ce fichier ont été fusionnées et le conflit y subsiste\u00a0; aucun avis ne compte. Gardez l’une des deux, ou fusionnez les fichiers avec `palermo verdicts merge`.",
    es: "Se fusionaron dos versiones de este archivo y el conflicto sigue en él, así que no cuenta ningún dictamen. Conserve una de las dos o fusione los archivos con `palermo verdicts merge`.",
  },
  alias: {
    en: "“*{0}” stands for something written elsewhere, which a verdict may not do. Write the value itself.",
    fr: "«\u00a0*{0}\u00a0» renvoie à un autre passage, ce qu’un avis n’admet pas. Écrivez la valeur elle-même.",
    es: "“*{0}” remite a otro lugar, lo que un dictamen no admite. Escriba el valor mismo.",
  },
  notPairs: {
    en: "Names with values belong here. Write one a line, for example “{0}: …”.",
    fr: "Il faut ici des noms suivis de valeurs. Écrivez-en un par ligne, par exemple «\u00a0{0}: …\u00a0».",
    es: "Aquí van nombres con valores. Escriba uno por línea, por ejemplo “{0}: …”.",
  },
  notList: {
    en: "“{0}” takes a list. Write each item on a line of its own, after a dash.",
    fr: "«\u00a0{0}\u00a0» attend une liste. Écrivez chaque élément sur sa propre ligne, après un tiret.",
    es: "“{0}” requiere una lista. Escriba cada elemento en su propia línea, después de un guion.",
  },
  unknownKey: {
    en: "“{0}” is not known here and does not count. Use one of: {1}.",
    fr: "«\u00a0{0}\u00a0» est inconnu ici et ne compte pas. Choisissez parmi\u00a0: {1}.",
    es: "“{0}” no se conoce aquí y no cuenta. Use uno de estos: {1}.",
  },
  unknownKeyMeant: {
    en: "“{0}” is not known here and does not count. Did you mean “{1}”?",
    fr: "«\u00a0{0}\u00a0» est inconnu ici et ne compte pas. Vouliez-vous dire «\u00a0{1}\u00a0»\u00a0?",
    es: "“{0}” no se conoce aquí y no cuenta. ¿Quiso decir “{1}”?",
  },
  twice: {
    en: "“{0}” stands here twice; only the first counts. Remove one of them.",
    fr: "«\u00a0{0}\u00a0» figure deux fois\u00a0; seule la première mention compte. Supprimez l’une des deux.",
    es: "“{0}” está dos veces; solo cuenta la primera. Elimine una de ellas.",
  },
  twiceRequirement: {
    en: "There are two verdicts on “{0}”, so neither counts. Keep one and move the other below its “also”.",
    fr: "Il y a deux avis sur «\u00a0{0}\u00a0»\u00a0; aucun ne compte. Gardez-en un et placez l’autre sous son «\u00a0also\u00a0».",
    es: "Hay dos dictámenes sobre “{0}”, así que no cuenta ninguno. Conserve uno y pase el otro a su “also”.",
  },
  unknownRequirement: {
    en: "“{0}” is not a requirement, so this verdict does not count. `palermo search` finds the id.",
    fr: "«\u00a0{0}\u00a0» n’est pas une exigence\u00a0; cet avis ne compte pas. `palermo search` trouve l’identifiant.",
    es: "“{0}” no es un requisito, así que este dictamen no cuenta. `palermo search` encuentra el identificador.",
  },
  unknownRequirementMeant: {
    en: "“{0}” is not a requirement, so this verdict does not count. Did you mean “{1}”?",
    fr: "«\u00a0{0}\u00a0» n’est pas une exigence\u00a0; cet avis ne compte pas. Vouliez-vous dire «\u00a0{1}\u00a0»\u00a0?",
    es: "“{0}” no es un requisito, así que este dictamen no cuenta. ¿Quiso decir “{1}”?",
  },
  badVerdict: {
    en: "“{0}” is not a verdict, so this does not count. Write one of: {1}.",
    fr: "«\u00a0{0}\u00a0» n’est pas un avis reconnu\u00a0; il ne compte pas. Choisissez parmi\u00a0: {1}.",
    es: "“{0}” no es un dictamen reconocido y no cuenta. Escriba uno de estos: {1}.",
  },
  badVerdictMeant: {
    en: "“{0}” is not a verdict, so this does not count. Did you mean “{1}”?",
    fr: "«\u00a0{0}\u00a0» n’est pas un avis reconnu\u00a0; il ne compte pas. Vouliez-vous dire «\u00a0{1}\u00a0»\u00a0?",
    es: "“{0}” no es un dictamen reconocido y no cuenta. ¿Quiso decir “{1}”?",
  },
  badFound: {
    en: "“{0}” is not something that Palermo finds, so it is passed over. Write one of: {1}.",
    fr: "«\u00a0{0}\u00a0» n’est pas un constat de Palermo et n’est pas pris en compte. Choisissez parmi\u00a0: {1}.",
    es: "“{0}” no es un hallazgo de Palermo y no se toma en cuenta. Escriba uno de estos: {1}.",
  },
  lacks: {
    en: "The verdict on “{0}” does not count: it lacks {1}. Add what is missing.",
    fr: "L’avis sur «\u00a0{0}\u00a0» ne compte pas\u00a0: il y manque {1}. Complétez-le.",
    es: "El dictamen sobre “{0}” no cuenta: le falta {1}. Complételo.",
  },
  badDate: {
    en: "“{0}” is not a day, so this verdict does not count. Write year, month and day, for example 2026-03-31.",
    fr: "«\u00a0{0}\u00a0» n’est pas une date\u00a0; cet avis ne compte pas. Écrivez l’année, le mois et le jour, par exemple 2026-03-31.",
    es: "“{0}” no es una fecha, así que este dictamen no cuenta. Escriba año, mes y día, por ejemplo 2026-03-31.",
  },
  noText: {
    en: "The verdict on “{0}” does not count: it does not say which other text covers it. Add “text: …” with the title and the provision.",
    fr: "L’avis sur «\u00a0{0}\u00a0» ne compte pas\u00a0: il ne dit pas quel autre texte y pourvoit. Ajoutez «\u00a0text: …\u00a0» avec l’intitulé et la disposition.",
    es: "El dictamen sobre “{0}” no cuenta: no dice qué otro texto lo cubre. Añada “text: …” con el título y la disposición.",
  },
  noClause: {
    en: "The verdict “{1}” on “{0}” does not count: it quotes no clause of the draft. Quote the clause that it rests on under “clauses”.",
    fr: "L’avis «\u00a0{1}\u00a0» sur «\u00a0{0}\u00a0» ne compte pas\u00a0: il ne cite aucune disposition du projet. Citez sous «\u00a0clauses\u00a0» celle sur laquelle il repose.",
    es: "El dictamen “{1}” sobre “{0}” no cuenta: no cita ninguna cláusula del proyecto. Cite en “clauses” aquella en la que se apoya.",
  },
  noQuote: {
    en: "This clause has no words, so the verdict does not count. Write them after “quote:”.",
    fr: "Cette disposition est sans texte\u00a0; l’avis ne compte pas. Écrivez-le après «\u00a0quote:\u00a0».",
    es: "Esta cláusula no tiene texto, así que el dictamen no cuenta. Escríbalo después de “quote:”.",
  },
  tooMany: {
    en: "A verdict can rest on {0} clauses at most, so this one does not count. Quote those that matter.",
    fr: "Un avis peut reposer sur {0} dispositions au plus\u00a0; celui-ci ne compte pas. Citez celles qui importent.",
    es: "Un dictamen puede apoyarse en {0} cláusulas como máximo, así que este no cuenta. Cite las que importan.",
  },
  more: {
    en: "There are more problems below. Correct those above first.",
    fr: "D’autres problèmes suivent. Corrigez d’abord ceux qui précèdent.",
    es: "Hay más problemas a continuación. Corrija primero los anteriores.",
  },
};
