import { FORCES, type Force } from "../../../server/src/corpus/types.ts";
import type { ComparedRow, Comparison } from "../../../server/src/report/compareModel.ts";
import { BY_GRAVITY } from "../matrix/rows.ts";
import { folded, isId, isRecord, listOf } from "../shared/kept.ts";

export const VIEWS = ["grid", "pair", "apart"] as const;
export type View = (typeof VIEWS)[number];

/** Columns by which the grid can be sorted besides the laws; "spread" is by how many laws meet a requirement. */
export const SORTS = ["standard", "title", "force", "spread"] as const;
export type Sort = (typeof SORTS)[number] | { readonly law: string };

export const ORDERS = ["given", "name", "met"] as const;
export type Order = (typeof ORDERS)[number];

/** How the reader has arranged the comparison. Laws are named by their addresses, so that it survives one more or one less. */
export interface Arrangement {
  readonly view: View;
  readonly sort: Sort;
  readonly descending: boolean;
  readonly order: Order;
  readonly text: string;
  readonly theme: string;
  readonly force: Force | "all";
  /** Only requirements on which the laws differ. */
  readonly differing: boolean;
  /** Ids of the requirements whose elements are shown. */
  readonly open: readonly string[];
  /** The pinned law. */
  readonly reference: string;
  /** The two laws that stand side by side. */
  readonly left: string;
  readonly right: string;
}

export const AS_FIRST: Arrangement = { view: "grid", sort: "standard", descending: false, order: "given", text: "", theme: "all", force: "all", differing: false, open: [], reference: "", left: "", right: "" };

/** An arrangement out of whatever was kept. */
export function arrangementOf(kept: unknown): Arrangement {
  if (!isRecord(kept)) return AS_FIRST;
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  const law = isRecord(kept.sort) ? text(kept.sort.law) : "";
  return {
    view: VIEWS.find((v) => v === kept.view) ?? "grid",
    sort: law !== "" ? { law } : (SORTS.find((s) => s === kept.sort) ?? "standard"),
    descending: kept.descending === true,
    order: ORDERS.find((o) => o === kept.order) ?? "given",
    text: text(kept.text),
    theme: isId(kept.theme) ? kept.theme : "all",
    force: FORCES.find((f) => f === kept.force) ?? "all",
    differing: kept.differing === true,
    open: listOf(kept.open, isId),
    reference: text(kept.reference),
    left: text(kept.left),
    right: text(kept.right),
  };
}

/** The rows that an arrangement shows, in its order. @param uris addresses of the laws, in the order of the comparison. */
export function arranged({ rows, reader }: Comparison, uris: readonly string[], by: Arrangement): ComparedRow[] {
  const words = folded(by.text).split(/\s+/).filter(Boolean);
  const shown = rows.filter((row) =>
    (by.theme === "all" || row.theme === by.theme) &&
    (by.force === "all" || row.force === by.force) &&
    (!by.differing || differs(row)) &&
    words.every((w) => folded(`${row.title} ${row.requirement} ${row.elements.map((e) => e.label).join(" ")}`).includes(w)));
  const rank = rankOf(by.sort, uris, new Intl.Collator(reader));
  if (!rank) return shown;
  const sign = by.descending ? -1 : 1;
  return shown.map((row, i) => ({ row, i })).sort((a, b) => sign * rank(a.row, b.row) || a.i - b.i).map(({ row }) => row);
}

/** Whether the laws that are asked for a requirement do not all stand alike on it. */
export function differs({ cells }: ComparedRow): boolean {
  return new Set(cells.flatMap((cell) => cell?.standing ?? [])).size > 1;
}

/** The order of the columns as indices of laws: the pinned law first. */
export function columnsOf({ laws }: Comparison, uris: readonly string[], { order, reference }: Arrangement): number[] {
  const columns = laws.map((_, i) => i);
  if (order === "name") columns.sort((a, b) => (laws[a]?.name ?? "").localeCompare(laws[b]?.name ?? ""));
  if (order === "met") columns.sort((a, b) => (laws[b]?.totals.met ?? 0) - (laws[a]?.totals.met ?? 0));
  const pinned = uris.indexOf(reference);
  return pinned < 0 ? columns : [pinned, ...columns.filter((i) => i !== pinned)];
}

/** What a click on a column's head gives: that order, then its reverse, then the order of the standard again. */
export function sortedBy(by: Arrangement, sort: Sort): Arrangement {
  if (!sameSort(by.sort, sort)) return { ...by, sort, descending: false };
  return by.descending ? { ...by, sort: "standard", descending: false } : { ...by, descending: true };
}

export function sameSort(a: Sort, b: Sort): boolean {
  return typeof a === "object" && typeof b === "object" ? a.law === b.law : a === b;
}

/** The two laws side by side as indices: those that were chosen, else the first two. */
export function pairOf({ laws }: Comparison, uris: readonly string[], { left, right, reference }: Arrangement): [number, number] {
  const at = (uri: string, otherwise: number): number => (uris.includes(uri) ? uris.indexOf(uri) : otherwise);
  const first = at(left, at(reference, 0));
  return [first, at(right, first === 0 ? Math.min(1, laws.length - 1) : 0)];
}

function rankOf(sort: Sort, uris: readonly string[], collator: Intl.Collator): ((a: ComparedRow, b: ComparedRow) => number) | undefined {
  if (typeof sort === "object") {
    const law = uris.indexOf(sort.law);
    const gravity = (row: ComparedRow): number => {
      const standing = row.cells[law]?.standing;
      return standing ? BY_GRAVITY.indexOf(standing) : BY_GRAVITY.length;
    };
    return law < 0 ? undefined : (a, b) => gravity(a) - gravity(b);
  }
  if (sort === "title") return (a, b) => collator.compare(a.title, b.title);
  if (sort === "force") return (a, b) => FORCES.indexOf(a.force) - FORCES.indexOf(b.force);
  if (sort === "spread") return (a, b) => metBy(b) - metBy(a);
  return undefined;
}

/** How many laws meet a requirement. */
export function metBy({ cells }: ComparedRow): number {
  return cells.filter((c) => c?.standing === "met").length;
}
