import type { Program } from "../query/program.ts";

/** A role with the queries that find it. */
interface Role {
  readonly flag: number;
  readonly finds: readonly number[];
}

interface Roles<R extends Role = Role> {
  readonly program: Program;
  readonly roles: readonly R[];
}

/** Roles grouped so that each group uses only flags of the groups before it. */
export function roundsOf<R extends Role>(lexicon: Roles<R>): R[][] {
  const byFlag = new Map(lexicon.roles.map((r) => [r.flag, r]));
  const level = new Map<R, number>();
  const levelOf = (role: R, seen: ReadonlySet<R>): number => {
    const known = level.get(role);
    if (known !== undefined) return known;
    if (seen.has(role)) return 0;
    let result = 0;
    for (const flag of flagsBelow(lexicon, role.finds)) {
      const used = byFlag.get(flag);
      if (used && used !== role) result = Math.max(result, 1 + levelOf(used, new Set([...seen, role])));
    }
    level.set(role, result);
    return result;
  };
  const rounds: R[][] = [];
  for (const role of lexicon.roles) (rounds[levelOf(role, new Set())] ??= []).push(role);
  return rounds.filter(Boolean);
}

function flagsBelow(lexicon: Roles, roots: readonly number[]): Set<number> {
  const seen = new Set<number>();
  const flags = new Set<number>();
  const stack = [...roots];
  while (stack.length > 0) {
    const id = stack.pop() as number;
    if (seen.has(id)) continue;
    seen.add(id);
    const node = lexicon.program.nodes[id];
    if (node?.op === "flag") flags.add(id);
    stack.push(...(node?.kids ?? []));
  }
  return flags;
}
