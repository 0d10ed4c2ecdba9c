import type { RequirementFinding } from "../assess/types.ts";
import type { Clause } from "../corpus/types.ts";
import type { Range } from "../text/range.ts";
import { typography } from "./clauseText.ts";
import type { Context } from "./context.ts";
import { type ItemForm, itemLike } from "./enumerationForms.ts";

/** The words that give an element in a list, by element id. */
export type Models = ReadonlyMap<string, NonNullable<Clause["item"]>>;

/** A change of a stretch of the draft. */
export interface Change {
  readonly range: Range;
  readonly text: string;
}

/** Elements added to a list of the draft, and the changes that add them. */
export interface ListCompletion {
  readonly elements: readonly string[];
  readonly changes: readonly Change[];
}

/** The model items of a requirement's elements in the draft's language. */
export function modelItems(context: Context, finding: RequirementFinding): Models {
  const out = new Map<string, NonNullable<Clause["item"]>>();
  for (const c of context.corpus.clauses[context.draft.language]) {
    const element = c.elements.length === 1 ? c.elements[0] : undefined;
    if (c.requirement === finding.requirement.id && element && c.item && !out.has(element)) out.set(element, c.item);
  }
  return out;
}

/** Model items worded as their neighbours, for those elements that have such a form. */
export function wordsFor(context: Context, wanted: readonly string[], items: Models, form: ItemForm, neighbours: readonly string[]): { element: string; words: string }[] {
  return wanted.flatMap((element) => {
    const model = form === "verb" ? items.get(element)?.verb : items.get(element)?.noun;
    return model ? [{ element, words: typography(context.text, itemLike(neighbours, model, form, context.draft.language)) }] : [];
  });
}
