import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { toAkomaNtoso } from "../../../server/src/draft/formats/akn/write.ts";
import type { Manuscript } from "../../../server/src/draft/formats/manuscript.ts";
import { readAnyManuscript } from "../../../server/src/draft/formats/readers.ts";
import type { ReadDraft } from "../../../server/src/draft/read.ts";
import { testChecker } from "../../support/corpus.ts";
import { goldenLines } from "../../support/golden.ts";

const FOLDER = "test/formats";
/** Status of each requirement, which elements are present and in which articles they were found. */
const assessmentOf = (draft: string | Manuscript): string => goldenLines(testChecker().analyse(draft)).replace(/ \(perhaps [^)]*\)+| “[^”]*”/g, "");

describe("the same law in Markdown, Word, PDF, HTML and Akoma Ntoso", () => {
  for (const language of ["en", "fr", "es"]) {
    const markdown = readFileSync(`${FOLDER}/law.${language}.md`, "utf8");

    for (const ending of ["docx", "pdf", "html", "akn"]) {
      it(`is assessed as in Markdown when it is .${ending} (${language})`, async () => {
        const bytes = ending === "akn" ? new TextEncoder().encode(toAkomaNtoso(testChecker().analyse(markdown).drafts[0] as ReadDraft, { date: "2026-11-22" })) : readFileSync(`${FOLDER}/law.${language}.${ending}`);
        const read = await readAnyManuscript(`law.${ending}`, bytes);
        assert.ok(typeof read !== "string");
        assert.deepEqual(assessmentOf(read).split("\n"), assessmentOf(markdown).split("\n"));
      });
    }
  }
});
