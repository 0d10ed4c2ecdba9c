import type { RequirementFinding } from "../assess/types.ts";
import type { Provision } from "../draft/types.ts";
import type { Range } from "../text/range.ts";
import type { Context } from "./context.ts";
import { formOf, type ItemForm } from "./enumerationForms.ts";
import { inlineCompletion } from "./inlineCompletion.ts";
import { type DraftList, itemEnd, listOf, markOf } from "./listStyle.ts";
import { type Change, type ListCompletion, modelItems, type Models, wordsFor } from "./modelItems.ts";

const ENDING = /([;,.]?)([\s\u00a0]*)(?:(and|or|et|ou|y|o|e|u|and\/or|et\/ou|y\/o))?[\s\u00a0]*$/u;

/** Adds elements that a requirement misses to the list in which those it has stand; undefined when they stand in none, or wordings differ. */
export function listCompletion(context: Context, finding: RequirementFinding, wanted: readonly string[]): ListCompletion | undefined {
  if (finding.status !== "partial") return undefined;
  return itemCompletion(context, finding, wanted) ?? (finding.requirement.theme === "definition" ? inlineCompletion(context, finding, wanted) : undefined);
}

/** Items with marks, one an element. */
function itemCompletion(context: Context, finding: RequirementFinding, wanted: readonly string[]): ListCompletion | undefined {
  const list = listHolding(context, finding);
  if (!list) return undefined;
  const items = modelItems(context, finding);
  const own = list.items.map((p) => context.text.slice(p.lead[0]?.start ?? 0, p.lead.at(-1)?.end ?? 0));
  const form = formOfList(context, finding, list, items);
  const words = form ? wordsFor(context, wanted, items, form, own.map(withoutEnding)) : [];
  if (words.length === 0) return undefined;
  const changes = appended(context, list, words.map((w) => w.words));
  return changes ? { elements: words.map((w) => w.element), changes } : undefined;
}

/** The list most found elements stand in, at least two of them in items of their own. */
function listHolding(context: Context, finding: RequirementFinding): DraftList | undefined {
  const counts = new Map<Provision, Set<string>>();
  for (const element of finding.elements) {
    for (const { provision } of element.evidence) {
      const parent = provision.parent;
      if (parent && (provision.level === "item" || provision.level === "paragraph")) counts.set(parent, (counts.get(parent) ?? new Set()).add(element.id));
    }
  }
  const [best] = [...counts].sort((a, b) => b[1].size - a[1].size);
  const present = finding.elements.filter((e) => e.present).length;
  if (!best || best[1].size < Math.min(2, present) || best[1].size * 2 < present) return undefined;
  const list = listOf(context, best[0]);
  return list && list.items.length >= 2 && list.items.every((i) => i.children.length === 0) && !defines(context, list) ? list : undefined;
}

/** A list of definitions ("Minister" means…) is no place for one more means or purpose. */
function defines(context: Context, { items }: DraftList): boolean {
  return items.every((i) => /^[\s*_]*["“«‘]/.test(context.text.slice(i.lead[0]?.start ?? i.range.start, i.range.end)));
}

function formOfList(context: Context, finding: RequirementFinding, list: DraftList, items: Models): ItemForm | undefined {
  const votes = finding.elements.flatMap((e) => {
    const item = items.get(e.id);
    const at = e.evidence.find((x) => list.items.includes(x.provision))?.provision.lead[0];
    const form = item && at ? formOf(context.text.slice(at.start, at.end), item, context.draft.language) : undefined;
    return form ? [form] : [];
  });
  const nouns = votes.filter((v) => v === "noun").length;
  if (votes.length === 0) return undefined;
  return nouns * 2 >= votes.length ? "noun" : "verb";
}

/** The changes that put items last in a list: the conjunction moves, the last item's full stop becomes what divides items. */
function appended(context: Context, list: DraftList, words: readonly string[]): Change[] | undefined {
  const { text } = context;
  const last = list.items.at(-1);
  const before = list.items.at(-2);
  if (!last || !before) return undefined;
  const lastEnd = endingOf(text, last);
  const beforeEnd = endingOf(text, before);
  const sign = beforeEnd.sign || (lastEnd.sign === "." ? "" : lastEnd.sign);
  const conjunction = beforeEnd.conjunction;
  const start = last.label.end > last.label.start ? last.label.start : (last.lead[0]?.start ?? last.range.start);
  const join = text.slice(itemEnd(text, before), start);
  if (!/^\s*(?:(?:[-*+•·–▪●◦«"“]|—)[ \t\u00a0]*)?$/.test(join)) return undefined;
  const labelled = last.label.end > last.label.start && list.style.style !== "bullet";
  const gap = labelled ? text.slice(last.label.end, last.lead[0]?.start ?? last.label.end) : "";
  const divide = beforeEnd.sign ? beforeEnd.spaced : sign;
  const all = ["", ...words];
  const added = all.map((word, i) => {
    const opening = i === 0 ? "" : `${join}${labelled ? markOf(list.style, list.items.length + i - 1) : ""}${gap}${word}`;
    if (i === all.length - 1) return `${opening}${lastEnd.written}`;
    return `${opening}${divide}${conjunction && i === all.length - 2 ? ` ${conjunction}` : ""}`;
  });
  const changes: Change[] = [{ range: lastEnd.range, text: added.join("") }];
  if (conjunction) changes.unshift({ range: beforeEnd.range, text: divide });
  return changes;
}

/** The sign and the conjunction that end an item, and where they stand. */
function endingOf(text: string, item: Provision): { sign: string; spaced: string; conjunction: string; written: string; range: Range } {
  const end = itemEnd(text, item);
  const from = item.lead.at(-1)?.start ?? item.range.start;
  const m = /([\s\u00a0]*[;,.])?([\s\u00a0]+(?:and\/or|et\/ou|y\/o|and|or|et|ou|[yoeu]))?[\s\u00a0]*$/u.exec(text.slice(from, end));
  const whole = m?.[0] ?? "";
  const conjunction = m?.[1] ? (m[2] ?? "").trim() : "";
  const kept = m?.[1] || !m?.[2] ? whole : "";
  return { sign: (m?.[1] ?? "").trim(), spaced: m?.[1] ?? "", conjunction, written: kept, range: { start: end - kept.length, end } };
}

function withoutEnding(words: string): string {
  return words.replace(ENDING, "");
}
