import { html, type TemplateResult } from "lit";
import { FORCES, type Force } from "../../../server/src/corpus/types.ts";
import { standingTitle } from "../../../server/src/report/standingWords.ts";
import { FORCE_WORDS } from "../../../server/src/report/words.ts";
import { standingIcon } from "../shared/icons.ts";
import type { MatrixPage } from "./page.ts";
import { AS_FIRST, arranged, BY_GRAVITY } from "./rows.ts";

/** What narrows the table, and how many rows that leaves. */
export function filters(page: MatrixPage): TemplateResult {
  const { model, by, say, reader, arrange } = page;
  const themes = new Map(model.requirements.map((r) => [r.theme, r.themeLabel]));
  const standings = BY_GRAVITY.filter((s) => by.standings.includes(s) || model.requirements.some((r) => r.standing === s));
  const rows = arranged(model.requirements, by, reader);
  const value = (e: Event): string => (e.target as HTMLInputElement | HTMLSelectElement).value;
  return html`
    <div class="bar" role="search">
      <label>${say("find")} <input type="search" .value=${by.text} placeholder=${say("findHint")} @input=${(e: Event) => arrange({ text: value(e) })}></label>
      <label>${say("theme")} <select @change=${(e: Event) => arrange({ theme: value(e) })}><option value="all" ?selected=${by.theme === "all"}>${say("allThemes")}</option>${[...themes].map(([id, name]) => html`<option value=${id} ?selected=${by.theme === id}>${name}</option>`)}</select></label>
      <label>${say("force")} <select @change=${(e: Event) => arrange({ force: value(e) as Force | "all" })}><option value="all" ?selected=${by.force === "all"}>${say("allForces")}</option>${FORCES.map((f) => html`<option value=${f} ?selected=${by.force === f}>${FORCE_WORDS[f][reader]}</option>`)}</select></label>
      <fieldset><legend>${say("status")}</legend>${standings.map((s) => html`<label><input type="checkbox" .checked=${by.standings.includes(s)} @change=${() => arrange({ standings: BY_GRAVITY.filter((x) => (x === s) !== by.standings.includes(x)) })}>${standingIcon(s)} ${standingTitle(s, reader)}</label>`)}</fieldset>
    </div>
    <div class="bar">
      <span role="status">${say("shown", rows.length, model.requirements.length)}</span>
      ${rows.length < model.requirements.length ? html`<button type="button" class="button" @click=${() => arrange({ ...AS_FIRST, sort: by.sort, descending: by.descending, open: by.open })}>${say("showAll")}</button>` : ""}
      ${by.open.length === 0 ? html`<button type="button" class="button" @click=${() => arrange({ open: rows.map((r) => r.id) })}>${say("openAll")}</button>` : html`<button type="button" class="button" @click=${() => arrange({ open: [] })}>${say("closeAll")}</button>`}
    </div>`;
}
