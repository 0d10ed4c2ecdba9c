import type { Provision } from "../draft/types.ts";
import { foldText } from "../text/fold.ts";
import { articleOf } from "./anchor.ts";
import type { CrossReference, ReferenceState } from "./referenceTypes.ts";
import type { RawReference } from "./referenceParse.ts";
import { childOf, insideOf, type ReferenceTargets, siblingOf } from "./referenceTargets.ts";
import { ancestorsOf } from "./tree.ts";

/** What is known about the place of a reference. */
export interface ReferencePlace {
  readonly targets: ReferenceTargets;
  readonly within: Provision;
  readonly outer: CrossReference | undefined;
  /** The last reference to an article in the same stretch of text. */
  readonly previous: CrossReference | undefined;
  /** Whether its words send it to another law. */
  readonly foreign: boolean;
}

/** Where a reference leads; `steps` has a provision for each of its numbers, as far as they were found. */
export interface Resolved {
  readonly state: ReferenceState;
  readonly target: Provision | undefined;
  readonly steps: readonly (Provision | undefined)[];
}

const UNRESOLVED: Resolved = { state: "unresolved", target: undefined, steps: [] };
const INVALID: Resolved = { state: "invalid", target: undefined, steps: [] };

/** Resolves a reference at its place; undefined when it is probably none. */
export function resolveReference(raw: RawReference, place: ReferencePlace): Resolved | undefined {
  if (raw.relation) return related(raw, place);
  if (place.outer?.state === "unresolved" || place.foreign) return raw.soft && !place.foreign && !place.outer ? undefined : UNRESOLVED;
  const found = place.outer?.state === "invalid" ? INVALID : resolveNumbers(raw, place);
  return raw.soft && found?.state !== "valid" && !place.targets.isDivisionWord(raw.word) ? undefined : found;
}

function resolveNumbers(raw: RawReference, place: ReferencePlace): Resolved | undefined {
  const { targets } = place;
  if (raw.unit === "inner") return inner(raw, place);
  if (raw.unit === "division" || targets.isDivisionWord(raw.word)) return division(raw, place);
  const found = article(raw, place);
  if (found.state === "valid" || targets.callsArticles(raw.word)) return found.state === "valid" && !targets.callsArticles(raw.word) ? UNRESOLVED : found;
  return UNRESOLVED;
}

function article(raw: RawReference, { targets, within, outer }: ReferencePlace): Resolved {
  const [first, ...rest] = [...raw.implied, ...raw.numbers];
  if (!first) return INVALID;
  const near = outer?.target ?? within;
  const whole = targets.article(first.text, near) ?? targets.numberedDivision(first.text, near);
  if (whole) return down(whole, rest.map((n) => n.text), raw);
  const split = /^(.+)\.(\d{1,3})$/.exec(first.text); // "177.2": paragraph 2 of article 177
  const above = split ? targets.article(split[1] ?? "", near) : undefined;
  const found = above && split ? down(above, [split[2] ?? "", ...rest.map((n) => n.text)], raw) : undefined;
  if (found?.state === "valid") return { ...found, steps: [] };
  const ends = /^(\d+)-(\d+)$/.exec(first.text); // "articles 4-7"
  const end = ends ? targets.article(ends[1] ?? "", near) : undefined;
  if (end && targets.article(ends?.[2] ?? "", near)) return { state: "valid", target: end, steps: [] };
  return targets.foreignNumber(first.text) ? UNRESOLVED : INVALID;
}

/** Goes down from a provision by numbers; steps are given for the reference's own numbers only. */
function down(from: Provision, numbers: readonly string[], raw: RawReference): Resolved {
  const steps: (Provision | undefined)[] = [from];
  let at: Provision | undefined = from;
  for (const number of numbers) {
    at = at ? insideOf(at, number, raw.word) : undefined;
    steps.push(at);
  }
  return { state: at ? "valid" : "invalid", target: at, steps: steps.slice(raw.implied.length) };
}

