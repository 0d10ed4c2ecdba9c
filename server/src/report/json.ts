import type { Analysis } from "../assess/analyse.ts";
import { isDecided, standingOf } from "../assess/standing.ts";
import type { Evidence } from "../assess/types.ts";
import type { AppliedVerdict } from "../assess/verdict.ts";
import { provisionPath } from "../draft/path.ts";
import type { ReportMeta } from "./meta.ts";
import { Places } from "./place.ts";

/**
 * One place in a draft. Offsets are UTF-16 code units from the start of the decoded file; lines and columns count from 1. Of a Word or PDF
 * file they count in its text as `palermo convert --to md` writes it, and the page or the paragraph says where in the file it is.
 */
export interface JsonPlace {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly provision: string;
  readonly quote: string;
  readonly page?: number;
  readonly paragraph?: number;
  /** Only when several files are read together. */
  readonly path?: string;
}

/** One draft's assessment as `palermo check --format json` writes it. */
export interface JsonDraft {
  readonly path: string;
  readonly kind: string;
  readonly language: string;
  readonly aboutTrafficking: boolean;
  readonly requirements: readonly {
    readonly id: string;
    /** What the checker found. */
    readonly status: string;
    /** What counts once the people who read the draft were heard: the status, "not-applicable" or "elsewhere". */
    readonly standing: string;
    /** Whether a person, not the checker, decided the standing. */
    readonly decided: boolean;
    readonly force: string;
    readonly sources: readonly string[];
    readonly elements: readonly { readonly id: string; readonly present: boolean; readonly evidence: readonly JsonPlace[]; readonly hints: readonly JsonPlace[] }[];
    readonly contrary: readonly JsonPlace[];
    /** The author's answer in the draft, when there is one. */
    readonly suppressed?: { readonly kind: string; readonly reason: string };
    /** A reviewer's decision, when there is one; a stale one does not count. */
    readonly verdict?: { readonly verdict: string; readonly by: string; readonly date: string; readonly reason: string; readonly text?: string; readonly stale: boolean };
  }[];
}

/** What `palermo report --format json` writes; `version` is that of this form. */
export interface JsonReport {
  readonly version: 1;
  readonly palermo: string;
  readonly corpus: string;
  /** The day, as in 2026-11-22. */
  readonly date: string;
  readonly drafts: readonly JsonDraft[];
}

/** Assessments with what a report says of itself. */
export function jsonReport(drafts: readonly JsonDraft[], { palermo, corpus, date }: ReportMeta): JsonReport {
  return { version: 1, palermo, corpus, date, drafts };
}

/** An assessment as plain data. @param paths of the drafts read together, in order. */
export function toJson(analysis: Analysis, paths: readonly string[], only?: (id: string) => boolean): JsonDraft {
  const { assessment, drafts } = analysis;
  const places = drafts.map((d) => new Places(d));
  const place = (e: Evidence): JsonPlace => {
    const draft = drafts[e.draft];
    const at = places[e.draft];
    const { start, end } = at?.range(e.range) ?? e.range;
    const text = draft?.text ?? "";
    return {
      start, end, ...(at?.at(e.range) ?? { line: 1, column: 1 }),
      provision: provisionPath(e.provision, text, draft?.language ?? "en"),
      quote: text.slice(e.range.start, e.range.end),
      ...at?.numbered(e.range),
      ...(paths.length > 1 ? { path: paths[e.draft] ?? "" } : {}),
    };
  };
  return {
    path: paths.join(" + "), kind: assessment.kind, language: assessment.language, aboutTrafficking: assessment.aboutTrafficking,
    requirements: assessment.requirements.filter((r) => !only || only(r.requirement.id)).map((r) => ({
      id: r.requirement.id, status: r.status, standing: standingOf(r), decided: isDecided(r), force: r.force, sources: r.requirement.sources,
      elements: r.elements.map((e) => ({ id: e.id, present: e.present, evidence: e.evidence.map(place), hints: e.hints.map(place) })),
      contrary: r.contrary.map(place),
      ...(r.suppression ? { suppressed: { kind: r.suppression.kind, reason: r.suppression.reason } } : {}),
      ...(r.verdict ? { verdict: verdictOf(r.verdict) } : {}),
    })),
  };
}

function verdictOf({ verdict: { verdict, by, date, reason, text }, stale }: AppliedVerdict): NonNullable<JsonDraft["requirements"][number]["verdict"]> {
  return { verdict, by, date, reason, ...(text ? { text } : {}), stale };
}
