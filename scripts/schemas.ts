/** The JSON Schemas of the corpus's files, kept here in one place and written to `corpus/schema/` by `npm run generate`. */
import { CHOICES, DEFAULT_SEVERITIES, INSTRUMENTS, LEVELS, SETTING_WORDS, type SEVERITY_KEYS } from "../server/src/assess/settingsTable.ts";
import { FOUND_NAMES, VERDICT_NAMES } from "../server/src/assess/verdict.ts";
import { MOST_CLAUSES } from "../server/src/assess/verdictFile.ts";
import { FORCES } from "../server/src/corpus/types.ts";
import { LAW_THEMES } from "../server/src/corpus/themes.ts";
import { LANGUAGES } from "../server/src/text/language.ts";

export type Schema = Record<string, unknown>;

const text = { type: "string", minLength: 1 };
const localized: Schema = { type: "object", required: [...LANGUAGES], additionalProperties: false, properties: Object.fromEntries(LANGUAGES.map((l) => [l, text])) };
const list = (items: Schema, minItems = 0): Schema => ({ type: "array", items, minItems });
const object = (properties: Record<string, Schema>, required: readonly string[]): Schema => ({ type: "object", additionalProperties: false, properties, required });
const choice = (...values: readonly string[]): Schema => ({ type: "string", enum: values });
const sourceId = { type: "string", pattern: "^(?:[PC]\\d{1,2}(?:\\.\\d{1,2})?(?:\\([a-z]+\\))*|wg\\d/\\d+(?:/[a-z]+)*|(?:sg08|cop22|cipc|covid)/[\\w.]+)$" };
const requirementId = { type: "string", pattern: "^[a-z]+(?:\\.[a-z0-9-]+)+$" };

const theme = choice(...LAW_THEMES, "labour", "knowledge", "process");
const date = { type: "string", pattern: "^\\d{4}(?:-\\d{2}(?:-\\d{2})?)?$" };

const leaf = object(
  {
    id: sourceId, chapeau: text, text, addressee: choice("states", "conference", "secretariat", "working-group"), force: choice("should", "should-consider", "encouraged", "could"),
    theme, summary: localized, requirements: list(requirementId), unchecked: localized, footnotes: list(text), repairs: list(text), note: localized,
  },
  ["id", "text", "addressee", "force", "theme", "summary", "requirements"],
);
const passage = object(
  { id: sourceId, locator: localized, text, repairs: list(text), footnotes: list(text), summary: localized, theme, requirements: list(requirementId), unchecked: localized, note: localized },
  ["id", "locator", "text", "summary", "theme", "requirements"],
);
const element = object({ id: { type: "string", pattern: "^[a-z0-9-]+$" }, label: localized, present: localized }, ["id", "label", "present"]);
const requirement = object(
  {
    id: requirementId, title: localized, duty: localized, why: localized, guidance: localized, force: choice(...FORCES), sources: list(sourceId, 1),
    rule: { anyOf: [choice("all", "any"), { type: "integer", minimum: 1 }] }, cluster: choice("I", "II", "III", "IV"), elements: list(element, 1), contrary: localized, rulings: list(localized),
  },
  ["id", "title", "duty", "why", "guidance", "force", "sources", "rule", "elements"],
);
const find: Schema = { anyOf: [text, object({ query: text, polarity: choice("affirmative", "any", "saving") }, ["query"])] };
const entry = (matches: number, misses: number): Schema =>
  object(
    { polarity: choice("affirmative", "any", "saving"), finds: list(find), hints: list(text), examples: object({ match: list(text, matches), "near-misses": list(text, misses) }, ["match", "near-misses"]) },
    ["finds", "examples"],
  );

