import { html, nothing, type TemplateResult } from "lit";
import { FORCES } from "../../../server/src/corpus/types.ts";
import type { ReviewRequirement } from "../../../server/src/features/review.ts";
import { standingTitle } from "../../../server/src/report/standingWords.ts";
import { STANDING_WORDS } from "../../../server/src/report/wordsVerdict.ts";
import { FORCE_WORDS } from "../../../server/src/report/words.ts";
import { bar, SEGMENTS, type Tally, tally } from "../shared/chart.ts";
import { standingIcon } from "../shared/icons.ts";
import type { MatrixPage } from "./page.ts";

/** The figures a reader asks for first. */
export function tiles({ model, say }: MatrixPage): TemplateResult {
  const rows = model.requirements;
  const mandatory = rows.filter((r) => r.force === "mandatory");
  const met = (some: readonly ReviewRequirement[]): number => some.filter((r) => r.standing === "met").length;
  const open = mandatory.filter((r) => ["missing", "partial", "contrary"].includes(r.standing)).length;
  const figures: [string, string][] = [
    [`${met(mandatory)} / ${mandatory.length}`, say("mandatoryMet")],
    [`${met(rows)} / ${rows.length}`, say("allMet")],
    [String(open), say("gaps")],
    [String(rows.filter((r) => r.standing === "contrary").length), say("contraries")],
    [String(rows.filter((r) => r.decided).length), say("reviewed")],
  ];
  return html`<ul class="tiles">${figures.map(([figure, words]) => html`<li class="tile"><strong>${figure}</strong> ${words}</li>`)}</ul>`;
}

/** Totals by theme and by force: a bar and, beside it, the same in figures. */
export function totals(page: MatrixPage): TemplateResult {
  const { model, say, reader } = page;
  const themes = new Map(model.requirements.map((r) => [r.theme, r.themeLabel]));
  const standings = SEGMENTS.filter((s) => model.requirements.some((r) => r.standing === s));
  const table = (caption: string, head: string, groups: readonly { name: string; rows: readonly ReviewRequirement[] }[]): TemplateResult => html`
    <div class="scroll" role="region" tabindex="0" aria-label=${caption}>
    <table class="totals">
      <caption class="unseen">${caption}</caption>
      <thead><tr>
        <th scope="col">${head}</th><th scope="col">${say("chart")}</th>
        ${standings.map((s) => html`<th scope="col" class="number"><span class="standing" title=${standingTitle(s, reader)}>${standingIcon(s)} <span class="words">${standingTitle(s, reader)}</span></span></th>`)}
        <th scope="col" class="number">${say("total")}</th>
      </tr></thead>
      <tbody>${groups.map(({ name, rows }) => row(page, name, tally(rows.map((r) => r.standing)), standings))}</tbody>
      <tfoot>${row(page, say("total"), tally(model.requirements.map((r) => r.standing)), standings)}</tfoot>
    </table></div>`;
  return html`
    <section id="totals" tabindex="-1">
      <h2>${say("totalsByTheme")}</h2>
      ${table(say("totalsByTheme"), say("theme"), [...themes].map(([id, name]) => ({ name, rows: model.requirements.filter((r) => r.theme === id) })))}
      <h2>${say("totalsByForce")}</h2>
      ${table(say("totalsByForce"), say("force"), FORCES.map((f) => ({ name: FORCE_WORDS[f][reader], rows: model.requirements.filter((r) => r.force === f) })).filter((g) => g.rows.length > 0))}
    </section>`;
}

function row({ reader }: MatrixPage, name: string, counts: Tally, standings: readonly (keyof Tally)[]): TemplateResult {
  const all = standings.reduce((sum, s) => sum + counts[s], 0);
  const label = `${name}: ${standings.filter((s) => counts[s] > 0).map((s) => `${counts[s]} ${STANDING_WORDS[s][reader]}`).join(", ")}`;
  return html`<tr><th scope="row">${name}</th><td>${bar(counts, label)}</td>${standings.map((s) => html`<td class="number">${counts[s] === 0 ? html`<span class="faint">0</span>` : counts[s]}</td>`)}<td class="number">${all || nothing}</td></tr>`;
}
