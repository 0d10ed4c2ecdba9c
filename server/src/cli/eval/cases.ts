import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import type { DraftKind } from "../../draft/types.ts";
import { LANGUAGES, type Language } from "../../text/language.ts";

/** What one labelled text is known to contain. Keys are "requirement/element". */
export interface EvalCase {
  readonly name: string;
  readonly group: "laws" | "sentences" | "cases" | "drafts";
  readonly split: "tune" | "measure";
  readonly kind: DraftKind;
  readonly language: Language;
  readonly text: string;
  readonly labels: ReadonlyMap<string, Label>;
  /** Requirements labelled contrary; undefined when the text is not labelled for contraries. */
  readonly contrary: ReadonlySet<string> | undefined;
  /** Whether every element of the standard is labelled. */
  readonly complete: boolean;
}

export interface Label {
  readonly present: boolean;
  readonly doubtful: boolean;
  readonly quotes: readonly string[];
}

/** The gold laws that were tuned on; all others are only measured. */
const TUNED_LAWS = new Set(["mw", "ie", "fr", "lu-2014", "ar", "co"]);

/** Loads every labelled text below a folder: gold laws, sentences, case files and drafts with expectations. */
export function loadCases(folder: string): EvalCase[] {
  return walk(folder).flatMap((file) => {
    if (/labels[/\\][^/\\]+\.json$/.test(file)) return [goldLaw(file)];
    if (/\.jsonl$/.test(file)) return sentences(file);
    if (/\.expected\.ya?ml$/.test(file)) return [expectedDraft(file)];
    if (/\.ya?ml$/.test(file)) return caseFile(file);
    return [];
  });
}

function goldLaw(file: string): EvalCase {
  const data = JSON.parse(readFileSync(file, "utf8")) as { text: string; kind: DraftKind; labels: Record<string, { present: boolean; doubtful?: boolean; quote?: string; also?: string[] }>; contrary?: Record<string, unknown> };
  const name = basename(file, ".json");
  const labels = new Map(Object.entries(data.labels).map(([key, l]) => [key, { present: l.present, doubtful: l.doubtful === true, quotes: [l.quote ?? "", ...(l.also ?? [])].filter(Boolean) }]));
  return {
    name, group: "laws", split: TUNED_LAWS.has(name) ? "tune" : "measure", kind: data.kind, language: languageIn(data.text),
    text: readFileSync(join(file, "..", "..", "text", data.text), "utf8"), labels, contrary: new Set(Object.keys(data.contrary ?? {})), complete: true,
  };
}

function sentences(file: string): EvalCase[] {
  const language = languageIn(basename(file));
  return readFileSync(file, "utf8").split("\n").filter(Boolean).map((line, i): EvalCase => {
    const data = JSON.parse(line) as { element: string; gives: boolean; text: string };
    return {
      name: `${basename(file)}:${i + 1}`, group: "sentences", split: splitOf(data.text), kind: basename(file).startsWith("plan") ? "plan" : "law", language,
      text: data.text, labels: new Map([[data.element, { present: data.gives, doubtful: false, quotes: [] }]]), contrary: undefined, complete: false,
    };
  });
}

/** Half of the sentences are tuned on: those whose SHA-256 begins with an even digit. */
function splitOf(text: string): "tune" | "measure" {
  return Number.parseInt(createHash("sha256").update(text).digest("hex").charAt(0), 16) % 2 === 0 ? "tune" : "measure";
}

function expectedDraft(file: string): EvalCase {
  const data = parse(readFileSync(file, "utf8")) as { kind: DraftKind; language: Language; elements: Record<string, boolean>; contrary?: string[] };
  const stem = file.replace(/\.expected\.ya?ml$/, "");
  const textFile = [`${stem}.md`, `${stem}.txt`, stem].find((f) => walk(join(f, "..")).includes(f)) ?? `${stem}.md`;
  return {
    name: basename(stem), group: "drafts", split: "measure", kind: data.kind, language: data.language, text: readFileSync(textFile, "utf8"),
    labels: new Map(Object.entries(data.elements).map(([k, present]) => [k, { present, doubtful: false, quotes: [] }])), contrary: new Set(data.contrary ?? []), complete: true,
  };
}

function caseFile(file: string): EvalCase[] {
  const data = parse(readFileSync(file, "utf8")) as { kind?: DraftKind; language?: Language; cases?: { id: string; text: string; present?: string[]; absent?: string[]; contrary?: string[] }[] } | null;
  if (!data?.cases || !data.language) return [];
  const { kind = "law", language } = data;
  return data.cases.map((c): EvalCase => ({
    name: c.id, group: "cases", split: "measure", kind, language, text: c.text,
    labels: new Map([...(c.present ?? []).map((k) => [k, true] as const), ...(c.absent ?? []).map((k) => [k, false] as const)].map(([k, present]) => [k, { present, doubtful: false, quotes: [] }])),
    contrary: new Set(c.contrary ?? []), complete: false,
  }));
}

function languageIn(name: string): Language {
  return LANGUAGES.find((l) => new RegExp(`[.]${l}[.]`).test(name)) ?? "en";
}

function walk(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? walk(join(folder, e.name)) : [join(folder, e.name)]));
  } catch {
    return [];
  }
}
