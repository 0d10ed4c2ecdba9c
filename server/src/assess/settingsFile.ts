import { type Document, isAlias, isMap, isScalar, isSeq, type Pair, parseDocument } from "yaml";
import { nearestWord } from "../text/nearest.ts";
import type { Range } from "../text/range.ts";
import { type Asking, matchesId } from "./asked.ts";
import { CHOICES, type ChoiceKey, DEFAULT_SEVERITIES, INSTRUMENTS, type InstrumentName, LEVELS, SETTING_KEYS, type Severities } from "./settingsTable.ts";
import { rangeOf, tooDeep, wordOf } from "./yamlNodes.ts";

/** The name of the settings file that lies beside the drafts. */
export const SETTINGS_FILE = "palermo.yaml";
/** The longest settings file that is read, in bytes and in UTF-16 code units. */
export const LONGEST_SETTINGS = 100_000;

/** What a settings file says; what it does not say is absent. */
export type FileSettings = { readonly [K in ChoiceKey]?: (typeof CHOICES)[K][number] } & Asking & { readonly severity?: Partial<Severities> };

/** Something in a settings file that cannot be used: a key of the words, what fills them, and where it stands. */
export interface SettingsProblem {
  readonly code: "tooLarge" | "tooDeep" | "notYaml" | "notPairs" | "alias" | "unknownKey" | "unknownKeyMeant" | "twice" | "badValue" | "badValueMeant" | "notList" | "unknownRequirement" | "unknownRequirementMeant" | "noInstrument" | "more";
  readonly details: readonly string[];
  readonly range: Range;
}

/** A settings file, read: what can be used of it, and what is wrong with the rest. */
export interface ReadSettings {
  readonly settings: FileSettings;
  readonly problems: readonly SettingsProblem[];
}

const MOST_PROBLEMS = 50;

/**
 * Reads a settings file. Never throws: what is wrong is a problem, and the rest is used. A text that is too long, too deep or
 * not YAML is used in no part. Aliases are refused, so nothing in it can grow; keys are looked up by name only.
 * @param requirementIds the known requirements, for `requirementsOff`.
 */
export function readSettings(text: string, requirementIds: readonly string[]): ReadSettings {
  const whole = { start: 0, end: Math.min(text.length, 1) };
  if (text.length > LONGEST_SETTINGS) return { settings: {}, problems: [{ code: "tooLarge", details: [String(LONGEST_SETTINGS / 1000)], range: whole }] };
  if (tooDeep(text)) return { settings: {}, problems: [{ code: "tooDeep", details: [], range: whole }] };
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: "error" });
  const error = document.errors[0];
  if (error) return { settings: {}, problems: [{ code: "notYaml", details: [error.message], range: { start: error.pos[0], end: error.pos[1] } }] };
  return new SettingsReader(requirementIds).read(document);
}

/** The kind and language that settings give to drafts that do not say theirs; `auto` gives none. */
export function defaultsOf({ kind, language }: Pick<FileSettings, "kind" | "language">): { kind?: Exclude<FileSettings["kind"], "auto" | undefined>; language?: Exclude<FileSettings["language"], "auto" | undefined> } {
  return { ...(kind && kind !== "auto" ? { kind } : {}), ...(language && language !== "auto" ? { language } : {}) };
}

class SettingsReader {
  private readonly problems: SettingsProblem[] = [];

  constructor(private readonly requirementIds: readonly string[]) {}

  read(document: Document): ReadSettings {
    const content = document.contents;
    if (content === null || (isScalar(content) && content.value === null)) return { settings: {}, problems: [] };
    const settings: { -readonly [K in keyof FileSettings]: FileSettings[K] } = {};
    for (const [key, value] of this.pairs(content, SETTING_KEYS)) {
      if (key === "severity") settings.severity = this.severity(value);
      else if (key === "requirementsOff") settings.requirementsOff = this.requirementsOff(value);
      else if (key === "instruments") settings.instruments = this.instruments(value);
      else Object.assign(settings, { [key]: this.choice(key, value, CHOICES[key]) });
    }
    const used = Object.fromEntries(Object.entries(settings).filter(([, v]) => v !== undefined));
    return { settings: used, problems: this.problems };
  }

