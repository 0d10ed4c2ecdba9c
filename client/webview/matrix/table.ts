import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { ReviewPlace, ReviewRequirement } from "../../../server/src/features/review.ts";
import { standingTitle } from "../../../server/src/report/standingWords.ts";
import { colon, FORCE_WORDS } from "../../../server/src/report/words.ts";
import { standingIcon } from "../shared/icons.ts";
import { details } from "./details.ts";
import type { MatrixPage } from "./page.ts";
import { arranged, placesOf, type Sort, sortedBy, sourceGroups } from "./rows.ts";

const COLUMNS = 5;
/** Clauses shown before a row is opened. */
const SHOWN = 2;

/** The requirements, with evidence and sources. Rows keep their place in the document by id, so that focus and scroll survive an edit of the draft. */
export function table(page: MatrixPage): TemplateResult {
  const { model, by, say, reader, arrange } = page;
  const rows = arranged(model.requirements, by, reader);
  if (rows.length === 0) return html`<p>${say("noneShown")}</p>`;
  const groups = by.sort === "standard" ? grouped(rows) : [{ id: "", label: "", rows }];
  return html`
    <table class="matrix">
      <caption class="unseen">${say("table")}</caption>
      <colgroup><col><col><col><col><col></colgroup>
      <thead><tr>
        ${head(page, "title", say("requirement"))}${head(page, "force", say("force"))}${head(page, "standing", say("status"))}${head(page, "evidence", say("evidence"))}
        <th scope="col">${say("sources")}</th>
      </tr></thead>
      ${repeat(groups, (g) => g.id, (g) => html`<tbody>
        ${g.label ? html`<tr class="group"><th scope="rowgroup" colspan=${COLUMNS}>${g.label}</th></tr>` : nothing}
        ${repeat(g.rows, (r) => r.id, (r) => requirement(page, r, () => arrange({ open: toggled(by.open, r.id) })))}
      </tbody>`)}
    </table>`;
}

function head({ by, arrange }: MatrixPage, sort: Sort, words: string): TemplateResult {
  const own = by.sort === sort;
  return html`<th scope="col" aria-sort=${own ? (by.descending ? "descending" : "ascending") : "none"}>
    <button type="button" class="sort" @click=${() => arrange(sortedBy(by, sort))}>${words}<span class="arrow" aria-hidden="true">${own ? (by.descending ? "▼" : "▲") : ""}</span></button></th>`;
}

function requirement(page: MatrixPage, row: ReviewRequirement, toggle: () => void): TemplateResult {
  const { say, reader, by, openPage } = page;
  const open = by.open.includes(row.id);
  return html`
    <tr id="row-${row.id}">
      <th scope="row"><button type="button" class="disclose" aria-expanded=${open} aria-controls="details-${row.id}" @click=${toggle}><span class="turn" aria-hidden="true">${open ? "▾" : "▸"}</span><span>${row.title}</span></button></th>
      <td>${FORCE_WORDS[row.force][reader]}</td>
      <td><span class="standing">${standingIcon(row.standing)} ${standingTitle(row.standing, reader)}</span>${decided(page, row)}</td>
      <td>${evidence(page, row, toggle)}</td>
      <td><ul class="plain sources">${sourceGroups(row.sources).map(({ head: name, sources }) => html`<li>${name}${sources.map(({ source, rest }, i) => html`${i > 0 ? ", " : ""}<button type="button" class="link" aria-label=${source.citation} title=${source.citation} @click=${() => openPage(source.page)}>${rest}</button>`)}</li>`)}</ul></td>
    </tr>
    <tr id="details-${row.id}" class="details" ?hidden=${!open}><td colspan=${COLUMNS}>${open ? details(page, row) : nothing}</td></tr>`;

  function evidence(p: MatrixPage, r: ReviewRequirement, more: () => void): TemplateResult {
    const places = placesOf(r);
    if (places.length === 0) return html`<span class="faint">${say("nothing")}</span>`;
    const rest = places.length - SHOWN;
    return html`<ul class="plain">${places.slice(0, SHOWN).map((place) => html`<li>${clause(p, place)}</li>`)}${rest > 0 && !open ? html`<li><button type="button" class="link" @click=${more}>${say("more", rest)}<span class="unseen">${colon(reader)} ${r.title}</span></button></li>` : nothing}</ul>`;
  }
}

/** A clause as a button that goes to it, with the beginning of its words. */
export function clause({ say, goTo, model }: MatrixPage, place: ReviewPlace): TemplateResult {
  const name = place.provision || say("clause");
  return html`<button type="button" class="link" aria-label=${say("goTo", `${name}: ${place.quote}`)} @click=${() => goTo(place)}>${place.provision || "→"}</button> <q class="quote" lang=${model.language}>${place.quote}</q>`;
}

function decided({ say }: MatrixPage, { verdict, suppression }: ReviewRequirement): TemplateResult | typeof nothing {
  const words = verdict ? say(verdict.stale ? "staleOf" : "decidedBy", verdict.by) : suppression ? say("authorSays") : "";
  return words ? html`<div class="faint">${words}</div>` : nothing;
}

function grouped(rows: readonly ReviewRequirement[]): { id: string; label: string; rows: ReviewRequirement[] }[] {
  const groups = new Map<string, { id: string; label: string; rows: ReviewRequirement[] }>();
  for (const row of rows) {
    const group = groups.get(row.theme) ?? { id: row.theme, label: row.themeLabel, rows: [] };
    group.rows.push(row);
    groups.set(row.theme, group);
  }
  return [...groups.values()];
}

function toggled(list: readonly string[], id: string): string[] {
  return list.includes(id) ? list.filter((x) => x !== id) : [...list, id];
}
