import type { Analysis } from "../assess/analyse.ts";
import { isDecided, type Standing, standingOf } from "../assess/standing.ts";
import type { ElementFinding, Evidence, RequirementFinding, Status } from "../assess/types.ts";
import { Citations } from "../corpus/cite.ts";
import { type Corpus, FORCES, type Force, type Rule } from "../corpus/types.ts";
import type { DraftKind } from "../draft/types.ts";
import type { Language } from "../text/language.ts";
import { type Counts, countsOf } from "./counts.ts";
import { type Decision, decisionsOf } from "./decision.ts";
import { ruleWords } from "./explain.ts";
import type { ReportMeta } from "./meta.ts";
import { type SuggestedClause, suggestedClauses } from "./modelClauses.ts";
import { type Place, placer } from "./placeOf.ts";
import { quoteLine } from "./quote.ts";
import { type CitedSource, citedSource, type SourceGroup, sourceGroups } from "./reviewSources.ts";
import { THEME_WORDS } from "./words.ts";

/** One element of a requirement, with the clauses that give it or perhaps do. */
export interface ReviewElement {
  readonly id: string;
  readonly label: string;
  readonly present: boolean;
  readonly evidence: readonly Place[];
  readonly hints: readonly Place[];
}

/** All that a review says of one requirement, in the reader's language. */
export interface ReviewRow {
  readonly id: string;
  readonly title: string;
  readonly theme: string;
  readonly force: Force;
  /** What the checker found; `standing` is what counts. */
  readonly status: Status;
  readonly standing: Standing;
  readonly decided: boolean;
  readonly decisions: readonly Decision[];
  readonly duty: string;
  readonly why: string;
  readonly guidance: string;
  /** How many of the elements are needed, and in words. */
  readonly rule: Rule;
  readonly ruleWords: string;
  readonly elements: readonly ReviewElement[];
  readonly contrary: readonly Place[];
  /** What would be contrary, in words. */
  readonly contraryMeans?: string;
  readonly sources: readonly CitedSource[];
  /** Suggested wording in the draft's language; none where nothing is wanting. */
  readonly clauses: readonly SuggestedClause[];
}

/** Counts of one group of requirements. */
export interface GroupCounts<T extends string = string> {
  readonly key: T;
  readonly counts: Counts;
}

/** A review as plain data in the reader's language: the one thing that every format of report writes. */
export interface Review {
  readonly meta: ReportMeta;
  readonly reader: Language;
  readonly kind: DraftKind;
  readonly language: Language;
  readonly title: string;
  readonly aboutTrafficking: boolean;
  readonly counts: Counts;
  readonly byForce: readonly GroupCounts<Force>[];
  readonly byTheme: readonly (GroupCounts & { readonly title: string })[];
  readonly decided: number;
  readonly stale: number;
  /** Every requirement, in the order of the standard. */
  readonly rows: readonly ReviewRow[];
  readonly sources: readonly SourceGroup[];
}

/** The parts of a review that ask for something, each by the ids of its rows in order. */
export interface ReviewParts {
  readonly contrary: readonly ReviewRow[];
  readonly mandatoryGaps: readonly ReviewRow[];
  readonly recommendations: readonly ReviewRow[];
  readonly goodPractice: readonly ReviewRow[];
  readonly decided: readonly ReviewRow[];
}

/** What a review is made of besides the analysis. */
export interface ReviewOptions {
  readonly reader: Language;
  readonly meta: ReportMeta;
  /** Only these requirements. */
  readonly only?: (id: string) => boolean;
}

/** Puts an analysis into the words of a review. */
export function reviewModel(analysis: Analysis, corpus: Corpus, { reader, meta, only }: ReviewOptions): Review {
  const { assessment, drafts } = analysis;
  const citations = new Citations(corpus);
  const findings = assessment.requirements.filter((f) => !only || only(f.requirement.id));
  const place = placer(analysis);
  const title = drafts[0]?.title;
  const themes = [...new Set(findings.map((f) => f.requirement.theme))];
  const grouped = (of: (f: RequirementFinding) => string, key: string) => countsOf(findings.filter((f) => of(f) === key));
  return {
    meta, reader, kind: assessment.kind, language: assessment.language, aboutTrafficking: assessment.aboutTrafficking,
    title: title ? quoteLine(drafts[0]?.text ?? "", title.start, title.end, 200) : "",
    counts: countsOf(findings),
    byForce: FORCES.map((key) => ({ key, counts: grouped((f) => f.force, key) })).filter((g) => g.counts.all > 0),
    byTheme: themes.map((key) => ({ key, title: THEME_WORDS[key]?.[reader] ?? key, counts: grouped((f) => f.requirement.theme, key) })),
    decided: findings.filter(isDecided).length, stale: findings.filter((f) => f.verdict?.stale).length,
    rows: findings.map((f) => rowOf(f, { reader, citations, place, corpus, language: assessment.language })),
    sources: sourceGroups(findings.map((f) => ({ title: f.requirement.title[reader], sources: f.requirement.sources })), corpus.instruments, citations, reader),
  };
}

const GRAVITY: readonly Standing[] = ["contrary", "missing", "partial"];

/** Sorts a review's rows into what a reader has to do about them. */
export function partsOfReview({ rows }: Review): ReviewParts {
  const wanting = rows.filter((r) => r.standing === "missing" || r.standing === "partial");
  const grave = (own: readonly ReviewRow[]) => [...own].sort((a, b) => GRAVITY.indexOf(a.standing) - GRAVITY.indexOf(b.standing));
  return {
    contrary: rows.filter((r) => r.standing === "contrary"),
    mandatoryGaps: grave(wanting.filter((r) => r.force === "mandatory")),
    recommendations: grave(wanting.filter((r) => r.force === "consider" || r.force === "recommended")),
    goodPractice: grave(wanting.filter((r) => r.force === "encouraged")),
    decided: rows.filter((r) => r.decisions.length > 0),
  };
}

interface RowParts {
  readonly reader: Language;
  readonly citations: Citations;
  readonly place: (evidence: Evidence) => Place;
  readonly corpus: Corpus;
  readonly language: Language;
}

function rowOf(f: RequirementFinding, { reader, citations, place, corpus, language }: RowParts): ReviewRow {
  const { requirement: r } = f;
  const standing = standingOf(f);
  const element = (e: ElementFinding): ReviewElement => ({
    id: e.id, label: r.elements.find((x) => x.id === e.id)?.label[reader] ?? e.id, present: e.present, evidence: e.evidence.map(place), hints: e.present ? [] : e.hints.map(place),
  });
  return {
    id: r.id, title: r.title[reader], theme: r.theme, force: f.force, status: f.status, standing, decided: isDecided(f), decisions: decisionsOf(f),
    duty: r.duty[reader], why: r.why[reader], guidance: r.guidance[reader], rule: r.rule, ruleWords: ruleWords(r.rule, reader),
    elements: f.elements.map(element), contrary: f.contrary.map(place), ...(r.contrary ? { contraryMeans: r.contrary[reader] } : {}),
    sources: r.sources.map((s) => citedSource(s, citations, reader)),
    clauses: GRAVITY.includes(standing) ? suggestedClauses(f, corpus.clauses[language]) : [],
  };
}
