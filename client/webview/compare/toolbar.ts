import { html, nothing, type TemplateResult } from "lit";
import { FORCES, type Force } from "../../../server/src/corpus/types.ts";
import { FORCE_WORDS } from "../../../server/src/report/words.ts";
import { EXPORTS } from "../../src/views/messages.ts";
import type { ComparePage } from "./page.ts";
import { AS_FIRST, arranged, ORDERS, type Order, VIEWS } from "./rows.ts";

const value = (e: Event): string => (e.target as HTMLInputElement | HTMLSelectElement).value;

/** What can be done with the whole comparison: more laws, the files read again, and it saved. */
export function actions({ say, ask, reference, comparison }: ComparePage): TemplateResult {
  const pinned = reference === undefined ? {} : { reference };
  return html`<div class="bar">
    <button type="button" class="button primary" @click=${() => ask({ type: "addFiles" })}>${say("add")}</button>
    ${comparison.laws.length > 0 ? html`
      <button type="button" class="button" @click=${() => ask({ type: "refresh" })}>${say("refresh")}</button>
      ${EXPORTS.map((format) => html`<button type="button" class="button" @click=${() => ask({ type: "save", format, ...pinned })}>${say(format)}</button>`)}` : nothing}
  </div>`;
}

/** The tabs of the three views. Arrow keys go from one to the next. */
export function tabs({ say, by, arrange }: ComparePage): TemplateResult {
  const step = (event: KeyboardEvent): void => {
    const by1 = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by1 === undefined) return;
    event.preventDefault();
    const view = VIEWS[(VIEWS.indexOf(by.view) + by1 + VIEWS.length) % VIEWS.length] ?? "grid";
    arrange({ view });
    document.getElementById(`tab-${view}`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${say("views")} @keydown=${step}>${VIEWS.map((view) => html`
    <button type="button" role="tab" id="tab-${view}" class="tab" aria-selected=${by.view === view} aria-controls="view" tabindex=${by.view === view ? 0 : -1} @click=${() => arrange({ view })}>${say(view)}</button>`)}</div>`;
}

/** What narrows and orders the rows and columns, and how many rows that leaves. */
export function filters(page: ComparePage): TemplateResult {
  const { comparison, answer, by, say, arrange, reference } = page;
  const { rows, reader, laws } = comparison;
  const themes = new Map(rows.map((r) => [r.theme, r.themeTitle]));
  const shown = arranged(comparison, answer.uris, by).length;
  const option = (id: string, words: string, selected: boolean): TemplateResult => html`<option value=${id} ?selected=${selected}>${words}</option>`;
  return html`
    <div class="bar" role="search">
      <label>${say("find")} <input type="search" .value=${by.text} placeholder=${say("findHint")} @input=${(e: Event) => arrange({ text: value(e) })}></label>
      <label>${say("theme")} <select @change=${(e: Event) => arrange({ theme: value(e) })}>${option("all", say("allThemes"), by.theme === "all")}${[...themes].map(([id, words]) => option(id, words, by.theme === id))}</select></label>
      <label>${say("force")} <select @change=${(e: Event) => arrange({ force: value(e) as Force | "all" })}>${option("all", say("allForces"), by.force === "all")}${FORCES.map((f) => option(f, FORCE_WORDS[f][reader], by.force === f))}</select></label>
      <label><input type="checkbox" .checked=${by.differing} @change=${() => arrange({ differing: !by.differing })}>${say("differing")}</label>
    </div>
    ${by.view === "grid" ? html`<div class="bar">
      <label>${say("reference")} <select @change=${(e: Event) => arrange({ reference: value(e) })}>${option("", say("noReference"), reference === undefined)}${laws.map((law, i) => option(answer.uris[i] ?? "", law.name, reference === i))}</select></label>
      <label>${say("order")} <select @change=${(e: Event) => arrange({ order: value(e) as Order })}>${ORDERS.map((o) => option(o, say(o), by.order === o))}</select></label>
    </div>` : nothing}
    <div class="bar">
      <span role="status">${say("shown", shown, rows.length)}</span>
      ${shown < rows.length ? html`<button type="button" class="button" @click=${() => arrange({ text: AS_FIRST.text, theme: AS_FIRST.theme, force: AS_FIRST.force, differing: AS_FIRST.differing })}>${say("showAll")}</button>` : nothing}
      ${by.view === "grid" && by.open.length > 0 ? html`<button type="button" class="button" @click=${() => arrange({ open: [] })}>${say("closeAll")}</button>` : nothing}
    </div>`;
}
