import { html, render, type TemplateResult } from "lit";
import { type FromMatrix, isReader, type ToMatrix, toMatrix } from "../../src/views/messages.ts";
import { KIND_WORDS, LANGUAGE_WORDS } from "../../../server/src/report/words.ts";
import { hatching } from "../shared/chart.ts";
import { Host } from "../shared/host.ts";
import { skipLinks } from "../shared/skip.ts";
import { speaker } from "../shared/words.ts";
import "../shared/base.css";
import "./matrix.css";
import { filters } from "./filters.ts";
import type { MatrixPage } from "./page.ts";
import { type Arrangement, arrangementOf } from "./rows.ts";
import { table } from "./table.ts";
import { tiles, totals } from "./totals.ts";
import { MATRIX_WORDS } from "./words.ts";

const host = new Host<ToMatrix, FromMatrix>();
const place = document.getElementById("page") as HTMLElement;
let last: ToMatrix | undefined;
let by: Arrangement = arrangementOf((host.kept as { by?: unknown } | undefined)?.by);

host.listen(toMatrix, (message) => {
  last = message;
  show();
});
host.post({ type: "ready" });
skipLinks();

/** Draws the page anew; lit changes only what is different, so focus and scroll stay. */
function show(): void {
  if (!last) return;
  host.keep({ by, uri: last.model?.uri ?? (host.kept as { uri?: unknown } | undefined)?.uri });
  render(content(last), place);
}

function content({ model, name, reader }: ToMatrix): TemplateResult {
  const language = isReader(document.documentElement.lang) ? document.documentElement.lang : reader;
  const say = speaker(MATRIX_WORDS, language);
  if (!model) return html`<main><h1>${say("heading")}</h1><p>${say("noDraft")}</p></main>`;
  const page: MatrixPage = {
    model, name, reader, by, say,
    arrange: (change) => {
      by = { ...by, ...change };
      show();
    },
    goTo: ({ match }) => host.post({ type: "goTo", start: match.start, end: match.end }),
    openPage: (address) => host.post({ type: "openPage", page: address }),
    decide: (requirement) => host.post({ type: "verdict", requirement }),
  };
  return html`
    <a class="skip" href="#requirements">${say("toTable")}</a><a class="skip" href="#totals">${say("toTotals")}</a>
    ${hatching()}
    <header>
      <h1>${model.title || name}</h1>
      <p class="faint">${say("heading")} · ${name} · ${say("readAs", KIND_WORDS[model.kind][reader], LANGUAGE_WORDS[model.language][reader])} · ${say("advice")}</p>
    </header>
    <main>
      ${tiles(page)}
      ${totals(page)}
      <section id="requirements" tabindex="-1" aria-labelledby="requirements-heading">
        <h2 id="requirements-heading">${say("table")}</h2>
        ${filters(page)}
        ${table(page)}
      </section>
    </main>`;
}
