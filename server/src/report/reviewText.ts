import { datesOf } from "../corpus/cite.ts";
import type { Language } from "../text/language.ts";
import type { ReportMeta } from "./meta.ts";
import type { Place } from "./placeOf.ts";
import type { Review, ReviewElement, ReviewRow } from "./reviewModel.ts";
import { REVIEW_WORDS } from "./reviewWords.ts";
import { fill, KIND_WORDS, LANGUAGE_WORDS, WORDS } from "./words.ts";

/** A file's name without its folders: a review that is sent away does not say where on a machine the draft lies. */
function nameOf(file: string): string {
  return file.split(/[\\/]/).pop() || file;
}

/** Where a clause stands: "Section 5(2)(a), line 12", with its file when several are read together. */
export function whereWords(place: Place, { files }: ReportMeta, reader: Language): string {
  const line = place.page ? `${WORDS.page[reader]} ${place.page}` : place.paragraph ? `${WORDS.paragraph[reader]} ${place.paragraph}` : `${WORDS.line[reader]} ${place.line}`;
  const file = files.length > 1 ? [nameOf(files[place.draft] ?? "")] : [];
  return [...file, ...(place.provision ? [place.provision] : []), line].join(", ");
}

/** What a review is called. */
export function reviewTitle({ kind, reader }: Review): string {
  return REVIEW_WORDS[kind === "plan" ? "planTitle" : "lawTitle"][reader];
}

/** The rows of the title block: a label and its value. */
export function titleBlock({ meta, reader, kind, language, title }: Review): { label: string; value: string; language?: Language }[] {
  return [
    ...(title ? [{ label: REVIEW_WORDS.draft[reader], value: title, language }] : []),
    { label: REVIEW_WORDS.file[reader], value: meta.files.map(nameOf).join(", ") },
    { label: REVIEW_WORDS.kind[reader], value: `${KIND_WORDS[kind][reader]}, ${LANGUAGE_WORDS[language][reader]}` },
    { label: REVIEW_WORDS.date[reader], value: datesOf(meta.date, undefined, reader) },
    { label: REVIEW_WORDS.madeWith[reader], value: versionWords(meta, reader) },
  ];
}

/** "Palermo 0.1.0, corpus 2026-11-20+0123456789ab". */
export function versionWords({ palermo, corpus }: ReportMeta, reader: Language): string {
  return fill(REVIEW_WORDS.versions[reader], palermo, corpus);
}

/** What was found, in a few sentences. */
export function summarySentences({ counts, byForce, decided, stale, reader }: Review): string[] {
  const mandatory = byForce.find((g) => g.key === "mandatory")?.counts;
  return [
    fill(WORDS.summary[reader], counts.met, counts.all, counts.partial, counts.missing, counts.contrary, mandatory?.met ?? 0, mandatory?.all ?? 0),
    ...(counts.elsewhere + counts["not-applicable"] > 0 ? [fill(REVIEW_WORDS.answered[reader], counts.elsewhere, counts["not-applicable"])] : []),
    ...(decided > 0 ? [fill(REVIEW_WORDS[decided === 1 ? "decidedOne" : "decidedCount"][reader], decided)] : []),
    ...(stale > 0 ? [fill(REVIEW_WORDS.staleCount[reader], stale)] : []),
  ];
}

/** The elements that a row lacks, as far as they matter: where any one is enough and one is there, none is. */
export function lacking(row: ReviewRow): readonly ReviewElement[] {
  if (row.rule === "any" && row.elements.some((e) => e.present)) return [];
  return row.elements.filter((e) => !e.present);
}

/** Clauses of a row with the elements each gives: a clause that gives several is quoted once. */
export function clausesFound(row: ReviewRow): { readonly labels: readonly string[]; readonly place: Place }[] {
  const found = new Map<string, { labels: string[]; place: Place }>();
  for (const { label, evidence } of row.elements) {
    const place = evidence[0];
    if (!place) continue;
    const key = `${place.draft} ${place.start} ${place.end}`;
    const known = found.get(key);
    if (known) known.labels.push(label);
    else found.set(key, { labels: [label], place });
  }
  return [...found.values()];
}

/** Where the elements that a row lacks perhaps stand, each clause once. */
export function perhapsFound(row: ReviewRow): { readonly label: string; readonly place: Place }[] {
  return lacking(row).flatMap(({ label, hints }) => (hints[0] ? [{ label, place: hints[0] }] : []));
}