/** Schema by file name, with a test of which corpus paths it is for. */
export const SCHEMAS: readonly { readonly name: string; readonly matches: RegExp; readonly title: string; readonly schema: Schema }[] = [
  {
    name: "working-group", matches: /^instruments\/working-group\/.+\.yaml$/, title: "Recommendations of one meeting of the Working Group",
    schema: object(
      { id: { type: "string", pattern: "^wg\\d$" }, meeting: { type: "integer" }, place: localized, starts: date, ends: date, source: object({ document: text, seed: text, link: text }, ["seed"]), note: localized, recommendations: list(leaf) },
      ["id", "meeting", "place", "starts", "ends", "source", "recommendations"],
    ),
  },
  {
    name: "treaty", matches: /^instruments\/(?:protocol|convention)\.yaml$/, title: "Provisions of a treaty, in our own words",
    schema: object(
      {
        id: text, title: localized, short: localized, link: text,
        provisions: list(object({ id: sourceId, heading: localized, duty: localized, force: choice("mandatory", "consider", "optional", "interpretative"), theme, text: object({ lang: choice(...LANGUAGES), quote: text, from: sourceId }, ["lang", "quote", "from"]), note: localized }, ["id", "heading", "duty", "force", "theme"]), 1),
      },
      ["id", "title", "short", "link", "provisions"],
    ),
  },
  {
    name: "reports", matches: /^instruments\/reports\.yaml$/, title: "Passages of reports",
    schema: object({ reports: list(object({ id: text, short: localized, title: localized, author: localized, date, document: text, link: text, seed: text, note: localized, passages: list(passage, 1) }, ["id", "short", "title", "passages"]), 1) }, ["reports"]),
  },
  { name: "requirements", matches: /^requirements\/(?:law|plan)\/.+\.yaml$/, title: "What a draft must contain", schema: object({ requirements: list(requirement, 1) }, ["requirements"]) },
  {
    name: "concepts", matches: /^lexicon\/..\/concepts\/.+\.yaml$/, title: "Named sets of words of one language",
    schema: object({ concepts: { type: "object", propertyNames: { pattern: "^[a-z][a-z0-9-]*$" }, additionalProperties: text } }, ["concepts"]),
  },
  {
    name: "roles", matches: /^lexicon\/..\/roles\.yaml$/, title: "What a place in a draft is",
    schema: object(
      { roles: { type: "object", propertyNames: { pattern: "^[a-z][a-z0-9]*$" }, additionalProperties: object({ finds: list(text, 1), reach: choice("reading", "sentence", "article"), follows: list(choice("references", "terms")), terms: text }, ["finds", "reach"]) } },
      ["roles"],
    ),
  },
  { name: "polarity", matches: /^lexicon\/..\/polarity\.yaml$/, title: "Words that negate or reverse", schema: object({ negation: text, idioms: text, disclaimers: text, "no-duty": text, savings: text, prohibitions: text, turns: text }, ["negation", "idioms", "disclaimers"]) },
  {
    name: "lexicon", matches: /^lexicon\/..\/(?:law|plan)\/.+\.yaml$/, title: "How a language says each element",
    schema: object({ elements: { type: "object", propertyNames: { pattern: "^[a-z.-]+/[a-z0-9-]+$" }, additionalProperties: entry(3, 2) }, contrary: { type: "object", additionalProperties: entry(3, 2) } }, ["elements"]),
  },
  {
    name: "clauses", matches: /^clauses\/..\/(?:law|plan)\/.+\.yaml$/, title: "Model wording in one language",
    schema: object(
      {
        clauses: list(
          object(
            {
              element: { type: "string", pattern: "^[a-z.-]+/[a-z0-9-]+$" }, requirement: requirementId, alternative: text, elements: list({ type: "string", pattern: "^[a-z0-9-]+$" }, 1),
              heading: text, text, item: { ...object({ noun: text, verb: text }, []), minProperties: 1 }, note: text,
            },
            ["heading", "text"],
          ),
          1,
        ),
      },
      ["clauses"],
    ),
  },
];

/** The schema of `palermo.yaml`, for editors: from the same table that the settings are read by. @param requirements ids with their titles. */
export function settingsSchema(requirements: readonly { readonly id: string; readonly title: string }[]): Schema {
  const severity = Object.fromEntries(Object.entries(DEFAULT_SEVERITIES).map(([key, level]) => [key, { ...choice(...LEVELS), default: level, description: SETTING_WORDS[`severity.${key as (typeof SEVERITY_KEYS)[number]}`].en }]));
  const choices = Object.fromEntries(Object.entries(CHOICES).map(([key, values]) => [key, { ...choice(...values), default: values[0], description: SETTING_WORDS[key as keyof typeof CHOICES].en }]));
  return object(
    {
      ...choices,
      severity: { ...object(severity, []), description: "How findings are shown." },
      requirementsOff: {
        ...list({ anyOf: [{ type: "string", enum: requirements.map((r) => r.id), enumDescriptions: requirements.map((r) => r.title) }, { type: "string", pattern: "^[a-z][a-z0-9.-]*\\*$" }] }),
        uniqueItems: true, default: [], description: SETTING_WORDS.requirementsOff.en,
      },
      instruments: { ...list(choice(...INSTRUMENTS), 1), uniqueItems: true, default: [...INSTRUMENTS], description: SETTING_WORDS.instruments.en },
    },
    [],
  );
}

