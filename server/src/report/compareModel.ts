import type { Analysis } from "../assess/analyse.ts";
import { isDecided, type Standing, standingOf } from "../assess/standing.ts";
import type { RequirementFinding } from "../assess/types.ts";
import type { Force, Requirement } from "../corpus/types.ts";
import type { DraftKind } from "../draft/types.ts";
import type { Language } from "../text/language.ts";
import { type Counts, countsOf } from "./counts.ts";
import { type Decision, decisionsOf } from "./decision.ts";
import { type Place, placer } from "./placeOf.ts";
import { quoteLine } from "./quote.ts";
import { THEME_WORDS } from "./words.ts";

/** A law (or several read together) that takes part in a comparison. */
export interface ComparedInput {
  /** What the reader calls it: a file's name. */
  readonly name: string;
  readonly analysis: Analysis;
}

/** A column of the comparison. */
export interface ComparedLaw {
  readonly name: string;
  /** The draft's own title, empty when it has none. */
  readonly title: string;
  readonly language: Language;
  readonly kind: DraftKind;
  readonly aboutTrafficking: boolean;
  readonly totals: Counts;
  readonly mandatory: Counts;
}

/** What one law gives of one element. */
export interface ComparedElement {
  readonly id: string;
  readonly present: boolean;
  readonly evidence: readonly Place[];
}

/** What one law says of one requirement. */
export interface ComparedCell {
  readonly standing: Standing;
  /** A person, not the checker, decided. */
  readonly decided: boolean;
  readonly decisions: readonly Decision[];
  readonly elements: readonly ComparedElement[];
  readonly contrary: readonly Place[];
}

/** A row of the comparison: a requirement and, in the order of the laws, what each says. */
export interface ComparedRow {
  readonly requirement: string;
  readonly title: string;
  readonly theme: string;
  readonly themeTitle: string;
  readonly force: Force;
  readonly kind: DraftKind;
  readonly elements: readonly { readonly id: string; readonly label: string }[];
  /** Null where the requirement is not asked of such a text: of a plan, or of one that is not about trafficking. */
  readonly cells: readonly (ComparedCell | null)[];
}

/** Something that sets one law apart: `law` is an index of `laws`; `elements` are those that it alone gives (or alone lacks). */
export interface Difference {
  readonly law: number;
  readonly requirement: string;
  readonly elements: readonly string[];
}

/** How one law stands to the reference on one requirement. */
export interface ReferenceChange {
  readonly law: number;
  readonly requirement: string;
  readonly from: Standing;
  readonly to: Standing;
  /** Elements the law gives and the reference does not. */
  readonly gains: readonly string[];
  /** Elements the reference gives and the law does not. */
  readonly lacks: readonly string[];
}

/** Laws side by side, as plain data: it can be sent to a webview or written as JSON. */
export interface Comparison {
  readonly reader: Language;
  readonly laws: readonly ComparedLaw[];
  readonly rows: readonly ComparedRow[];
  /** What each gives that none of the others gives. */
  readonly onlyHere: readonly Difference[];
  /** What each lacks that all the others give. */
  readonly onlyMissingHere: readonly Difference[];
  /** Index of the pinned law, if one is. */
  readonly reference?: number;
  readonly againstReference: readonly ReferenceChange[];
}

/** How many clauses a cell keeps of one element. */
const MOST_PLACES = 3;

/**
 * Compares laws or plans in any of the three languages. Laws and plans may stand side by side: a requirement of one kind is null for
 * texts of the other. @param reference index of the law that the others are measured against.
 */
