import { FORCES, type Force } from "../corpus/types.ts";
import { LANGUAGES, type Localized } from "../text/language.ts";

/** How a finding is shown; `off` shows none. */
export const LEVELS = ["error", "warning", "information", "hint", "off"] as const;
export type Level = (typeof LEVELS)[number];

/** What a severity is set for: clauses that conflict with the standard, then unmet requirements by force. */
export const SEVERITY_KEYS = ["contrary", ...FORCES] as const;

/** What severity each force has; `off` leaves its findings out. */
export type Severities = Readonly<Record<Force | "contrary", Level>>;

export const DEFAULT_SEVERITIES: Severities = { contrary: "error", mandatory: "warning", consider: "information", recommended: "information", encouraged: "hint" };

/** What a requirement's sources can belong to. */
export const INSTRUMENTS = ["protocol", "convention", "working-group", "reports"] as const;
export type InstrumentName = (typeof INSTRUMENTS)[number];

/** The settings that take one of a few words; the first is the default. */
export const CHOICES = {
  kind: ["auto", "law", "plan"],
  language: ["auto", ...LANGUAGES],
  check: ["auto", "always"],
  when: ["type", "save"],
  drafts: ["open", "all"],
} as const;
export type ChoiceKey = keyof typeof CHOICES;

/** All settings, in the order in which they are shown. */
export const SETTING_KEYS = ["kind", "language", "check", "when", "drafts", "severity", "requirementsOff", "instruments"] as const;
export type SettingKey = (typeof SETTING_KEYS)[number];

/** What each setting does: shown by VS Code's settings editor, by completion in `palermo.yaml`, and held to both by a test. */
export const SETTING_WORDS: Readonly<Record<Exclude<SettingKey, "severity"> | `severity.${(typeof SEVERITY_KEYS)[number]}`, Localized>> = {
  kind: {
    en: "What drafts are: `law` or `plan`. `auto` finds out.",
    fr: "Ce que sont les projets : `law` (loi) ou `plan`. `auto` le détermine.",
    es: "Qué son los proyectos: `law` (ley) o `plan`. `auto` lo averigua.",
  },
  language: {
    en: "The language of drafts: `en`, `fr` or `es`. `auto` finds out.",
    fr: "La langue des projets : `en`, `fr` ou `es`. `auto` la détermine.",
    es: "El idioma de los proyectos: `en`, `fr` o `es`. `auto` lo averigua.",
  },
  check: {
    en: "`auto` checks Markdown and plain text only where a draft about trafficking in persons is recognised; `always` checks them all.",
    fr: "`auto` ne vérifie le Markdown et le texte brut que là où un projet sur la traite des personnes est reconnu ; `always` les vérifie tous.",
    es: "`auto` verifica Markdown y texto sin formato solo donde se reconoce un proyecto sobre la trata de personas; `always` los verifica todos.",
  },
  when: {
    en: "When findings are brought up to date: as you `type`, or only when you `save`.",
    fr: "Quand les constats sont mis à jour : pendant la frappe (`type`) ou seulement à l’enregistrement (`save`).",
    es: "Cuándo se actualizan los hallazgos: mientras escribe (`type`) o solo al guardar (`save`).",
  },
  drafts: {
    en: "Whose findings are listed: those of `open` drafts, or of `all` drafts in the workspace's folders.",
    fr: "Les projets dont les constats sont affichés : ceux qui sont ouverts (`open`) ou tous ceux des dossiers de l’espace de travail (`all`).",
    es: "De qué proyectos se muestran los hallazgos: de los abiertos (`open`) o de todos los que están en las carpetas del área de trabajo (`all`).",
  },
  "severity.contrary": {
    en: "How clauses that conflict with the standard are shown.",
    fr: "Comment montrer les dispositions contraires à la norme.",
    es: "Cómo se muestran las cláusulas contrarias a la norma.",
  },
  "severity.mandatory": {
    en: "How unmet mandatory requirements are shown.",
    fr: "Comment montrer les exigences obligatoires non satisfaites.",
    es: "Cómo se muestran los requisitos obligatorios no cumplidos.",
  },
  "severity.consider": {
    en: "How unmet requirements that States shall consider are shown.",
    fr: "Comment montrer les exigences non satisfaites que les États doivent envisager.",
    es: "Cómo se muestran los requisitos no cumplidos que los Estados deben considerar.",
  },
  "severity.recommended": {
    en: "How unmet recommendations are shown.",
    fr: "Comment montrer les recommandations non satisfaites.",
    es: "Cómo se muestran las recomendaciones no cumplidas.",
  },
  "severity.encouraged": {
    en: "How unmet encouragements are shown.",
    fr: "Comment montrer les encouragements non satisfaits.",
    es: "Cómo se muestran los alientos no cumplidos.",
  },
  requirementsOff: {
    en: "Ids of requirements that are not asked for, for example `prevention.labour`; `prevention.*` names all that begin so.",
    fr: "Identifiants des exigences qui ne sont pas demandées, par exemple `prevention.labour` ; `prevention.*` désigne toutes celles qui commencent ainsi.",
    es: "Identificadores de requisitos que no se piden, por ejemplo `prevention.labour`; `prevention.*` designa todos los que empiezan así.",
  },
  instruments: {
    en: "The instruments that drafts are checked against. A requirement is asked for only when at least one of its sources belongs to one of them.",
    fr: "Les instruments au regard desquels les projets sont vérifiés. Une exigence n’est demandée que si l’une au moins de ses sources relève de l’un d’eux.",
    es: "Los instrumentos frente a los que se verifican los proyectos. Un requisito se pide solo si al menos una de sus fuentes pertenece a alguno de ellos.",
  },
};
