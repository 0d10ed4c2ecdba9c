import { DEFAULT_SEVERITIES, type DiagnosticSettings, type Severities } from "../features/diagnostics.ts";
import { LANGUAGES, type Language } from "../text/language.ts";
import type { DraftKind } from "../draft/types.ts";

/** The user's settings, made safe: unknown values fall back to the defaults. */
export interface Settings extends DiagnosticSettings {
  readonly kind: DraftKind | undefined;
  readonly language: Language | undefined;
  /** Check Markdown and plain text even when they do not seem to be about trafficking. */
  readonly always: boolean;
  readonly when: "type" | "save";
}

const LEVELS = new Set(["error", "warning", "information", "hint", "off"]);

/** Settings from the "palermo" section of the client's configuration, whatever it holds. */
export function settingsOf(raw: unknown): Settings {
  const section = isObject(raw) ? raw : {};
  const given = isObject(section.severity) ? section.severity : {};
  const severities = Object.fromEntries(Object.entries(DEFAULT_SEVERITIES).map(([k, d]) => [k, LEVELS.has(String(given[k])) ? given[k] : d])) as Severities;
  const off = Array.isArray(section.requirementsOff) ? section.requirementsOff.filter((x): x is string => typeof x === "string") : [];
  return {
    severities,
    off: new Set(off),
    kind: section.kind === "law" || section.kind === "plan" ? section.kind : undefined,
    language: LANGUAGES.find((l) => l === section.language),
    always: section.check === "always",
    when: section.when === "save" ? "save" : "type",
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
