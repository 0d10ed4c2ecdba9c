import assert from "node:assert/strict";
import { type DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import { foldingOf } from "../../../server/src/features/folding.ts";
import { selectionRangesOf } from "../../../server/src/features/selection.ts";
import { symbolsOf } from "../../../server/src/features/symbols.ts";
import type { Language } from "../../../server/src/text/language.ts";
import { atCursor, structureOf, textAt } from "../../support/structure.ts";

const BILL = `# PART II — OFFENCES

**5. Attempt.** (1) A person who attempts the offence is liable—

(a) to a fine; or

(b) to imprisonment.

(2) Abetting is punished alike.

**6.** This section has no heading.

# PART III — VICTIMS

### Assistance

**7.** The Minister shall assist victims.
`;

function lines(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap((s) => [`${"  ".repeat(depth)}${s.name}`, ...lines(s.children ?? [], depth + 1)]);
}

describe("document symbols", () => {
  it("name divisions, articles, paragraphs and items as a table of contents does", () => {
    assert.deepEqual(lines(symbolsOf(structureOf(BILL, { language: "en" }))), [
      "Part II. OFFENCES",
      "  5. Attempt",
      "    (1) A person who attempts the offence is liable—",
      "      (a) to a fine; or",
      "      (b) to imprisonment.",
      "    (2) Abetting is punished alike.",
      "  Section 6",
      "Part III. VICTIMS",
      "  7. Assistance",
    ]);
  });

  it("name French and Spanish articles", () => {
    assert.deepEqual(lines(symbolsOf(structureOf("Article premier. – **Objet.** La présente loi réprime la traite.\n\nArticle 2. – La peine est de dix ans.\n", { language: "fr" }))), ["premier. Objet", "Article 2"]);
    assert.deepEqual(lines(symbolsOf(structureOf("**ARTÍCULO 1º.- Objeto.** Esta ley reprime la trata.\n\n**ARTÍCULO 2º.-** La pena es de diez años.\n", { language: "es" }))), ["1º. Objeto", "Artículo 2º"]);
  });

  it("show defined terms as constants, under their name", () => {
    const text = "Section 2. Interpretation. In this Act—\n\n“victim” means a person against whom the offence is committed;\n\n“Fund” means the Fund for victims.\n\nSection 3. The Fund shall assist victims.\n";
    const article = symbolsOf(structureOf(text, { language: "en" }))[0];
    assert.deepEqual(article?.children?.map((c) => [c.name, c.kind]), [["victim", SymbolKind.Constant], ["Fund", SymbolKind.Constant]]);
  });

  it("contain a heading that stands before its number, and leave out contents and notes", () => {
    const text = "ARRANGEMENT OF SECTIONS\n\n1. Offence\n\n2. Penalty\n\nOffence\n\n1. A person who traffics another person commits an offence.\n\nPenalty\n\n2. The penalty is ten years of imprisonment.\n";
    const context = structureOf(text, { language: "en" });
    const symbols = symbolsOf(context).flatMap((s) => (s.children?.length ? [s, ...s.children] : [s]));
    for (const s of symbols) {
      assert.ok(s.range.start.line <= s.selectionRange.start.line && s.range.end.line >= s.selectionRange.end.line, s.name);
    }
    assert.equal(symbols.filter((s) => /^1\b/.test(s.name)).length, 1);
  });
});

describe("the outline of a whole law", () => {
  const OUTLINES: readonly [Language, string, readonly string[]][] = [
    ["en", "# Trafficking in Persons Bill\n\n## Preamble\n\nWHEREAS trafficking in persons is a crime;\n\n## BE IT ENACTED by Parliament as follows:\n\n## Part I. Offences\n\n### Section 1. Offence\n\nTrafficking is an offence.\n\n### Section 2. Penalty\n\nThe penalty is ten years.\n", ["Trafficking in Persons Bill", "Part I. Offences", "1. Offence", "2. Penalty"]],
    ["fr", "# RÉPUBLIQUE DE VALMONT\n\n## Projet de loi relatif à la traite\n\n## L’Assemblée nationale a adopté,\n\n## Promulgue la loi dont la teneur suit :\n\n# Titre I – Infractions\n\n## Article 1er – Infraction\n\nLa traite est punie.\n\n## Article 2 – Peine\n\nLa peine est de dix ans.\n", ["Projet de loi relatif à la traite", "Titre I. Infractions", "1er. Infraction", "2. Peine"]],
    ["es", "# Ley contra la trata\n\n**CONSIDERANDO:**\n\nQue la trata es un delito;\n\n**EL CONGRESO DE LA REPÚBLICA DECRETA:**\n\n## Título I. Delitos\n\n**Artículo 1.- Delito.** La trata es delito.\n\n**Artículo 2.- Pena.** La pena es de diez años.\n", ["Ley contra la trata", "Título I. Delitos", "1. Delito", "2. Pena"]],
  ];

  it("has its title, not the State above it, the recitals or the words that enact it", () => {
    for (const [language, text, names] of OUTLINES) assert.deepEqual(lines(symbolsOf(structureOf(text, { language }))).map((l) => l.trim()), names, language);
  });

  it("keeps articles below the words that enact them", () => {
    const text = "# Ley contra la trata\n\n## EL CONGRESO DECRETA:\n\n### Artículo 1.- Delito\n\nLa trata es delito.\n\n### Artículo 2.- Pena\n\nLa pena es de diez años.\n";
    assert.deepEqual(lines(symbolsOf(structureOf(text, { language: "es" }))).map((l) => l.trim()).slice(-2), ["1. Delito", "2. Pena"]);
  });
});

describe("folding", () => {
  it("folds divisions, articles and lists", () => {
    const ranges = foldingOf(structureOf(BILL, { language: "en" })).map((f) => [f.startLine, f.endLine]);
    assert.deepEqual(ranges, [[0, 10], [2, 8], [12, 16], [14, 16]]);
  });

  it("folds a list below a paragraph of its own", () => {
    const text = "Article 1. La présente loi réprime la traite.\n\n1. Est puni quiconque :\n\na) recrute une personne ;\n\nb) héberge une personne.\n\nArticle 2. La peine est de dix ans.\n";
    assert.deepEqual(foldingOf(structureOf(text, { language: "fr" })).map((f) => [f.startLine, f.endLine]), [[0, 6], [2, 6]]);
  });
});

describe("selection ranges", () => {
  it("grow from the word to the sentence, the item, the article, the division and all", () => {
    const { context, position } = atCursor(BILL.replace("fine", "fi‸ne"), { language: "en" });
    const grown: string[] = [];
    for (let s = selectionRangesOf(context, [position])[0]; s; s = s.parent) grown.push(textAt(context, s.range).replace(/\s+/g, " ").trim());
    assert.equal(grown[0], "fine");
    assert.equal(grown[1], "to a fine; or");
    assert.equal(grown[2], "(a) to a fine; or");
    assert.match(grown[3] ?? "", /^\(1\) A person.*imprisonment\.$/);
    assert.match(grown[4] ?? "", /5\. Attempt.*alike\.$/);
    assert.match(grown[5] ?? "", /^PART II.*no heading\.$/);
    assert.equal(grown.at(-1), BILL.replace(/\s+/g, " ").trim());
  });

  it("takes one sentence of several", () => {
    const { context, position } = atCursor("Artículo 1. La víctima tiene derechos. El Estado la prot‸ege. La asistencia es gratuita.\n", { language: "es" });
    const selection = selectionRangesOf(context, [position])[0];
    assert.equal(selection?.parent ? textAt(context, selection.parent.range) : "", "El Estado la protege.");
  });
});
