import assert from "node:assert/strict";
import fc from "fast-check";
import { QueryError } from "../../../server/src/query/ast.ts";
import { Compiler } from "../../../server/src/query/compile.ts";
import { Evaluator } from "../../../server/src/query/evaluate.ts";
import { parseQuery } from "../../../server/src/query/parse.ts";
import { quantitiesIn } from "../../../server/src/query/quantities.ts";
import { tokenise } from "../../../server/src/text/tokens.ts";

const typesOf = (text: string): string[] => {
  const t = tokenise(text);
  return [...t.type].map((i) => t.types[i] as string);
};

/** The words a query matches in a sentence, or undefined. */
function find(query: string, text: string, concepts: Record<string, string> = {}): string[] | undefined {
  const compiler = new Compiler(concepts, new Set(["core"]));
  const node = compiler.compile(query);
  const evaluator = new Evaluator(compiler.program);
  const types = typesOf(text);
  evaluator.load({ types, type: Int32Array.from(types.keys()), titled: undefined, start: Int32Array.of(0, types.length), whole: Int32Array.of(0) });
  const spans = evaluator.spans(node, 0);
  if (!spans) return undefined;
  const out: string[] = [];
  for (let i = 0; i < spans.length; i += 2) out.push(types.slice(spans[i], spans[i + 1]).join(" "));
  return out;
}

function errorOf(query: string, concepts: Record<string, string> = {}): QueryError {
  try {
    new Compiler(concepts, new Set(["core"])).compile(query, true);
  } catch (error) {
    if (error instanceof QueryError) return error;
    throw error;
  }
  throw new Error(`no error: ${query}`);
}

describe("query language", () => {
  const text = "The victim’s consent to the intended exploitation shall be irrelevant, and no defence.";

  it("finds words whatever their case, accents and elision", () => {
    assert.deepEqual(find("CONSENT", text), ["consent"]);
    assert.deepEqual(find("exploitation", "l’Exploitation"), ["exploitation"]);
    assert.deepEqual(find("coaccion", "Coacción"), ["coaccion"]);
  });

  it("finds beginnings and single letters", () => {
    assert.deepEqual(find("irrelevan!", text), ["irrelevant"]);
    assert.deepEqual(find("def*n*e", text), ["defence"]);
    assert.equal(find("irrelevan", text), undefined);
    assert.equal(find("d*fenc", text), undefined);
  });

  it("finds phrases, wildcards and apostrophes included", () => {
    assert.deepEqual(find('"no defen!"', text), ["no defence"]);
    assert.deepEqual(find('"victim\'s consent"', text), ["victim consent"]);
    assert.equal(find('"consent irrelevant"', text), undefined);
  });

  it("measures distances in words: adjacent is one", () => {
    assert.deepEqual(find("shall /1 be", text), ["shall be"]);
    assert.equal(find("shall /1 irrelevant", text), undefined);
    assert.deepEqual(find("irrelevant /2 shall", text), ["shall be irrelevant"]);
    assert.equal(find("irrelevant +2 shall", text), undefined);
  });

  it("joins in a sentence, in order or not, and excludes", () => {
    assert.ok(find("victim /s defence", text));
    assert.ok(find("victim +s defence", text));
    assert.equal(find("defence +s victim", text), undefined);
    assert.equal(find("victim % defence", text), undefined);
    assert.ok(find("victim % offender", text));
  });

  it("uses concepts, also inside one another", () => {
    const concepts = { victim: 'victim! or "trafficked person!"', agrees: "{victim} /3 consent!" };
    assert.ok(find("{agrees} /s irrelevan!", text, concepts));
    assert.ok(find("{agrees}", "consent of a trafficked person", concepts));
  });

  it("counts alternatives", () => {
    assert.ok(find("atleast2(victim or consent or offender)", text));
    assert.equal(find("atleast3(victim or consent or offender)", text), undefined);
    assert.ok(find("atleast2({pair})", text, { pair: "victim or consent" }));
  });

  it("reads lengths of time in three languages", () => {
    assert.ok(find("[years >= 4]", "imprisonment for a term not exceeding fifteen (15) years"));
    assert.ok(find("[years >= 10]", "prisión de cinco a diez años"));
    assert.equal(find("[years < 4]", "prisión de tres a diez años"), undefined);
    assert.ok(find("[years = 18]", "moins de dix-huit ans"));
    assert.ok(find("[years = 18]", "under the age of eighteen"));
    assert.ok(find("[days >= 30]", "un délai d’un mois"));
    assert.equal(find("[years >= 4]", "section 12 of the Act"), undefined);
    assert.equal(quantitiesIn(typesOf("not less than five years and not more than twenty years")).length, 1);
  });

  it("refuses mixed connectors and shows how the services would read them", () => {
    const error = errorOf("victim /5 consent or agreement");
    assert.equal(error.code, "mixed");
    assert.equal(error.column, 19);
    assert.equal(error.detail, "victim /5 (consent or agreement)");
    assert.equal(errorOf("a /5 b /6 c").code, "mixed");
    assert.doesNotThrow(() => parseQuery("a /5 b /5 c"));
  });

  it("points at the column of what is wrong", () => {
    const cases: [string, string, number][] = [
      ["", "empty", 1], ["victim", "bare-word", 1], ["a b", "no-connector", 3], ["(a or b", "unclosed", 1], ["a or", "unexpected-end", 5],
      ['a or "b', "unclosed", 6], ["a or {x}", "unknown-concept", 6], ["foo(a)", "unknown-field", 1], ["[years > x]", "bad-quantity", 1], ["a or )", "unexpected", 6],
      ["a /0 b", "bad-number", 3], ["he(a)", "misplaced", 1], ["(a /p b) /5 c", "misplaced", 10], ["a ; b", "unexpected", 3],
    ];
    for (const [query, code, column] of cases) {
      const error = errorOf(query);
      assert.deepEqual([error.code, error.column], [code, column], query);
    }
    assert.equal(errorOf("{a}", { a: "{b} or x", b: "{a} or y" }).code, "cyclic-concept");
  });

  it("never crashes or hangs on any query: it parses or says what is wrong", () => {
    const pieces = fc.constantFrom("a", "b!", '"c d"', "{x}", "(", ")", "or", "and", "/5", "+3", "/s", "%", "he(", "atleast2(", "[years >= 4]", "[", '"', "}", "*", "é");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        try {
          parseQuery(parts.join(" "));
        } catch (error) {
          assert.ok(error instanceof QueryError);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("agrees with a plain search on random texts", () => {
    const word = fc.constantFrom("a", "b", "c", "d");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.integer({ min: 1, max: 5 }), (tokens, n) => {
        const near = tokens.some((x, i) => x === "a" && tokens.some((y, j) => y === "b" && Math.abs(i - j) <= n));
        assert.equal(find(`a /${n} b`, tokens.join(" ")) !== undefined, near);
        const ordered = tokens.some((x, i) => x === "a" && tokens.some((y, j) => y === "b" && j > i && j - i <= n));
        assert.equal(find(`a +${n} b`, tokens.join(" ")) !== undefined, ordered);
        assert.equal(find('"a b c"', tokens.join(" ")) !== undefined, tokens.join("").includes("abc"));
      }),
      { numRuns: 300 },
    );
  });
});
