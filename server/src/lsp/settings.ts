import { askedBy } from "../assess/asked.ts";
import { defaultsOf, type FileSettings } from "../assess/settingsFile.ts";
import { CHOICES, type ChoiceKey, DEFAULT_SEVERITIES, INSTRUMENTS, type InstrumentName, LEVELS, type Severities } from "../assess/settingsTable.ts";
import type { AnalyseOptions } from "../assess/analyse.ts";
import type { DiagnosticSettings } from "../features/diagnostics.ts";

/** The settings for a document, made safe: unknown values fall back to the defaults. */
export interface Settings extends DiagnosticSettings {
  readonly kind: (typeof CHOICES.kind)[number];
  readonly language: (typeof CHOICES.language)[number];
  /** `always`: check Markdown and plain text even when they do not seem to be about trafficking. */
  readonly check: (typeof CHOICES.check)[number];
  /** When findings are brought up to date. */
  readonly when: (typeof CHOICES.when)[number];
  /** Whether the drafts of the workspace that are not open are listed too. */
  readonly drafts: (typeof CHOICES.drafts)[number];
  /** Requirement ids (or beginnings of ids that end in `*`) that are not asked for. */
  readonly requirementsOff: readonly string[];
  readonly instruments: readonly InstrumentName[];
}

/** Settings from the "palermo" section of the client's configuration, whatever it holds. */
export function settingsOf(raw: unknown): Settings {
  const section = isObject(raw) ? raw : {};
  const given = isObject(section.severity) ? section.severity : {};
  const choice = <K extends ChoiceKey>(key: K): (typeof CHOICES)[K][number] => (CHOICES[key] as readonly (typeof CHOICES)[K][number][]).find((v) => v === section[key]) ?? CHOICES[key][0];
  const instruments = INSTRUMENTS.filter((name) => Array.isArray(section.instruments) && section.instruments.includes(name));
  return {
    severities: Object.fromEntries(Object.entries(DEFAULT_SEVERITIES).map(([k, d]) => [k, LEVELS.find((l) => l === given[k]) ?? d])) as Severities,
    kind: choice("kind"),
    language: choice("language"),
    check: choice("check"),
    when: choice("when"),
    drafts: choice("drafts"),
    requirementsOff: Array.isArray(section.requirementsOff) ? section.requirementsOff.filter((x): x is string => typeof x === "string") : [],
    instruments: instruments.length > 0 ? instruments : INSTRUMENTS,
  };
}

/** The editor's settings overlaid by those of a settings file: what the file says wins. */
export function overlaid(settings: Settings, { severity, ...file }: FileSettings): Settings {
  return { ...settings, ...file, severities: { ...settings.severities, ...severity } };
}

/** How a document is read and judged under settings. */
export function analyseOptionsOf(settings: Settings, languageId: string): AnalyseOptions {
  return { defaults: defaultsOf(settings), assumeSubject: settings.check === "always" || languageId === "legaldraft", asked: askedBy(settings) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
