import type { Analysis } from "../assess/analyse.ts";
import type { Evidence } from "../assess/types.ts";
import { provisionPath } from "../draft/path.ts";
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
    readonly status: string;
    readonly force: string;
    readonly sources: readonly string[];
    readonly elements: readonly { readonly id: string; readonly present: boolean; readonly evidence: readonly JsonPlace[]; readonly hints: readonly JsonPlace[] }[];
    readonly contrary: readonly JsonPlace[];
    /** The author's answer in the draft, when there is one. */
    readonly suppressed?: { readonly kind: string; readonly reason: string };
  }[];
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
      id: r.requirement.id, status: r.status, force: r.force, sources: r.requirement.sources,
      elements: r.elements.map((e) => ({ id: e.id, present: e.present, evidence: e.evidence.map(place), hints: e.hints.map(place) })),
      contrary: r.contrary.map(place),
      ...(r.suppression ? { suppressed: { kind: r.suppression.kind, reason: r.suppression.reason } } : {}),
    })),
  };
}
