import { html, nothing, type TemplateResult } from "lit";
import type { Place } from "../../../server/src/report/placeOf.ts";
import type { ComparePage } from "./page.ts";

/** A clause of a law as a button that goes to it; with its words where there is room. */
export function clause({ say, goTo, law }: ComparePage, index: number, place: Place, withQuote: boolean): TemplateResult {
  const name = place.provision || say("clause");
  return html`<button type="button" class="link" title=${place.quote} aria-label="${say("goTo", name)}, ${law(index).name}: ${place.quote}" @click=${() => goTo(index, place)}>${place.provision || "→"}</button>${withQuote ? html` <q lang=${place.language}>${place.quote}</q>` : nothing}`;
}
