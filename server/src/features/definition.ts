import type { LocationLink, Position } from "vscode-languageserver-types";
import type { Provision } from "../draft/types.ts";
import { labelRange } from "./anchor.ts";
import { crossReferencesOf, referenceAt } from "./crossReferences.ts";
import { offsetAt, rangeAt } from "./context.ts";
import type { StructureContext } from "./symbols.ts";
import { termIndexOf, useAt } from "./termUses.ts";
import { extentOf } from "./tree.ts";

/** Where the cross-reference or the defined term at a position leads: the provision, or every place that defines the term. Empty when there is neither. */
export function definitionAt(context: StructureContext, position: Position): LocationLink[] {
  const offset = offsetAt(context, position);
  const reference = referenceAt(context.kept.of(crossReferencesOf), offset);
  if (reference) return reference.target ? [{ ...linkTo(context, reference.target), originSelectionRange: rangeAt(context, reference.range) }] : [];
  const index = context.kept.of(termIndexOf);
  const use = useAt(index, offset);
  if (!use) return [];
  return index.terms
    .filter((t) => t.key === use.key)
    .map((t) => ({ targetUri: context.uri, targetRange: rangeAt(context, covering(extentOf(t.provision), t.range)), targetSelectionRange: rangeAt(context, t.range), originSelectionRange: rangeAt(context, use.range) }));
}

function linkTo(context: StructureContext, target: Provision): LocationLink {
  const whole = extentOf(target);
  const label = labelRange(context, target);
  const selection = { start: Math.max(label.start, whole.start), end: Math.min(Math.max(label.end, label.start), whole.end) };
  return { targetUri: context.uri, targetRange: rangeAt(context, whole), targetSelectionRange: rangeAt(context, selection) };
}

function covering(a: { start: number; end: number }, b: { start: number; end: number }): { start: number; end: number } {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
