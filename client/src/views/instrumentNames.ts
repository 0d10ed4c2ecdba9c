import type { Language, Localized } from "../../../server/src/text/language.ts";

/** Short names of instruments for a narrow list; in full they stand on the pages of the corpus. */
const NAMES: Readonly<Record<string, Localized>> = {
  protocol: { en: "Trafficking in Persons Protocol", fr: "Protocole relatif à la traite des personnes", es: "Protocolo contra la trata de personas" },
  convention: { en: "Organized Crime Convention", fr: "Convention contre la criminalité organisée", es: "Convención contra la Delincuencia Organizada" },
  wg1: { en: "Working Group, first meeting", fr: "Groupe de travail, première réunion", es: "Grupo de Trabajo, primera reunión" },
  wg2: { en: "Working Group, second meeting", fr: "Groupe de travail, deuxième réunion", es: "Grupo de Trabajo, segunda reunión" },
  wg3: { en: "Working Group, third meeting", fr: "Groupe de travail, troisième réunion", es: "Grupo de Trabajo, tercera reunión" },
  wg4: { en: "Working Group, fourth meeting", fr: "Groupe de travail, quatrième réunion", es: "Grupo de Trabajo, cuarta reunión" },
  wg5: { en: "Working Group, fifth meeting", fr: "Groupe de travail, cinquième réunion", es: "Grupo de Trabajo, quinta reunión" },
  wg6: { en: "Working Group, sixth meeting", fr: "Groupe de travail, sixième réunion", es: "Grupo de Trabajo, sexta reunión" },
  wg7: { en: "Working Group, seventh meeting", fr: "Groupe de travail, septième réunion", es: "Grupo de Trabajo, séptima reunión" },
  wg8: { en: "Working Group, eighth meeting", fr: "Groupe de travail, huitième réunion", es: "Grupo de Trabajo, octava reunión" },
  sg08: { en: "Report of the Secretary-General", fr: "Rapport du Secrétaire général", es: "Informe del Secretario General" },
  cop22: { en: "Report of the Secretariat to the Conference", fr: "Rapport du Secrétariat à la Conférence", es: "Informe de la Secretaría a la Conferencia" },
  covid: { en: "Study on COVID-19 and trafficking", fr: "Étude sur la COVID-19 et la traite", es: "Estudio sobre la COVID-19 y la trata" },
  cipc: { en: "Study on victims in the Americas", fr: "Étude sur les victimes en Amérique", es: "Estudio sobre las víctimas en América" },
};

/** The short name of an instrument, a meeting or a report by its id; the id itself where the corpus has grown one that has no name yet. */
export function instrumentName(id: string, reader: Language): string {
  return NAMES[id]?.[reader] ?? id;
}
