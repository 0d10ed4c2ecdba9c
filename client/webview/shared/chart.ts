import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { Standing } from "../../../server/src/assess/standing.ts";

/** The order of segments in a bar: what is met first, what conflicts last before what was set aside. */
export const SEGMENTS: readonly Standing[] = ["met", "partial", "missing", "contrary", "elsewhere", "not-applicable"];

/** How many requirements stand how. */
export type Tally = Readonly<Record<Standing, number>>;

/** Bars are as wide as their cell: lengths along them are in per cent. */
const WHOLE = 100;
const HEIGHT = 14;

/** Counts standings. */
export function tally(standings: readonly Standing[]): Tally {
  const counts: Record<Standing, number> = { met: 0, partial: 0, missing: 0, contrary: 0, elsewhere: 0, "not-applicable": 0 };
  for (const s of standings) counts[s]++;
  return counts;
}

/** Where the segments of a bar begin and how long they are, in parts of `width`; standings that nothing has are left out. */
export function segmentsOf(counts: Tally, width: number): { standing: Standing; x: number; length: number }[] {
  const all = SEGMENTS.reduce((sum, s) => sum + counts[s], 0);
  let x = 0;
  return SEGMENTS.flatMap((standing) => {
    const length = all === 0 ? 0 : (counts[standing] / all) * width;
    const segment = { standing, x, length };
    x += length;
    return length > 0 ? [segment] : [];
  });
}

/** The pattern of what is met in part. It stands once on a page; bars refer to it. */
export function hatching(): TemplateResult {
  return html`<svg width="0" height="0" class="unseen" aria-hidden="true" focusable="false"><defs><pattern id="hatch" class="hatch" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6"/><path d="M-1 7 7 -1M-1 1 1 -1M5 7 7 5"/></pattern></defs></svg>`;
}

/** A bar of one row. @param label says in words what it shows: a screen reader hears it in its place. */
export function bar(counts: Tally, label: string): TemplateResult {
  return html`<svg class="chart" width="100%" height=${HEIGHT} role="img" aria-label=${label}>${segmentsOf(counts, WHOLE).map(segment)}</svg>`;
}

function segment({ standing, x, length }: { standing: Standing; x: number; length: number }): SVGTemplateResult {
  return svg`<rect class="segment ${standing}" x="${x}%" y="0.5" width="${length}%" height=${HEIGHT - 1} fill=${standing === "partial" ? "url(#hatch)" : "none"}></rect>`;
}
