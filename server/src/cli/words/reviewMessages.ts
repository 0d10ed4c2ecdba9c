import type { Localized } from "../../text/language.ts";

/** What the commands for verdicts and progress say, in the reader's language; {0}, {1}… are filled in. */
export const REVIEW_MESSAGES = {
  verdicts: { en: "list reviewers' verdicts on a draft, or merge two verdict files", fr: "lister les avis des relecteurs sur un projet, ou fusionner deux fichiers d’avis", es: "enumerar los dictámenes sobre un proyecto o fusionar dos archivos de dictámenes" },
  list: { en: "list the verdicts on a draft and whether they still count", fr: "lister les avis sur un projet et dire s’ils comptent encore", es: "enumerar los dictámenes sobre un proyecto y si aún cuentan" },
  merge: { en: "merge two verdict files; where reviewers differ, list it and exit with 1", fr: "fusionner deux fichiers d’avis\u00a0; si les relecteurs divergent, le lister et sortir avec 1", es: "fusionar dos archivos de dictámenes; donde los revisores difieren, enumerarlo y salir con 1" },
  progress: { en: "what a draft gained, lost and changed against an earlier version", fr: "ce qu’un projet a gagné, perdu et changé par rapport à une version antérieure", es: "qué ganó, perdió y cambió un proyecto frente a una versión anterior" },
  argDraft: { en: "a draft", fr: "un projet", es: "un proyecto" },
  argOld: { en: "the earlier version", fr: "la version antérieure", es: "la versión anterior" },
  argNew: { en: "the later version", fr: "la version postérieure", es: "la versión posterior" },
  argVerdicts: { en: "a verdict file (bill.md.palermo.yaml)", fr: "un fichier d’avis (bill.md.palermo.yaml)", es: "un archivo de dictámenes (bill.md.palermo.yaml)" },
  optOut: { en: "write the merged verdicts to this file, not to standard output", fr: "écrire les avis fusionnés dans ce fichier plutôt que sur la sortie standard", es: "escribir los dictámenes fusionados en este archivo y no en la salida estándar" },
  optKeep: { en: "where reviewers differ, let the verdict of this file count: first or second", fr: "si les relecteurs divergent, faire compter l’avis de ce fichier\u00a0: first ou second", es: "donde los revisores difieren, que cuente el dictamen de este archivo: first o second" },
  optFormat: { en: "text, md or json", fr: "text, md ou json", es: "text, md o json" },
  noVerdicts: { en: "There are no verdicts on {0}: {1} does not exist or is empty.", fr: "Il n’y a pas d’avis sur {0}\u00a0: {1} n’existe pas ou est vide.", es: "No hay dictámenes sobre {0}: {1} no existe o está vacío." },
  notAsked: { en: "not asked of this draft", fr: "non demandé à ce projet", es: "no se pide a este proyecto" },
  conflict: { en: "{0}: the reviewers differ.", fr: "{0}\u00a0: les relecteurs divergent.", es: "{0}: los revisores difieren." },
  unsettled: {
    en: "{0} to settle: nothing was written. Choose with --keep first or --keep second, or settle them in the editor (“Palermo: Import verdicts…”).",
    fr: "{0} à trancher\u00a0: rien n’a été écrit. Choisissez avec --keep first ou --keep second, ou tranchez dans l’éditeur («\u00a0Palermo\u00a0: Importer des avis…\u00a0»).",
    es: "{0} por resolver: no se escribió nada. Elija con --keep first o --keep second, o resuélvalos en el editor (“Palermo: Importar dictámenes…”).",
  },
  correct: { en: "Correct the files first: nothing was written, so that nothing in them is lost.", fr: "Corrigez d’abord les fichiers\u00a0: rien n’a été écrit, pour que rien n’en soit perdu.", es: "Corrija primero los archivos: no se escribió nada, para que no se pierda nada de ellos." },
  merged: { en: "{0} verdicts written to {1}.", fr: "{0} avis écrits dans {1}.", es: "{0} dictámenes escritos en {1}." },
  notWritten: { en: "{0} could not be written ({1}); it is as it was.", fr: "{0} n’a pu être écrit ({1})\u00a0; il est resté tel quel.", es: "No se pudo escribir {0} ({1}); quedó como estaba." },
  otherKind: { en: "One of the two is a law and the other an action plan, so they cannot be versions of one draft. Say what they are with --kind.", fr: "L’un est une loi et l’autre un plan d’action\u00a0: ce ne peuvent être deux versions d’un même projet. Précisez ce qu’ils sont avec --kind.", es: "Uno es una ley y el otro un plan de acción, así que no pueden ser versiones de un mismo proyecto. Indique qué son con --kind." },
} satisfies Record<string, Localized>;
