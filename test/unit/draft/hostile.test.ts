import assert from "node:assert/strict";
import fc from "fast-check";
import { readDraft } from "../../../server/src/draft/read.ts";
import type { Provision } from "../../../server/src/draft/types.ts";
import { LANGUAGES } from "../../../server/src/text/language.ts";

/** Every provision lies inside its parent and its own text inside it. */
function wellFormed(provision: Provision, length: number): void {
  const stack = [provision];
  while (stack.length > 0) {
    const p = stack.pop() as Provision;
    assert.ok(p.range.start >= 0 && p.range.end <= length && p.range.start <= p.range.end);
    for (const r of [...p.lead, ...p.tail]) assert.ok(r.start < r.end && r.end <= length);
    for (const c of p.children) {
      assert.equal(c.parent === p || c.parent !== undefined, true);
      assert.ok(c.range.end <= length);
    }
    stack.push(...p.children);
  }
}

describe("reading anything", () => {
  const pieces = fc.constantFrom(
    "(a)", "(1)", "i)", "1°", "- ", "# ", "## Section 3. ", "Article 5", "ARTÍCULO 1º.-", "\n", "\n\n", "\n---\n", "|", "```", "<!--", "-->", "“", "”", ":", ";", ".", ",", "—",
    "person", "recruits", "l’enfant", "shall", "Whereas", "[^1]: ", "> ", "\t", "\u00ad", "\u00a0", "exploi-\n", "Part II", "means", "commits an offence", "[x](y)", "<sup>", "\u0000", "😀", "(((((", "§ 2",
  );

  it("never crashes, and every range lies in the text", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 120 }), fc.constantFrom(...LANGUAGES), fc.constantFrom("law", "plan"), (parts, language, kind) => {
        const text = parts.join(" ");
        const draft = readDraft(text, { language, kind: kind as "law" });
        wellFormed(draft.root, text.length);
        for (const reading of draft.readings) for (const run of reading.runs) assert.ok(run.from < run.to && run.to <= draft.tokens.count);
      }),
      { numRuns: 400 },
    );
  });

  it("takes time in proportion to hostile text", () => {
    const hostile = ["(a) ".repeat(20_000), "((((".repeat(20_000), "Article 1. ".repeat(10_000), "“x” means ".repeat(10_000), "- ".repeat(40_000), "<".repeat(50_000), "[".repeat(50_000), "a".repeat(200_000), "\n\n(i)".repeat(10_000), "> ".repeat(30_000), "section 1 ".repeat(10_000), "loi n° 1 du 2 relative ".repeat(5_000)];
    for (const text of hostile) {
      const start = performance.now();
      readDraft(text, { language: "en", kind: "law" });
      assert.ok(performance.now() - start < 20_000, `too slow: ${text.slice(0, 20)}`);
    }
  });
});
