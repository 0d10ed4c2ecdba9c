import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { retokenise } from "../../../server/src/text/retokenise.ts";
import { tokenise } from "../../../server/src/text/tokens.ts";
import { UnknownLanguageError } from "../../../server/src/draft/read.ts";
import type { Analysis } from "../../../server/src/assess/analyse.ts";
import { canonicalAssessment, canonicalDraft } from "../../support/canonical.ts";
import { testChecker } from "../../support/corpus.ts";

/** What an author types, pastes, begins and does not finish. */
const INSERTIONS = [
  "x", " ", ".", ";", ",", ":", "\n", "\n\n", "(a) ", "\n(b) ", "\n1. ", "\n- ", "\n## Part II Victims\n", "\n# ", "\nSection 9. Penalties\n", "\n**Article 7.** ", "\nArtículo 3. Definiciones.- ", "\nCHAPITRE II\n", "```\n", "\n~~~\n",
  "<!-- ", " -->", "<!-- palermo: not-applicable consent.irrelevant: no -->\n", "<a href=", ">", "<b>", "**", "“", "”", "—", "not ", "no ", "shall ", "trafficking in persons ", "la traite des personnes ", "trata de personas ", "under section 3 ", "de l’article 2 ", "del artículo 4 ", "means ", "| a | b |\n", "---\n", "\n---\nkind: plan\n---\n",
  "\n\n____________\n[1] a note\n", "\n                    12\n", "\n- 4 -\n", "Short title ........ 2\n", "\nSchedule 1\n", "Trafficking in Persons Act ", "(Repealed)", "[inserted by Act 3]", "\r\n", "dis-\nplay ", "\u00ad", "l’", "n’est ", "eighteen years ", "[^1]: a\n", "](b)",
];

/** More on request: PALERMO_RUNS=200 makes thousands of edits. */
const RUNS = Number(process.env.PALERMO_RUNS ?? 40);

interface Edit {
  readonly at: number;
  readonly kind: "insert" | "delete" | "line" | "paragraph" | "double" | "move" | "top";
  readonly length: number;
  readonly what: number;
}
const edits = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), kind: fc.constantFrom<Edit["kind"][]>("insert", "insert", "insert", "delete", "line", "paragraph", "double", "move", "top"), length: fc.integer({ min: 1, max: 60 }), what: fc.nat(INSERTIONS.length - 1) }),
  { minLength: 8, maxLength: 24 },
);

function apply(text: string, { at, kind, length, what }: Edit): string {
  const i = Math.floor(at * text.length);
  const inserted = INSERTIONS[what] as string;
  const line = { start: text.lastIndexOf("\n", i) + 1, end: (text.indexOf("\n", i) + 1 || text.length) };
  const paragraph = { start: text.lastIndexOf("\n\n", i) + 2, end: (text.indexOf("\n\n", i) + 2 || text.length) };
  switch (kind) {
    case "insert":
      return text.slice(0, i) + inserted + text.slice(i);
    case "delete":
      return text.slice(0, i) + text.slice(i + length);
    case "line":
      return text.slice(0, line.start) + text.slice(line.end);
    case "paragraph":
      return text.slice(0, Math.min(paragraph.start, paragraph.end)) + text.slice(paragraph.end);
    case "double":
      return text.slice(0, line.end) + text.slice(line.start);
    case "move":
      return text.slice(0, paragraph.start) + text.slice(paragraph.end) + text.slice(paragraph.start, paragraph.end);
    case "top":
      return inserted + text;
  }
}

const folders = ["test/drafts", "test/tuning"];
const texts = folders.flatMap((folder) => readdirSync(folder).filter((f) => /\.(?:md|txt)$/.test(f)).map((f) => readFileSync(join(folder, f), "utf8").slice(0, 2_400)));

/** What a version gives: the draft, the assessment, or that its language is not known. */
function given(make: () => Analysis): unknown {
  try {
    const analysis = make();
    return [analysis.drafts.map(canonicalDraft), canonicalAssessment(analysis)];
  } catch (error) {
    if (error instanceof UnknownLanguageError) return "unknown language";
    throw error;
  }
}

describe("a draft that is being edited", () => {
  it("is read and assessed as if each version were the first, thousands of edits long", () => {
    const checker = testChecker();
    let versions = 0;
    const property = fc.property(fc.nat(texts.length - 1), edits, fc.constantFrom({}, { assumeSubject: true }, { defaults: { language: "en" as const, kind: "law" as const } }), (which, changes, options) => {
      const open = checker.open();
      let text = texts[which] as string;
      for (const change of [undefined, ...changes]) {
        if (change) text = apply(text, change);
        versions++;
        assert.deepEqual(given(() => open.update(text, options)), given(() => checker.analyse(text, options)));
      }
    });
    fc.assert(property, { numRuns: RUNS });
    assert.ok(versions > 8 * RUNS, `${versions} versions`);
  });

  it("is cut into the same words, whatever changed", () => {
    const piece = fc.constantFrom("a", "Zz", " ", "\n", "\n\n", "<", ">", "<a ", "</a>", "<!--", "-->", "](x)", "[^1]", "’", "l’", "s", "-", "-\n", ".", ";", "é", "\u00ad", "1");
    const text = fc.array(piece, { maxLength: 60 }).map((p) => p.join(""));
    const far = fc.constantFrom("", "word ".repeat(1_500), "word\n\n".repeat(1_500));
    const property = fc.property(text, far, text, text, far, text, (a, left, from, to, right, b) => {
      const old = a + left + from + right + b;
      const now = a + left + to + right + b;
      const plain = (t: ReturnType<typeof tokenise>) => Array.from({ length: t.count }, (_, i) => [t.start[i], t.end[i], t.gap[i], t.capital[i], t.types[t.type[i] as number]]);
      assert.deepEqual(plain(retokenise(now, { text: old, tokens: tokenise(old) })), plain(tokenise(now)));
    });
    fc.assert(property, { numRuns: 300 });
  });
});
