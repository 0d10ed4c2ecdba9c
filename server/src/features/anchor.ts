import type { RequirementFinding } from "../assess/types.ts";
import { placesOf } from "../assess/verdict.ts";
import type { Provision } from "../draft/types.ts";
import { foldText, stemsOf } from "../text/fold.ts";
import type { Range } from "../text/range.ts";
import type { Context } from "./context.ts";

/**
 * Where a finding is shown: a contrary on its exact clause, the one that the reviewer means first; something incomplete on the provision that holds most of it; something
 * missing where a drafter would put it (the best-matching article or chapter by its heading, or where a hint stands), else on the title.
 */
export function anchorOf(context: Context, finding: RequirementFinding): Range {
  const known = context.anchors.get(finding);
  if (known) return known;
  const range = underlined(context, findAnchor(context, finding));
  context.anchors.set(finding, range);
  return range;
}

function findAnchor(context: Context, finding: RequirementFinding): Range {
  const { verdict } = finding;
  const condemned = verdict && !verdict.stale && verdict.verdict.verdict === "contrary" ? placesOf(verdict)[0] : undefined;
  if (condemned) return condemned;
  const contrary = finding.contrary[0];
  if (contrary) return contrary.match;
  const evidence = finding.elements.flatMap((e) => e.evidence);
  if (evidence.length > 0) return shownRange(context, mostFrequent(evidence.map((e) => e.provision)) ?? context.draft.root);
  const hint = finding.elements.flatMap((e) => e.hints)[0];
  if (hint) return shownRange(context, articleOf(hint.provision));
  const home = homeOf(context, finding);
  return home ? shownRange(context, home) : titleRange(context);
}

/** Parts of a plan in which nothing is planned (folded). */
const FOREWORD = /^(?:foreword|preface|message (?:from|by)|avant propos|mot du|prologo|presentacion|mensaje)\b/;

/** The provision under which a clause for a finding belongs, or undefined when no place fits. */
export function homeOf(context: Context, finding: RequirementFinding): Provision | undefined {
  const wanted = new Set(stemsOf([finding.requirement.title[context.draft.language], ...finding.requirement.elements.map((e) => e.label[context.draft.language])].join(" ")));
  const neighbours = context.assessment.requirements.filter((r) => r.requirement.theme === finding.requirement.theme && r !== finding).flatMap((r) => r.elements.flatMap((e) => e.evidence.map((x) => articleOf(x.provision))));
  let best: Provision | undefined;
  let bestScore = 0;
  for (const place of headed(context.draft.root)) {
    if (place.nonOperative || !place.heading || FOREWORD.test(foldText(context.text.slice(place.heading.start, place.heading.end)))) continue;
    const words = stemsOf(context.text.slice(place.heading.start, place.heading.end));
    const shared = words.filter((w) => wanted.has(w)).length;
    const near = neighbours.includes(place) ? 0.6 : neighbours.some((n) => n.parent === place) ? 0.4 : 0;
    const score = (shared > 0 ? shared / Math.sqrt(words.length) : 0) + near;
    if (score > bestScore) [best, bestScore] = [place, score];
  }
  if (bestScore >= 0.5) return best;
  return mostFrequent(neighbours);
}

/** The article a provision stands in, or the provision itself outside articles. */
export function articleOf(provision: Provision): Provision {
  for (let p: Provision | undefined = provision; p; p = p.parent) if (p.level === "article") return p;
  return provision;
}

/** A provision's label and heading: where one is led to. */
export function labelRange(context: Pick<Context, "text" | "draft">, provision: Provision): Range {
  const { label, heading } = provision;
  if (provision.level === "root") return titleRange(context);
  const start = label.end > label.start ? label.start : (heading?.start ?? provision.lead[0]?.start ?? provision.range.start);
  if (heading && heading.end > start && heading.start - start < 200) return { start, end: heading.end };
  return label.end > start ? { start, end: label.end } : firstWords(context.text, provision.lead[0] ?? { start, end: provision.range.end });
}

