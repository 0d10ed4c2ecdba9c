import assert from "node:assert/strict";
import { deonticWords } from "../../../server/src/features/deontic.ts";
import { SEMANTIC_LEGEND, semanticTokensOf } from "../../../server/src/features/semanticTokens.ts";
import type { Language } from "../../../server/src/text/language.ts";
import { structureOf } from "../../support/structure.ts";

function tokens(text: string, language: Language): string[] {
  const lines = text.split("\n");
  const { data } = semanticTokensOf(structureOf(text, { language }));
  const out: string[] = [];
  for (let i = 0, line = 0, at = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0, type = 0] = data.slice(i, i + 4);
    line += down;
    at = down > 0 ? right : at + right;
    out.push(`${SEMANTIC_LEGEND.tokenTypes[type]} ${lines[line]?.slice(at, at + length)}`);
  }
  return out;
}
const deontic = (text: string, language: Language): string[] => deonticWords(structureOf(text, { language }).draft).map((r) => text.slice(r.start, r.end));

describe("semantic tokens", () => {
  it("pass over the titles of other laws, and still find what stands beside them", () => {
    assert.deepEqual(tokens("Section 1. The Victims Who May Not Be Heard Act, 1999, shall apply, as article 6 of the Protocol says.\n", "en"), ["keyword shall", "string article 6 of the Protocol"]);
    assert.deepEqual(tokens("Article 1. – La loi n° 12 du 4 mai 2010 portant organisation du Fonds, doit être appliquée.\n", "fr"), ["keyword doit"]);
    assert.deepEqual(tokens("Artículo 1.- La Ley 20.000 de Tránsito deberá aplicarse según el artículo 10 de la Convención.\n", "es"), ["keyword deberá", "string artículo 10 de la Convención"]);
  });

  it("mark duty and permission only where the draft orders", () => {
    assert.deepEqual(deontic("# What the Court May Do Bill\n\nWHEREAS no person shall be trafficked;\n\nSection 1. Applications\n\nA victim may apply.\n\nSection 2. Hearing\n\nThe court shall hear.\n", "en"), ["may", "shall"]);
    assert.deepEqual(deontic("# Loi relative à la traite\n\nConsidérant que nul ne doit être vendu ;\n\nArticle 1. – Le juge peut entendre la victime.\n\nArticle 2. – Il doit statuer.\n\nNote du rédacteur : la commission devra trancher.\n", "fr"), ["peut", "doit"]);
    assert.deepEqual(deontic("# Ley contra la trata\n\nCONSIDERANDO que nadie puede ser vendido;\n\nArtículo 1.- El juez podrá oír a la víctima.\n\nArtículo 2.- Deberá resolver.\n", "es"), ["podrá", "Deberá"]);
  });
});
