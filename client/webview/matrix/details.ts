import { html, nothing, type TemplateResult } from "lit";
import type { ReviewElement, ReviewRequirement } from "../../../server/src/features/review.ts";
import { colon } from "../../../server/src/report/words.ts";
import { standingIcon } from "../shared/icons.ts";
import type { MatrixPage } from "./page.ts";
import { clause } from "./table.ts";

/** What an opened row shows: the duty, each element with all that was found of it, what people decided, and what can be done. */
export function details(page: MatrixPage, row: ReviewRequirement): TemplateResult {
  const { say, openPage, decide, reader } = page;
  const { verdict, suppression } = row;
  return html`
    <p>${row.duty} <span class="faint">${row.id}</span></p>
    ${row.contrary.length > 0 ? html`<p class="found">${standingIcon("contrary")} <strong>${say("conflicts")}</strong></p><ul class="plain deep">${row.contrary.map((p) => html`<li>${clause(page, p)}</li>`)}</ul>` : nothing}
    <ul class="plain">${row.elements.map((e) => element(page, e))}</ul>
    ${verdict ? html`<p><strong>${say(verdict.stale ? "staleOf" : "decidedBy", verdict.by)}</strong> (${verdict.date}). ${say("reason")}${colon(reader)} ${verdict.reason}${verdict.text ? html` — ${verdict.text}` : nothing}</p>` : nothing}
    ${suppression ? html`<p><strong>${say("authorSays")}</strong>${colon(reader)} ${suppression.reason}</p>` : nothing}
    <p class="actions">
      <button type="button" class="button" @click=${() => decide(row.id)}>${say("verdict")}<span class="unseen"> ${row.title}</span></button>
      <button type="button" class="button" @click=${() => openPage(row.page)}>${say("explanation")}<span class="unseen">${colon(reader)} ${row.title}</span></button>
    </p>`;
}

function element(page: MatrixPage, { label, present, evidence, hints }: ReviewElement): TemplateResult {
  const { say } = page;
  const words = present ? say("found") : hints.length > 0 ? say("perhaps") : say("notFound");
  const places = present ? evidence : hints;
  return html`<li class="element">${standingIcon(present ? "met" : hints.length > 0 ? "partial" : "missing")} ${label} <span class="faint">${words}</span>
    ${places.length > 0 ? html`<ul class="plain deep">${places.map((p) => html`<li>${clause(page, p)}</li>`)}</ul>` : nothing}</li>`;
}
