import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { readDocx } from "../../../server/src/draft/formats/docx/read.ts";
import { numberText } from "../../../server/src/draft/formats/docx/numberText.ts";
import { placeNumber } from "../../../server/src/draft/source.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const p = (text: string, properties = ""): string => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const numbered = (list: number, level: number): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const level = (n: number, format: string, text: string, more = ""): string => `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

function word(body: string, parts: Record<string, string> = {}): Uint8Array {
  const wrap = (name: string, xml: string) => [`word/${name}.xml`, strToU8(`<?xml version="1.0"?><w:${name} ${W}>${xml}</w:${name}>`)] as const;
  return zipSync(Object.fromEntries([wrap("document", `<w:body>${body}</w:body>`), ...Object.entries(parts).map(([name, xml]) => wrap(name, xml))]));
}
const text = (body: string, parts: Record<string, string> = {}, changes?: "accepted" | "rejected"): string[] => readDocx(word(body, parts), changes ? { changes } : {}).text.trim().split("\n\n");

describe("Word documents", () => {
  const made = readFileSync("test/formats/numbering.docx");

  it("are read with their automatic numbers, from styles and levels, restarted where Word restarts them", () => {
    assert.deepEqual(readDocx(made).text.trim().split("\n\n"), [
      "# Trafficking in Persons Bill", "## Part I — Offences", "### Section 1. Offence of trafficking", "(1) A person who, by means of force[^1]—", "(a) recruits another person;",
      "(b) transports another person, including", "(i) within the country; or", "(ii) across a border,", "for the purpose of exploitation commits an offence.",
      "(2) The court shall impose imprisonment for twelve years.", "### Section 2. Attempt", "(1) A person who attempts the offence under section 1 commits an offence.",
      "- first measure", "- second measure", "1st step", "1st.1 half step", "2nd step again", "1st a step of a new list",
      "| Offence | Penalty |\n|---|---|\n| Trafficking | Twelve years and a fine |", "A margin note in a box.", "**Interpretation.** In this Act, words have their meaning.",
      "[^1]: Approved by the Cabinet; the consent of the victim is irrelevant.",
    ]);
  });

  it("are read with tracked changes as accepted, or as rejected", () => {
    assert.match(readDocx(made, { changes: "rejected" }).text, /imprisonment for three years/);
    const body = `${p("One", '<w:rPr><w:del w:id="1"/></w:rPr>')}${p(" and two.")}<w:ins w:id="2">${p("Put in.")}</w:ins><w:p><w:moveFrom w:id="3"><w:r><w:t>Moved.</w:t></w:r></w:moveFrom></w:p>`;
    assert.deepEqual(text(body), ["One and two.", "Put in."]);
    assert.deepEqual(text(body, {}, "rejected"), ["One", "and two.", "Moved."]);
  });

  it("lead from a place in the text to its paragraph", () => {
    const { text: read, source } = readDocx(made);
    assert.ok(source.places);
    assert.equal(placeNumber(source.places, read.indexOf("recruits another")), 5);
    assert.equal(placeNumber(source.places, read.indexOf("(2) The court")), 10);
  });

  it("know headings by style in any language of Word, by outline level, and by their look", () => {
    const styles = '<w:style w:type="paragraph" w:styleId="Ttulo1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Kop"><w:name w:val="My head"/><w:basedOn w:val="Ttulo1"/></w:style><w:style w:styleId="Strong"><w:name w:val="Strong one"/><w:rPr><w:b/></w:rPr></w:style>';
    assert.deepEqual(text(p("Delitos", '<w:pStyle w:val="Ttulo1"/>') + p("Más", '<w:pStyle w:val="Kop"/>') + p("Nivel", '<w:outlineLvl w:val="2"/>') + p("A la vista", '<w:pStyle w:val="Strong"/>'), { styles }), ["## Delitos", "## Más", "#### Nivel", "**A la vista**"]);
  });

  it("count as Word does: legal numbers, lists without restart, starts of their own, levels that begin deep", () => {
    const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, "upperRoman", "%1.")}${level(1, "decimal", "%1.%2", "<w:isLgl/>")}${level(2, "lowerLetter", "(%3)", '<w:lvlRestart w:val="0"/>')}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`;
    const body = [p("a", numbered(1, 0)), p("b", numbered(1, 1)), p("c", numbered(1, 2)), p("d", numbered(1, 1)), p("e", numbered(1, 2)), p("f", numbered(2, 0)), p("g", numbered(1, 0)), p("h", numbered(0, 0)), p("i", numbered(1, 1))];
    assert.deepEqual(text(body.join(""), { numbering }), ["I. a", "1.1 b", "(a) c", "1.2 d", "(b) e", "VII. f", "VIII. g", "h", "8.1 i"]);
  });

  it("write numbers in Word's formats", () => {
    assert.deepEqual(["decimalZero", "lowerRoman", "upperLetter", "ordinal", "ordinalText", "none"].map((f) => numberText(4, f, "en-GB")), ["04", "iv", "D", "4th", "Fourth", ""]);
    assert.deepEqual([numberText(1, "ordinal", "fr-FR"), numberText(2, "ordinal", "fr"), numberText(3, "ordinal", "es-MX"), numberText(28, "lowerLetter", ""), numberText(13, "ordinal", "en")], ["1er", "2e", "3º", "bb", "13th"]);
  });

  it("give the results of fields, the text of boxes once, and neither hidden text, comments nor contents", () => {
    const field = '<w:p><w:r><w:t>See </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x \\h</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>section 4</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> secret</w:t></w:r></w:p>';
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p("In a box.")}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p("In a box.")}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const styles = '<w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>';
    assert.deepEqual(text(p("1 Offences ... 3", '<w:pStyle w:val="TOC1"/>') + field + box, { styles }), ["See section 4", "In a box."]);
  });
});
