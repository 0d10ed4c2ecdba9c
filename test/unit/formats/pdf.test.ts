import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { FormatError } from "../../../server/src/draft/formats/manuscript.ts";
import type { PdfItem, PdfPage } from "../../../server/src/draft/formats/pdf/page.ts";
import { readAnyManuscript } from "../../../server/src/draft/formats/readers.ts";
import { readPages } from "../../../server/src/draft/formats/pdf/read.ts";
import { placeNumber } from "../../../server/src/draft/source.ts";

const item = (text: string, x: number, y: number, height = 10): PdfItem => ({ text, x, y, width: text.length * height * 0.5, height });
/** A page of lines 12 points apart, from the top. */
const page = (lines: readonly (string | PdfItem)[], x = 70): PdfPage => ({ width: 600, height: 800, items: lines.map((line, i) => (typeof line === "string" ? item(line, x, 740 - 12 * i) : line)) });
const blocks = (pages: readonly PdfPage[]): string[] => readPages(pages).text.trim().split("\n\n");
const LONG = "and this line is as long as the lines of this page are wont to be in the middle of it";

describe("PDF", () => {
  it("is read without running heads, page numbers and the numbers of lines; words divided at the ends of lines are joined", () => {
    const of = (n: number, ...lines: string[]): PdfPage => ({ width: 600, height: 800, items: [item("Official Gazette", 70, 780), item(`No. ${n}`, 300, 780), ...lines.flatMap((l, i) => [item(String(i + 1), 40, 740 - 12 * i), item(l, 70, 740 - 12 * i)]), item(`— ${n} —`, 290, 30)] });
    const read = readPages([of(1, `The consent of a victim of traf${"-"}`, `ficking ${LONG},`, `a ${LONG}`, `b ${LONG}; the non-`), of(2, `national ${LONG}`, `c ${LONG}`, "shall not be detained."), of(3, "The end of the", "law is here,", "as may be seen.")]);
    assert.equal(read.text.trim().replace(/\s+/g, " "), `The consent of a victim of trafficking ${LONG}, a ${LONG} b ${LONG}; the non-national ${LONG} c ${LONG} shall not be detained. The end of the law is here, as may be seen.`);
    assert.ok(read.source.places);
    assert.equal(placeNumber(read.source.places, read.text.indexOf("divided") < 0 ? read.text.indexOf("shall not") : 0), 2);
    assert.equal(placeNumber(read.source.places, read.text.indexOf("The end")), 3);
  });

  it("is read column by column, past what runs over both", () => {
    const left = Array.from({ length: 12 }, (_, i) => item(`left ${i} goes over its column here`, 50, 700 - 12 * i));
    const right = Array.from({ length: 12 }, (_, i) => item(`right ${i} goes over its column too`, 320, 700 - 12 * i));
    const title = item("A title that runs over both of the columns of this page of the gazette", 60, 730);
    const words = readPages([{ width: 600, height: 800, items: [title, ...left.flatMap((l, i) => [l, right[i] as PdfItem])] }]).text.replace(/\s+/g, " ");
    assert.ok(words.indexOf("A title") < words.indexOf("left 0") && words.indexOf("left 11") < words.indexOf("right 0"), words);
    assert.ok(words.indexOf("left 3") > words.indexOf("left 2"));
  });

  it("knows headings by their size, paragraphs by their gaps, and notes at the foot of a page", () => {
    const read = blocks([page([item("PART II", 250, 752, 14), "1. A person who recruits another1 commits", `an offence ${LONG}.`, item("2. The court may order.", 70, 690), item("1 Notes are not the law.", 70, 100, 8)])]);
    assert.deepEqual(read, ["# PART II", `1. A person who recruits another1 commits\nan offence ${LONG}.`, "2. The court may order.", "[^1]: Notes are not the law."]);
  });

  it("leaves out figures set high that refer to notes", () => {
    assert.deepEqual(blocks([page([item("recruits another", 70, 700), { ...item("3", 151, 704, 6) }, item(" commits an offence", 156, 700)])]), ["recruits another commits an offence"]);
  });

  it("is refused with a reason when it is scanned, protected or broken", async () => {
    assert.throws(() => readPages([{ width: 600, height: 800, items: [] }]), (e) => e instanceof FormatError && e.code === "scannedPdf");
    await assert.rejects(readAnyManuscript("protected.pdf", readFileSync("test/formats/protected.pdf")), (e) => e instanceof FormatError && e.code === "encryptedPdf");
    await assert.rejects(readAnyManuscript("broken", new TextEncoder().encode("%PDF-1.7\nnothing")), (e) => e instanceof FormatError && e.code === "brokenPdf");
  });
});
