import type { Hover, Position } from "vscode-languageserver-types";
import { isOpen } from "../assess/standing.ts";
import type { RequirementFinding } from "../assess/types.ts";
import { placesOf } from "../assess/verdict.ts";
import type { Range } from "../text/range.ts";
import { anchorOf } from "./anchor.ts";
import { citationsOf } from "./citationsInText.ts";
import { type Context, holds, offsetAt, rangeAt } from "./context.ts";
import { structureHover } from "./structureHover.ts";
import { findingMarkdown, sourceMarkdown } from "./explainMarkdown.ts";

const MOST = 3;

/**
 * What stands at a position: a citation (what it cites); a defined term or a cross-reference (what it means) with the finding or evidence there (the
 * requirement it serves).
 * @param showsMessages whether the client shows the messages of diagnostics with the hover: what they say is not said twice.
 */
export function hoverAt(context: Context, position: Position, showsMessages = false): Hover | null {
  const offset = offsetAt(context, position);
  const citation = context.kept.of(citationsOf).find((c) => holds(c.range, offset));
  if (citation && context.citations.below(citation.id).length > 0) return hover(context, citation.range, [sourceMarkdown(citation.id, context.citations, context.reader)]);
  const findings = context.assessment.requirements.flatMap((f) => {
    const range = rangeOf(context, f, offset);
    return range ? [{ finding: f, range }] : [];
  });
  const structure = structureHover(context, offset);
  if (findings.length === 0) return structure ? hover(context, structure.range, structure.parts) : null;
  findings.sort((a, b) => a.range.end - a.range.start - (b.range.end - b.range.start));
  const quoted = new Set<string>();
  const parts = findings.slice(0, MOST).map(({ finding }) => findingMarkdown(context, finding, { message: showsMessages && isShownAt(context, finding, offset), quoted }));
  const rest = findings.slice(MOST).map(({ finding }) => `- ${finding.requirement.title[context.reader]}`);
  return hover(context, structure?.range ?? findings[0]?.range ?? { start: offset, end: offset }, [...(structure?.parts ?? []), ...parts, ...(rest.length > 0 ? [rest.join("\n")] : [])]);
}

/** Whether a finding's diagnostic stands at an offset. */
function isShownAt(context: Context, finding: RequirementFinding, offset: number): boolean {
  return isOpen(finding) && holds(anchorOf(context, finding), offset);
}

/** The range of a finding that holds an offset: its evidence, its contrary clause, the clauses that its verdict rests on, or the place where it is shown. */
function rangeOf(context: Context, finding: RequirementFinding, offset: number): Range | undefined {
  const places = [...finding.contrary, ...finding.elements.flatMap((e) => e.evidence)].map((e) => e.match);
  if (finding.verdict) places.push(...placesOf(finding.verdict));
  const own = isOpen(finding) || finding.verdict?.stale ? [anchorOf(context, finding)] : [];
  return [...places, ...own].filter((r) => holds(r, offset)).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

function hover(context: Context, range: Range, parts: readonly string[]): Hover {
  return { contents: { kind: "markdown", value: parts.join("\n\n---\n\n") }, range: rangeAt(context, range) };
}
