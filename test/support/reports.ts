import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Analysis } from "../../server/src/assess/analyse.ts";
import type { Verdict } from "../../server/src/assess/verdict.ts";
import type { ReportMeta } from "../../server/src/report/meta.ts";
import { testChecker } from "./corpus.ts";

/** The folder of the drafts that reports are tested on, and of what the reports of them must be. */
export const REPORTS = "test/reports";
export const COASTAL = "coastal-bill.en.md";
export const PLATEAU = "loi-plateau.fr.md";
export const RIBERA = "ley-ribera.es.md";

/** A draft of the reports' tests, assessed. */
export function reported(name: string): Analysis {
  return testChecker().analyse(readFileSync(`${REPORTS}/${name}`, "utf8"));
}

/** The verdicts of the coastal bill: one that overrules, one that confirms, one whose clause has changed since. */
export const VERDICTS: readonly { readonly verdict: Verdict; readonly stale: boolean }[] = [
  { stale: false, verdict: { requirement: "penalty.serious", verdict: "partial", reason: "no upper limit is set", by: "A. Reviewer", date: "2026-11-20", clauses: [] } },
  { stale: false, verdict: { requirement: "liability.legal-persons", verdict: "elsewhere", reason: "bodies corporate are persons", text: "Interpretation Act, s. 2", by: "A. Reviewer", date: "2026-11-20", clauses: [] } },
  { stale: true, verdict: { requirement: "victims.non-punishment", verdict: "met", reason: "section 7 said so", by: "A. Reviewer", date: "2026-10-02", clauses: [{ quote: "No victim shall be prosecuted." }] } },
];

/** An analysis with verdicts put to its findings, as the reading of verdict files does. */
export function withVerdicts(analysis: Analysis, verdicts = VERDICTS): Analysis {
  const requirements = analysis.assessment.requirements.map((f) => {
    const applied = verdicts.find((v) => v.verdict.requirement === f.requirement.id);
    return applied ? { ...f, verdict: applied } : f;
  });
  for (const { verdict } of verdicts) assert.ok(requirements.some((f) => f.requirement.id === verdict.requirement), `no requirement ${verdict.requirement}`);
  return { ...analysis, assessment: { ...analysis.assessment, requirements } };
}

/** What the reports of the tests say of themselves. */
export function metaOf(...files: readonly string[]): ReportMeta {
  return { files, date: "2026-11-22", palermo: "0.1.0", corpus: "2026-11-20+0123456789ab" };
}
