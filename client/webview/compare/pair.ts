import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { ComparedRow } from "../../../server/src/report/compareModel.ts";
import { standingTitle } from "../../../server/src/report/standingWords.ts";
import { colon } from "../../../server/src/report/words.ts";
import { standingIcon } from "../shared/icons.ts";
import { clause } from "./clause.ts";
import type { ComparePage } from "./page.ts";
import { arranged, pairOf } from "./rows.ts";

/** The clauses of two laws side by side, requirement by requirement. */
export function pair(page: ComparePage): TemplateResult {
  const { comparison, answer, by, say, arrange } = page;
  const [left, right] = pairOf(comparison, answer.uris, by);
  const all = arranged(comparison, answer.uris, { ...by, differing: false, sort: typeof by.sort === "object" ? "standard" : by.sort });
  const rows = all.filter((r) => (r.cells[left] ?? r.cells[right]) && (!by.differing || r.cells[left]?.standing !== r.cells[right]?.standing));
  const choose = (side: "left" | "right", now: number): TemplateResult => html`<label>${say(side)} <select @change=${(e: Event) => arrange({ left: answer.uris[left] ?? "", right: answer.uris[right] ?? "", [side]: (e.target as HTMLSelectElement).value })}>${comparison.laws.map((law, i) => html`<option value=${answer.uris[i] ?? ""} ?selected=${i === now}>${law.name}</option>`)}</select></label>`;
  return html`
    <div class="bar">${choose("left", left)}<button type="button" class="button" @click=${() => arrange({ left: answer.uris[right] ?? "", right: answer.uris[left] ?? "" })}>${say("swap")}</button>${choose("right", right)}</div>
    ${rows.length === 0 ? html`<p>${say("noneShown")}</p>` : html`<table class="pair">
      <caption class="unseen">${say("pair")}</caption>
      <thead><tr><th scope="col">${say("requirement")}</th><th scope="col">${page.law(left).name}</th><th scope="col">${page.law(right).name}</th></tr></thead>
      <tbody>${repeat(rows, (r) => r.requirement, (r) => html`<tr><th scope="row">${r.title}</th><td>${side(page, r, left)}</td><td>${side(page, r, right)}</td></tr>`)}</tbody>
    </table>`}`;
}

function side(page: ComparePage, row: ComparedRow, law: number): TemplateResult {
  const { say, comparison } = page;
  const cell = row.cells[law];
  if (!cell) return html`<span class="faint">${say("notAsked")}</span>`;
  const given = row.elements.filter((e) => cell.elements.some((c) => c.id === e.id && c.present));
  const single = row.elements.length === 1;
  return html`
    <p class="standing">${standingIcon(cell.standing)} ${standingTitle(cell.standing, comparison.reader)}${cell.decided ? html` <span class="faint">${say("decided")}</span>` : nothing}</p>
    ${cell.contrary.map((p) => html`<p>${clause(page, law, p, true)} <span class="faint">${say("conflicts")}</span></p>`)}
    <ul class="plain">${given.map((e) => html`<li>${single ? nothing : html`<span class="faint">${e.label}${colon(comparison.reader)}</span> `}${(cell.elements.find((c) => c.id === e.id)?.evidence ?? []).slice(0, 1).map((p) => clause(page, law, p, true))}</li>`)}</ul>
    ${!single && given.length < row.elements.length && given.length > 0 ? html`<p class="faint">${say("notFound")}${colon(comparison.reader)} ${row.elements.filter((e) => !given.includes(e)).map((e) => e.label).join(", ")}</p>` : nothing}`;
}
