import { html, type TemplateResult } from "lit";
import type { Difference } from "../../../server/src/report/compareModel.ts";
import { colon } from "../../../server/src/report/words.ts";
import type { ComparePage } from "./page.ts";

/** For each law: what it alone gives, and what it alone lacks. */
export function apart(page: ComparePage): TemplateResult {
  const { comparison, columns, say } = page;
  if (comparison.laws.length < 2) return html`<p>${say("atLeastTwo")}</p>`;
  return html`${columns.map((i) => {
    const own = (list: readonly Difference[]): Difference[] => list.filter((d) => d.law === i);
    return html`<section class="apart" aria-label=${page.law(i).name}>
      <h2>${page.law(i).name}</h2>
      <div class="two">
        <div><h3>${say("onlyHere")}</h3>${list(page, own(comparison.onlyHere), say("nothingApart"))}</div>
        <div><h3>${say("onlyMissing")}</h3>${list(page, own(comparison.onlyMissingHere), say("nothingLacks"))}</div>
      </div>
    </section>`;
  })}`;
}

function list(page: ComparePage, differences: readonly Difference[], none: string): TemplateResult {
  const { comparison, say, by, arrange } = page;
  if (differences.length === 0) return html`<p class="faint">${none}</p>`;
  const show = (id: string): void => {
    arrange({ view: "grid", open: [...new Set([...by.open, id])], text: "", theme: "all", force: "all", differing: false });
    const row = document.getElementById(`row-${id}`);
    row?.querySelector("button")?.focus();
    row?.scrollIntoView({ block: "center" });
  };
  return html`<ul>${differences.map(({ requirement, elements }) => {
    const row = comparison.rows.find((r) => r.requirement === requirement);
    const labels = row && row.elements.length > 1 ? row.elements.filter((e) => elements.includes(e.id)).map((e) => e.label) : [];
    return html`<li><button type="button" class="link" aria-label=${say("showInGrid", row?.title ?? requirement)} @click=${() => show(requirement)}>${row?.title ?? requirement}</button>${labels.length > 0 ? html`${colon(comparison.reader)} ${labels.join(", ")}` : ""}</li>`;
  })}</ul>`;
}
