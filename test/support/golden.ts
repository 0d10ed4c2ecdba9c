import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Analysis } from "../../server/src/assess/analyse.ts";
import { provisionPath } from "../../server/src/draft/path.ts";

/** The folder of sample drafts. */
export const DRAFTS = "test/drafts";

/** Sample drafts and the files that hold their golden assessments. */
export function goldenDrafts(): { name: string; text: string; golden: string }[] {
  return readdirSync(DRAFTS)
    .filter((f) => /\.(?:md|txt)$/.test(f))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(DRAFTS, name), "utf8"), golden: join(DRAFTS, `${name}.golden`) }));
}

/** An assessment as lines that a person can read in a diff: status, then where each element was found. */
export function goldenLines({ assessment, drafts }: Analysis): string {
  const draft = drafts[0];
  const where = (e: { provision: Parameters<typeof provisionPath>[0] }) => (draft ? provisionPath(e.provision, draft.text, draft.language) : "");
  const lines = assessment.requirements.map((r) => {
    const elements = r.elements.map((e) => `${e.present ? "+" : "-"}${e.id}${e.evidence[0] ? ` [${where(e.evidence[0])}]` : e.hints[0] ? ` (perhaps ${where(e.hints[0])})` : ""}`);
    const contrary = r.contrary[0] ? ` contrary [${where(r.contrary[0])}]` : "";
    return `${r.status.padEnd(8)} ${r.requirement.id}:${contrary} ${elements.join(" ")}`;
  });
  return `${assessment.kind} ${assessment.language}\n${lines.join("\n")}\n`;
}

/** The golden text of a draft, or undefined when there is none yet. */
export function readGolden(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