function division(raw: RawReference, { targets, within, outer }: ReferencePlace): Resolved | undefined {
  const number = raw.numbers[0]?.text ?? "";
  const near = outer?.target ?? within;
  const target = targets.division(raw.word, number, near) ?? targets.numberedDivision(number, near);
  if (target) return { state: "valid", target, steps: [target] };
  return targets.hasDivisions && /^\p{Lu}|^\p{Ll}*(?:tre|tulo|on|nes|res|los)$/u.test(raw.word) ? INVALID : undefined;
}

function inner(raw: RawReference, place: ReferencePlace): Resolved {
  const { within, outer, previous } = place;
  const [first, ...rest] = [...raw.implied, ...raw.numbers].map((n) => n.text);
  if (first === undefined) return INVALID;
  const scope = outer?.target;
  const start = scope ? insideOf(scope, first, raw.word) : around(within, first, raw.word);
  const found = start ? down(start, rest, raw) : INVALID;
  if (found.state === "valid") return found;
  const asArticle = !scope && rest.length > 0 && /^\d/.test(first) ? article(raw, place) : INVALID; // "paragraph 7(4)", in Canada
  if (asArticle.state === "valid") return asArticle;
  if (previous?.state === "unresolved" || !hasPlace(within)) return UNRESOLVED;
  return found;
}

/** Without an article around, a paragraph's number can mean anything. */
function hasPlace(within: Provision): boolean {
  return ancestorsOf(within).some((p) => p.level === "article");
}

/** The article, or without articles the division, in which a place lies. */
function homeOf(within: Provision): Provision {
  const around = ancestorsOf(within);
  return around.find((p) => p.level === "article") ?? around.find((p) => p.level === "division") ?? within;
}

/** A number in the neighbourhood: the nearest list first, then the whole article. */
function around(within: Provision, number: string, word: string): Provision | undefined {
  const article = homeOf(within);
  if (!/^(?:sub ?section|apartado)/.test(foldText(word)))
    for (const p of ancestorsOf(within)) {
      const found = childOf(p, number);
      if (found) return found;
      if (p === article) break;
    }
  return insideOf(article, number, word);
}

function related(raw: RawReference, place: ReferencePlace): Resolved | undefined {
  const { within, previous, targets } = place;
  if (raw.relation === "same") {
    if (!previous || raw.unit !== "article") return raw.unit === "article" ? UNRESOLVED : undefined;
    return { state: previous.state, target: previous.target ? articleOf(previous.target) : undefined, steps: [] };
  }
  if (within.quoted) return UNRESOLVED;
  const own = ownAt(raw, within, targets);
  if (!own) return undefined;
  const target = raw.relation === "this" ? own : raw.unit === "article" ? targets.neighbour(own, raw.relation === "next" ? 1 : -1) : siblingOf(own, raw.relation === "next" ? 1 : -1);
  if (!target && raw.soft) return undefined;
  if (!target) return raw.unit === "article" ? INVALID : undefined;
  return { state: "valid", target, steps: [] };
}

/** The provision of a kind in which a place lies: what "this section", "this Part", "this paragraph" mean. */
function ownAt(raw: RawReference, within: Provision, targets: ReferenceTargets): Provision | undefined {
  const around = ancestorsOf(within);
  if (raw.unit === "division" || targets.isDivisionWord(raw.word)) {
    const initial = foldText(raw.word).slice(0, 4);
    return around.find((p) => p.level === "division" && foldText(p.word).startsWith(initial));
  }
  if (raw.unit === "article") return around.find((p) => p.level === "article");
  const article = articleOf(within);
  const inside = around.slice(0, Math.max(0, around.indexOf(article)));
  if (/^(?:sub ?section|alinea|parrafo|apartado)/.test(foldText(raw.word))) return inside.at(-1) ?? (article.level === "article" ? article : undefined);
  return inside[0];
}
