import type { Provision } from "../draft/types.ts";
import { foldText } from "../text/fold.ts";
import type { Context } from "./context.ts";

/** Headings of articles and divisions that come last in a law, whatever is added to it (folded). */
const HEADING =
  /^(?:\W*)(?:(?:date of )?commencement|coming into (?:force|operation|effect)|entry into (?:force|effect)|effective date|repeals?\b|revocations?\b|savings?\b|transitional\b|transition\b|consequential\b|final (?:provisions|clauses)|expiry|sunset|entree en vigueur|abrogations?\b|dispositions? (?:finales?|transitoires?|abrogatoires?|diverses et finales|transitoires et finales)|publication(?: et entree en vigueur)?$|execution$|vigencia|entrada en vigor|vigor$|derogatoria|derogacion|derogaciones|disposicion(?:es)? (?:finales|final|transitorias?|derogatorias?|adicionales|adicional|transitorias y finales)|publicacion$)/;
/** What an article without a heading says when it comes last (folded, its first words). */
const TEXT =
  /^.{0,140}\b(?:comes? into (?:force|operation|effect)|shall come into (?:force|operation|effect)|(?:is|are) (?:hereby )?repealed|entre(?:ra)? en vigueur|(?:est|sont) abroge(?:e|s|es)?|sera (?:publiee?|executee?) (?:au|comme)|entrara en vigor|entra en vigor|rige (?:desde|a partir)|regira (?:desde|a partir)|(?:se deroga|derogase|deroganse|quedan? derogad)|comuniquese|publiquese)/;

/** How many of a law's own articles stand before those that close it: commencement, repeals, transitional and final provisions. All of them when nothing else is there. */
export function beforeFinal(context: Context, articles: readonly Provision[]): number {
  const last = articles.findLastIndex((a) => !closes(context, a));
  return last < 0 ? articles.length : last + 1;
}

function closes({ text }: Context, article: Provision): boolean {
  const folded = (r: { readonly start: number; readonly end: number } | undefined) => (r ? foldText(text.slice(r.start, Math.min(r.end, r.start + 220))) : "");
  if (HEADING.test(folded(article.heading))) return true;
  for (let p = article.parent; p; p = p.parent) if (p.level === "division" && HEADING.test(folded(p.heading))) return true;
  return !article.heading && TEXT.test(folded(article.lead[0] ?? article.children.find((c) => !c.nonOperative)?.lead[0]));
}
