import type { Range as LspRange } from "vscode-languageserver-types";
import { instrumentsOf } from "../assess/asked.ts";
import type { InstrumentName } from "../assess/settingsTable.ts";
import { isDecided, type Standing, standingOf } from "../assess/standing.ts";
import type { Evidence, RequirementFinding, Status } from "../assess/types.ts";
import { placesOf, type StaleReason, type Verdict } from "../assess/verdict.ts";
import type { Force } from "../corpus/types.ts";
import { provisionPath } from "../draft/path.ts";
import type { SuppressionKind } from "../draft/suppressions.ts";
import type { DraftKind } from "../draft/types.ts";
import { quoteLine } from "../report/quote.ts";
import { THEME_WORDS } from "../report/words.ts";
import type { Language } from "../text/language.ts";
import { anchorOf } from "./anchor.ts";
import { type Context, rangeAt } from "./context.ts";
import { pageOf } from "./diagnostics.ts";
import { provisionAddress } from "./pages.ts";

/** A clause of the draft, for showing and for going to it. */
export interface ReviewPlace {
  readonly uri: string;
  /** The clause; lines and UTF-16 characters from 0. */
  readonly range: LspRange;
  /** The words that matched, within the clause. */
  readonly match: LspRange;
  /** The clause as one line, without markup. */
  readonly quote: string;
  /** Where it stands, as a lawyer names it: "Section 5(2)(a)". May be empty. */
  readonly provision: string;
}

/** A source of a requirement: "Protocol, art. 6 (3) (b)", and the address of its page. */
export interface ReviewSource {
  readonly id: string;
  readonly citation: string;
  readonly page: string;
}

/** An element of a requirement, with what was found of it. */
export interface ReviewElement {
  readonly id: string;
  readonly label: string;
  readonly present: boolean;
  readonly evidence: readonly ReviewPlace[];
  /** Places that only perhaps give it. */
  readonly hints: readonly ReviewPlace[];
}

/** A reviewer's verdict, with whether it counts. */
export interface ReviewVerdict extends Verdict {
  readonly stale: boolean;
  readonly because?: StaleReason;
  /** Where the clauses that it rests on stand now. */
  readonly places: readonly LspRange[];
}

/** One requirement: what was found and what people decided. Texts are in the reader's language. */
export interface ReviewRequirement {
  readonly id: string;
  readonly title: string;
  readonly theme: string;
  readonly themeLabel: string;
  readonly instruments: readonly InstrumentName[];
  readonly force: Force;
  /** What the checker found. */
  readonly status: Status;
  /** What counts: a reviewer's verdict, the author's answer, else the status. */
  readonly standing: Standing;
  /** Whether a person, not the checker, decided the standing. */
  readonly decided: boolean;
  readonly duty: string;
  readonly sources: readonly ReviewSource[];
  /** Address of the requirement's page. */
  readonly page: string;
  readonly elements: readonly ReviewElement[];
  readonly contrary: readonly ReviewPlace[];
  /** Where the finding is shown: on its clause, or where a clause for it would go. */
  readonly anchor: LspRange;
  readonly verdict?: ReviewVerdict;
  readonly suppression?: { readonly kind: SuppressionKind; readonly reason: string; readonly range: LspRange };
}

/** Everything that a checklist or a matrix shows of one draft, as plain data. */
export interface ReviewModel {
  readonly uri: string;
  readonly version: number;
  /** The draft's title as one line; empty when it has none. */
  readonly title: string;
  readonly kind: DraftKind;
  readonly language: Language;
  /** The language of the texts here. */
  readonly reader: Language;
  readonly corpusVersion: string;
  readonly aboutTrafficking: boolean;
  /** In the order of the standard: by theme. Empty when the draft is not about trafficking. */
  readonly requirements: readonly ReviewRequirement[];
}

/** A draft's review as plain data. */
export function reviewOf(context: Context): ReviewModel {
  const { assessment, draft, text } = context;
  return {
    uri: context.uri,
    version: context.version,
    title: draft.title ? quoteLine(text, draft.title.start, draft.title.end) : "",
    kind: assessment.kind,
    language: assessment.language,
    reader: context.reader,
    corpusVersion: context.corpus.version,
    aboutTrafficking: assessment.aboutTrafficking,
    requirements: assessment.requirements.map((finding) => requirementOf(context, finding)),
  };
}

function requirementOf(context: Context, finding: RequirementFinding): ReviewRequirement {
  const { reader, citations } = context;
  const { requirement, suppression, verdict } = finding;
  const places = (evidence: readonly Evidence[]): ReviewPlace[] => evidence.map((e) => placeOf(context, e));
  return {
    id: requirement.id,
    title: requirement.title[reader],
    theme: requirement.theme,
    themeLabel: THEME_WORDS[requirement.theme]?.[reader] ?? requirement.theme,
    instruments: instrumentsOf(requirement),
    force: finding.force,
    status: finding.status,
    standing: standingOf(finding),
    decided: isDecided(finding),
    duty: requirement.duty[reader],
    sources: requirement.sources.map((id) => ({ id, citation: citations.short(id, reader), page: provisionAddress(id, reader) })),
    page: pageOf(requirement.id, reader),
    elements: finding.elements.map(({ id, present, evidence, hints }) => ({
      id, present, label: requirement.elements.find((e) => e.id === id)?.label[reader] ?? id, evidence: places(evidence), hints: places(hints),
    })),
    contrary: places(finding.contrary),
    anchor: rangeAt(context, anchorOf(context, finding)),
    ...(verdict ? { verdict: { ...verdict.verdict, stale: verdict.stale, places: placesOf(verdict).map((range) => rangeAt(context, range)), ...(verdict.because ? { because: verdict.because } : {}) } } : {}),
    ...(suppression ? { suppression: { kind: suppression.kind, reason: suppression.reason, range: rangeAt(context, suppression.range) } } : {}),
  };
}

function placeOf(context: Context, { range, match, provision }: Evidence): ReviewPlace {
  return {
    uri: context.uri,
    range: rangeAt(context, range),
    match: rangeAt(context, match),
    quote: quoteLine(context.text, range.start, range.end),
    provision: provisionPath(provision, context.text, context.draft.language),
  };
}
