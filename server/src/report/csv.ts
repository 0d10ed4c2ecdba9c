import { decisionSentence } from "./decision.ts";
import type { Review, ReviewRow } from "./reviewModel.ts";
import { clausesFound } from "./reviewText.ts";
import { REVIEW_WORDS } from "./reviewWords.ts";
import { standingTitle } from "./standingWords.ts";
import { FORCE_WORDS, STATUS_WORDS, THEME_WORDS, WORDS } from "./words.ts";

/** Reviews as CSV, one line a requirement, the head in the reader's language. */
export function toCsv(reviews: readonly Review[]): string {
  const reader = reviews[0]?.reader ?? "en";
  const head = [
    REVIEW_WORDS.file, "ID", REVIEW_WORDS.theme, REVIEW_WORDS.requirement, REVIEW_WORDS.force, REVIEW_WORDS.finding, REVIEW_WORDS.status, REVIEW_WORDS.decidedBy, REVIEW_WORDS.decidedOn, REVIEW_WORDS.decisions,
    REVIEW_WORDS.elementsFound, REVIEW_WORDS.elementsMissing, REVIEW_WORDS.provision, REVIEW_WORDS.lineTitle, REVIEW_WORDS.quote, WORDS.sources,
  ].map((h) => (typeof h === "string" ? h : h[reader]));
  return csvText([head, ...reviews.flatMap((review) => review.rows.map((row) => line(review, row)))]);
}

function line({ reader, meta }: Review, row: ReviewRow): string[] {
  const [decision] = row.decisions;
  const place = row.contrary[0] ?? clausesFound(row)[0]?.place;
  const labels = (present: boolean) => row.elements.filter((e) => e.present === present).map((e) => e.label).join("; ");
  return [
    place && meta.files.length > 1 ? (meta.files[place.draft] ?? "") : meta.files.join(" + "), row.id, THEME_WORDS[row.theme]?.[reader] ?? row.theme, row.title, FORCE_WORDS[row.force][reader],
    standingTitle(row.standing, reader), STATUS_WORDS[row.status][reader], decision ? (decision.by ?? REVIEW_WORDS.theAuthor[reader]) : "", decision?.date ?? "", row.decisions.map((d) => decisionSentence(d, reader)).join(" "),
    labels(true), labels(false), place?.provision ?? "", place ? String(place.line) : "", place?.quote ?? "", row.sources.map((s) => s.short).join("; "),
  ];
}

/**
 * Rows as RFC 4180 has them: comma, CRLF, quotation marks doubled. A byte order mark first, or Excel takes UTF-8 for something else. A cell
 * that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV Injection").
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

function cell(text: string): string {
  const safe = /^[\s\u00a0\ufeff]*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
