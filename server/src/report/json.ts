import type { Analysis } from "../assess/analyse.ts";
import type { Evidence } from "../assess/types.ts";
import { provisionPath } from "../draft/path.ts";
import { Lines } from "../text/lines.ts";

/** One place in a draft. Offsets are UTF-16 code units from the start of the decoded file; lines and columns count from 1. */
export interface JsonPlace {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly provision: string;
  readonly quote: string;
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
  const lines = drafts.map((d) => new Lines(d.text));
  const place = (e: Evidence): JsonPlace => {
    const draft = drafts[e.draft];
    const at = lines[e.draft]?.at(e.range.start) ?? { line: 1, column: 1 };
    const text = draft?.text ?? "";
    return {
      start: e.range.start, end: e.range.end, ...at,
      provision: provisionPath(e.provision, text, draft?.language ?? "en"),
      quote: text.slice(e.range.start, e.range.end),
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
