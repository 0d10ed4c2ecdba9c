import type { Force } from "../corpus/types.ts";
import type { Status } from "../assess/types.ts";
import type { Language, Localized } from "../text/language.ts";

/** The words of reports in the reader's language. */
export const STATUS_WORDS: Record<Status, Localized> = {
  met: { en: "met", fr: "satisfaite", es: "cumplido" },
  partial: { en: "met in part", fr: "satisfaite en partie", es: "cumplido en parte" },
  missing: { en: "missing", fr: "absente", es: "ausente" },
  contrary: { en: "contrary", fr: "contraire", es: "contrario" },
};

export const FORCE_WORDS: Record<Force, Localized> = {
  mandatory: { en: "mandatory", fr: "obligatoire", es: "obligatorio" },
  consider: { en: "to be considered", fr: "à envisager", es: "a considerar" },
  recommended: { en: "recommended", fr: "recommandée", es: "recomendado" },
  encouraged: { en: "encouraged", fr: "encouragée", es: "alentado" },
};

export const KIND_WORDS: Record<"law" | "plan", Localized> = {
  law: { en: "law", fr: "loi", es: "ley" },
  plan: { en: "action plan", fr: "plan d’action", es: "plan de acción" },
};

export const LANGUAGE_WORDS: Record<"en" | "fr" | "es", Localized> = {
  en: { en: "English", fr: "anglais", es: "inglés" },
  fr: { en: "French", fr: "français", es: "francés" },
  es: { en: "Spanish", fr: "espagnol", es: "español" },
};

export const THEME_WORDS: Record<string, Localized> = {
  definition: { en: "Definition, consent and children", fr: "Définition, consentement et enfants", es: "Definición, consentimiento y niños" },
  offences: { en: "Offences", fr: "Infractions", es: "Delitos" },
  sanctions: { en: "Sanctions, confiscation and limitation", fr: "Sanctions, confiscation et prescription", es: "Sanciones, decomiso y prescripción" },
  cooperation: { en: "Jurisdiction, cooperation and investigation", fr: "Compétence, coopération et enquête", es: "Jurisdicción, cooperación e investigación" },
  victims: { en: "Victims and children", fr: "Victimes et enfants", es: "Víctimas y niños" },
  assistance: { en: "Assistance", fr: "Assistance", es: "Asistencia" },
  protection: { en: "Protection", fr: "Protection", es: "Protección" },
  residence: { en: "Residence and return", fr: "Séjour et retour", es: "Permanencia y retorno" },
  compensation: { en: "Compensation", fr: "Indemnisation", es: "Indemnización" },
  coordination: { en: "Coordination and monitoring", fr: "Coordination et suivi", es: "Coordinación y seguimiento" },
  prevention: { en: "Prevention", fr: "Prévention", es: "Prevención" },
  training: { en: "Training", fr: "Formation", es: "Capacitación" },
  borders: { en: "Borders and documents", fr: "Frontières et documents", es: "Fronteras y documentos" },
  safeguards: { en: "Safeguards", fr: "Clauses de sauvegarde", es: "Salvaguardias" },
  foundations: { en: "Foundations of the plan", fr: "Fondements du plan", es: "Fundamentos del plan" },
  governance: { en: "Governance", fr: "Gouvernance", es: "Gobernanza" },
  knowledge: { en: "Data, research and training", fr: "Données, recherche et formation", es: "Datos, investigación y capacitación" },
  groups: { en: "Groups and situations at risk", fr: "Groupes et situations à risque", es: "Grupos y situaciones de riesgo" },
  justice: { en: "Justice and international cooperation", fr: "Justice et coopération internationale", es: "Justicia y cooperación internacional" },
  labour: { en: "Labour", fr: "Travail", es: "Trabajo" },
  process: { en: "Work of the Conference and the Secretariat", fr: "Travaux de la Conférence et du Secrétariat", es: "Labor de la Conferencia y de la Secretaría" },
};

