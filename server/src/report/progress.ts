import type { Analysis } from "../assess/analyse.ts";
import { clauseWords } from "../assess/clauseWords.ts";
import { type Standing, standingOf } from "../assess/standing.ts";
import type { Evidence, RequirementFinding } from "../assess/types.ts";
import type { Requirement } from "../corpus/types.ts";
import { provisionPath } from "../draft/path.ts";
import type { Range } from "../text/range.ts";
import { quoteLine } from "./quote.ts";

/** A clause of one version. */
export interface VersionClause {
  /** Index of the draft among those read together, and the clause's offsets in its text. */
  readonly draft: number;
  readonly range: Range;
  readonly provision: string;
  readonly quote: string;
  /** Whether it conflicts with the standard. */
  readonly contrary: boolean;
}

/** One requirement on which two versions differ. */
export interface VersionChange {
  readonly requirement: Requirement;
  readonly before: Standing;
  readonly after: Standing;
  /** The findings themselves, for what people decided. */
  readonly findings: { readonly before: RequirementFinding; readonly after: RequirementFinding };
  /** Ids of elements that only one of the two gives. */
  readonly elementsGained: readonly string[];
  readonly elementsLost: readonly string[];
  /** The clauses that only the earlier and only the later version has, numbering apart. */
  readonly clausesBefore: readonly VersionClause[];
  readonly clausesAfter: readonly VersionClause[];
}

/** What became of a draft between two versions. */
export interface Progress {
  /** The standing is better than it was. */
  readonly gained: readonly VersionChange[];
  /** The standing is worse than it was. */
  readonly lost: readonly VersionChange[];
  /** The standing is as it was, or a person says that the requirement is not for this draft; elements or clauses differ. */
  readonly changed: readonly VersionChange[];
  readonly unchanged: number;
}

/** Two versions of one draft are of the same kind. */
export class DifferentKindsError extends Error {}

/** How good a standing is; what is not for this draft is neither better nor worse than the rest. */
const RANK: Partial<Record<Standing, number>> = { contrary: 0, missing: 1, partial: 2, met: 3 };

/** What a draft gained and lost against an earlier version. @throws DifferentKindsError for a law and a plan */
export function compareVersions(before: Analysis, after: Analysis): Progress {
  if (before.assessment.kind !== after.assessment.kind) throw new DifferentKindsError(`${before.assessment.kind} and ${after.assessment.kind}`);
  const earlier = new Map(before.assessment.requirements.map((f) => [f.requirement.id, f]));
  const progress = { gained: [] as VersionChange[], lost: [] as VersionChange[], changed: [] as VersionChange[], unchanged: 0 };
  for (const finding of after.assessment.requirements) {
    const old = earlier.get(finding.requirement.id);
    if (!old) continue;
    const change = changeOf(old, before, finding, after);
    const [was, is] = [RANK[change.before], RANK[change.after]];
    if (was !== undefined && is !== undefined && is !== was) (is > was ? progress.gained : progress.lost).push(change);
    else if (change.before !== change.after || change.clausesBefore.length + change.clausesAfter.length + change.elementsGained.length + change.elementsLost.length > 0) progress.changed.push(change);
    else progress.unchanged++;
  }
  return progress;
}

function changeOf(old: RequirementFinding, before: Analysis, now: RequirementFinding, after: Analysis): VersionChange {
  const present = ({ elements }: RequirementFinding): Set<string> => new Set(elements.filter((e) => e.present).map((e) => e.id));
  const [had, has] = [present(old), present(now)];
  const [was, is] = [clausesOf(old, before), clausesOf(now, after)];
  return {
    requirement: now.requirement,
    before: standingOf(old),
    after: standingOf(now),
    findings: { before: old, after: now },
    elementsGained: [...has].filter((id) => !had.has(id)),
    elementsLost: [...had].filter((id) => !has.has(id)),
    clausesBefore: [...was].filter(([words]) => !is.has(words)).map(([, clause]) => clause),
    clausesAfter: [...is].filter(([words]) => !was.has(words)).map(([, clause]) => clause),
  };
}

/** The clauses of a finding by the words they say: all that conflict, and all that were found of each element. */
function clausesOf({ contrary, elements }: RequirementFinding, { drafts }: Analysis): Map<string, VersionClause> {
  const clauses = new Map<string, VersionClause>();
  const add = (e: Evidence, isContrary: boolean): void => {
    const draft = drafts[e.draft];
    const text = draft?.text ?? "";
    const words = `${isContrary ? "!" : ""}${clauseWords(text.slice(e.range.start, e.range.end)).join(" ")}`;
    if (!clauses.has(words)) clauses.set(words, { draft: e.draft, range: e.range, provision: provisionPath(e.provision, text, draft?.language ?? "en"), quote: quoteLine(text, e.range.start, e.range.end), contrary: isContrary });
  };
  for (const e of contrary) add(e, true);
  for (const { evidence } of elements) for (const e of evidence) add(e, false);
  return clauses;
}
