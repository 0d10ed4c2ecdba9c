import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Citations, originalOf } from "../../../server/src/corpus/cite.ts";
import { pageAt, provisionAddress } from "../../../server/src/features/pages.ts";
import { LANGUAGES } from "../../../server/src/text/language.ts";
import { testCorpus } from "../../support/corpus.ts";

const corpus = testCorpus();
const citations = new Citations(corpus);
const requirements = [...corpus.requirements.law, ...corpus.requirements.plan];
const page = (uri: string): string => pageAt(uri, corpus, citations) ?? assert.fail(`no page ${uri}`);
const linksIn = (markdown: string): string[] => [...markdown.matchAll(/\]\(([^)\s]+)\)/g)].map((m) => m[1] ?? "");

/** The anchors that a Markdown file has, as GitHub makes them. */
function anchorsIn(markdown: string): Set<string> {
  return new Set([...markdown.matchAll(/^#{1,6} (.*)$/gm)].map((m) => (m[1] ?? "").toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, "").trim().replace(/\s/g, "-")));
}

describe("pages of the corpus", () => {
  it("link to each other in the read-only documents, in their own language", () => {
    for (const language of LANGUAGES) {
      const addresses = [...requirements.map((r) => `palermo:/requirements/${language}/${r.id}.md`), ...requirements.flatMap((r) => r.sources).map((s) => provisionAddress(s, language))];
      for (const address of new Set(addresses)) {
        const links = linksIn(page(address)).filter((l) => !l.startsWith("https:"));
        for (const link of links) {
          assert.ok(link.includes(`/${language}/`), `${address} links to ${link}`);
          page(new URL(link, address).href);
        }
        if (address.includes("/requirements/")) assert.ok(links.length > 0, `${address} links to no source`);
      }
    }
  });

  it("link to each other in docs/, to headings that are there", () => {
    for (const language of LANGUAGES) {
      for (const folder of ["requirements", "instruments"]) {
        for (const file of readdirSync(`docs/${folder}/${language}`)) {
          const path = join("docs", folder, language, file);
          for (const link of linksIn(readFileSync(path, "utf8")).filter((l) => !l.startsWith("https:"))) {
            const [to = "", anchor] = link.split("#");
            const target = join(dirname(path), to);
            assert.ok(target.includes(`/${language}/`) && existsSync(target), `${path} links to ${link}`);
            if (anchor) assert.ok(anchorsIn(readFileSync(target, "utf8")).has(anchor), `${path}: ${target} has no heading #${anchor}`);
          }
        }
      }
    }
  });

  it("print no label twice", () => {
    for (const language of LANGUAGES) {
      for (const { id } of requirements) {
        const written = page(`palermo:/requirements/${language}/${id}.md`);
        for (const label of [/^\*\*(.+)\*\*$/gm, /^- \*\*(.+?)\*\*/gm]) {
          const labels = [...written.matchAll(label)].map((m) => m[1]);
          assert.equal(new Set(labels).size, labels.length, `${language} ${id}: ${labels.join(", ")}`);
        }
      }
      const one = page(provisionAddress("wg2/25/a", language));
      assert.equal(one.match(/^#/gm)?.length, 1, "a single provision has one heading");
    }
  });

  it("name requirements by their titles, and say in which language the official text is", () => {
    const french = page(provisionAddress("P6.6", "fr"));
    assert.match(french, /\[Au moins une voie d’indemnisation\]|\[[^\]]*indemnis[^\]]*\]\(\.\.\/\.\.\/requirements\/fr\/compensation\.available\.md\)/);
    assert.match(french, /\[Texte officiel \(en anglais\)\]\(https:/);
    assert.match(page(provisionAddress("P6.6", "en")), /\[Official text\]\(https:/);
    assert.doesNotMatch(page(provisionAddress("wg4/46/b", "en")), /`[a-z]+\.[a-z-]+`/);
  });

  it("quote the recommendation, not the words by which the meeting adopted it", () => {
    for (const c of corpus.citables) assert.doesNotMatch(originalOf(c) ?? "", /a approuvé, telles que modifiées/, c.id);
    const [option] = citations.below("wg4/46/i/i");
    assert.match(option ? (originalOf(option) ?? "") : "", /^«\u00a0\[…\] Pour satisfaire .* : Des dispositions/);
  });
});

describe("short citations", () => {
  it("are legible for every source, in each language", () => {
    for (const language of LANGUAGES) for (const { id } of corpus.citables) assert.doesNotMatch(citations.short(id, language), /\b(?:sg08|cop22|cipc|covid)\b/, id);
    assert.equal(citations.short("sg08/5", "fr"), "Secrétaire général, rapport de 2008, par. 5");
    assert.equal(citations.short("wg4/46/i/iii", "es"), "Grupo de Trabajo 4, rec. 46 i) iii)");
  });
});
