import assert from "node:assert/strict";
import { citationsInText } from "../../../server/src/features/citationsInText.ts";
import { escapeMarkdown, link } from "../../../server/src/report/markdownText.ts";

const found = (text: string): string[] => citationsInText(text).map((c) => c.id);

describe("citations in a draft", () => {
  it("are recognised in the three languages", () => {
    const cases: [string, string[]][] = [
      ["as article 6, paragraph 6, of the Protocol requires", ["P6.6"]],
      ["au sens de l’alinéa a) de l’article 3 du Protocole", ["P3(a)"]],
      ["conforme al artículo 10 de la Convención", ["C10"]],
      ["paragraph 3 (b) of article 6 of the Protocol", ["P6.3(b)"]],
      ["el inciso b) del artículo 3 del Protocolo", ["P3(b)"]],
      ["paragraphe 2 de l’article 25 de la Convention", ["C25.2"]],
      ["see wg4/46/i/iii and P3(b)", ["wg4/46/i/iii", "P3(b)"]],
      ["recommendation 46 (i) of the fourth meeting", ["wg4/46/i"]],
      ["recommandation 25 a) de la deuxième réunion", ["wg2/25/a"]],
      ["CTOC/COP/WG.4/2011/8", ["wg4"]],
      ["article 12 of this Act and recommendation 4 of the committee", []],
      ["section 6 (3) of the Penal Code", []],
    ];
    for (const [text, ids] of cases) assert.deepEqual(found(text), ids, text);
  });

  it("lie where they stand", () => {
    const text = "As article 3 (b) of the Protocol says";
    const [citation] = citationsInText(text);
    assert.equal(text.slice(citation?.range.start, citation?.range.end), "article 3 (b) of the Protocol");
  });
});

describe("markdown", () => {
  it("shows a draft's text as text", () => {
    const shown = escapeMarkdown("<script>alert(1)</script> [x](command:evil) **bold** `code`");
    assert.doesNotMatch(shown, /<script|(?<!\\)\[|(?<!\\)\*\*|(?<!\\)`/);
  });

  it("links only to known places", () => {
    assert.equal(link("x", "https://example.org/a(b)"), "[x](https://example.org/a%28b%29)");
    assert.equal(link("x", "command:workbench.action.quit"), "x");
    assert.equal(link("x", "javascript:alert(1)"), "x");
    assert.equal(link("x", "file:///etc/passwd"), "x");
  });
});
