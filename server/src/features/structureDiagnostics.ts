import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver-types";
import { fill } from "../report/words.ts";
import { foldText } from "../text/fold.ts";
import type { Range } from "../text/range.ts";
import { rangeAt } from "./context.ts";
import { crossReferencesOf } from "./crossReferences.ts";
import type { StructureContext } from "./symbols.ts";
import { type TermIndex, termIndexOf } from "./termUses.ts";
import { STRUCTURE_WORDS } from "./wordsStructure.ts";

/** The codes of findings about a draft's structure; they have no requirement. */
export const STRUCTURE_CODES = ["reference.dangling", "term.unused"] as const;

/** References that lead nowhere (one for each expression, on its outermost part) and terms that are defined but never used, in order of place. */
export function structureDiagnosticsOf(context: StructureContext): Diagnostic[] {
  const dangling = context.kept.of(crossReferencesOf).filter((r) => r.state === "invalid" && r.outer?.state !== "invalid");
  const found = [
    ...dangling.map((r) => ({ range: r.range, code: STRUCTURE_CODES[0], word: "dangling" as const })),
    ...unusedTerms(context, context.kept.of(termIndexOf)).map((range) => ({ range, code: STRUCTURE_CODES[1], word: "unused" as const })),
  ];
  return found.sort((a, b) => a.range.start - b.range.start).map(({ range, code, word }) => ({
    range: rangeAt(context, range),
    severity: DiagnosticSeverity.Information,
    code,
    source: "palermo",
    message: fill(STRUCTURE_WORDS[word][context.reader], context.text.slice(range.start, range.end).replace(/\s+/g, " ")),
  }));
}

/** Places that define a term which stands nowhere else; "child, boy or girl" is used when one of its words is. */
function unusedTerms({ text, draft }: StructureContext, { terms, uses }: TermIndex): Range[] {
  const used = new Set(uses.filter((u) => !u.defining).map((u) => u.key));
  const types = new Map<string, number>();
  for (let i = 0; i < draft.tokens.count; i++) types.set(draft.tokens.types[draft.tokens.type[i] ?? 0] ?? "", (types.get(draft.tokens.types[draft.tokens.type[i] ?? 0] ?? "") ?? 0) + 1);
  const alternatives = (range: Range) => text.slice(range.start, range.end).split(/,|\s(?:or|ou|o|y|et|and)\s/u).map((w) => foldText(w)).filter((w) => w !== "");
  return terms.flatMap(({ key, range }) => {
    const parts = alternatives(range);
    return used.has(key) || (parts.length > 1 && parts.some((p) => (types.get(p.split(" ")[0] ?? "") ?? 0) > 1)) ? [] : [range];
  });
}
