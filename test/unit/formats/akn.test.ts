import assert from "node:assert/strict";
import fc from "fast-check";
import { isAkomaNtoso, readAkn } from "../../../server/src/draft/formats/akn/read.ts";
import { toAkomaNtoso } from "../../../server/src/draft/formats/akn/write.ts";
import { FormatError } from "../../../server/src/draft/formats/manuscript.ts";
import { type ReadDraft, readDraft } from "../../../server/src/draft/read.ts";
import { originalRange } from "../../../server/src/draft/source.ts";
import type { Provision } from "../../../server/src/draft/types.ts";
import { brokenAknRules } from "../../support/aknRules.ts";
import { testChecker } from "../../support/corpus.ts";
import { goldenDrafts, goldenLines } from "../../support/golden.ts";

const wrapped = (body: string, around = "", name = "bill", language = "eng"): string =>
  `<?xml version="1.0"?>\n<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><${name} name="x"><meta><identification source="#a"><FRBRExpression><FRBRlanguage language="${language}"/></FRBRExpression></identification></meta>${around}<body>${body}</body></${name}></akomaNtoso>`;

/** The tree as indented lines: level, word and number, heading, own text; a mark for what is quoted or not operative. */
function tree(draft: ReadDraft): string[] {
  const cut = (r: { start: number; end: number }) => draft.text.slice(r.start, r.end);
  const out: string[] = [];
  const show = (p: Provision, depth: number): void => {
    const parts = [p.level, p.word, p.number, p.heading ? `«${cut(p.heading)}»` : "", p.lead.map(cut).join(" / "), ...(p.tail.length > 0 ? [`…${p.tail.map(cut).join(" / ")}`] : []), p.nonOperative ? `!${p.nonOperative}` : "", p.quoted ? "(quoted)" : ""];
    out.push(" ".repeat(depth) + parts.filter(Boolean).join(" "));
    for (const child of p.children) show(child, depth + 1);
  };
  for (const child of draft.root.children) show(child, 0);
  return out;
}

const read = (xml: string): ReadDraft => readDraft(readAkn(xml));

