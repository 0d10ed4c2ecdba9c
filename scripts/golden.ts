/** Writes the golden assessments of the sample drafts anew. Read `git diff test/drafts` before you commit it. */
import { writeFileSync } from "node:fs";
import { testChecker } from "../test/support/corpus.ts";
import { goldenDrafts, goldenLines } from "../test/support/golden.ts";

for (const { text, golden } of goldenDrafts()) writeFileSync(golden, goldenLines(testChecker().analyse(text)));
