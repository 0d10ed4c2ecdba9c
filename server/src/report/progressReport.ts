import type { RequirementFinding } from "../assess/types.ts";
import type { Language } from "../text/language.ts";
import { plainLine } from "../text/plain.ts";
import { escapeMarkdown } from "./markdownText.ts";
import type { Progress, VersionChange, VersionClause } from "./progress.ts";
import { decisionLines } from "./verdictText.ts";
import { colon, FORCE_WORDS, fill, WORDS } from "./words.ts";
import { PROGRESS_WORDS } from "./wordsProgress.ts";
import { STANDING_WORDS } from "./wordsVerdict.ts";

/** Which of the two versions a clause is of. */
export type Version = "before" | "after";

/** How a report of progress is set: as Markdown, or plainly for a terminal. */
export interface ProgressStyle {
  readonly title: (text: string) => string;
  readonly section: (text: string) => string;
  readonly row: (title: string, rest: string) => string;
  readonly detail: (text: string) => string;
  /** The name of a provision, perhaps as a link to its clause. */
  readonly place: (name: string, clause: VersionClause, version: Version) => string;
  /** Text of the drafts and of people, made harmless. */
  readonly text: (text: string) => string;
}

/** Plain text. */
export const PLAIN_PROGRESS: ProgressStyle = {
  title: (text) => `${text}\n`, section: (text) => `${text.toUpperCase()}\n`, row: (title, rest) => `${title}  ${rest}`, detail: (text) => `    ${text}`, place: (name) => name, text: (text) => text,
};

/** Markdown. @param place links the name of a provision to its clause. */
export function markdownProgress(place: ProgressStyle["place"] = (name) => escaped(name)): ProgressStyle {
  return { title: (text) => `# ${escaped(text)}\n`, section: (text) => `## ${text}\n`, row: (title, rest) => `### ${escaped(title)}\n\n${escaped(rest)}\n`, detail: (text) => `- ${text}`, place, text: escaped };
}

/** What changed between two versions, section by section, with the clauses that only one of them has. */
export function progressReport(progress: Progress, names: Readonly<Record<Version, string>>, reader: Language, style: ProgressStyle): string {
  const words = PROGRESS_WORDS;
  const lines = [
    style.title(fill(words.title[reader], names.before, names.after)),
    fill(words.summary[reader], progress.gained.length, progress.lost.length, progress.changed.length, progress.unchanged),
    "",
    ...(progress.gained.length + progress.lost.length + progress.changed.length === 0 ? [words.none[reader], ""] : []),
  ];
  for (const name of ["lost", "gained", "changed"] as const) {
    if (progress[name].length > 0) lines.push(style.section(words[name][reader]), ...progress[name].flatMap((change) => [...changeLines(change, reader, style), ""]));
  }
  return `${[...lines, WORDS.advice[reader]].join("\n")}\n`;
}

function changeLines(change: VersionChange, reader: Language, style: ProgressStyle): string[] {
  const { requirement, before, after, findings } = change;
  const words = PROGRESS_WORDS;
  const step = before === after ? STANDING_WORDS[after][reader] : `${STANDING_WORDS[before][reader]} → ${STANDING_WORDS[after][reader]}`;
  const labels = (ids: readonly string[]): string => requirement.elements.filter((e) => ids.includes(e.id)).map((e) => style.text(e.label[reader])).join("; ");
  const named = (word: keyof typeof words, rest: string): string => style.detail(`${words[word][reader]}${colon(reader)} ${rest}`);
  return [
    style.row(requirement.title[reader], `${step} (${FORCE_WORDS[requirement.force][reader]} · ${requirement.id})`),
    ...(change.elementsLost.length > 0 ? [named("goneElements", labels(change.elementsLost))] : []),
    ...(change.elementsGained.length > 0 ? [named("newElements", labels(change.elementsGained))] : []),
    ...change.clausesBefore.map((clause) => named("was", clauseText(clause, "before", reader, style))),
    ...change.clausesAfter.map((clause) => named("is", clauseText(clause, "after", reader, style))),
    ...decided(findings, reader).map((line) => style.detail(style.text(line))),
  ];
}

/** What people said of the later version, and of the earlier one where it was otherwise. */
function decided({ before, after }: { readonly before: RequirementFinding; readonly after: RequirementFinding }, reader: Language): string[] {
  const now = decisionLines(after, reader);
  return [...decisionLines(before, reader).filter((line) => !now.includes(line)).map((line) => `${PROGRESS_WORDS.was[reader]}${colon(reader)} ${line}`), ...now];
}

function clauseText(clause: VersionClause, version: Version, reader: Language, style: ProgressStyle): string {
  const where = clause.provision === "" ? "" : `${style.place(clause.provision, clause, version)} `;
  return `${where}“${style.text(clause.quote)}”${clause.contrary ? ` (${PROGRESS_WORDS.conflicts[reader]})` : ""}`;
}

function escaped(text: string): string {
  return escapeMarkdown(plainLine(text));
}
