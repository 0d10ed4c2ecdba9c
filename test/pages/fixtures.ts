import { readdirSync, readFileSync } from "node:fs";
import type { ToCompare, ToMatrix } from "../../client/src/views/messages.ts";
import type { Analysis } from "../../server/src/assess/analyse.ts";
import { reviewOf } from "../../server/src/features/review.ts";
import { compareModel } from "../../server/src/report/compareModel.ts";
import type { Language } from "../../server/src/text/language.ts";
import { testChecker } from "../support/corpus.ts";
import { assessed } from "../support/fixes.ts";

/** The laws of `test/compare`, by file name. */
export function laws(): { name: string; text: string }[] {
  return readdirSync("test/compare").sort().map((name) => ({ name, text: readFileSync(`test/compare/${name}`, "utf8") }));
}

/** What the extension tells the matrix of a draft. */
export function reviewMessage(text: string, reader: Language, name = "draft.md"): ToMatrix {
  return { type: "review", model: reviewOf(assessed(text, { reader })), name, reader };
}

const read = new Map<string, Analysis>();

/** A law read once for all tests. */
function analysisOf(text: string): Analysis {
  const known = read.get(text) ?? testChecker().analyse(text, { assumeSubject: true });
  read.set(text, known);
  return known;
}

/** What the extension tells the comparison of the sample laws. */
export function comparisonMessage(reader: Language, files = laws()): Extract<ToCompare, { type: "comparison" }> {
  const inputs = files.map(({ name, text }) => ({ name, analysis: analysisOf(text) }));
  return { type: "comparison", answer: { comparison: compareModel(inputs, reader), uris: files.map((f) => `file:///laws/${f.name}`), unread: [], corpusVersion: "test" }, problems: [] };
}
