import assert from "node:assert/strict";
import { DiagnosticSeverity } from "vscode-languageserver-types";
import { SEMANTIC_LEGEND, semanticTokensOf } from "../../../server/src/features/semanticTokens.ts";
import { structureDiagnosticsOf } from "../../../server/src/features/structureDiagnostics.ts";
import type { StructureContext } from "../../../server/src/features/symbols.ts";
import type { Language } from "../../../server/src/text/language.ts";
import { marked } from "../../support/marks.ts";
import { structureOf, textAt } from "../../support/structure.ts";

const DRAFTS: Record<Language, string> = {
  en: "Section 1. Interpretation. In this Act—\n\n“victim” means a person who suffered;\n\n“⟦carrier⟧” means a person who carries.\n\nSection 2. Every victim is heard under ⟦section 9⟧, paragraph (a) of ⟦section 8⟧, section 1 and section 12 of the Penal Code.\n",
  fr: "Article premier. – Définitions. On entend par :\n\na) « victime » : la personne qui a souffert ;\n\nb) « ⟦transporteur⟧ » : celui qui transporte.\n\nArticle 2. – La victime est entendue selon ⟦l’article 9⟧ et l’article 6 du Protocole.\n".replace("⟦l’article", "l’⟦article"),
  es: "Artículo 1. Definiciones. Se entiende por:\n\n1. **Víctima:** quien ha sufrido la trata.\n\n2. **⟦Transportista⟧:** quien transporta.\n\nArtículo 2. La víctima será oída según el ⟦artículo 9⟧ y el artículo 10 de la Convención.\n",
};

describe("findings of structure", () => {
  for (const language of ["en", "fr", "es"] as const)
    it(`are dangling references and unused terms, once each (${language})`, () => {
      const { text, ranges } = marked(DRAFTS[language]);
      const context = structureOf(text, { language, reader: language });
      const found = structureDiagnosticsOf(context);
      assert.deepEqual(found.map((d) => textAt(context, d.range)), ranges.map((r) => text.slice(r.start, r.end)));
      assert.deepEqual(new Set(found.map((d) => d.code)), new Set(["term.unused", "reference.dangling"]));
      for (const d of found) {
        assert.equal(d.source, "palermo");
        assert.equal(d.severity, DiagnosticSeverity.Information);
        assert.ok(String(d.message).includes(textAt(context, d.range)));
      }
    });

  it("speak the reader's language, whatever the draft's", () => {
    const context = structureOf(marked(DRAFTS.en).text, { language: "en", reader: "es" });
    assert.match(String(structureDiagnosticsOf(context)[0]?.message), /se define pero no se usa/);
  });

  it("do not call a term unused of which one alternative is used", () => {
    const text = "Artículo 1. Definiciones. Se entiende por:\n\n1. **Niña, niño o adolescente:** quien no ha cumplido dieciocho años.\n\nArtículo 2. El niño será oído.\n";
    assert.deepEqual(structureDiagnosticsOf(structureOf(text, { language: "es" })), []);
  });
});

/** Tokens as "type.modifier:text". */
function tokens(context: StructureContext): string[] {
  const { data } = semanticTokensOf(context);
  const out: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5);
    if (down > 0) character = 0;
    line += down;
    character += right;
    const text = textAt(context, { start: { line, character }, end: { line, character: character + length } });
    const modifier = SEMANTIC_LEGEND.tokenModifiers.filter((_, k) => modifiers & (1 << k)).join(".");
    out.push(`${[SEMANTIC_LEGEND.tokenTypes[type], modifier].filter(Boolean).join(".")}:${text}`);
  }
  return out;
}

describe("semantic tokens", () => {
  it("mark terms, deontic verbs, references and citations in English", () => {
    const text = "Section 1. “victim” means a person who suffered.\n\nSection 2. Victims shall be heard in May 2027 and may stay under section 1, section 9, article 6 of the Protocol. The Extradition Act applies.\n";
    assert.deepEqual(tokens(structureOf(text, { language: "en" })), ["type.definition:victim", "type:Victims", "keyword:shall", "keyword:may", "function:section 1", "function.invalid:section 9", "string:article 6 of the Protocol"]);
  });

  it("mark them in French and Spanish", () => {
    const fr = "Article premier. – On entend par « victime » : la personne qui a souffert.\n\nArticle 2. – Le juge doit entendre la victime, qui peut être assistée et a droit à réparation, selon l’article premier.\n";
    assert.deepEqual(tokens(structureOf(fr, { language: "fr" })), ["type.definition:victime", "keyword:doit", "type:victime", "keyword:peut", "keyword:a droit", "function:article premier"]);
    const es = "Artículo 1. Definiciones. Se entiende por:\n\n1. **Víctima:** quien ha sufrido.\n\nArtículo 2. El juez deberá oír a la víctima, que podrá ser asistida y tendrá derecho a reparación según el artículo 1 y el artículo 3 de la Ley 20.\n";
    assert.deepEqual(tokens(structureOf(es, { language: "es" })), ["type.definition:Víctima", "keyword:deberá", "type:víctima", "keyword:podrá", "keyword:tendrá derecho", "function:artículo 1", "function.external:artículo 3"]);
  });

  it("never run over a line's end", () => {
    const text = "Section 1. The State protects.\n\nSection 2. The court shall apply section\n1 at once.\n";
    assert.deepEqual(tokens(structureOf(text, { language: "en" })), ["keyword:shall", "function:section", "function:1"]);
  });
});
