import type { RequirementFinding } from "../assess/types.ts";
import type { Provision } from "../draft/types.ts";
import { stemsOf } from "../text/fold.ts";
import type { Range } from "../text/range.ts";
import type { Context } from "./context.ts";

/**
 * Where a finding is shown: a contrary on its exact clause; something incomplete on the provision that holds most of it; something
 * missing where a drafter would put it (the best-matching article or chapter by its heading, or where a hint stands), else on the title.
 */
export function anchorOf(context: Context, finding: RequirementFinding): Range {
  const known = context.anchors.get(finding);
  if (known) return known;
  const range = findAnchor(context, finding);
  context.anchors.set(finding, range);
  return range;
}

function findAnchor(context: Context, finding: RequirementFinding): Range {
  const contrary = finding.contrary[0];
  if (contrary) return contrary.match;
  const evidence = finding.elements.flatMap((e) => e.evidence);
  if (evidence.length > 0) return labelRange(context, mostFrequent(evidence.map((e) => e.provision)) ?? context.draft.root);
  const hint = finding.elements.flatMap((e) => e.hints)[0];
  if (hint) return labelRange(context, articleOf(hint.provision));
  const home = homeOf(context, finding);
  return home ? labelRange(context, home) : titleRange(context);
}

/** The provision under which a clause for a finding belongs, or undefined when no place fits. */
export function homeOf(context: Context, finding: RequirementFinding): Provision | undefined {
  const wanted = new Set(stemsOf([finding.requirement.title[context.draft.language], ...finding.requirement.elements.map((e) => e.label[context.draft.language])].join(" ")));
  const neighbours = context.assessment.requirements.filter((r) => r.requirement.theme === finding.requirement.theme && r !== finding).flatMap((r) => r.elements.flatMap((e) => e.evidence.map((x) => articleOf(x.provision))));
  let best: Provision | undefined;
  let bestScore = 0;
  for (const place of headed(context.draft.root)) {
    if (place.nonOperative || !place.heading) continue;
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

/** A provision's label and heading: short enough to be underlined. */
export function labelRange(context: Pick<Context, "text" | "draft">, provision: Provision): Range {
  if (provision.level === "root") return titleRange(context);
  const start = provision.label.end > provision.label.start ? provision.label.start : (provision.heading?.start ?? provision.lead[0]?.start ?? provision.range.start);
  const end = provision.heading && provision.heading.end > start && provision.heading.start - start < 200 ? provision.heading.end : provision.label.end > start ? provision.label.end : Math.min(provision.lead[0]?.end ?? provision.range.end, start + 80);
  return { start, end: Math.max(end, start + 1) };
}

/** The draft's title, or its first line. */
export function titleRange(context: Pick<Context, "text" | "draft">): Range {
  const { title } = context.draft;
  if (title && title.end > title.start) return title;
  const from = context.text.search(/\S/);
  const start = Math.max(0, from);
  const end = context.text.indexOf("\n", start);
  return { start, end: end < 0 ? context.text.length : end };
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
