import type { RequirementFinding } from "../assess/types.ts";
import type { Clause } from "../corpus/types.ts";
import type { Provision } from "../draft/types.ts";
import { homeOf } from "./anchor.ts";
import { articleNumbers, headLike, modelNear, ownArticles, unitOf } from "./articleFormat.ts";
import { followingNumber, insertedNumber, numberValue, sameFamily } from "./articleNumber.ts";
import { clauseBody } from "./clauseText.ts";
import type { Context } from "./context.ts";
import { beforeFinal } from "./finalProvisions.ts";
import { planInsertion } from "./planInsertion.ts";
import { provisionsOf } from "./tree.ts";

/** Text to be put at an offset of the draft. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/** Formulas that close a law after its last article. */
const CLOSING = /^\W*(?:approved|enacted|passed|done (?:at|in)|given (?:at|under)|made (?:at|this)|issued|fait à|fait le|donné à|par le président|le président|le premier ministre|le garde des sceaux|el presidente de la|la presidenta de la|signed|signé|firmado|firmas|___|la présente loi sera (?:publiée|exécutée|enregistrée)|dad[oa] en|comuníquese|publíquese|regístrese|cúmplase|promúlguese|es dado|<|\*?\()/iu;

/** What stands after the last article and is none of its text. */
const APPENDIX = /^\W*(?:(?:FIRST|SECOND|THIRD|Première|Primer)\s+)?(?:SCHEDULES?|ANNEX(?:E|ES|ES?)?|ANEXOS?|APPENDIX|APÉNDICE|Annexe|Anexo|Schedule)\b\W*(?:[IVX\dA-C]{1,3}\b\W*)?(?:\n|\(|$|[–—:.-])/u;

/** Where and how a model clause is put into the draft: an article among articles, a measure among measures, else a paragraph at the end. */
export function clauseInsertion(context: Context, finding: RequirementFinding, clause: Clause): Insertion {
  const found = context.draft.kind === "plan" ? planInsertion(context, finding, clause) : articleInsertion(context, finding, clause);
  const { offset, text } = found ?? lastParagraph(context, clause);
  return { offset, text: context.text.includes("\r\n") ? text.replace(/\r?\n/g, "\r\n") : text };
}

/** A new article after another, with its number and in the form of its neighbours; undefined when there is no form to follow. */
export function articleAfter(context: Context, after: Provision, clause: Clause): { text: string; number: string } | undefined {
  const model = modelNear(context, after);
  if (!model) return undefined;
  const number = numberAfter(context, after);
  return { number, text: headLike(context, model, number, clause.heading) + clauseBody(context, clause) };
}

function articleInsertion(context: Context, finding: RequirementFinding, clause: Clause): Insertion | undefined {
  const after = neighbourOf(context, finding);
  const article = after && articleAfter(context, after, clause);
  if (!after || !article) return undefined;
  return { offset: lineEnd(context.text, endWithStrangers(context, after)), text: separatorNear(context, after) + article.text };
}

/** The article after which a clause for a finding is put; those of its family (12A, 12 bis) are passed over. What closes a law stays last. */
function neighbourOf(context: Context, finding: RequirementFinding): Provision | undefined {
  const articles = ownArticles(context);
  const near = placeOf(context, finding, articles) ?? articles.at(-1);
  const found = near ? articles.indexOf(near) : -1;
  if (found < 0) return undefined;
  let at = Math.min(found, beforeFinal(context, articles) - 1);
  for (let next = articles[at + 1]; next && near && sameFamily(next.number, articles[at]?.number ?? ""); next = articles[at + 1]) at++;
  return articles[at];
}

/** Beside what was found of the requirement; else in its home. */
function placeOf(context: Context, finding: RequirementFinding, articles: readonly Provision[]): Provision | undefined {
  const found = finding.elements.flatMap((e) => e.evidence).map((e) => enclosing(e.provision, articles));
  const counts = new Map<Provision, number>();
  for (const a of found) if (a) counts.set(a, (counts.get(a) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (most) return most;
  const home = homeOf(context, finding);
  if (!home) return undefined;
  return enclosing(home, articles) ?? articles.findLast((a) => within(a, home));
}

/** The article a provision stands in; for an article written into another law, the one that writes it. */
function enclosing(provision: Provision, articles: readonly Provision[]): Provision | undefined {
  let article: Provision | undefined;
  for (let p: Provision | undefined = provision; p; p = p.parent) {
    if (articles.includes(p)) return p;
    if (p.level === "article") article = p;
  }
  return article && articles.findLast((a) => a.range.start < article.range.start);
}

function within(provision: Provision, upper: Provision): boolean {
  for (let p: Provision | undefined = provision; p; p = p.parent) if (p === upper) return true;
  return false;
}

function numberAfter(context: Context, after: Provision): string {
  const numbers = articleNumbers(context);
  const articles = ownArticles(context);
  const later = articles.slice(articles.indexOf(after) + 1).some((a) => numberValue(a.number) >= numberValue(after.number));
  return later ? insertedNumber(after.number, numbers, context.draft.language) : followingNumber(after.number, numbers, context.draft.language);
}

/** The end of an article, past the articles that it writes into another law. */
function endWithStrangers(context: Context, article: Provision): number {
  const articles = ownArticles(context);
  const next = articles[articles.indexOf(article) + 1];
  if (!next) return endOf(context, article);
  const strangers = provisionsOf(context.draft.root, (p) => p.nonOperative !== undefined).filter((p) => p.level === "article" && p.range.start > article.range.start && p.range.start < next.range.start);
  return Math.max(endOf(context, article), ...strangers.map((s) => s.range.end));
}

/** Where an article's operative text ends: notes and the formulas that close the law come after. */
function endOf(context: Context, article: Provision): number {
  let end = Math.max(article.label.end, article.heading?.end ?? 0, ...article.lead.map((r) => r.end), ...article.tail.map((r) => r.end));
  for (const child of article.children) {
    const lead = child.lead[0];
    if (child.nonOperative) continue;
    if (child.level === "text" && lead && endsLaw(context.text.slice(lead.start, Math.min(lead.end, lead.start + 80)))) break;
    end = Math.max(end, child.range.end);
  }
  return end;
}

/** Whether a paragraph after the last article is a formula, a signature or the head of a schedule. */
function endsLaw(words: string): boolean {
  return CLOSING.test(words) || APPENDIX.test(words);
}

/** The line breaks between two articles of the draft. */
function separatorNear(context: Context, near: Provision): string {
  const articles = ownArticles(context);
  const at = articles.indexOf(near);
  const pairs = [[at - 1, at], [at, at + 1]] as const;
  for (const [a, b] of pairs) {
    const [first, second] = [articles[a], articles[b]];
    const unit = second && unitOf(context, second);
    if (!first || !unit || first.parent !== second.parent) continue;
    const before = context.text.slice(Math.max(0, unit.start - 40), unit.start);
    const between = before.slice(before.trimEnd().length).replace(/[^\n]/g, "");
    if (between.length > 0) return between.slice(0, 3);
  }
  return "\n\n";
}

function lineEnd(text: string, offset: number): number {
  const at = text.indexOf("\n", offset);
  const end = at < 0 ? text.length : at;
  return text.charAt(end - 1) === "\r" && end > offset ? end - 1 : end;
}

function lastParagraph(context: Context, clause: Clause): Insertion {
  return { offset: context.text.trimEnd().length, text: `\n\n${clauseBody(context, clause)}` };
}
