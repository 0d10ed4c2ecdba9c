import { parsePinpoint } from "../../../server/src/corpus/pinpoint.ts";
import type { ReviewElement, ReviewModel, ReviewPlace, ReviewRequirement } from "../../../server/src/features/review.ts";
import { type Filter, filtered } from "./filters.ts";

/** How the checklist is divided. */
export type Grouping = "theme" | "instrument";

/** A theme, or an instrument ("protocol", "convention", "wg4", the id of a report), with what of it passes the filters. */
export interface GroupNode {
  readonly what: "group";
  readonly by: Grouping;
  readonly id: string;
  /** The name of a theme in the reader's language; of an instrument its id. */
  readonly name: string;
  readonly rows: readonly ReviewRequirement[];
}

export interface RequirementNode {
  readonly what: "requirement";
  readonly group: string;
  readonly row: ReviewRequirement;
}

export interface ElementNode {
  readonly what: "element";
  readonly group: string;
  readonly row: ReviewRequirement;
  readonly element: ReviewElement;
}

/** A clause: evidence, a place that only perhaps gives the element, or a clause that conflicts with the standard. */
export interface PlaceNode {
  readonly what: "place";
  readonly is: "evidence" | "hint" | "contrary";
  readonly row: ReviewRequirement;
  readonly place: ReviewPlace;
}

export type ChecklistNode = GroupNode | RequirementNode | ElementNode | PlaceNode;

/** The groups of a review that hold anything once it is filtered: themes in the order of the standard; instruments treaties first, then meetings, then reports. */
export function groupsOf(model: ReviewModel, by: Grouping, filters: readonly Filter[]): GroupNode[] {
  const groups = new Map<string, { name: string; rows: ReviewRequirement[] }>();
  for (const row of filtered(model.requirements, filters)) {
    for (const { id, name } of by === "theme" ? [{ id: row.theme, name: row.themeLabel }] : instrumentsOf(row)) {
      const group = groups.get(id) ?? { name, rows: [] };
      group.rows.push(row);
      groups.set(id, group);
    }
  }
  const nodes = [...groups].map(([id, { name, rows }]): GroupNode => ({ what: "group", by, id, name, rows }));
  return by === "theme" ? nodes : nodes.sort((a, b) => order(a.id) - order(b.id) || (a.id < b.id ? -1 : 1));
}

/** What stands beneath a node. A requirement of one element shows its clauses at once. */
export function childrenOf(node: ChecklistNode): ChecklistNode[] {
  switch (node.what) {
    case "group": return node.rows.map((row) => ({ what: "requirement", group: node.id, row }));
    case "requirement": return [...node.row.contrary.map((place) => placeNode("contrary", node.row, place)), ...elementsBelow(node)];
    case "element": return placesOf(node.row, node.element);
    case "place": return [];
  }
}

function elementsBelow({ group, row }: RequirementNode): ChecklistNode[] {
  const [only, ...more] = row.elements;
  if (only && more.length === 0) return placesOf(row, only);
  return row.elements.map((element) => ({ what: "element", group, row, element }));
}

function placesOf(row: ReviewRequirement, { evidence, hints }: ReviewElement): PlaceNode[] {
  return [...evidence.map((place) => placeNode("evidence", row, place)), ...hints.map((place) => placeNode("hint", row, place))];
}

function placeNode(is: PlaceNode["is"], row: ReviewRequirement, place: ReviewPlace): PlaceNode {
  return { what: "place", is, row, place };
}

/** The place a click on a requirement goes to: a clause that conflicts, the first evidence, the first hint. Undefined when nothing was found. */
export function firstPlace({ contrary, elements }: ReviewRequirement): ReviewPlace | undefined {
  return contrary[0] ?? elements.flatMap((e) => e.evidence)[0] ?? elements.flatMap((e) => e.hints)[0];
}

function instrumentsOf({ sources }: ReviewRequirement): { id: string; name: string }[] {
  const ids = new Set(sources.flatMap(({ id }) => parsePinpoint(id)?.within ?? []));
  return [...ids].map((id) => ({ id, name: id }));
}

function order(id: string): number {
  if (id === "protocol") return 0;
  if (id === "convention") return 1;
  return id.startsWith("wg") ? 2 : 3;
}