  /** The known keys of a mapping, once each, with their values. */
  private pairs<K extends string>(node: unknown, known: readonly K[]): [K, unknown][] {
    if (!isMap(node)) {
      this.problem("notPairs", node, known[0] ?? "");
      return [];
    }
    const seen = new Set<string>();
    return node.items.flatMap((pair: Pair): [K, unknown][] => {
      const name = wordOf(pair.key) ?? "";
      const key = known.find((k) => k === name);
      if (key === undefined) this.unknown("unknownKey", pair.key, name, known);
      else if (seen.has(key)) this.problem("twice", pair.key, key);
      else {
        seen.add(key);
        return [[key, pair.value ?? pair.key]];
      }
      return [];
    });
  }

  private choice<V extends string>(key: string, node: unknown, values: readonly V[]): V | undefined {
    if (isAlias(node)) return void this.problem("alias", node, node.source);
    const word = wordOf(node) ?? "";
    const value = values.find((v) => v === word);
    if (value === undefined) this.unknown("badValue", node, word, values, key);
    return value;
  }

  private severity(node: unknown): Partial<Severities> {
    const keys = Object.keys(DEFAULT_SEVERITIES) as (keyof Severities)[];
    return Object.fromEntries(
      this.pairs(node, keys).flatMap(([key, value]) => {
        const level = this.choice(key, value, LEVELS);
        return level ? [[key, level]] : [];
      }),
    );
  }

  private requirementsOff(node: unknown): readonly string[] | undefined {
    return this.list(node, "requirementsOff", "prevention.labour")?.flatMap((item) => {
      if (isAlias(item)) {
        this.problem("alias", item, item.source);
        return [];
      }
      const id = wordOf(item) ?? "";
      if (id !== "" && this.requirementIds.some((known) => matchesId(known, id))) return [id];
      this.unknown("unknownRequirement", item, id, this.requirementIds);
      return [];
    });
  }

  private instruments(node: unknown): readonly InstrumentName[] | undefined {
    const named = this.list(node, "instruments", INSTRUMENTS[0])?.flatMap((item) => this.choice("instruments", item, INSTRUMENTS) ?? []);
    if (named === undefined || named.length > 0) return named;
    this.problem("noInstrument", node, INSTRUMENTS.join(", "));
    return undefined;
  }

  private list(node: unknown, key: string, example: string): readonly unknown[] | undefined {
    if (isSeq(node)) return node.items;
    if (isAlias(node)) this.problem("alias", node, node.source);
    else this.problem("notList", node, key, example);
    return undefined;
  }

  /** A word that is not known: with the one that was probably meant, else with all that are known (requirements are too many). */
  private unknown(code: "unknownKey" | "badValue" | "unknownRequirement", node: unknown, word: string, known: readonly string[], key = ""): void {
    if (this.full()) return;
    const shown = word.length > 60 ? `${word.slice(0, 60)}…` : word;
    const meant = nearestWord(word, known);
    const own = key === "" ? [shown] : [key, shown];
    if (meant === undefined) this.problem(code, node, ...own, code === "unknownRequirement" ? "" : known.join(", "));
    else this.problem(`${code}Meant`, node, ...own, meant);
  }

  private problem(code: SettingsProblem["code"], node: unknown, ...details: string[]): void {
    if (this.full()) return;
    const range = rangeOf(node);
    this.problems.push(this.problems.length === MOST_PROBLEMS - 1 ? { code: "more", details: [], range } : { code, details, range });
  }

  private full(): boolean {
    return this.problems.length >= MOST_PROBLEMS;
  }
}
