import type { Localized } from "../text/language.ts";

/** What the editor says of verdicts, in the reader's language; {0}, {1}… are filled in. */
export const VERDICT_FEATURE_WORDS = {
  confirm: { en: "Confirm the assessment: {0}…", fr: "Confirmer l’appréciation\u00a0: {0}…", es: "Confirmar la evaluación: {0}…" },
  overrule: { en: "Overrule the assessment…", fr: "Réformer l’appréciation…", es: "Corregir la evaluación…" },
  remove: { en: "Remove the verdict of {0}", fr: "Retirer l’avis de {0}", es: "Retirar el dictamen de {0}" },
  stale: {
    en: "{0}: the verdict “{1}” of {2} ({3}) no longer counts, because {4}. Read the draft again, then confirm or overrule it.",
    fr: "{0}\u00a0: l’avis «\u00a0{1}\u00a0» de {2} ({3}) ne compte plus, car {4}. Relisez le projet, puis confirmez ou réformez cet avis.",
    es: "{0}: el dictamen “{1}” de {2} ({3}) ya no cuenta, porque {4}. Vuelva a leer el proyecto y confírmelo o corríjalo.",
  },
  fileProblems: {
    en: "Some verdicts on this draft do not count: {0} problems in {1}. The first: {2} Open that file to correct them.",
    fr: "Certains avis sur ce projet ne comptent pas\u00a0: {0} problèmes dans {1}. Le premier\u00a0: {2} Ouvrez ce fichier pour les corriger.",
    es: "Algunos dictámenes sobre este proyecto no cuentan: {0} problemas en {1}. El primero: {2} Abra ese archivo para corregirlos.",
  },
  fileProblem: {
    en: "A verdict on this draft does not count. In {1}: {2}",
    fr: "Un avis sur ce projet ne compte pas. Dans {1}\u00a0: {2}",
    es: "Un dictamen sobre este proyecto no cuenta. En {1}: {2}",
  },
  moved: { en: "The draft has changed meanwhile. Read it again, then decide.", fr: "Le projet a changé entre-temps. Relisez-le, puis décidez.", es: "El proyecto ha cambiado entretanto. Vuelva a leerlo y decida." },
  noDraft: { en: "Palermo has no assessment of this document to decide on.", fr: "Palermo n’a pas d’appréciation de ce document sur laquelle statuer.", es: "Palermo no tiene una evaluación de este documento sobre la que decidir." },
  notAsked: { en: "“{0}” is not asked of this draft, so there is nothing to decide.", fr: "«\u00a0{0}\u00a0» n’est pas demandé à ce projet\u00a0; il n’y a rien à décider.", es: "“{0}” no se pide a este proyecto, así que no hay nada que decidir." },
  lacks: { en: "A verdict needs a reason, a name and a date, and for “covered by another text” that text.", fr: "Un avis doit avoir un motif, un nom et une date et, s’il renvoie à un autre texte, nommer celui-ci.", es: "Un dictamen requiere motivo, nombre y fecha y, si remite a otro texto, nombrarlo." },
  noClause: {
    en: "Palermo found no clause for “{0}”. Select in the draft the clause that your verdict rests on, then decide again.",
    fr: "Palermo n’a trouvé aucune disposition pour «\u00a0{0}\u00a0». Sélectionnez dans le projet celle sur laquelle repose votre avis, puis recommencez.",
    es: "Palermo no encontró ninguna cláusula para “{0}”. Seleccione en el proyecto aquella en la que se apoya su dictamen y vuelva a decidir.",
  },
  unsaved: { en: "{0} has changes that are not saved. Save or undo them first.", fr: "{0} contient des modifications non enregistrées. Enregistrez-les ou annulez-les d’abord.", es: "{0} tiene cambios sin guardar. Guárdelos o deshágalos primero." },
  broken: { en: "{0} cannot be written to before it is corrected. {1}", fr: "{0} ne peut être complété avant d’être corrigé. {1}", es: "No se puede escribir en {0} antes de corregirlo. {1}" },
  busy: { en: "Another program is writing {0}. Try again; if nothing else runs, delete {0}.lock.", fr: "Un autre programme écrit dans {0}. Réessayez\u00a0; si rien d’autre ne s’exécute, supprimez {0}.lock.", es: "Otro programa está escribiendo {0}. Vuelva a intentarlo; si no se ejecuta nada más, elimine {0}.lock." },
  notWritten: { en: "{0} could not be written ({1}); it is as it was. Check that the folder can be written to.", fr: "{0} n’a pu être enregistré ({1})\u00a0; il est resté tel quel. Vérifiez que le dossier est accessible en écriture.", es: "No se pudo escribir {0} ({1}); quedó como estaba. Compruebe que se puede escribir en la carpeta." },
  nowhere: { en: "Save the draft to a file first: verdicts are kept beside it.", fr: "Enregistrez d’abord le projet dans un fichier\u00a0: les avis sont conservés à côté de lui.", es: "Guarde primero el proyecto en un archivo: los dictámenes se guardan a su lado." },
  otherKind: {
    en: "One of the two is a law and the other an action plan, so they cannot be versions of one draft.",
    fr: "L’un est une loi et l’autre un plan d’action\u00a0: ce ne peuvent être deux versions d’un même projet.",
    es: "Uno es una ley y el otro un plan de acción, así que no pueden ser versiones de un mismo proyecto.",
  },
  notRead: {
    en: "The earlier version is empty, or in none of the languages that Palermo reads (English, French, Spanish).",
    fr: "La version antérieure est vide, ou n’est dans aucune des langues que Palermo lit (anglais, français, espagnol).",
    es: "La versión anterior está vacía o no está en ninguno de los idiomas que Palermo lee (inglés, francés, español).",
  },
  header: {
    en: "Verdicts of reviewers on {0}: one block a requirement. Palermo reads and writes this file; docs/review.md explains it.",
    fr: "Avis des relecteurs sur {0}\u00a0: un bloc par exigence. Palermo lit et écrit ce fichier\u00a0; voir docs/review.fr.md.",
    es: "Dictámenes de los revisores sobre {0}: un bloque por requisito. Palermo lee y escribe este archivo; véase docs/review.es.md.",
  },
} satisfies Record<string, Localized>;
