import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { STANDING_WORDS } from "../../../server/src/report/wordsVerdict.ts";
import { colon, KIND_WORDS, LANGUAGE_WORDS } from "../../../server/src/report/words.ts";
import { bar, SEGMENTS } from "../shared/chart.ts";
import type { ComparePage } from "./page.ts";

/** The laws themselves: what they are, how much of the standard each meets as a bar and in figures, and what can be done with each. */
export function laws(page: ComparePage): TemplateResult {
  const { say, columns, answer } = page;
  return html`
    <section>
      <h2 id="laws-heading">${say("laws")}</h2>
      <div class="scroll" role="region" tabindex="0" aria-labelledby="laws-heading">
      <table class="totals">
        <thead><tr>
          <th scope="col">${say("law")}</th><th scope="col">${say("title")}</th><th scope="col">${say("language")}</th><th scope="col">${say("chart")}</th>
          <th scope="col" class="number">${say("met")}</th><th scope="col" class="number">${say("mandatoryMet")}</th><th scope="col" class="number">${say("contrary")}</th><td></td>
        </tr></thead>
        <tbody>${repeat(columns, (i) => answer.uris[i], (i) => law(page, i))}</tbody>
      </table></div>
    </section>`;
}

function law(page: ComparePage, index: number): TemplateResult {
  const { say, comparison, reference, answer, arrange, ask } = page;
  const { name, title, language, kind, totals, mandatory, aboutTrafficking } = page.law(index);
  const { reader } = comparison;
  const pinned = reference === index;
  const words = SEGMENTS.filter((s) => totals[s] > 0).map((s) => `${totals[s]} ${STANDING_WORDS[s][reader]}`).join(", ");
  return html`<tr>
    <th scope="row">${name}</th>
    <td>${title ? html`<span lang=${language}>${title}</span>` : nothing}${kind === "plan" ? html` <span class="faint">${KIND_WORDS[kind][reader]}</span>` : nothing}</td>
    <td>${LANGUAGE_WORDS[language][reader]}</td>
    <td>${aboutTrafficking ? bar(totals, `${name}: ${words}`) : html`<span class="faint">${say("notAbout")}</span>`}</td>
    <td class="number">${totals.met} / ${totals.all}</td><td class="number">${mandatory.met} / ${mandatory.all}</td><td class="number">${totals.contrary}</td>
    <td class="actions">
      <button type="button" class="button" aria-pressed=${pinned} title=${say(pinned ? "unpin" : "pin", name)} @click=${() => arrange({ reference: pinned ? "" : (answer.uris[index] ?? "") })}>${say("reference")}<span class="unseen">${colon(reader)} ${name}</span></button>
      <button type="button" class="button" aria-label=${say("remove", name)} title=${say("remove", name)} @click=${() => ask({ type: "remove", law: index })}>✕</button>
    </td></tr>`;
}
