import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { deflateSync, strToU8, zipSync } from "fflate";
import { FormatError, type FormatErrorCode } from "../../../server/src/draft/formats/manuscript.ts";
import { readAnyManuscript, readManuscript, readOpenText } from "../../../server/src/draft/formats/readers.ts";
import { readDraft } from "../../../server/src/draft/read.ts";
import { DecodeError } from "../../../server/src/text/decode.ts";

const refusal = (name: string, bytes: Uint8Array): FormatErrorCode | "binary" | "read" => {
  try {
    readManuscript(name, bytes);
    return "read";
  } catch (error) {
    if (error instanceof DecodeError) return "binary";
    assert.ok(error instanceof FormatError, String(error));
    return error.code;
  }
};
const word = (parts: Record<string, Uint8Array>): Uint8Array => zipSync(parts);
const akn = (body: string, before = ""): string => `<?xml version="1.0"?>${before}<akomaNtoso><bill name="b"><body>${body}</body></bill></akomaNtoso>`;
const SECTION = "<section eId='s'><num>1</num><content><p>The consent of the victim is irrelevant. &a; end.</p></content></section>";

/** An archive of one deflated file whose headers tell a size of their own choosing. */
function lying(name: string, content: Uint8Array, told: number): Uint8Array {
  const archive = zipSync({ [name]: content });
  const view = new DataView(archive.buffer, archive.byteOffset);
  view.setUint32(22, told, true);
  for (let at = archive.length - 22; at > 0; at--) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    view.setUint32(at + 24, told, true);
    break;
  }
  return archive;
}

describe("hostile files", () => {
  it("that unpack to far more than a document are refused before they have unpacked, whatever size they tell", () => {
    const zeros = new Uint8Array(120 * 1024 * 1024);
    assert.ok(deflateSync(zeros).length < 200_000, "small enough to be sent around");
    assert.equal(refusal("bomb.docx", lying("word/document.xml", zeros, 1_000)), "zipBomb");
    assert.equal(refusal("bomb.docx", word({ "word/document.xml": strToU8("<w:document><w:body/></w:document>"), "word/styles.xml": zeros })), "zipBomb");
  });

  it("whose entities expand are read without expanding them, and nothing outside is opened", () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${"&a;".repeat(50)}"><!ENTITY c "${"&b;".repeat(50)}"><!ENTITY file SYSTEM "file:///etc/passwd">]>`;
    for (const entity of ["&c;", "&file;"]) {
      const read = readManuscript("bill.akn", strToU8(akn(SECTION.replace("&a;", entity), laughs)));
      assert.ok(typeof read !== "string");
      assert.match(read.text, new RegExp(`is irrelevant\\. ${entity} end\\.`));
      assert.ok(read.text.length < 200 && !read.text.includes("root:"));
    }
  });

  it("that nest without end are read as far as documents nest, or refused", () => {
    const deep = (open: string, close: string, n = 100_000): string => `${open.repeat(n)}consent${close.repeat(n)}`;
    const read = readManuscript("bill.xml", strToU8(akn(deep("<section>", "</section>") + SECTION)));
    assert.ok(typeof read !== "string" && read.problems.some((p) => p.code === "deep"));
    readDraft(read, { language: "en" });
    assert.equal(refusal("a.html", strToU8(`<html><body>${deep("<div>", "</div>", 20_000)}</body></html>`)), "tooDeep");
    assert.equal(refusal("a.html", strToU8(`<html><body><p>${deep("<i>", "</i>", 5_000)}</p></body></html>`)), "tooDeep");
    assert.equal(refusal("a.docx", word({ "word/document.xml": strToU8(`<w:document><w:body>${deep("<w:sdt>", "</w:sdt>")}</w:body></w:document>`) })), "tooDeep");
  });

  it("that are broken, protected or something else say so", () => {
    assert.equal(refusal("a.docx", strToU8("PK\u0003\u0004 and no more")), "brokenArchive");
    assert.equal(refusal("a.docx", strToU8("plain words")), "notWord");
    assert.equal(refusal("a.docx", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)), "encryptedWord");
    assert.equal(refusal("a.docx", word({ "xl/workbook.xml": strToU8("<workbook/>") })), "notWord");
    assert.equal(refusal("a.docx", word({ "word/document.xml": strToU8("<w:document><w:body><w:p/></w:body></w:document>") })), "emptyText");
    assert.equal(refusal("a.xml", strToU8("<rss/>")), "notAkn");
    assert.equal(refusal("a.html", strToU8("<script>x</script>")), "emptyText");
    assert.equal(refusal("a.akn", Uint8Array.from({ length: 3_000 }, (_, i) => (i * 89) % 256)), "binary");
  });

  it("of a hundred megabytes are refused by their size", async () => {
    const large = new Uint8Array(100 * 1024 * 1024);
    for (const name of ["a.docx", "a.akn", "a.html"]) assert.equal(refusal(name, large), "tooLarge");
    await assert.rejects(readAnyManuscript("a.pdf", large), (e) => e instanceof FormatError && e.code === "tooLarge");
  });

  it("never make a reader fail in another way", async () => {
    const samples = [readFileSync("test/formats/numbering.docx"), readFileSync("test/formats/law.fr.html")];
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.nat(), fc.uint8Array({ maxLength: 40 }), (sample, at, bytes) => {
        const damaged = Uint8Array.from(sample);
        damaged.set(bytes.subarray(0, Math.max(0, damaged.length - (at % damaged.length))), at % damaged.length);
        refusal(sample === samples[0] ? "a.docx" : "a.html", damaged);
      }),
      { numRuns: 150 },
    );
    const pdf = readFileSync("test/formats/law.es.pdf");
    for (let cut = 500; cut < pdf.length; cut += 9_000) await readAnyManuscript("a.pdf", pdf.subarray(0, cut)).catch((e) => assert.ok(e instanceof FormatError, String(e)));
  });

  it("in an editor are answered with nothing rather than with a failure", () => {
    assert.equal(readOpenText("file:///a.xml", "xml", "<rss>&&&</rss>"), undefined);
    assert.ok(readOpenText("file:///a.xml", "xml", akn(SECTION)));
  });
});
