import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { searchDraft, type SearchResult } from "../../../server/src/assess/search.ts";
import { readDraft } from "../../../server/src/draft/read.ts";
import { detectKind } from "../../../server/src/draft/kind.ts";
import { detectLanguage } from "../../../server/src/text/language.ts";
import { Compiler } from "../../../server/src/query/compile.ts";
import type { Batch } from "../../../server/src/query/batch.ts";
import { Evaluator } from "../../../server/src/query/evaluate.ts";
import { testChecker } from "../../support/corpus.ts";
import { PlainMatcher } from "../../support/reference/plainMatcher.ts";

/** Everything a search found, in an order of its own. */
function found({ hits, mentions, subjectSentences, roleCounts }: SearchResult): unknown {
  return {
    hits: hits.map((h) => `${h.target.what} ${h.target.key} ${h.target.rank} ${h.reading.index} ${h.from} ${h.to}`).sort(),
    mentions, subject: [...subjectSentences].map((s) => s.index).sort((a, b) => a - b), roles: [...roleCounts],
  };
}

const STRETCH = 1_000;
const FOLDERS = ["test/drafts", "test/tuning"];
const texts = FOLDERS.flatMap((folder) => readdirSync(folder).filter((f) => /\.(?:md|txt)$/.test(f)).map((f) => join(folder, f)));

/** The same draft as other writers and converters would leave it. */
function variants(text: string, seed: number): string[] {
  const lines = text.split("\n");
  const at = (seed * 7919) % Math.max(1, lines.length - 6);
  return [
    text,
    [...lines.slice(0, at), ...lines.slice(at + 5)].join("\n"),
    [...lines.slice(0, at), ...[...lines.slice(at, at + 6)].reverse(), ...lines.slice(at + 6)].join("\n"),
    text.replace(/\n(?=\()/g, " "),
  ];
}

describe("evaluating many readings at once", () => {
  it("finds in drafts what the plain definition of the query language finds", () => {
    const checker = testChecker();
    texts.forEach((file, i) => {
      if (i % 2 === 1) return;
      // a stretch of every other draft, as it stands or in one of its variants, all four in turn: the plain definition is slow
      const whole = readFileSync(file, "utf8");
      const from = (i * 1_700) % Math.max(1, whole.length - STRETCH);
      const draft = readDraft(variants(whole.slice(from, from + STRETCH), i)[(i / 2) % 4] as string, { language: detectLanguage(whole), kind: detectKind(whole) });
      const lexicon = checker.lexicon(draft.language);
      assert.deepEqual(found(searchDraft(draft, lexicon)), found(searchDraft(draft, lexicon, new PlainMatcher(lexicon.program))), file);
    });
  });

  it("matches random queries in random texts as they are defined", () => {
    const compare = fc.constantFrom(">=", "<=", "<", ">", "=");
    const { query } = fc.letrec<{ query: string; group: string }>((tie) => ({
      query: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.constantFrom("a", "b", "ten", "years", "under", "ab!", "a*", '"a b"', '"b a b"', "flag()", "other()"),
        fc.tuple(tie("group"), fc.constantFrom(" or ", " /2 ", " +2 ", " /4 ", " +1 ", " /s ", " +s ", " % "), tie("group")).map(([l, c, r]) => l + c + r),
        fc.tuple(fc.integer({ min: 1, max: 3 }), fc.array(tie("query"), { minLength: 1, maxLength: 3 })).map(([n, k]) => `atleast${n}(${k.join(", ")})`),
        fc.tuple(fc.constantFrom("flag", "other", "title"), tie("query")).map(([f, q]) => `${f}(${q})`),
        fc.tuple(compare, fc.constantFrom(1, 10, 18)).map(([c, n]) => `years${c}${n}`),
      ),
      group: tie("query").map((q) => `(${q})`),
    }));
    const word = fc.constantFrom("a", "b", "c", "ab", "abc", "ten", "years", "under", "18");
    const reading = fc.record({ words: fc.array(fc.tuple(word, fc.boolean()), { maxLength: 12 }), flags: fc.subarray(["flag", "other"]), item: fc.boolean() });
    let compiled = 0;
    let matched = 0;
    const property = fc.property(query, fc.array(reading, { minLength: 1, maxLength: 40 }), fc.boolean(), (text, readings, lists) => {
      const compiler = new Compiler({}, new Set(["flag", "other"]));
      let node: number;
      try {
        node = compiler.compile(text);
      } catch {
        return;
      }
      compiled++;
      const flag = { flag: compiler.compile("flag()"), other: compiler.compile("other()") };
      const flags = readings.map((r) => r.flags.map((f) => flag[f as "flag" | "other"]));
      const answers = [new Evaluator(compiler.program), new PlainMatcher(compiler.program)].map((matcher) => {
        matcher.load(batchOf(readings));
        matcher.spans(node, 0); // without flags first: nothing of it may stay
        matcher.setFlags(flags, lists);
        return readings.map((_, i) => matcher.spans(node, i));
      });
      if (answers[1]?.some((spans) => spans !== undefined)) matched++;
      assert.deepEqual(answers[0], answers[1], text);
    });
    fc.assert(property, { numRuns: 1_500 });
    assert.ok(compiled > 300 && matched > 100, `${compiled} queries compiled, ${matched} matched`);
  });
});

function batchOf(readings: readonly { readonly words: readonly (readonly [string, boolean])[]; readonly item: boolean }[]): Batch {
  const all = readings.flatMap((r) => r.words);
  const types = [...new Set(all.map(([w]) => w))];
  const start = [0];
  for (const { words } of readings) start.push((start.at(-1) ?? 0) + words.length);
  let whole = 0;
  return {
    types, type: Int32Array.from(all, ([w]) => types.indexOf(w)), titled: Uint8Array.from(all, ([, t]) => (t ? 1 : 0)), start: Int32Array.from(start),
    whole: Int32Array.from(readings, ({ item }, i) => (item && i > 0 ? whole : (whole = i))),
  };
}
