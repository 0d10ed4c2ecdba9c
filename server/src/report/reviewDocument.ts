import { STANDINGS, standingTitle } from "./standingWords.ts";
import { STANDING_WORDS } from "./wordsVerdict.ts";
import { groupedShort } from "../corpus/cite.ts";
import type { Language } from "../text/language.ts";
import type { Counts } from "./counts.ts";
import { decisionSentence } from "./decision.ts";
import { type Block, heading, paragraph, quoted, type ReportDocument, type Run, type Table, withPartIds, words } from "./document.ts";
import type { Place } from "./placeOf.ts";
import { partsOfReview, type Review, type ReviewRow } from "./reviewModel.ts";
import { clausesFound, lacking, perhapsFound, reviewTitle, summarySentences, titleBlock, versionWords, whereWords } from "./reviewText.ts";
import { FORCE_TITLES, REVIEW_WORDS } from "./reviewWords.ts";
import { sourceBlocks } from "./sourceBlocks.ts";
import { colon, FORCE_WORDS, fill, LANGUAGE_WORDS, semicolon, WORDS } from "./words.ts";

/** A review as a document: title block, summary, what conflicts, gaps, recommendations, good practice, all requirements, sources in full. */
export function reviewDocument(review: Review): ReportDocument {
  return { title: reviewTitle(review), reader: review.reader, date: review.meta.date, foot: versionWords(review.meta, review.reader), blocks: withPartIds(new ReviewWriter(review).blocks()) };
}

/** How a section tells of its rows: with reasons and proposed wording, or in brief. */
type Detail = "full" | "brief";

class ReviewWriter {
  private readonly reader: Language;

  constructor(private readonly review: Review) {
    this.reader = review.reader;
  }

  blocks(): Block[] {
    const { review, reader } = this;
    const opening: Block[] = [
      { kind: "terms", rows: titleBlock(review).map(({ label, value, language }) => ({ label, runs: [{ text: value, ...(language && language !== reader ? { language } : {}) }] })) },
      { ...paragraph(REVIEW_WORDS.standard[reader]), role: "note" },
    ];
    if (!review.aboutTrafficking) return [...opening, paragraph(WORDS.notAbout[reader])];
    const parts = partsOfReview(review);
    const section = (title: string, none: string, rows: readonly ReviewRow[], detail: Detail): Block[] => [heading(1, title), ...(rows.length > 0 ? rows.flatMap((r) => this.row(r, detail)) : [paragraph(none)])];
    return [
      ...opening,
      heading(1, REVIEW_WORDS.summary[reader]), ...this.summary(),
      ...section(REVIEW_WORDS.contrary[reader], REVIEW_WORDS.contraryNone[reader], parts.contrary, "full"),
      ...section(WORDS.mandatoryGaps[reader], WORDS.noMandatoryGaps[reader], parts.mandatoryGaps, "full"),
      ...section(REVIEW_WORDS.recommendations[reader], REVIEW_WORDS.recommendationsNone[reader], parts.recommendations, "brief"),
      ...section(REVIEW_WORDS.goodPractice[reader], REVIEW_WORDS.goodPracticeNone[reader], parts.goodPractice, "brief"),
      ...(parts.decided.length > 0 ? [heading(1, REVIEW_WORDS.decisions[reader]), this.decisions(parts.decided)] : []),
      heading(1, REVIEW_WORDS.table[reader]), ...this.tables(),
      heading(1, REVIEW_WORDS.sourcesInFull[reader]), ...sourceBlocks(review.sources, reader),
    ];
  }

  private summary(): Block[] {
    const { review, reader } = this;
    const columns = STANDINGS.filter((s) => review.counts[s] > 0 || (s !== "elsewhere" && s !== "not-applicable"));
    const group = (caption: string, first: string, rows: readonly { title: string; counts: Counts }[]): Table => ({
      kind: "table", caption, head: [first, REVIEW_WORDS.all[reader], ...columns.map((s) => standingTitle(s, reader))], figures: true, widths: [28, 8, ...columns.map(() => 64 / columns.length)],
      rows: rows.map(({ title, counts }) => [[[words(title)]], ...[counts.all, ...columns.map((s) => counts[s])].map((n) => [[words(n === 0 ? "–" : String(n))]])]),
    });
    return [
      ...summarySentences(review).map((s) => paragraph(s)),
      ...this.first(),
      { ...paragraph(WORDS.advice[reader]), role: "note" },
      group(REVIEW_WORDS.byForce[reader], REVIEW_WORDS.force[reader], [...review.byForce.map(({ key, counts }) => ({ title: FORCE_TITLES[key][reader], counts })), { title: REVIEW_WORDS.all[reader], counts: review.counts }]),
      group(REVIEW_WORDS.byTheme[reader], REVIEW_WORDS.theme[reader], review.byTheme),
    ];
  }

  /** What conflicts and what is mandatory and wanting, as links. */
  private first(): Block[] {
    const { contrary, mandatoryGaps } = partsOfReview(this.review);
    const rows = [...contrary, ...mandatoryGaps];
    if (rows.length === 0) return [];
    const item = (r: ReviewRow): Run[] => [{ text: r.title, target: `#${requirementAnchor(r.id)}` }, words(` (${STANDING_WORDS[r.standing][this.reader]})`)];
    return [{ ...paragraph({ text: `${REVIEW_WORDS.toDo[this.reader]}${colon(this.reader)}`, bold: true }), role: "keep" }, { kind: "list", items: rows.map(item) }];
  }