/** The schema of what `palermo report --format json` writes. */
export function reportSchema(): Schema {
  const offset: Schema = { type: "integer", minimum: 0 };
  const count: Schema = { type: "integer", minimum: 1 };
  const day = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };
  const place = object(
    { start: offset, end: offset, line: count, column: count, provision: { type: "string" }, quote: { type: "string" }, page: count, paragraph: count, path: text },
    ["start", "end", "line", "column", "provision", "quote"],
  );
  const finding = object(
    {
      id: requirementId, status: choice("met", "partial", "missing", "contrary"), standing: choice(...VERDICT_NAMES), decided: { type: "boolean" }, force: choice(...FORCES), sources: list(sourceId, 1),
      elements: list(object({ id: text, present: { type: "boolean" }, evidence: list(place), hints: list(place) }, ["id", "present", "evidence", "hints"])),
      contrary: list(place),
      suppressed: object({ kind: choice("covered-elsewhere", "not-applicable"), reason: text }, ["kind", "reason"]),
      verdict: object({ verdict: choice(...VERDICT_NAMES), by: text, date: day, reason: text, text, stale: { type: "boolean" } }, ["verdict", "by", "date", "reason", "stale"]),
    },
    ["id", "status", "standing", "decided", "force", "sources", "elements", "contrary"],
  );
  const draft = object({ path: text, kind: choice("law", "plan"), language: choice(...LANGUAGES), aboutTrafficking: { type: "boolean" }, requirements: list(finding) }, ["path", "kind", "language", "aboutTrafficking", "requirements"]);
  return object({ version: { const: 1 }, palermo: text, corpus: text, date: day, drafts: list(draft, 1) }, ["version", "palermo", "corpus", "date", "drafts"]);
}

const VERDICT_MEANINGS: Readonly<Record<(typeof VERDICT_NAMES)[number], string>> = {
  met: "The draft gives it.",
  partial: "The draft gives a part of it.",
  missing: "The draft does not give it.",
  contrary: "The draft conflicts with it.",
  "not-applicable": "It does not apply to this State or text.",
  elsewhere: "Another text covers it; `text` says which.",
};

/** The schema of the verdict file beside a draft, for editors. @param requirements ids with their titles. */
export function verdictsSchema(requirements: readonly { readonly id: string; readonly title: string }[]): Schema {
  const decision = {
    verdict: { ...choice(...VERDICT_NAMES), enumDescriptions: VERDICT_NAMES.map((name) => VERDICT_MEANINGS[name]), description: "What the reviewer decided." },
    text: { ...text, description: "For `elsewhere`: the other text, with the provision." },
    reason: { ...text, description: "Why." },
    by: { ...text, description: "Who decided." },
    date: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "The day, as in 2026-03-31." },
    found: { ...choice(...FOUND_NAMES), description: "What Palermo had found then." },
    clauses: {
      ...list(object({ quote: { ...text, description: "Whole sentences or items, word for word; […] for what is left out." }, provision: { ...text, description: "Where it stood, for the reader." } }, ["quote"])),
      maxItems: MOST_CLAUSES, description: "The clauses of the draft that the verdict rests on. It stops counting when one of them is changed.",
    },
  };
  const required = ["verdict", "reason", "by", "date"];
  const unless = (names: Schema, needed: Schema): Schema => ({ anyOf: [{ properties: { verdict: { not: names } } }, needed] });
  const rules = { allOf: [unless({ const: "elsewhere" }, { required: ["text"] }), unless(choice("met", "partial", "contrary"), { required: ["clauses"], properties: { clauses: { minItems: 1 } } })] };
  const also = { ...list({ ...object(decision, required), ...rules }), description: "What others decided, or the same reviewer before; it does not count." };
  const verdict: Schema = { $ref: "#/definitions/verdict" };
  return {
    ...object({ verdicts: { ...object(Object.fromEntries(requirements.map(({ id, title }) => [id, { ...verdict, description: title }])), []), type: ["object", "null"], description: "One verdict a requirement." } }, []),
    definitions: { verdict: { ...object({ ...decision, also }, required), ...rules } },
  };
}

/** The schema as it is written to disk. */
export function schemaText(name: string, title: string, schema: Schema): string {
  return `${JSON.stringify({ $schema: "http://json-schema.org/draft-07/schema#", $id: `palermo/${name}.schema.json`, title, ...schema }, null, 2)}\n`;
}
