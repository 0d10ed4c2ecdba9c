import { readFileSync } from "node:fs";
import { reportFile } from "../../server/src/features/reportFile.ts";
import { compareCsv } from "../../server/src/report/compareCsv.ts";
import { compareDocument } from "../../server/src/report/compareDocument.ts";
import { compareModel } from "../../server/src/report/compareModel.ts";
import { comparisonSvg } from "../../server/src/report/compareSvg.ts";
import type { ReportFormat } from "../../server/src/report/formats.ts";
import { toMarkdown } from "../../server/src/report/markdown.ts";
import type { Language } from "../../server/src/text/language.ts";
import { testCorpus } from "./corpus.ts";
import { WordFile } from "./docx.ts";
import { COASTAL, metaOf, PLATEAU, REPORTS, reported, RIBERA, withVerdicts } from "./reports.ts";

/** The requirements of the golden reports: one of each standing, and each kind of decision. */
const SHOWN = new Set(["definition.acts", "definition.means", "consent.irrelevant", "child.no-means", "penalty.serious", "liability.legal-persons", "offence.laundering", "borders.controls", "victims.non-punishment", "assistance.unconditional", "offence.use-of-services"]);

/** A report of the coastal bill with its verdicts. */
export async function coastalReport(format: ReportFormat, reader: Language, only: (id: string) => boolean = (id) => SHOWN.has(id)): Promise<string | Uint8Array> {
  return reportFile(format, [{ analysis: withVerdicts(reported(COASTAL)), meta: metaOf(COASTAL), only }], testCorpus(), reader);
}

/** The three laws compared, the French one pinned, on a few requirements. */
export function threeCompared(reader: Language) {
  const comparison = compareModel([COASTAL, PLATEAU, RIBERA].map((name, i) => ({ name, analysis: i === 0 ? withVerdicts(reported(name)) : reported(name) })), reader, 1);
  const keep = <T extends { readonly requirement: string }>(all: readonly T[]) => all.filter((r) => SHOWN.has(r.requirement));
  return { ...comparison, rows: keep(comparison.rows), onlyHere: keep(comparison.onlyHere), onlyMissingHere: keep(comparison.onlyMissingHere), againstReference: keep(comparison.againstReference) };
}

/** Reports by the names of their golden files, as text that a person can read in a diff. */
export const GOLDEN_REPORTS: Readonly<Record<string, () => Promise<string>>> = {
  "coastal.en.md": async () => String(await coastalReport("md", "en")),
  "coastal.fr.html": async () => String(await coastalReport("html", "fr")).replace(/<style>[\s\S]*?<\/style>/, "<style></style>"),
  "coastal.fr.csv": async () => String(await coastalReport("csv", "fr")),
  "coastal.en.json": async () => String(await coastalReport("json", "en")),
  "coastal.es.sarif": async () => String(await coastalReport("sarif", "es")),
  "coastal.es.docx.txt": async () => `${new WordFile((await coastalReport("docx", "es")) as Uint8Array).body().join("\n")}\n`,
  "coastal.fr.comments.txt": async () => {
    const word = new WordFile((await coastalReport("docx-comments", "fr", () => true)) as Uint8Array);
    return `${word.body().join("\n")}\n\n${[...word.comments()].map(([id, text]) => `${id}: ${text}`).join("\n")}\n`;
  },
  "compare.en.md": async () => toMarkdown(compareDocument(threeCompared("en"), metaOf(COASTAL, PLATEAU, RIBERA))),
  "compare.es.csv": async () => compareCsv(threeCompared("es")),
  "compare.fr.svg": async () => `${comparisonSvg(threeCompared("fr"))}\n`,
};

/** Where a golden report is kept. */
export function goldenPath(name: string): string {
  return `${REPORTS}/golden/${name}.golden`;
}

/** What a report was when somebody last read it. */
export function goldenReport(name: string): string {
  return readFileSync(goldenPath(name), "utf8");
}