/** A provision's label and heading, or the first words of one that has only a marker such as (a): short enough to be underlined. */
function shownRange(context: Context, provision: Provision): Range {
  const { label, heading } = provision;
  const headed = provision.level === "root" || (heading && heading.start - label.start < 200) || (label.end > label.start && /\p{L}{3}/u.test(context.text.slice(label.start, label.end)));
  const own = [provision, ...provision.children.filter((c) => !c.nonOperative)].flatMap((p) => p.lead);
  const lead = own.find((r) => /\p{L}{3}/u.test(context.text.slice(r.start, Math.min(r.end, r.start + 200))));
  return headed || !lead ? labelRange(context, provision) : firstWords(context.text, lead);
}

/** The draft's title, or its first line of words; all of a text without words. */
export function titleRange(context: Pick<Context, "text" | "draft">): Range {
  const { text } = context;
  const { title } = context.draft;
  const bare = title ? withoutMarks(text, title) : undefined;
  if (bare && /\p{L}{3}/u.test(text.slice(bare.start, bare.end))) return bare;
  const matter = /^---\r?\n[\s\S]*?\n(?:---|\.\.\.)[^\n]*(?:\n|$)/.exec(text)?.[0].length ?? 0;
  const first = text.slice(matter).search(/[\p{L}\p{N}]/u);
  const start = first < 0 ? Math.max(0, text.search(/[\p{L}\p{N}]/u)) : matter + first;
  const end = text.indexOf("\n", start);
  return withoutMarks(text, { start, end: end < 0 ? text.length : end });
}

/** What is underlined: words without the Markdown marks and list markers around them; never nothing, where there is a text. */
function underlined(context: Context, range: Range): Range {
  const bare = withoutMarks(context.text, range);
  return bare.end > bare.start ? bare : titleRange(context);
}

const MARKS_BEFORE = /^(?:[\s\u00a0#*_>`|~=–—-]|<[^<>\n]{1,200}>|\d{0,3}\\(?=[.)]))+/u;
/** A mark that opens or closes emphasis inside a range: what it divides is not underlined as one. */
const EMPHASIS = /\*\*|__|(?<=\S)\*(?=\s)|(?<=\s)\*(?=\S)/u;
const MARKS_AFTER = /(?:[\s\u00a0#*_`|~=–—-]|<\/?[^<>\n]{1,200}>)+$/u;

/** A range without the marks of Markdown at its ends; itself where it has no word. */
function withoutMarks(text: string, range: Range): Range {
  const words = text.slice(range.start, range.end);
  if (!/[\p{L}\p{N}]/u.test(words)) return range.end > range.start ? range : { start: range.start, end: Math.min(text.length, range.start + 1) };
  const start = range.start + (MARKS_BEFORE.exec(words)?.[0].length ?? 0);
  const end = range.end - (MARKS_AFTER.exec(text.slice(start, range.end))?.[0].length ?? 0);
  const inner = EMPHASIS.exec(text.slice(start, end));
  if (!inner) return { start, end };
  const before = { start, end: start + inner.index };
  return /\p{L}{3}/u.test(text.slice(before.start, before.end)) ? withoutMarks(text, before) : withoutMarks(text, { start: before.end + inner[0].length, end });
}

/** The first words of a stretch of text, up to where a line of eighty ends. */
function firstWords(text: string, { start, end }: Range): Range {
  const line = text.slice(start, Math.min(end, start + 80)).split("\n")[0] ?? "";
  const cut = start + line.length < end && line.length === 80 ? line.replace(/[\s\u00a0]+\S*$/u, "") : line;
  return { start, end: start + Math.max(cut.length, 1) };
}

function headed(root: Provision): Provision[] {
  const out: Provision[] = [];
  const stack = [root];
  while (stack.length > 0) {
    const p = stack.pop() as Provision;
    if (p.heading) out.push(p);
    for (let i = p.children.length - 1; i >= 0; i--) stack.push(p.children[i] as Provision);
  }
  return out;
}

function mostFrequent(items: readonly Provision[]): Provision | undefined {
  const counts = new Map<Provision, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
