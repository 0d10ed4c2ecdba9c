import type { SettingsProblem } from "../assess/settingsFile.ts";
import type { Localized } from "../text/language.ts";

/** What is wrong in a settings file and what to do; {0}, {1}… are filled in with the problem's details. */
export const SETTINGS_WORDS: Readonly<Record<SettingsProblem["code"], Localized>> = {
  tooLarge: {
    en: "This file is larger than {0} KB, so no setting in it is used. Keep only the settings.",
    fr: "Ce fichier dépasse {0} Ko ; aucun de ses réglages n’est pris en compte. N’y laissez que les réglages.",
    es: "Este archivo supera los {0} KB, así que no se usa ninguno de sus ajustes. Deje solo los ajustes.",
  },
  tooDeep: {
    en: "This file is nested too deeply, so no setting in it is used. Settings need two levels at most.",
    fr: "Ce fichier comporte trop de niveaux imbriqués ; aucun de ses réglages n’est pris en compte. Deux niveaux suffisent.",
    es: "Este archivo tiene demasiados niveles anidados, así que no se usa ninguno de sus ajustes. Bastan dos niveles.",
  },
  notYaml: {
    en: "This is not valid YAML ({0}), so no setting in this file is used. Correct this place.",
    fr: "Ce n’est pas du YAML valide ({0}) ; aucun réglage de ce fichier n’est pris en compte. Corrigez ce passage.",
    es: "Esto no es YAML válido ({0}), así que no se usa ningún ajuste de este archivo. Corrija este punto.",
  },
  notPairs: {
    en: "Settings are names with values. Write one a line, for example “{0}: …”.",
    fr: "Les réglages sont des noms suivis de valeurs. Écrivez-en un par ligne, par exemple « {0}: … ».",
    es: "Los ajustes son nombres con valores. Escriba uno por línea, por ejemplo “{0}: …”.",
  },
  alias: {
    en: "“*{0}” stands for something written elsewhere, which settings may not do. Write the value itself.",
    fr: "« *{0} » renvoie à un autre passage, ce que les réglages n’admettent pas. Écrivez la valeur elle-même.",
    es: "“*{0}” remite a otro lugar, lo que los ajustes no admiten. Escriba el valor mismo.",
  },
  unknownKey: {
    en: "“{0}” is not a setting. Use one of: {1}.",
    fr: "« {0} » n’est pas un réglage. Choisissez parmi : {1}.",
    es: "“{0}” no es un ajuste. Use uno de estos: {1}.",
  },
  unknownKeyMeant: {
    en: "“{0}” is not a setting. Did you mean “{1}”?",
    fr: "« {0} » n’est pas un réglage. Vouliez-vous dire « {1} » ?",
    es: "“{0}” no es un ajuste. ¿Quiso decir “{1}”?",
  },
  twice: {
    en: "“{0}” is set twice; only the first counts. Remove one of them.",
    fr: "« {0} » est réglé deux fois ; seule la première valeur compte. Supprimez l’une des deux.",
    es: "“{0}” está dos veces; solo cuenta la primera. Elimine una de ellas.",
  },
  badValue: {
    en: "“{1}” cannot be a value of “{0}”, so it is not used. Write one of: {2}.",
    fr: "« {1} » ne peut être une valeur de « {0} » et n’est pas pris en compte. Choisissez parmi : {2}.",
    es: "“{1}” no puede ser un valor de “{0}” y no se usa. Escriba uno de estos: {2}.",
  },
  badValueMeant: {
    en: "“{1}” cannot be a value of “{0}”, so it is not used. Did you mean “{2}”?",
    fr: "« {1} » ne peut être une valeur de « {0} » et n’est pas pris en compte. Vouliez-vous dire « {2} » ?",
    es: "“{1}” no puede ser un valor de “{0}” y no se usa. ¿Quiso decir “{2}”?",
  },
  notList: {
    en: "“{0}” takes a list, so this is not used. Write for example “{0}: [{1}]”.",
    fr: "« {0} » attend une liste ; cette valeur n’est pas prise en compte. Écrivez par exemple « {0}: [{1}] ».",
    es: "“{0}” requiere una lista, así que esto no se usa. Escriba por ejemplo “{0}: [{1}]”.",
  },
  unknownRequirement: {
    en: "“{0}” is not a requirement, so it is not used. `palermo search` finds the id.",
    fr: "« {0} » n’est pas une exigence et n’est pas pris en compte. `palermo search` trouve l’identifiant.",
    es: "“{0}” no es un requisito y no se usa. `palermo search` encuentra el identificador.",
  },
  unknownRequirementMeant: {
    en: "“{0}” is not a requirement, so it is not used. Did you mean “{1}”?",
    fr: "« {0} » n’est pas une exigence et n’est pas pris en compte. Vouliez-vous dire « {1} » ?",
    es: "“{0}” no es un requisito y no se usa. ¿Quiso decir “{1}”?",
  },
  noInstrument: {
    en: "No instrument is on, so nothing would be asked for; all of them are used. Name at least one of: {0}.",
    fr: "Aucun instrument n’est retenu et rien ne serait demandé ; tous sont pris en compte. Nommez-en au moins un parmi : {0}.",
    es: "No hay ningún instrumento activo y no se pediría nada; se usan todos. Nombre al menos uno de estos: {0}.",
  },
  more: {
    en: "There are more problems below. Correct those above first.",
    fr: "D’autres problèmes suivent. Corrigez d’abord ceux qui précèdent.",
    es: "Hay más problemas a continuación. Corrija primero los anteriores.",
  },
};
