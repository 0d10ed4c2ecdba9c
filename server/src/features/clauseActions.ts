import type { RequirementFinding } from "../assess/types.ts";
import type { Clause } from "../corpus/types.ts";
import { fill } from "../report/words.ts";
import type { Context } from "./context.ts";
import { clauseInsertion } from "./insertion.ts";
import { listCompletion } from "./listCompletion.ts";
import type { Change } from "./modelItems.ts";
import { FIX_WORDS } from "./wordsFixes.ts";

/** A change of the draft that answers a finding. */
export interface Fix {
  readonly title: string;
  readonly changes: readonly Change[];
}

/** Elements that are offered one by one for a list; a longer list of actions helps nobody. */
const MOST_SINGLE = 8;

/** What can be written for a finding, best first: a list completed, else the whole clause or the missing elements. */
export function fixesOf(context: Context, finding: RequirementFinding): Fix[] {
  const missing = finding.elements.filter((e) => !e.present).map((e) => e.id);
  if (missing.length === 0) return [];
  const lists = listFixes(context, finding, missing);
  const whole = wholeClauses(context, finding);
  const single = singleClauses(context, missing, finding, whole);
  const clauses = missing.length > 1 || single.length === 0 ? [...whole, ...single] : [...single, ...whole];
  return [...lists, ...clauses.map((clause) => insertFix(context, finding, clause, clauses))];
}

/** The clauses that meet a requirement as a whole: one, or its alternatives. */
export function wholeClauses(context: Context, { requirement }: RequirementFinding): Clause[] {
  const own = context.corpus.clauses[context.draft.language].filter((c) => c.requirement === requirement.id);
  const whole = own.filter((c) => c.alternative !== undefined || c.elements.length > 1);
  return whole.length > 0 ? whole : own.slice(0, 1);
}

function singleClauses(context: Context, missing: readonly string[], { requirement }: RequirementFinding, whole: readonly Clause[]): Clause[] {
  const own = context.corpus.clauses[context.draft.language].filter((c) => c.requirement === requirement.id && c.elements.length === 1 && c.alternative === undefined);
  return missing.flatMap((id) => own.filter((c) => c.elements[0] === id && !whole.includes(c)));
}

function listFixes(context: Context, finding: RequirementFinding, missing: readonly string[]): Fix[] {
  const all = listCompletion(context, finding, missing);
  if (!all) return [];
  const label = (ids: readonly string[]) => finding.requirement.elements.filter((e) => ids.includes(e.id)).map((e) => e.label[context.reader]).join(", ");
  const fix = (elements: readonly string[], changes: readonly Change[]): Fix => ({ title: fill(FIX_WORDS.complete[context.reader], label(elements)), changes });
  const singles = all.elements.length > 1 && all.elements.length <= MOST_SINGLE ? all.elements : [];
  return [
    fix(all.elements, all.changes),
    ...singles.flatMap((id) => {
      const one = listCompletion(context, finding, [id]);
      return one ? [fix(one.elements, one.changes)] : [];
    }),
  ];
}

function insertFix(context: Context, finding: RequirementFinding, clause: Clause, all: readonly Clause[]): Fix {
  const { offset, text } = clauseInsertion(context, finding, clause);
  const same = all.some((c) => c !== clause && c.heading === clause.heading && c.alternative === undefined);
  const labels = finding.requirement.elements.filter((e) => clause.elements.includes(e.id)).map((e) => e.label[context.reader]).join(", ");
  const name = clause.alternative ?? (same ? fill(FIX_WORDS.about[context.reader], clause.heading, labels) : clause.heading);
  return { title: fill(FIX_WORDS.insert[context.reader], name), changes: [{ range: { start: offset, end: offset }, text }] };
}
