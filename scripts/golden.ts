/** Writes the golden assessments of the sample drafts and the golden reports anew. Read `git diff test/drafts test/reports` before you commit it. */
import { writeFileSync } from "node:fs";
import { testChecker } from "../test/support/corpus.ts";
import { GOLDEN_REPORTS, goldenPath } from "../test/support/reportGoldens.ts";
import { goldenDrafts, goldenLines } from "../test/support/golden.ts";

for (const { text, golden } of goldenDrafts()) writeFileSync(golden, goldenLines(testChecker().analyse(text)));
for (const [name, write] of Object.entries(GOLDEN_REPORTS)) writeFileSync(goldenPath(name), await write());