export const WORDS = {
  mandatoryGaps: { en: "Mandatory gaps", fr: "Lacunes obligatoires", es: "Lagunas obligatorias" },
  noMandatoryGaps: { en: "No mandatory gap was found.", fr: "Aucune lacune obligatoire n’a été trouvée.", es: "No se encontró ninguna laguna obligatoria." },
  missing: { en: "Missing", fr: "Manque", es: "Falta" },
  found: { en: "Found", fr: "Trouvé", es: "Encontrado" },
  perhaps: { en: "Perhaps", fr: "Peut-être", es: "Quizá" },
  conflict: { en: "Conflicts with the standard", fr: "Contraire à la norme", es: "Contrario a la norma" },
  sources: { en: "Sources", fr: "Sources", es: "Fuentes" },
  line: { en: "line", fr: "ligne", es: "línea" },
  page: { en: "page", fr: "page", es: "página" },
  paragraph: { en: "paragraph", fr: "paragraphe", es: "párrafo" },
  why: { en: "Why it matters", fr: "Pourquoi c’est important", es: "Por qué importa" },
  guidance: { en: "How to draft it", fr: "Comment le rédiger", es: "Cómo redactarlo" },
  elements: { en: "Elements", fr: "Éléments", es: "Elementos" },
  rulings: { en: "How doubtful cases are decided", fr: "Comment les cas douteux sont tranchés", es: "Cómo se resuelven los casos dudosos" },
  contraryIs: { en: "Contrary", fr: "Contraire", es: "Contrario" },
  advice: {
    en: "This is what Palermo found, not a legal opinion: read the clauses before you rely on it.",
    fr: "Ceci est ce que Palermo a trouvé, non un avis juridique : lisez les dispositions avant de vous y fier.",
    es: "Esto es lo que Palermo encontró, no un dictamen jurídico: lea las cláusulas antes de confiar en ello.",
  },
  notAbout: {
    en: "This text does not appear to be about trafficking in persons; it was not assessed.",
    fr: "Ce texte ne paraît pas porter sur la traite des personnes ; il n’a pas été évalué.",
    es: "Este texto no parece tratar de la trata de personas; no se evaluó.",
  },
  rule: { en: "Rule", fr: "Règle", es: "Regla" },
  ruleAll: { en: "all elements", fr: "tous les éléments", es: "todos los elementos" },
  ruleAny: { en: "any one element", fr: "un élément au choix", es: "cualquiera de los elementos" },
  ruleN: { en: "at least {0} elements", fr: "au moins {0} éléments", es: "al menos {0} elementos" },
  summary: {
    en: "{0} of {1} requirements met, {2} in part, {3} missing, {4} contrary. Mandatory: {5} of {6} met.",
    fr: "{0} exigences satisfaites sur {1}, {2} en partie, {3} absentes, {4} contraires. Obligatoires : {5} sur {6} satisfaites.",
    es: "{0} de {1} requisitos cumplidos, {2} en parte, {3} ausentes, {4} contrarios. Obligatorios: {5} de {6} cumplidos.",
  },
  clauses: { en: "Model wording", fr: "Clauses types", es: "Cláusulas modelo" },
  supports: { en: "Supports", fr: "Appuie", es: "Sustenta" },
  unchecked: { en: "Not checked in a national draft", fr: "Non vérifié dans un projet national", es: "No se verifica en un proyecto nacional" },
  original: { en: "Original (French)", fr: "Texte original", es: "Original (francés)" },
  official: { en: "Official text", fr: "Texte officiel", es: "Texto oficial" },
  officialIn: { en: "Official text (in {0})", fr: "Texte officiel (en {0})", es: "Texto oficial (en {0})" },
  note: { en: "Note", fr: "Note", es: "Nota" },
} satisfies Record<string, Localized>;

/** The colon after a label: in French a non-breaking space stands before it. */
export function colon(language: Language): string {
  return language === "fr" ? "\u00a0:" : ":";
}

/** Between the members of a list that holds commas; in French a non-breaking space stands before the semicolon. */
export function semicolon(language: Language): string {
  return language === "fr" ? "\u00a0; " : "; ";
}

/** Puts values into a message's places {0}, {1}… */
export function fill(message: string, ...values: readonly (string | number)[]): string {
  return message.replace(/\{(\d)\}/g, (_, i: string) => String(values[Number(i)] ?? ""));
}