describe("Akoma Ntoso", () => {
  it("is read by its own structure: numbers, headings, lists, words before and after them", () => {
    const xml = wrapped(`<part eId="part_1"><num>Part I</num><heading>Offences</heading>
      <section eId="sec_1"><num>1.</num><heading>Offence of <i>trafficking</i></heading>
        <subsection eId="a"><num>(1)</num><intro><p>A person who—</p></intro><paragraph eId="b"><num>(a)</num><content><p>recruits another; or</p></content></paragraph><paragraph eId="c"><num>(b)</num><content><p>transports another,</p></content></paragraph><wrapUp><p>commits an offence.</p></wrapUp></subsection>
      </section>
      <section eId="sec_2"><num>2.</num><content><p>Section 5 of the Penal Code applies.</p><p>It applies: (a) always; (b) everywhere.</p></content></section></part>`);
    assert.deepEqual(tree(read(xml)), [
      "division Part I «Offences»",
      " article Section 1 «Offence of trafficking»",
      "  paragraph (1) A person who— …commits an offence.",
      "   item (a) recruits another; or",
      "   item (b) transports another,",
      " article Section 2 Section 5 of the Penal Code applies.",
      "  text It applies:",
      "   item (a) always;",
      "   item (b) everywhere.",
    ]);
  });

  it("tells what provides nothing from what does, and what is written for another law", () => {
    const xml = wrapped(
      `<article eId="art_1"><num>1</num><content><p>The Code is amended<authorialNote marker="1"><p>See the report.</p></authorialNote><remark status="editorial">[sic]</remark>: <mod><quotedStructure><article eId="x"><num>Article 131A</num><content><p>Whoever sells another commits an offence.</p></content></article></quotedStructure></mod></p></content></article>`,
      `<coverPage><p>Printed by order</p></coverPage><preface><p><docTitle>Bill</docTitle></p></preface><preamble><recitals><recital><p>Whereas consent is irrelevant,</p></recital></recitals></preamble>`,
    ).replace("</body>", "</body><conclusions><p>Done here.</p></conclusions><attachments><attachment><heading>Forms</heading><doc name='schedule'><mainBody><paragraph eId='s1'><num>1</num><content><p>Form A.</p></content></paragraph></mainBody></doc></attachment></attachments>");
    assert.deepEqual(tree(read(xml)), [
      "text Printed by order !metadata",
      "text Bill !title",
      "text Whereas consent is irrelevant, !preamble",
      "article Article 1 The Code is amended[^1][^2]:",
      " article Article 131A Whoever sells another commits an offence. (quoted)",
      "text Done here. !note",
      "division Schedule «Forms» !note",
      " paragraph 1 Form A.",
      "text See the report. !footnote",
      "text [sic] !footnote",
    ]);
  });

  it("keeps every position in the XML: through entities, CDATA, inline elements and white space", () => {
    const xml = wrapped(`<section eId="s"><num>1</num><content><p>L&#x2019;objet &amp; the\n   <b>con</b>sent <![CDATA[is < not]]> &eacute; taken.</p></content></section>`);
    const draft = read(xml);
    const article = draft.root.children[0];
    const [lead] = article?.lead ?? [];
    assert.ok(lead);
    assert.equal(draft.text.slice(lead.start, lead.end), "L’objet & the consent is < not &eacute; taken.");
    const at = (word: string): string => {
      const start = draft.text.indexOf(word);
      const range = originalRange(draft.source, { start, end: start + word.length });
      return xml.slice(range.start, range.end);
    };
    assert.equal(at("L’objet"), "L&#x2019;objet");
    assert.equal(at("& the"), "&amp; the");
    assert.equal(at("consent"), "con</b>sent");
    assert.equal(at("is < not"), "is < not");
    assert.equal(at("taken."), "taken.");
    const map = draft.source?.original?.map;
    for (let offset = lead.start; offset < lead.end; offset++) assert.equal(map?.toMade(map.startOf(offset)) ?? -1, offset, draft.text.slice(offset, offset + 10));
  });

  it("reads what can be read of malformed XML and says where it is wrong", () => {
    const xml = wrapped("<section eId='s'><num>1</num><content><p>The consent is irrelevant.<b></p></content></section><section eId='s'><num>2</num><content><p>It & that.</p></content></section>");
    const manuscript = readAkn(xml);
    const malformed = manuscript.problems.filter((p) => p.code === "malformed");
    assert.ok(malformed.length > 0);
    assert.ok(Math.abs((malformed[0]?.offset ?? 0) - xml.indexOf("<b></p>")) < 12);
    assert.deepEqual(manuscript.problems.filter((p) => p.code === "duplicate-id").map((p) => [p.detail, p.offset]), [["s", xml.lastIndexOf("<section")]]);
    assert.deepEqual(tree(readDraft(manuscript)), ["article Section 1 The consent is irrelevant.", "article Section 2 It & that."]);
  });

  it("is known by its root only", () => {
    assert.ok(isAkomaNtoso(wrapped("")));
    assert.ok(isAkomaNtoso('\ufeff<?xml version="1.0"?>\n<!-- a > b -->\n<an:akomaNtoso xmlns:an="x">'));
    assert.ok(!isAkomaNtoso("<html><body>akomaNtoso</body></html>"));
    assert.throws(() => readAkn("<html/>"), (e) => e instanceof FormatError && e.code === "notAkn" && e.detail === "html");
    assert.throws(() => readAkn(wrapped("")), (e) => e instanceof FormatError && e.code === "emptyText");
  });

  it("finds an act with prefixed names, in French, whose sections divide", () => {
    const xml = wrapped("<section eId='a'><num>I</num><heading>Dispositions</heading><article eId='b'><num>1er</num><alinea eId='c'><content><p>Est puni le fait :</p></content></alinea><point eId='d'><num>1°</num><content><p>de recruter ;</p></content></point></article></section>", "", "act", "fra").replace(/<(\/?)(?=[a-z])/gi, "<$1akn:");
    assert.deepEqual(tree(read(xml)), ["division Section I «Dispositions»", " article Article 1er Est puni le fait :", "  paragraph 1° de recruter ;"]);
  });

  for (const { name, text } of goldenDrafts().filter((d) => d.name.endsWith(".md"))) {
    it(`written from ${name} and read again gives the same assessment, as XML and as Markdown`, () => {
      const before = testChecker().analyse(text);
      const xml = toAkomaNtoso(before.drafts[0] as ReadDraft, { date: "2026-11-22" });
      assert.deepEqual(brokenAknRules(xml), []);
      const manuscript = readAkn(xml);
      assert.deepEqual(manuscript.problems, []);
      const statuses = (golden: string): string => golden.replace(/ \[[^\]]*\]| \(perhaps [^+-]*\)(?= |$)/gm, "");
      assert.equal(statuses(goldenLines(testChecker().analyse(manuscript))), statuses(goldenLines(before)));
      assert.equal(statuses(goldenLines(testChecker().analyse(manuscript.text))), statuses(goldenLines(before)));
      assert.equal(toAkomaNtoso(readDraft(manuscript), { date: "2026-11-22" }).length > 0, true);
    });
  }

  it("never fails, hangs or loses its place on damaged documents", () => {
    const xml = wrapped("<section eId='s'><num>1</num><heading>Consent</heading><intro><p>It:</p></intro><paragraph eId='p'><num>(a)</num><content><p>is &lt; irrelevant.</p></content></paragraph></section>");
    fc.assert(
      fc.property(fc.nat(xml.length), fc.nat(40), fc.constantFrom("", "<", "&", "</p>", "<p>", "]]>", "<!--", "\u0000", "<quotedStructure>"), (at, length, inserted) => {
        const damaged = xml.slice(0, at) + inserted + xml.slice(at + length);
        try {
          const draft = readDraft(readAkn(damaged), { language: "en" });
          for (const token of draft.tokens.start) {
            const range = originalRange(draft.source, { start: token, end: token + 1 });
            assert.ok(range.start >= 0 && range.end <= damaged.length && range.start <= range.end);
          }
        } catch (error) {
          assert.ok(error instanceof FormatError, String(error));
        }
      }),
      { numRuns: 300 },
    );
  });
});
