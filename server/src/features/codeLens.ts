import type { CodeLens } from "vscode-languageserver-types";
import type { Provision } from "../draft/types.ts";
import { fill } from "../report/words.ts";
import { articleOf, labelRange } from "./anchor.ts";
import { type Context, rangeAt } from "./context.ts";
import { FEATURE_WORDS } from "./words.ts";

/** The command behind a lens: the client shows what a provision gives. */
export const SHOW_GIVES = "palermo.showGives";
const NAMED = 2;

/** What one provision gives: requirement ids in the order of the standard. */
export interface Gives {
  readonly uri: string;
  readonly requirements: readonly string[];
}

/** A lens above each article that gives something: its strongest sources, and how many more. */
export function codeLensesOf(context: Context): CodeLens[] {
  const byArticle = new Map<Provision, Set<string>>();
  for (const finding of context.assessment.requirements) {
    for (const evidence of finding.elements.flatMap((e) => e.evidence)) {
      const article = articleOf(evidence.provision);
      const ids = byArticle.get(article) ?? new Set<string>();
      byArticle.set(article, ids.add(finding.requirement.id));
    }
  }
  return [...byArticle].map(([article, ids]) => ({
    range: rangeAt(context, labelRange(context, article)),
    command: { title: titleOf(context, [...ids]), command: SHOW_GIVES, arguments: [{ uri: context.uri, requirements: [...ids] } satisfies Gives] },
  }));
}

function titleOf(context: Context, ids: readonly string[]): string {
  const sources = [...new Set(ids.flatMap((id) => context.assessment.requirements.find((f) => f.requirement.id === id)?.requirement.sources.slice(0, 1) ?? []))];
  const named = sources.slice(0, NAMED).join(" · ");
  const more = sources.length - NAMED;
  return more > 0 ? `${named} · ${fill(FEATURE_WORDS.more[context.reader], more)}` : named;
}
