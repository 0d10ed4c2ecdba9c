import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { changesOf, type ComparedCell, type ComparedRow } from "../../../server/src/report/compareModel.ts";
import { standingTitle } from "../../../server/src/report/standingWords.ts";
import { FORCE_WORDS } from "../../../server/src/report/words.ts";
import { standingIcon } from "../shared/icons.ts";
import { clause } from "./clause.ts";
import type { ComparePage } from "./page.ts";
import { arranged, metBy, type Sort, sameSort, sortedBy } from "./rows.ts";

/** Requirement by law: a sign and, for a screen reader, its words in each cell; the elements of a requirement beneath it on demand. */
export function grid(page: ComparePage): TemplateResult {
  const { comparison, answer, by, say, columns } = page;
  const rows = arranged(comparison, answer.uris, by);
  if (rows.length === 0) return html`<p>${say("noneShown")}</p>`;
  const groups = by.sort === "standard" ? grouped(rows) : [{ id: "", label: "", rows }];
  return html`<div class="scroll wide" role="region" tabindex="0" aria-label=${say("grid")}>
    <table class="grid">
      <caption class="unseen">${say("grid")}</caption>
      <thead><tr>${head(page, "title", html`${say("requirement")}`, "")}${head(page, "force", html`${say("force")}`, "")}${head(page, "spread", html`${say("spread")}`, "number")}
        ${columns.map((i) => head(page, { law: answer.uris[i] ?? "" }, html`${page.law(i).name}`, page.reference === i ? "law pinned" : "law"))}</tr></thead>
      ${repeat(groups, (g) => g.id, (g) => html`<tbody>
        ${g.label ? html`<tr class="group"><th scope="rowgroup" colspan=${columns.length + 3}><span>${g.label}</span></th></tr>` : nothing}
        ${repeat(g.rows, (r) => r.requirement, (r) => row(page, r))}</tbody>`)}
    </table></div>`;
}

function head({ by, arrange, say }: ComparePage, sort: Sort, words: TemplateResult, style: string): TemplateResult {
  const own = sameSort(by.sort, sort);
  return html`<th scope="col" class=${style} aria-sort=${own ? (by.descending ? "descending" : "ascending") : "none"}>
    <button type="button" class="sort" @click=${() => arrange(sortedBy(by, sort))}>${words}<span class="arrow" aria-hidden="true">${own ? (by.descending ? "▼" : "▲") : ""}</span></button>
    ${style.includes("pinned") ? html`<div class="faint">${say("reference")}</div>` : nothing}</th>`;
}

function row(page: ComparePage, r: ComparedRow): TemplateResult {
  const { by, arrange, columns, comparison, reference, say } = page;
  const open = by.open.includes(r.requirement);
  const toggle = (): void => arrange({ open: open ? by.open.filter((id) => id !== r.requirement) : [...by.open, r.requirement] });
  const changes = reference === undefined ? [] : changesOf(r, reference);
  return html`
    <tr id="row-${r.requirement}" class=${open ? "open" : ""}>
      <th scope="row"><button type="button" class="disclose" aria-expanded=${open} @click=${toggle}><span class="turn" aria-hidden="true">${open ? "▾" : "▸"}</span><span>${r.title}</span></button></th>
      <td>${FORCE_WORDS[r.force][comparison.reader]}</td>
      <td class="number">${metBy(r)} / ${r.cells.filter(Boolean).length}</td>
      ${columns.map((i) => {
        const change = changes.find((c) => c.law === i);
        return html`<td class=${reference === i ? "law pinned" : "law"} @click=${toggle}>${cell(page, r.cells[i] ?? null)}${change ? marks(page, change.gains.length, change.lacks.length) : nothing}</td>`;
      })}
    </tr>
    ${open ? r.elements.map((e) => html`<tr class="element">
      <th scope="row"><span class="label">${e.label}</span></th><td></td><td class="number">${r.cells.filter((c) => has(c, e.id)).length} / ${r.cells.filter(Boolean).length}</td>
      ${columns.map((i) => html`<td class=${reference === i ? "law pinned" : "law"}>${element(page, i, r.cells[i] ?? null, e.id)}</td>`)}</tr>`) : nothing}
    ${open && r.cells.some((c) => c && c.contrary.length > 0) ? html`<tr class="element"><th scope="row"><span class="label">${say("conflicts")}</span></th><td></td><td></td>
      ${columns.map((i) => html`<td class=${reference === i ? "law pinned" : "law"}>${(r.cells[i]?.contrary ?? []).map((p) => html`<div>${clause(page, i, p, false)}</div>`)}</td>`)}</tr>` : nothing}`;
}

/** The sign of a standing with its words for those who do not see it, and for the mouse. */
function cell({ comparison, say }: ComparePage, of: ComparedCell | null): TemplateResult {
  if (!of) return html`<span class="faint" title=${say("notAsked")}><span aria-hidden="true">·</span><span class="unseen">${say("notAsked")}</span></span>`;
  const words = `${standingTitle(of.standing, comparison.reader)}${of.decided ? `, ${say("decided")}` : ""}`;
  return html`<span class="sign" title=${words}>${standingIcon(of.standing)}<span class="unseen">${words}</span>${of.decided ? html`<sup aria-hidden="true">✎</sup>` : nothing}</span>`;
}

/** What a law gives beyond the pinned one, and what it lacks of it. */
function marks({ say }: ComparePage, gains: number, lacks: number): TemplateResult | typeof nothing {
  if (gains === 0 && lacks === 0) return nothing;
  return html`<span class="marks">${gains > 0 ? html`<span title=${say("gains", gains)}><span aria-hidden="true">+${gains}</span><span class="unseen">, ${say("gains", gains)}</span></span>` : nothing}
    ${lacks > 0 ? html`<span title=${say("lacks", lacks)}><span aria-hidden="true">−${lacks}</span><span class="unseen">, ${say("lacks", lacks)}</span></span>` : nothing}</span>`;
}

function element(page: ComparePage, law: number, of: ComparedCell | null, id: string): TemplateResult {
  const { say } = page;
  if (!of) return html`<span class="unseen">${say("notAsked")}</span>`;
  if (!has(of, id)) return html`<span class="faint"><span aria-hidden="true">–</span><span class="unseen">${say("notFound")}</span></span>`;
  const [first] = of.elements.find((e) => e.id === id)?.evidence ?? [];
  return first ? clause(page, law, first, false) : html`${say("found")}`;
}

function has(cell: ComparedCell | null, id: string): boolean {
  return cell?.elements.some((e) => e.id === id && e.present) ?? false;
}

function grouped(rows: readonly ComparedRow[]): { id: string; label: string; rows: ComparedRow[] }[] {
  const groups = new Map<string, { id: string; label: string; rows: ComparedRow[] }>();
  for (const r of rows) {
    const id = `${r.kind}/${r.theme}`;
    const group = groups.get(id) ?? { id, label: r.themeTitle, rows: [] };
    group.rows.push(r);
    groups.set(id, group);
  }
  return [...groups.values()];
}
