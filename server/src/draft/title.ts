import type { Range } from "../text/range.ts";
import type { Provision } from "./types.ts";

/** So many paragraphs may stand before the title: the State, the house, the number. */
const MOST_TITLES = 9;
const LONGEST_TITLE = 250;
/** What a title says that is not the name of the State or of the house above it. */
const NAMES_LAW = /(?<!\p{L})(?:bill|act|law|decree|ordinance|code|plan|strategy|projet|proposition|avant-projet|loi|décret|ordonnance|stratégie|anteproyecto|proyecto|ley|decreto|código|estrategia)(?!\p{L})/iu;

/** Where the name of a law or plan stands: the first heading or title line, or the one behind the name of the State that says “law”. */
export function titleOf(root: Provision, text: string): Range | undefined {
  const first = firstLine(root);
  if (!first || NAMES_LAW.test(text.slice(first.start, first.end))) return first;
  return opening(root).find((r) => r.end - r.start < LONGEST_TITLE && NAMES_LAW.test(text.slice(r.start, r.end))) ?? first;
}

function firstLine(root: Provision): Range | undefined {
  const first = root.children.find((c) => c.nonOperative === "title" || (c.level === "division" && c.heading));
  return first?.heading ?? first?.lead[0] ?? root.lead[0] ?? root.children[0]?.heading ?? root.children[0]?.label;
}

/** What stands first, above and beside the first articles; the front matter left out. */
function opening(root: Provision): Range[] {
  const out: Range[] = [];
  const visit = (p: Provision): void => {
    if (out.length >= MOST_TITLES || p.nonOperative === "metadata" || p.level === "article") return;
    const said = p.level === "root" ? undefined : (p.heading ?? p.lead[0]);
    if (said) out.push(said);
    p.children.forEach(visit);
  };
  visit(root);
  return out;
}
