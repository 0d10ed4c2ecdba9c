import type { Status } from "../assess/types.ts";
import type { Clause, Requirement } from "../corpus/types.ts";
import { foldText } from "../text/fold.ts";
import type { Context } from "./context.ts";

/** A clause that fits what was typed; a smaller rank fits better. */
export interface FittingClause {
  readonly clause: Clause;
  readonly requirement: Requirement;
  readonly status: Status | undefined;
  readonly rank: number;
}

const TRIGGER = /^[ \t]*(?:clause|cl[áa]usula)[ \t\u00a0]*:[ \t\u00a0]*(.*)$/iu;
/** So many letters have to be typed before words of a title are taken for a wish. */
const SHORTEST = 4;
const BY_STATUS: Record<Status, number> = { missing: 0, partial: 1, contrary: 2, met: 3 };
const BY_FORCE = { mandatory: 0, consider: 1, recommended: 2, encouraged: 3 } as const;

/** What an unfinished line asks for as a clause: after `clause:` anything, else a requirement's id or words of its title. */
export function typedClause(before: string): { query: string; asked: boolean } | undefined {
  const asked = TRIGGER.exec(before);
  if (asked) return { query: (asked[1] ?? "").trim(), asked: true };
  const plain = before.trim();
  return plain.length >= SHORTEST && /^[\p{L}][\p{L} .’'-]*$/u.test(plain) && plain.split(/\s+/).length <= 6 ? { query: plain, asked: false } : undefined;
}

/** The clauses of the draft's kind and language that fit a query, best first: what the draft lacks, the strongest duties first. */
export function fittingClauses(context: Context, query: string): FittingClause[] {
  const requirements = new Map(context.corpus.requirements[context.draft.kind].map((r) => [r.id, r]));
  const status = new Map(context.assessment.requirements.map((f) => [f.requirement.id, f.status]));
  return context.corpus.clauses[context.draft.language]
    .flatMap((clause) => {
      const requirement = requirements.get(clause.requirement);
      const match = requirement ? matchOf(context, clause, requirement, query) : undefined;
      if (!requirement || match === undefined) return [];
      const state = status.get(requirement.id);
      const single = clause.elements.length === 1 && requirement.elements.length > 1 && !clause.alternative ? 1 : 0;
      return [{ clause, requirement, status: state, rank: match * 100 + (state ? BY_STATUS[state] : 0) * 20 + BY_FORCE[requirement.force] * 4 + single }];
    })
    .sort((a, b) => a.rank - b.rank);
}

/** 0 for an id or a title that begins so, 1 where all words are found in heading or title, 2 by theme; undefined when it does not fit. */
function matchOf(context: Context, clause: Clause, requirement: Requirement, query: string): number | undefined {
  const wanted = foldText(query);
  if (wanted === "") return 1;
  if (foldText(requirement.id).startsWith(wanted)) return 0;
  const languages = new Set([context.draft.language, context.reader]);
  const titles = [clause.heading, clause.alternative ?? "", ...[...languages].map((l) => requirement.title[l])].map(foldText);
  if (titles.some((t) => t !== "" && t.startsWith(wanted))) return 0;
  const words = titles.join(" ").split(" ");
  if (wanted.split(" ").every((w) => words.some((own) => own.startsWith(w)))) return 1;
  return foldText(requirement.theme).startsWith(wanted) ? 2 : undefined;
}
