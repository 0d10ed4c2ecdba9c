import { cleanLayout } from "../draft/clean.ts";
import type { ReadDraft } from "../draft/read.ts";
import type { Provision } from "../draft/types.ts";
import type { Range } from "../text/range.ts";
import { articleOf } from "./anchor.ts";
import { amends, scopeOf } from "./referenceElsewhere.ts";
import { parseReferences, type RawChain, type RawReference } from "./referenceParse.ts";
import type { CrossReference, ReferenceNumber } from "./referenceTypes.ts";
import { resolveReference, type Resolved } from "./referenceResolve.ts";
import { ReferenceTargets } from "./referenceTargets.ts";
import { ownText, provisionsOf } from "./tree.ts";

const NEAR_BEFORE = 80;
const NEAR_AFTER = 240;

/**
 * The cross-references in a draft's operative text and headings, in order and without overlaps: articles, paragraphs, items and divisions, lists
 * and ranges, and those without a number ("this section", « l’article précédent »).
 */
export function crossReferencesOf(draft: ReadDraft): CrossReference[] {
  const page = cleanLayout(draft.text);
  const reader = new Reader(draft, page, new ReferenceTargets(draft.root, page));
  return reader.run();
}

/** The reference at an offset, its end included, or undefined. */
export function referenceAt(references: readonly CrossReference[], offset: number): CrossReference | undefined {
  return references.find((r) => r.range.start <= offset && offset < r.range.end) ?? references.find((r) => r.range.end === offset);
}

class Reader {
  private readonly out: CrossReference[] = [];
  private readonly amending = new Map<Provision, boolean>();

  constructor(private readonly draft: ReadDraft, private readonly page: string, private readonly targets: ReferenceTargets) {}

  run(): CrossReference[] {
    const provisions = provisionsOf(this.draft.root, (p) => p.nonOperative !== undefined);
    for (const provision of provisions) for (const range of ownText(provision)) this.stretch(range, provision);
    return this.out.sort((a, b) => a.range.start - b.range.start);
  }

  private stretch(range: Range, within: Provision): void {
    const text = this.page.slice(range.start, range.end);
    let previous: CrossReference | undefined;
    for (const chain of parseReferences(text, this.draft.language)) if (!isLabel(chain, text)) previous = this.chain(chain, text, range.start, within, previous) ?? previous;
  }

  /** Adds a chain's references, outer ones first resolved. @returns the last one of an article, for "that section". */
  private chain(chain: RawChain, text: string, base: number, within: Provision, previous: CrossReference | undefined): CrossReference | undefined {
    const { range } = chain;
    const before = text.slice(Math.max(0, range.start - NEAR_BEFORE), range.start);
    const scope = scopeOf(before, text.slice(range.end, range.end + NEAR_AFTER), this.draft.language);
    const foreign = scope === "elsewhere" || (scope === "open" && (within.quoted || this.amends(within)));
    const made = new Map<number, CrossReference[]>();
    const whole = shifted(range, base);
    let last: CrossReference | undefined;
    const group = (index: number, depth: number): CrossReference[] => {
      const done = made.get(index);
      if (done || depth > chain.groups.length) return done ?? [];
      const raw = chain.groups[index];
      const outer = raw?.outer === undefined ? undefined : group(raw.outer, depth + 1)[0];
      const refs = (raw?.references ?? []).flatMap((r) => this.reference(r, { base, whole, within, outer, previous, foreign }));
      made.set(index, refs);
      if (raw?.references[0]?.unit === "article") last = refs.at(-1) ?? last;
      return refs;
    };
    chain.groups.forEach((_, i) => {
      this.out.push(...group(i, 0));
    });
    return last;
  }

  private reference(raw: RawReference, place: { base: number; whole: Range; within: Provision; outer: CrossReference | undefined; previous: CrossReference | undefined; foreign: boolean }): CrossReference[] {
    const { base, whole, within, outer, previous, foreign } = place;
    const found = resolveReference(raw, { targets: this.targets, within, outer, previous, foreign });
    if (!found) return [];
    return [{ range: shifted(raw.range, base), chain: whole, within, outer, state: found.state, target: found.target, numbers: numbersOf(raw, found, base) }];
  }

  /** Whether a provision, or one it stands in, amends another law. */
  private amends(provision: Provision): boolean {
    if (provision.level === "root" || provision.level === "division") return false;
    const known = this.amending.get(provision);
    if (known !== undefined) return known;
    const { language } = this.draft;
    const own = [provision.heading, provision.lead[0]].some((r) => r !== undefined && amends(this.page.slice(r.start, r.end), language));
    const answer = own || (provision !== articleOf(provision) && provision.parent !== undefined && this.amends(provision.parent));
    this.amending.set(provision, answer);
    return answer;
  }
}

/** "Párrafo I.-", "§ 2." and « *Art. 97, al. 2* » before a text are its label. */
function isLabel({ range }: RawChain, text: string): boolean {
  const before = text.slice(0, range.start);
  const after = text.slice(range.end, range.end + 12);
  if (!/^[\p{Lu}§]/u.test(text.charAt(range.start))) return false;
  if (/[.;:]\s*$/.test(before) && /^\s*\.\s?[-–—]/.test(after)) return true;
  return /^[*_"“«>\s\d().-]*$/.test(before) && /^[*_\s)]*(?:[.:–—-]|$)/.test(after);
}

function numbersOf(raw: RawReference, found: Resolved, base: number): ReferenceNumber[] {
  return raw.numbers.map((n, i) => ({ text: n.text, range: shifted(n.range, base), target: names(raw, i, found.steps[i]) ? found.steps[i] : undefined }));
}

/** « L’alinéa premier » is counted, not numbered: it leads to the article but does not name it. */
function names(raw: RawReference, index: number, target: Provision | undefined): boolean {
  const outermost = index === 0 && raw.implied.length === 0 && (raw.unit === "article" || raw.numbers.length > 1);
  return target?.level !== "article" || outermost;
}

function shifted(range: Range, by: number): Range {
  return { start: range.start + by, end: range.end + by };
}
