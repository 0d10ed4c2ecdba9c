import type { CodeLens } from "vscode-languageserver-types";
import { standingOf } from "../assess/standing.ts";
import type { RequirementFinding } from "../assess/types.ts";
import { placesOf } from "../assess/verdict.ts";
import type { Provision } from "../draft/types.ts";
import type { Requirement } from "../corpus/types.ts";
import { fill } from "../report/words.ts";
import { articleOf, labelRange } from "./anchor.ts";
import { type Context, rangeAt } from "./context.ts";
import { pageOf } from "./diagnostics.ts";
import { provisionAt } from "./tree.ts";
import { FEATURE_WORDS } from "./words.ts";

/** The command behind a lens: the client shows what a provision gives. */
export const SHOW_GIVES = "palermo.showGives";
const NAMED = 2;

/** One requirement that a provision serves, in the reader's words, with its strongest source and the address of its page. */
export interface Given {
  readonly title: string;
  readonly citation: string;
  readonly page: string;
}

/** What one provision gives, in the order of the standard. */
export interface Gives {
  readonly uri: string;
  readonly requirements: readonly Given[];
}

/** A lens above each article that gives something: its strongest sources, and how many more. */
export function codeLensesOf(context: Context): CodeLens[] {
  const byArticle = new Map<Provision, Set<Requirement>>();
  for (const finding of context.assessment.requirements) {
    for (const article of articlesOf(context, finding)) {
      byArticle.set(article, (byArticle.get(article) ?? new Set<Requirement>()).add(finding.requirement));
    }
  }
  return [...byArticle].map(([article, requirements]) => ({
    range: rangeAt(context, labelRange(context, article)),
    command: { title: titleOf(context, [...requirements]), command: SHOW_GIVES, arguments: [{ uri: context.uri, requirements: [...requirements].map((r) => givenBy(context, r)) } satisfies Gives] },
  }));
}

/** The articles that give a requirement: those of its evidence, unless a reviewer says that nothing gives it; those that the reviewer names. */
function articlesOf(context: Context, finding: RequirementFinding): Provision[] {
  const standing = standingOf(finding);
  const counts = finding.verdict && !finding.verdict.stale ? finding.verdict : undefined;
  const gives = standing === "met" || standing === "partial";
  const named = counts && gives ? placesOf(counts) : [];
  const found = counts && !gives ? [] : finding.elements.flatMap((e) => e.evidence.map((x) => x.provision));
  return [...found, ...named.map((p) => provisionAt(context.draft.root, p.start))].map(articleOf);
}

function givenBy({ citations, reader }: Context, { id, title, sources }: Requirement): Given {
  return { title: title[reader], citation: citations.short(sources[0] ?? "", reader), page: pageOf(id, reader) };
}

function titleOf({ citations, reader }: Context, requirements: readonly Requirement[]): string {
  const sources = [...new Set(requirements.flatMap((r) => r.sources.slice(0, 1)))];
  const named = sources.slice(0, NAMED).map((s) => citations.short(s, reader)).join(" · ");
  const more = sources.length - NAMED;
  return more > 0 ? `${named} · ${fill(FEATURE_WORDS[more === 1 ? "moreOne" : "more"][reader], more)}` : named;
}
