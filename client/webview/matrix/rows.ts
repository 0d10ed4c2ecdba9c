import type { Standing } from "../../../server/src/assess/standing.ts";
import { FORCES, type Force } from "../../../server/src/corpus/types.ts";
import type { ReviewPlace, ReviewRequirement, ReviewSource } from "../../../server/src/features/review.ts";
import { folded, isId, isRecord, listOf } from "../shared/kept.ts";

/** Columns by which the matrix can be sorted; "standard" is the order of the standard, divided by theme. */
export const SORTS = ["standard", "title", "force", "standing", "evidence"] as const;
export type Sort = (typeof SORTS)[number];

/** The gravest first: what is sorted by status begins with what has to be done. */
export const BY_GRAVITY: readonly Standing[] = ["contrary", "missing", "partial", "met", "elsewhere", "not-applicable"];

/** How the reader has arranged the matrix. It is kept until the page is closed. */
export interface Arrangement {
  readonly sort: Sort;
  readonly descending: boolean;
  readonly text: string;
  readonly theme: string;
  readonly force: Force | "all";
  /** The standings shown; empty for all. */
  readonly standings: readonly Standing[];
  /** Ids of the requirements whose elements are shown. */
  readonly open: readonly string[];
}

export const AS_FIRST: Arrangement = { sort: "standard", descending: false, text: "", theme: "all", force: "all", standings: [], open: [] };

/** An arrangement out of whatever was kept. */
export function arrangementOf(kept: unknown): Arrangement {
  if (!isRecord(kept)) return AS_FIRST;
  return {
    sort: SORTS.find((s) => s === kept.sort) ?? "standard",
    descending: kept.descending === true,
    text: typeof kept.text === "string" ? kept.text : "",
    theme: isId(kept.theme) ? kept.theme : "all",
    force: FORCES.find((f) => f === kept.force) ?? "all",
    standings: BY_GRAVITY.filter((s) => Array.isArray(kept.standings) && kept.standings.includes(s)),
    open: listOf(kept.open, isId),
  };
}

/** The requirements that an arrangement shows, in its order. */
export function arranged(rows: readonly ReviewRequirement[], by: Arrangement, locale: string): ReviewRequirement[] {
  const words = folded(by.text).split(/\s+/).filter(Boolean);
  const shown = rows.filter((row) =>
    (by.theme === "all" || row.theme === by.theme) &&
    (by.force === "all" || row.force === by.force) &&
    (by.standings.length === 0 || by.standings.includes(row.standing)) &&
    words.every((w) => folded(`${row.title} ${row.id} ${row.elements.map((e) => e.label).join(" ")} ${row.sources.map((s) => s.citation).join(" ")}`).includes(w)));
  const compare = COMPARE[by.sort];
  if (!compare) return shown;
  const collator = new Intl.Collator(locale);
  const sign = by.descending ? -1 : 1;
  return shown.map((row, i) => ({ row, i })).sort((a, b) => sign * compare(a.row, b.row, collator) || a.i - b.i).map(({ row }) => row);
}

/** What a click on a column's head gives: that order, then its reverse, then the order of the standard again. */
export function sortedBy(by: Arrangement, sort: Sort): Arrangement {
  if (by.sort !== sort) return { ...by, sort, descending: false };
  return by.descending ? { ...by, sort: "standard", descending: false } : { ...by, descending: true };
}

/** The clauses found of a requirement: those that conflict first, each place once. */
export function placesOf({ contrary, elements }: ReviewRequirement): ReviewPlace[] {
  const seen = new Set<string>();
  return [...contrary, ...elements.flatMap((e) => e.evidence)].filter(({ range: { start, end } }) => {
    const key = `${start.line}:${start.character}-${end.line}:${end.character}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Sources of one instrument or meeting together, so that its name is read once: "Working Group 5, rec." and then "6", "7". */
export function sourceGroups(sources: readonly ReviewSource[]): { head: string; sources: { source: ReviewSource; rest: string }[] }[] {
  const groups = new Map<string, { source: ReviewSource; rest: string }[]>();
  for (const source of sources) {
    const [, head = "", rest = source.citation] = /^(.*?(?:rec\. |art\. ))(.+)$/.exec(source.citation) ?? [];
    groups.set(head, [...(groups.get(head) ?? []), { source, rest }]);
  }
  return [...groups].map(([head, own]) => ({ head, sources: own }));
}

const COMPARE: Partial<Record<Sort, (a: ReviewRequirement, b: ReviewRequirement, collator: Intl.Collator) => number>> = {
  title: (a, b, collator) => collator.compare(a.title, b.title),
  force: (a, b) => FORCES.indexOf(a.force) - FORCES.indexOf(b.force),
  standing: (a, b) => BY_GRAVITY.indexOf(a.standing) - BY_GRAVITY.indexOf(b.standing) || FORCES.indexOf(a.force) - FORCES.indexOf(b.force),
  evidence: (a, b) => placesOf(b).length - placesOf(a).length,
};
