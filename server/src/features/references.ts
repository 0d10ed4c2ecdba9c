import type { Location, Position } from "vscode-languageserver-types";
import type { Provision } from "../draft/types.ts";
import type { Range } from "../text/range.ts";
import { holds, offsetAt, rangeAt } from "./context.ts";
import { crossReferencesOf, referenceAt } from "./crossReferences.ts";
import type { StructureContext } from "./symbols.ts";
import { termIndexOf, useAt } from "./termUses.ts";
import { ancestorsOf, provisionAt } from "./tree.ts";

/**
 * All places that refer to what stands at a position: to the provision whose label, heading or reference it is, or to a defined term.
 * @param declaration whether the provision's label or the defining places come first.
 */
export function referencesAt(context: StructureContext, position: Position, declaration: boolean): Location[] {
  const offset = offsetAt(context, position);
  const references = context.kept.of(crossReferencesOf);
  const reference = referenceAt(references, offset);
  const target = reference ? reference.target : labelled(context.draft.root, offset);
  if (target) {
    const places = references.filter((r) => r.target === target).map((r) => r.range);
    return located(context, [...(declaration && target.label.end > target.label.start ? [target.label] : []), ...places]);
  }
  if (reference) return [];
  const index = context.kept.of(termIndexOf);
  const use = useAt(index, offset);
  if (use) return located(context, index.uses.filter((u) => u.key === use.key && (declaration || !u.defining)).map((u) => u.range));
  const headed = ancestorsOf(provisionAt(context.draft.root, offset)).find((p) => p.heading && holds(p.heading, offset));
  return headed ? located(context, references.filter((r) => r.target === headed).map((r) => r.range)) : [];
}

/** The provision whose label holds an offset. */
function labelled(root: Provision, offset: number): Provision | undefined {
  return ancestorsOf(provisionAt(root, offset)).find((p) => p.label.end > p.label.start && holds(p.label, offset));
}

function located(context: StructureContext, ranges: readonly Range[]): Location[] {
  return ranges.map((range) => ({ uri: context.uri, range: rangeAt(context, range) }));
}
