import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { Standing } from "../../../server/src/assess/standing.ts";

/** A shape of its own for each standing, drawn in a square of 16: colour is never the only sign. */
const SHAPES: Record<Standing, SVGTemplateResult> = {
  met: svg`<circle cx="8" cy="8" r="7" class="fill"/><path d="m4.5 8.2 2.4 2.4 4.6-5" class="cut"/>`,
  partial: svg`<circle cx="8" cy="8" r="6.2" class="line"/><path d="M8 1.8a6.2 6.2 0 0 0 0 12.4Z" class="fill"/>`,
  missing: svg`<circle cx="8" cy="8" r="6.2" class="line"/>`,
  contrary: svg`<path d="M8 1.2 15.4 14.6H.6Z" class="fill"/><path d="M8 6v4M8 11.9v.9" class="cut"/>`,
  elsewhere: svg`<path d="M9.5 2.5h4v4M13.5 2.5 7.5 8.5M11.5 9.5v4h-9v-9h4" class="line"/>`,
  "not-applicable": svg`<circle cx="8" cy="8" r="6.2" class="line"/><path d="m3.8 12.2 8.4-8.4" class="line"/>`,
};

/** The sign of a standing. It says nothing to a screen reader: its words stand beside it. */
export function standingIcon(standing: Standing): TemplateResult {
  return html`<svg class="icon ${standing}" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">${SHAPES[standing]}</svg>`;
}