export function compareModel(inputs: readonly ComparedInput[], reader: Language, reference?: number): Comparison {
  const found = inputs.map(({ analysis }) => new Map(analysis.assessment.requirements.map((f) => [f.requirement.id, f])));
  const places = inputs.map(({ analysis }) => placer(analysis));
  const requirements = new Map<string, { requirement: Requirement; force: Force; kind: DraftKind }>();
  for (const { analysis } of inputs) for (const f of analysis.assessment.requirements) if (!requirements.has(f.requirement.id)) requirements.set(f.requirement.id, { requirement: f.requirement, force: f.force, kind: analysis.assessment.kind });
  const rows = inOrder([...requirements.values()]).map(({ requirement: r, force, kind }): ComparedRow => ({
    requirement: r.id, title: r.title[reader], theme: r.theme, themeTitle: THEME_WORDS[r.theme]?.[reader] ?? r.theme, force, kind,
    elements: r.elements.map((e) => ({ id: e.id, label: e.label[reader] })),
    cells: found.map((byId, i) => cellOf(byId.get(r.id), places[i])),
  }));
  const pinned = reference !== undefined && inputs[reference] ? reference : undefined;
  return {
    reader, laws: inputs.map(lawOf), rows,
    onlyHere: differences(rows, (own, others) => own && !others.includes(true)),
    onlyMissingHere: differences(rows, (own, others) => !own && !others.includes(false)),
    ...(pinned === undefined ? {} : { reference: pinned }),
    againstReference: pinned === undefined ? [] : rows.flatMap((row) => changesOf(row, pinned)),
  };
}

/** Laws' requirements before plans', each in the order of the standard. */
function inOrder<T extends { readonly kind: DraftKind }>(rows: readonly T[]): T[] {
  return [...rows.filter((r) => r.kind === "law"), ...rows.filter((r) => r.kind === "plan")];
}

function lawOf({ name, analysis: { drafts, assessment } }: ComparedInput): ComparedLaw {
  const title = drafts[0]?.title;
  return {
    name, title: title ? quoteLine(drafts[0]?.text ?? "", title.start, title.end, 160) : "", language: assessment.language, kind: assessment.kind, aboutTrafficking: assessment.aboutTrafficking,
    totals: countsOf(assessment.requirements), mandatory: countsOf(assessment.requirements.filter((f) => f.force === "mandatory")),
  };
}

function cellOf(finding: RequirementFinding | undefined, place: ReturnType<typeof placer> | undefined): ComparedCell | null {
  if (!finding || !place) return null;
  return {
    standing: standingOf(finding), decided: isDecided(finding), decisions: decisionsOf(finding),
    elements: finding.elements.map((e) => ({ id: e.id, present: e.present, evidence: e.evidence.slice(0, MOST_PLACES).map(place) })),
    contrary: finding.contrary.slice(0, MOST_PLACES).map(place),
  };
}

/** Whether a law gives an element, as far as reports count: found, unless a person said that the requirement is met, is not, or is met by another text. */
export function gives(cell: ComparedCell, element: string): boolean {
  if (cell.decided && cell.standing !== "partial") return cell.standing === "met" || cell.standing === "elsewhere";
  return cell.elements.some((e) => e.id === element && e.present);
}

/**
 * Elements by law for which `apart` holds of the law itself and of all others. A law to which the requirement does not apply is left out,
 * at least two must be left, and what another text covers sets no law apart.
 */
function differences(rows: readonly ComparedRow[], apart: (own: boolean, others: readonly boolean[]) => boolean): Difference[] {
  return rows.flatMap((row) => {
    const asked = row.cells.flatMap((cell, law) => (cell && cell.standing !== "not-applicable" ? [{ cell, law }] : []));
    if (asked.length < 2) return [];
    return asked.filter(({ cell }) => cell.standing !== "elsewhere").flatMap(({ cell, law }) => {
      const elements = row.elements.filter(({ id }) => apart(gives(cell, id), asked.filter((a) => a.law !== law).map((a) => gives(a.cell, id)))).map((e) => e.id);
      return elements.length > 0 ? [{ law, requirement: row.requirement, elements }] : [];
    });
  });
}

/** How each law stands to the reference on one requirement; empty where the reference is not asked for it. */
export function changesOf(row: ComparedRow, reference: number): ReferenceChange[] {
  const from = row.cells[reference];
  if (!from) return [];
  return row.cells.flatMap((to, law) => {
    if (!to || law === reference) return [];
    const gains = row.elements.filter(({ id }) => gives(to, id) && !gives(from, id)).map((e) => e.id);
    const lacks = row.elements.filter(({ id }) => gives(from, id) && !gives(to, id)).map((e) => e.id);
    if (gains.length === 0 && lacks.length === 0 && from.standing === to.standing) return [];
    return [{ law, requirement: row.requirement, from: from.standing, to: to.standing, gains, lacks }];
  });
}
