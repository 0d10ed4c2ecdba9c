import type { Provision } from "../draft/types.ts";
import { holds } from "./context.ts";
import type { Range } from "../text/range.ts";

/** All provisions below a node in document order, without what `skip` leaves out together with all below it. */
export function provisionsOf(root: Provision, skip: (p: Provision) => boolean = () => false): Provision[] {
  const out: Provision[] = [];
  const stack = [root];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (skip(next)) continue;
    out.push(next);
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i];
      if (child) stack.push(child);
    }
  }
  return out;
}

/** Provisions that hold a number in the draft, repealed ones too: neither titles, notes and the like nor text quoted for another law, nor anything below them. */
export function ownProvisions(root: Provision): Provision[] {
  return provisionsOf(root, (p) => (p.nonOperative !== undefined && p.nonOperative !== "repealed") || p.quoted);
}

/** A provision with its label and its heading, which may stand before the label. */
export function extentOf(p: Provision): Range {
  const parts = [p.range, ...(p.label.end > p.label.start ? [p.label] : []), ...(p.heading ? [p.heading] : [])];
  return { start: Math.min(...parts.map((r) => r.start)), end: Math.max(...parts.map((r) => r.end)) };
}

/** The deepest provision that holds an offset; the root when none does. */
export function provisionAt(root: Provision, offset: number): Provision {
  let at = root;
  for (;;) {
    const inside: Provision | undefined = at.children.findLast((c) => holds(extentOf(c), offset) && c.range.end > c.range.start);
    if (!inside) return at;
    at = inside;
  }
}

/** A provision and those it stands in, innermost first, the root left out. */
export function ancestorsOf(provision: Provision): Provision[] {
  const out: Provision[] = [];
  for (let p: Provision | undefined = provision; p && p.level !== "root"; p = p.parent) out.push(p);
  return out;
}

/** The stretches of a provision's own words: heading, lead, tail. */
export function ownText(p: Provision): Range[] {
  return [...(p.heading ? [p.heading] : []), ...p.lead, ...p.tail];
}
