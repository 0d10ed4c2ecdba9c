import { html, nothing, render, type TemplateResult } from "lit";
import type { ComparedLaw } from "../../../server/src/report/compareModel.ts";
import { type FromCompare, isReader, type ToCompare, toCompare } from "../../src/views/messages.ts";
import { hatching } from "../shared/chart.ts";
import { Host } from "../shared/host.ts";
import { skipLinks } from "../shared/skip.ts";
import { speaker } from "../shared/words.ts";
import "../shared/base.css";
import "./compare.css";
import { apart } from "./apart.ts";
import { pngOf } from "./drawing.ts";
import { grid } from "./grid.ts";
import { laws } from "./laws.ts";
import type { ComparePage } from "./page.ts";
import { pair } from "./pair.ts";
import { type Arrangement, arrangementOf, columnsOf } from "./rows.ts";
import { actions, filters, tabs } from "./toolbar.ts";
import { COMPARE_WORDS } from "./words.ts";

type Compared = Extract<ToCompare, { type: "comparison" }>;

const host = new Host<ToCompare, FromCompare>();
const place = document.getElementById("page") as HTMLElement;
const language = isReader(document.documentElement.lang) ? document.documentElement.lang : "en";
const say = speaker(COMPARE_WORDS, language);
const NO_LAW: ComparedLaw = { name: "", title: "", language, kind: "law", aboutTrafficking: false, totals: emptyCounts(), mandatory: emptyCounts() };
let last: Compared | undefined;
let working = false;
let by: Arrangement = arrangementOf((host.kept as { by?: unknown } | undefined)?.by);

host.listen(toCompare, (message) => {
  if (message.type === "draw") void draw(message);
  else if (message.type === "working") working = message.on;
  else last = message;
  show();
});
host.post({ type: "ready" });
skipLinks();
show();

/** Draws the page anew; lit changes only what is different, so focus and scroll stay. */
function show(): void {
  host.keep({ by, uris: last?.answer.uris ?? (host.kept as { uris?: unknown } | undefined)?.uris });
  render(last ? content(pageOf(last)) : html`<main><h1>${say("heading")}</h1><p role="status">${say(working ? "working" : "none")}</p>${working ? nothing : html`<button type="button" class="button primary" @click=${() => host.post({ type: "addFiles" })}>${say("add")}</button>`}</main>`, place);
}

function pageOf({ answer, problems }: Compared): ComparePage {
  const { comparison, uris } = answer;
  const pinned = uris.indexOf(by.reference);
  return {
    answer, comparison, by, problems, working, say,
    columns: columnsOf(comparison, uris, by),
    reference: pinned < 0 ? undefined : pinned,
    arrange: (change) => {
      by = { ...by, ...change };
      show();
    },
    ask: (message) => host.post(message),
    law: (i) => comparison.laws[i] ?? NO_LAW,
    goTo: (law, { line, column }) => host.post({ type: "goTo", law, start: { line: line - 1, character: column - 1 } }),
  };
}

function content(page: ComparePage): TemplateResult {
  const { comparison, problems, by: { view } } = page;
  return html`
    <a class="skip" href="#view">${say("toTable")}</a>
    ${hatching()}
    <header><h1>${say("heading")}</h1><p class="faint">${say("advice")}</p>${actions(page)}</header>
    <main>
      <p role="status" class=${page.working ? "" : "unseen"}>${page.working ? say("working") : ""}</p>
      ${problems.length > 0 ? html`<section aria-labelledby="problems-heading"><h2 id="problems-heading">${say("problems")}</h2><ul>${problems.map((p) => html`<li>${p}</li>`)}</ul></section>` : nothing}
      ${comparison.laws.length === 0 ? html`<p>${say("none")}</p>` : html`
        ${laws(page)}
        ${tabs(page)}
        <div id="view" role="tabpanel" tabindex="-1" aria-labelledby="tab-${view}">
          ${view === "apart" ? apart(page) : html`${filters(page)}${view === "pair" ? pair(page) : grid(page)}`}
        </div>`}
    </main>`;
}

async function draw({ number, svg, width, height }: Extract<ToCompare, { type: "draw" }>): Promise<void> {
  host.post({ type: "drawn", number, png: await pngOf(svg, width, height).catch(() => "") });
}

function emptyCounts(): ComparedLaw["totals"] {
  return { met: 0, partial: 0, missing: 0, contrary: 0, elsewhere: 0, "not-applicable": 0, all: 0 };
}
