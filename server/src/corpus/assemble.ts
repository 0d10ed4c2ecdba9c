import { LANGUAGES, type Language } from "../text/language.ts";
import type { Clause, Corpus, CorpusFile, Find, LexiconData, LexiconEntry, Requirement } from "./types.ts";
import { assembleInstruments } from "./instruments.ts";
import { LAW_THEMES, PLAN_THEMES } from "./themes.ts";

/** The corpus cannot be put together. The message names the file and what is wrong with it. */
export class CorpusError extends Error {}

type Loose = Record<string, unknown>;

/**
 * Puts parsed files together into a corpus. The files are expected to be valid against their schemas; what only shows
 * across files (an element defined twice) is checked here.
 * @throws CorpusError
 */
export function assembleCorpus(files: readonly CorpusFile[], version: string): Corpus {
  const law = requirementsOf(files, "requirements/law/", LAW_THEMES);
  const plan = requirementsOf(files, "requirements/plan/", PLAN_THEMES);
  return {
    version,
    ...assembleInstruments(files),
    clauses: Object.fromEntries(LANGUAGES.map((l) => [l, clausesOf(files, l, [...law, ...plan])])) as Record<Language, Clause[]>,
    requirements: { law, plan },
    lexicons: Object.fromEntries(LANGUAGES.map((l) => [l, lexiconOf(files, l)])) as Record<Language, LexiconData>,
  };
}

function requirementsOf(files: readonly CorpusFile[], folder: string, themes: readonly string[]): Requirement[] {
  const own = files.filter((f) => f.path.startsWith(folder)).map((file) => ({ file, theme: file.path.slice(folder.length).replace(/\.ya?ml$/, "") }));
  for (const { file, theme } of own) if (!themes.includes(theme)) throw new CorpusError(`${file.path}: “${theme}” is not a theme; the themes are ${themes.join(", ")}`);
  own.sort((a, b) => themes.indexOf(a.theme) - themes.indexOf(b.theme));
  return own.flatMap(({ file, theme }) => listOf<Loose>(file, "requirements").map((r) => ({ ...r, theme }) as unknown as Requirement));
}

function clausesOf(files: readonly CorpusFile[], language: Language, requirements: readonly Requirement[]): Clause[] {
  return files
    .filter((f) => f.path.startsWith(`clauses/${language}/`))
    .flatMap((f) => listOf<Loose>(f, "clauses"))
    .map(({ element, ...raw }) => {
      const [requirement = "", own] = String(element ?? raw.requirement).split("/");
      const all = requirements.find((r) => r.id === requirement)?.elements.map((e) => e.id) ?? [];
      return { ...raw, requirement, elements: own ? [own] : ((raw.elements as string[] | undefined) ?? all), text: String(raw.text).trim() } as unknown as Clause;
    });
}

function lexiconOf(files: readonly CorpusFile[], language: Language): LexiconData {
  const folder = `lexicon/${language}/`;
  const own = files.filter((f) => f.path.startsWith(folder));
  const concepts: Record<string, string> = {};
  const elements: Record<string, LexiconEntry> = {};
  const contrary: Record<string, LexiconEntry> = {};
  for (const file of own) {
    const name = file.path.slice(folder.length);
    const content = (file.content ?? {}) as Loose;
    if (name.startsWith("concepts")) merge(concepts, (content.concepts ?? {}) as Record<string, string>, file.path);
    if (!name.startsWith("law/") && !name.startsWith("plan/")) continue;
    merge(elements, entriesOf(content.elements), file.path);
    merge(contrary, entriesOf(content.contrary, "any"), file.path);
  }
  const roles = (own.find((f) => f.path === `${folder}roles.yaml`)?.content as Loose | undefined)?.roles ?? {};
  const polarity = (own.find((f) => f.path === `${folder}polarity.yaml`)?.content ?? {}) as LexiconData["polarity"];
  return {
    language, concepts, elements, contrary,
    roles: Object.fromEntries(Object.entries(roles as Record<string, Loose>).map(([k, r]) => [k, { reach: "reading", follows: [], finds: [], ...r }])) as LexiconData["roles"],
    polarity,
  };
}

/** A clause that contradicts the standard is often itself a negation ("no shelter shall be given unless"): contraries are not checked for it. */
function entriesOf(raw: unknown, usual: Find["polarity"] = "affirmative"): Record<string, LexiconEntry> {
  return Object.fromEntries(Object.entries((raw ?? {}) as Record<string, Loose>).map(([key, entry]) => [key, entryOf(entry, usual)]));
}

function entryOf(raw: Loose, usual: Find["polarity"]): LexiconEntry {
  const polarity = (raw.polarity ?? usual) as Find["polarity"];
  const examples = (raw.examples ?? {}) as Loose;
  return {
    finds: ((raw.finds ?? []) as (string | Loose)[]).map((f) => (typeof f === "string" ? { query: f, polarity } : { query: String(f.query), polarity: (f.polarity ?? polarity) as Find["polarity"] })),
    hints: ((raw.hints ?? []) as (string | Loose)[]).map((h) => (typeof h === "string" ? h : String(h.query))),
    examples: { match: (examples.match ?? []) as string[], nearMisses: (examples["near-misses"] ?? []) as string[] },
  };
}

function merge<T>(into: Record<string, T>, from: Record<string, T>, path: string): void {
  for (const [key, value] of Object.entries(from)) {
    if (Object.hasOwn(into, key)) throw new CorpusError(`${path}: “${key}” is defined twice; keep one of the two`);
    into[key] = value;
  }
}

function listOf<T>(file: CorpusFile, key: string): T[] {
  const list = (file.content as Loose | null)?.[key];
  if (!Array.isArray(list)) throw new CorpusError(`${file.path}: a list “${key}” is expected at the top`);
  return list as T[];
}
