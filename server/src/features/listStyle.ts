import type { Provision } from "../draft/types.ts";
import type { Context } from "./context.ts";
import { ownProvisions } from "./tree.ts";

/** How the items of a list are numbered. */
export type MarkerStyle = "decimal" | "lower" | "upper" | "roman" | "ROMAN" | "bullet";

/** How lists are written in a draft: their marks, what follows a mark, what stands between items. */
export interface ListStyle {
  /** The mark of the first item as written ("(a)", "1°", "-"). */
  readonly sample: string;
  readonly style: MarkerStyle;
  /** Between a mark and its text. */
  readonly gap: string;
  /** Between two items: line breaks with the indent, or a space. */
  readonly join: string;
  /** The sign that ends the words before a list: ":" or "—". */
  readonly opens: string;
}

const SMALL = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split(" ");
const CORE = /[\p{L}\d]+/u;
const LEADS_IN = /[:—–-]$/;

/** A list of a draft: its items, in order, under the provision that leads it in. */
export interface DraftList {
  readonly parent: Provision;
  readonly items: readonly Provision[];
  readonly style: ListStyle;
}

/** A mark for the item with an index from 0, written as the sample is: "(c)" after "(a)", "3°" after "1°". */
export function markOf(style: Pick<ListStyle, "sample" | "style">, index: number): string {
  if (style.style === "bullet") return style.sample;
  const letter = String.fromCharCode(97 + (index % 26)).repeat(Math.floor(index / 26) + 1);
  const numeral = SMALL[index] ?? String(index + 1);
  const core = { decimal: String(index + 1), lower: letter, upper: letter.toUpperCase(), roman: numeral, ROMAN: numeral.toUpperCase() }[style.style];
  return style.sample.replace(CORE, core);
}

/** The lists of a draft that a lead-in opens, in order. */
export function listsOf(context: Context): DraftList[] {
  return ownProvisions(context.draft.root).flatMap((parent) => {
    const list = listOf(context, parent);
    return list && list.items.length >= 2 ? [list] : [];
  });
}

/** The list under a provision, or undefined when what stands below it is no list with a lead-in. */
export function listOf(context: Context, parent: Provision): DraftList | undefined {
  const items = parent.children.filter((c) => (c.level === "item" || c.level === "paragraph") && c.nonOperative === undefined);
  const [first, second] = items;
  const lead = parent.lead.at(-1);
  if (!first || !lead || first.lead.length === 0) return undefined;
  const words = context.text.slice(lead.start, lead.end).trim();
  if (/[.;!?]$/.test(words)) return undefined;
  const style = styleOf(context, first, second);
  return style ? { parent, items, style: { ...style, opens: LEADS_IN.test(words) ? words.slice(-1) : ":" } } : undefined;
}

/** How clauses that are inserted write their lists: as most lists of the draft do. */
export function usualListStyle(context: Context): ListStyle | undefined {
  const counts = new Map<string, { count: number; style: ListStyle }>();
  for (const { items, style } of listsOf(context)) {
    if (style.style === "bullet" && style.sample === "") continue;
    const key = `${style.style} ${style.sample.replace(CORE, "")}`;
    const known = counts.get(key);
    counts.set(key, { count: (known?.count ?? 0) + items.length, style: known?.style ?? style });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.style;
}

function styleOf(context: Context, first: Provision, second: Provision | undefined): Omit<ListStyle, "opens"> | undefined {
  const { text } = context;
  const start = first.lead[0]?.start ?? first.range.start;
  const labelled = first.label.end > first.label.start;
  const from = labelled ? first.label.start : bulletStart(text, start);
  const sample = text.slice(from, labelled ? first.label.end : start).trim();
  const gap = text.slice(labelled ? first.label.end : from + sample.length, start);
  const before = second ? separator(text, first, second) : "\n";
  const style = sample === "" || !labelled ? "bullet" : markerStyle(CORE.exec(sample)?.[0] ?? "");
  return style && before !== undefined ? { sample, style, gap: /^[ \t\u00a0]*$/.test(gap) ? gap : " ", join: before } : undefined;
}

/** Line breaks, indent and emphasis between two items. */
function separator(text: string, first: Provision, second: Provision): string | undefined {
  const labelled = second.label.end > second.label.start;
  const start = labelled ? second.label.start : bulletStart(text, second.lead[0]?.start ?? second.range.start);
  const between = text.slice(itemEnd(text, first), start);
  return /^\s*[«"“]?\s*$/.test(between) ? between.replace(/[«"“]\s*$/, "") : undefined;
}

/** Where an item's words end: a quotation mark that opens the next line is not its own. */
export function itemEnd(text: string, item: Provision): number {
  const end = item.lead.at(-1)?.end ?? item.range.end;
  const tail = /[ \t\r]*\n[\s«"“]*$/.exec(text.slice(Math.max(0, end - 60), end));
  return tail ? end - tail[0].length : end;
}

/** Where the bullet before an item's text stands; the text's own start when it has none. */
function bulletStart(text: string, start: number): number {
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const m = /(?:[-*+•·–▪●◦]|—)[ \t]+$/.exec(line);
  return m ? start - m[0].length : start;
}

function markerStyle(core: string): MarkerStyle | undefined {
  if (/^\d+$/.test(core)) return "decimal";
  if (core === "i" || core === "I") return core === "i" ? "roman" : "ROMAN";
  return core === "a" ? "lower" : core === "A" ? "upper" : undefined;
}
