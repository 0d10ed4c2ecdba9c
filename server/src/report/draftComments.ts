import type { Analysis } from "../assess/analyse.ts";
import { standingOf } from "../assess/standing.ts";
import { groupedShort } from "../corpus/cite.ts";
import type { Anchor, Anchors } from "./anchor.ts";
import { decisionSentence } from "./decision.ts";
import { type Block, paragraph, type Run } from "./document.ts";
import type { Review, ReviewRow } from "./reviewModel.ts";
import { lacking } from "./reviewText.ts";
import { REVIEW_WORDS } from "./reviewWords.ts";
import { standingTitle } from "./standingWords.ts";
import { colon, FORCE_WORDS, semicolon, WORDS } from "./words.ts";

/** A comment beside the words it is about. */
export interface DraftComment {
  readonly anchor: Anchor;
  readonly blocks: readonly Block[];
}

/** More findings than this at one place share a comment: nobody opens thirty balloons on a title. */
const MOST_ALONE = 3;

/**
 * What a reviewer would write in the margin: each contrary clause, each mandatory requirement that is wanting, with model wording; what is
 * recommended and wanting in one comment a place; and what a person decided.
 */
export function draftComments(analysis: Analysis, review: Review, anchors: Anchors): DraftComment[] {
  const rows = new Map(review.rows.map((r) => [r.id, r]));
  const places = new Map<string, { anchor: Anchor; rows: ReviewRow[] }>();
  for (const finding of analysis.assessment.requirements) {
    const row = rows.get(finding.requirement.id);
    const anchor = anchors.get(finding);
    if (!row || !anchor || (standingOf(finding) === "met" && row.decisions.length === 0)) continue;
    const key = [anchor.draft, anchor.range.start, anchor.range.end].join(" ");
    const place = places.get(key) ?? { anchor, rows: [] };
    place.rows.push(row);
    places.set(key, place);
  }
  const writer = new CommentWriter(review);
  return [...places.values()].sort((a, b) => a.anchor.draft - b.anchor.draft || a.anchor.range.start - b.anchor.range.start).flatMap(({ anchor, rows: own }) => writer.commentsOf(own).map((blocks) => ({ anchor, blocks })));
}

class CommentWriter {
  constructor(private readonly review: Review) {}

  /** The comments on one place: what conflicts and what a person decided alone, mandatory gaps alone while they are few, the rest together. */
  commentsOf(rows: readonly ReviewRow[]): Block[][] {
    const alone = rows.filter((r) => r.standing === "contrary" || r.decisions.length > 0);
    const rest = rows.filter((r) => !alone.includes(r));
    const mandatory = rest.filter((r) => r.force === "mandatory");
    const other = rest.filter((r) => r.force !== "mandatory");
    return [
      ...[...alone, ...(mandatory.length <= MOST_ALONE ? mandatory : [])].map((r) => this.full(r)),
      ...(mandatory.length > MOST_ALONE ? [mandatory.flatMap((r) => this.brief(r))] : []),
      ...(other.length > 0 ? [other.flatMap((r) => this.brief(r))] : []),
    ];
  }

  private full(row: ReviewRow): Block[] {
    const { reader, language } = this.review;
    const settled = row.standing === "met" || row.standing === "elsewhere" || row.standing === "not-applicable";
    return [
      this.headline(row),
      ...row.decisions.map((d) => paragraph({ text: decisionSentence(d, reader), italic: true })),
      ...(settled ? [] : [paragraph(this.label(REVIEW_WORDS[row.force === "mandatory" ? "duty" : "asked"][reader]), row.duty), ...this.missing(row)]),
      ...row.clauses.map((c) => paragraph(this.label(REVIEW_WORDS[c.words ? "words" : "wording"][reader]), { text: c.words ?? c.text.replace(/\s*\n\s*/g, " "), ...(language === reader ? {} : { language }) })),
      ...(settled ? [] : [this.sources(row)]),
    ];
  }

  private brief(row: ReviewRow): Block[] {
    return [this.headline(row), ...this.missing(row), this.sources(row)];
  }

  private headline(row: ReviewRow): Block {
    const { reader } = this.review;
    return paragraph({ text: row.title, bold: true }, ` (${FORCE_WORDS[row.force][reader]}) — `, { text: standingTitle(row.standing, reader), standing: row.standing });
  }

  private missing(row: ReviewRow): Block[] {
    const labels = lacking(row).map((e) => e.label);
    return labels.length > 0 ? [paragraph(this.label(REVIEW_WORDS.whatIsMissing[this.review.reader]), `${labels.join(semicolon(this.review.reader))}.`)] : [];
  }

  private sources(row: ReviewRow): Block {
    const { reader } = this.review;
    return paragraph(this.label(WORDS.sources[reader]), groupedShort(row.sources.map((s) => s.short)).map(({ head, members }) => `${head}${members.map((m) => m.tail).join(", ")}`).join(semicolon(reader)));
  }

  private label(text: string): Run {
    return { text: `${text}${colon(this.review.reader)} `, bold: true };
  }
}
