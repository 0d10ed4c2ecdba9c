import type { RequirementFinding } from "../assess/types.ts";
import type { Range } from "../text/range.ts";
import type { Context } from "./context.ts";
import { contentWords, formOf, type ItemForm, sharesStem } from "./enumerationForms.ts";
import { type ListCompletion, modelItems, type Models, wordsFor } from "./modelItems.ts";

/** "threat, force or deception" in running text: its members, and where the comma or conjunction before the last one begins. */
interface Enumeration {
  readonly members: readonly Range[];
  readonly insertAt: number;
}

const CONJUNCTION = {
  en: /,?[\s\u00a0]+(?:and\/or|and|or)[\s\u00a0]+/giu,
  fr: /,?[\s\u00a0]+(?:et\/ou|et|ou)[\s\u00a0]+/giu,
  es: /,?[\s\u00a0]+(?:y\/o|[oyeu])[\s\u00a0]+/giu,
} as const;
const BREAK = /[.;:()—–]|\n\s*\n/g;
const LONGEST = 9;

/** Adds elements inside an enumeration in running text, before its last conjunction. */
export function inlineCompletion(context: Context, finding: RequirementFinding, wanted: readonly string[]): ListCompletion | undefined {
  const items = modelItems(context, finding);
  const found = finding.elements.filter((e) => e.present && items.has(e.id));
  const best = [...enumerationsNear(context, finding)].map((enumeration) => ({ enumeration, members: membersOf(context, enumeration, found.map((e) => e.id), finding, items) })).sort((a, b) => b.members.size - a.members.size || b.enumeration.insertAt - a.enumeration.insertAt)[0];
  if (!best || best.members.size < 2 || best.members.size * 2 < found.length || !endsInMembers(context, best.enumeration, best.members)) return undefined;
  const form = formOfMembers(context, best.members, items);
  if (!form) return undefined;
  const neighbours = best.enumeration.members.map((m) => context.text.slice(m.start, m.end).trim());
  const words = wordsFor(context, wanted, items, form, neighbours);
  if (words.length === 0) return undefined;
  const at = best.enumeration.insertAt;
  return { elements: words.map((w) => w.element), changes: [{ range: { start: at, end: at }, text: words.map((w) => `, ${w.words}`).join("") }] };
}

/** Whether what stands around the conjunction belongs to the requirement, and is not the inside of a member ("abuse of power or of trust"). */
function endsInMembers(context: Context, { members }: Enumeration, found: ReadonlyMap<string, Range>): boolean {
  const [before, last] = members.slice(-2);
  if (!before || !last) return false;
  const ranges = [...found.values()];
  const opens = (r: Range) => /^\s*(?:de|d[’']|du|des|del|of|to|for)\b/iu.test(context.text.slice(r.start, r.end));
  if (opens(last) && !opens(before)) return false;
  return (ranges.includes(last) || ranges.includes(before)) && new Set(ranges).size * 2 >= members.length;
}

/** Enumerations in the sentences where the requirement was found. */
function* enumerationsNear(context: Context, finding: RequirementFinding): Generator<Enumeration> {
  const seen = new Set<number>();
  for (const evidence of finding.elements.flatMap((e) => e.evidence)) {
    const own = evidence.provision.lead.concat(evidence.provision.tail).find((r) => r.start <= evidence.match.end && r.end >= evidence.match.start);
    if (!own || seen.has(own.start)) continue;
    seen.add(own.start);
    yield* enumerationsIn(context, own);
  }
}

/** The enumerations of a stretch of text: short members divided by commas, the last two by a conjunction. */
function* enumerationsIn(context: Context, range: Range): Generator<Enumeration> {
  const { text } = context;
  for (const m of text.slice(range.start, range.end).matchAll(CONJUNCTION[context.draft.language])) {
    const insertAt = range.start + m.index;
    const from = lastBreak(text, range.start, insertAt);
    const starts = [from, ...commas(text, from, insertAt).map((c) => c + 1)];
    const members = starts.map((start, i) => ({ start, end: i + 1 < starts.length ? (starts[i + 1] ?? insertAt) - 1 : insertAt }));
    const wordsOf = (r: Range) => text.slice(r.start, r.end).trim().split(/\s+/).length;
    let first = members.length - 1;
    const divided = (r: Range) => text.slice(r.start, r.end).search(CONJUNCTION[context.draft.language]) >= 0; // the end of an enumeration before
    while (first > 0 && wordsOf(members[first] as Range) <= LONGEST && !divided(members[first] as Range)) first--;
    const kept = members.slice(first);
    const after = insertAt + m[0].length;
    const rest = /^[^,.;:()—–\n]{1,80}/.exec(text.slice(after, range.end))?.[0] ?? "";
    yield { members: [...kept.map((k, i) => (i === 0 && k.end - k.start > 60 ? { start: tailOf(text, k), end: k.end } : k)), { start: after, end: after + rest.length }], insertAt };
  }
}

/** Of a long first member only its last words belong to the enumeration: "a person who recruits by means of | threats". */
function tailOf(text: string, range: Range): number {
  const words = text.slice(range.start, range.end);
  const last = words.split(/\s+/).slice(-4).join(" ").length;
  return range.end - last;
}

function membersOf(context: Context, { members }: Enumeration, ids: readonly string[], finding: RequirementFinding, items: Models): Map<string, Range> {
  const out = new Map<string, Range>();
  const words = members.map((m) => contentWords(context.text.slice(m.start, m.end)));
  for (const id of ids) {
    const element = finding.requirement.elements.find((e) => e.id === id);
    const item = items.get(id);
    const wanted = contentWords([element?.label[context.draft.language] ?? "", item?.noun ?? "", item?.verb ?? ""].join(" "));
    const at = words.findIndex((own) => own.some((w) => wanted.some((x) => x === w || sharesStem(x, w))));
    const range = members[at];
    if (range) out.set(id, range);
  }
  return new Set(out.values()).size >= 2 ? out : new Map();
}

function formOfMembers(context: Context, members: ReadonlyMap<string, Range>, items: Models): ItemForm | undefined {
  const votes = [...members].flatMap(([id, range]) => {
    const item = items.get(id);
    const words = context.text.slice(range.start, range.end).trim();
    const form = item && (formOf(words, item, context.draft.language) ?? formOf(words.split(/\s+/).slice(-1).join(" "), item, context.draft.language));
    return form ? [form] : [];
  });
  const verbs = votes.filter((v) => v === "verb").length;
  if (votes.length < 1) return undefined;
  return verbs * 2 > votes.length ? "verb" : "noun";
}

function lastBreak(text: string, from: number, to: number): number {
  let at = from;
  for (const m of text.slice(from, to).matchAll(BREAK)) at = from + m.index + m[0].length;
  return at;
}

function commas(text: string, from: number, to: number): number[] {
  return [...text.slice(from, to).matchAll(/,/g)].map((m) => from + m.index);
}