  private row(row: ReviewRow, detail: Detail): Block[] {
    const { reader } = this;
    const label = (text: string): Run => ({ text: `${text}${colon(reader)} `, bold: true });
    const missing = lacking(row);
    const out: Block[] = [
      heading(2, row.title, requirementAnchor(row.id)),
      { ...paragraph({ text: standingTitle(row.standing, reader), standing: row.standing }, " · ", FORCE_WORDS[row.force][reader], " · ", { text: row.id, code: true }), role: "keep" },
      ...row.decisions.map((d) => paragraph({ text: decisionSentence(d, reader), italic: true })),
      paragraph(label(REVIEW_WORDS[row.force === "mandatory" ? "duty" : "asked"][reader]), row.duty),
    ];
    for (const place of row.contrary) out.push(paragraph(label(REVIEW_WORDS.whatConflicts[reader]), ...this.clause(place)));
    if (missing.length > 0) out.push(paragraph(label(REVIEW_WORDS.whatIsMissing[reader]), `${missing.map((e) => e.label).join(semicolon(reader))}${row.rule === "all" ? "" : ` (${WORDS.rule[reader].toLowerCase()}${colon(reader)} ${row.ruleWords})`}.`));
    const found = clausesFound(row);
    if (found.length > 0) out.push({ ...paragraph(label(WORDS.found[reader])), role: "keep" }, { kind: "list", items: found.map(({ labels, place }) => [words(`${labels.join(semicolon(reader))} — `), ...this.clause(place)]) });
    const perhaps = perhapsFound(row);
    if (perhaps.length > 0) out.push({ ...paragraph(label(WORDS.perhaps[reader])), role: "keep" }, { kind: "list", items: perhaps.map((p) => [words(`${p.label} — `), ...this.clause(p.place)]) });
    if (detail === "full") out.push(paragraph(label(WORDS.why[reader]), row.why), ...this.wording(row));
    out.push(paragraph(label(WORDS.sources[reader]), ...this.sources(row)));
    return out;
  }

  private wording(row: ReviewRow): Block[] {
    const { review, reader } = this;
    if (row.clauses.length === 0) return [];
    const language = review.language;
    const note = fill(REVIEW_WORDS.wordingNote[reader], LANGUAGE_WORDS[language][reader]);
    const toAdd = row.clauses.flatMap((c) => (c.words ? [c.words] : []));
    const whole = row.clauses.filter((c) => !c.words);
    const head = (text: string) => ({ ...paragraph({ text, bold: true }, ` (${note})${colon(reader)}`), role: "keep" as const });
    return [
      ...(toAdd.length > 0 ? [head(REVIEW_WORDS.words[reader]), { kind: "quotation" as const, language, lines: toAdd.map((w) => [words(w)]) }] : []),
      ...(whole.length > 0 ? [head(REVIEW_WORDS.wording[reader])] : []),
      ...whole.map((c) => ({ kind: "quotation" as const, language, lines: [[{ text: c.heading, bold: true }], ...c.text.split("\n").map((l) => [words(l.trim())])] })),
    ];
  }

  private decisions(rows: readonly ReviewRow[]): Table {
    const { reader } = this;
    return {
      kind: "table", caption: REVIEW_WORDS.decisions[reader], head: [REVIEW_WORDS.requirement[reader], REVIEW_WORDS.finding[reader], REVIEW_WORDS.status[reader], REVIEW_WORDS.decisions[reader]], widths: [30, 14, 14, 42],
      rows: rows.map((r) => [[[words(r.title)], [{ text: r.id, code: true }]], [[this.standing(r)]], [[words(standingTitle(r.status, reader))]], r.decisions.map((d) => [words(decisionSentence(d, reader))])]),
    };
  }

  private tables(): Block[] {
    const { review, reader } = this;
    return review.byTheme.flatMap(({ key, title }): Block[] => [
      heading(2, title),
      {
        kind: "table", caption: title, widths: [27, 14, 37, 22],
        head: [REVIEW_WORDS.requirement[reader], REVIEW_WORDS.finding[reader], REVIEW_WORDS.inTheDraft[reader], WORDS.sources[reader]],
        rows: review.rows.filter((r) => r.theme === key).map((r) => [
          [[words(r.title)], [{ text: r.id, code: true }]],
          [[this.standing(r)], [words(FORCE_WORDS[r.force][reader])]],
          this.evidence(r),
          [this.sources(r)],
        ]),
      },
    ]);
  }

  /** What the draft says on a requirement: each clause once, what conflicts first. */
  private evidence(row: ReviewRow): Run[][] {
    const { reader } = this;
    const lines = [
      ...row.decisions.map((d) => [{ text: decisionSentence(d, reader), italic: true }]),
      ...row.contrary.map((place) => [words(`${REVIEW_WORDS.whatConflicts[reader]}${colon(reader)} `), ...this.clause(place)]),
      ...clausesFound(row).map(({ place }) => this.clause(place)),
    ];
    return lines.length > 0 ? lines : [[words(REVIEW_WORDS.nothingFound[reader])]];
  }

  private standing(row: ReviewRow): Run {
    return { text: standingTitle(row.standing, this.reader), standing: row.standing };
  }

  private clause(place: Place): Run[] {
    return [words(`${whereWords(place, this.review.meta, this.reader)}${colon(this.reader)} `), ...quoted(place.quote, place.language, this.reader)];
  }

  private sources(row: ReviewRow): Run[] {
    return groupedShort(row.sources.map((s) => s.short)).flatMap(({ head, members }, g) => [
      words(`${g > 0 ? semicolon(this.reader) : ""}${head}`),
      ...members.flatMap(({ index, tail }, i): Run[] => [...(i > 0 ? [words(", ")] : []), { text: tail, target: `#${row.sources[index]?.anchor}` }]),
    ]);
  }
}

/** What the block of a requirement is pointed at by. */
export function requirementAnchor(id: string): string {
  return `requirement-${id.replaceAll(".", "-")}`;
}
