import { QueryError } from "../query/ast.ts";
import { Compiler } from "../query/compile.ts";
import type { Program } from "../query/program.ts";
import { roundsOf } from "./rounds.ts";
import type { LexiconData, LexiconEntry } from "../corpus/types.ts";

/** A query ready to run. `key` is the element or, for contraries, the requirement. */
export interface Target {
  readonly key: string;
  readonly what: "find" | "hint" | "contrary";
  readonly node: number;
  readonly rank: number;
  readonly checked: boolean;
  /** It may stand in a clause that only saves what other rules provide. */
  readonly saving: boolean;
  readonly query: string;
}

export interface CompiledRole {
  readonly name: string;
  readonly flag: number;
  readonly finds: readonly number[];
  readonly reach: "reading" | "sentence" | "article";
  readonly followsReferences: boolean;
  readonly terms: number | undefined;
}

/** One language's lexicon, compiled once and used for any number of drafts. */
export interface CompiledLexicon {
  readonly program: Program;
  readonly targets: readonly Target[];
  readonly roles: readonly CompiledRole[];
  /** The roles in groups: each uses only flags of the groups before it. */
  readonly rounds: readonly (readonly CompiledRole[])[];
  readonly definition: number;
  readonly negation: number;
  readonly idioms: number;
  readonly disclaimers: number;
  readonly noDuty: number;
  readonly savings: number;
  readonly prohibitions: number;
  readonly turns: number;
  /** The concept by which a draft shows that it is about trafficking. */
  readonly subject: number;
}

/** A query of the lexicon is wrong; says where it stands. */
export class LexiconError extends Error {
  constructor(
    readonly where: string,
    readonly query: string,
    readonly problem: QueryError,
  ) {
    super(`${where}: ${query}\n  ${problem.message}`);
  }
}

/**
 * Compiles a lexicon.
 * @param problems when given, wrong queries are put there and left out instead of being thrown.
 * @throws LexiconError
 */
export function compileLexicon(data: LexiconData, problems?: LexiconError[]): CompiledLexicon {
  const compiler = new Compiler(data.concepts, new Set(Object.keys(data.roles)));
  const attempt = (where: string, query: string, evidence = false): number | undefined => {
    try {
      return compiler.compile(query, evidence);
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      const problem = new LexiconError(`${data.language} ${where}`, query, error);
      if (!problems) throw problem;
      problems.push(problem);
      return undefined;
    }
  };
  const targets: Target[] = [];
  const add = (key: string, what: Target["what"], entry: LexiconEntry) => {
    entry.finds.forEach((find, rank) => {
      const node = attempt(key, find.query, true);
      if (node !== undefined) targets.push({ key, what, node, rank, checked: find.polarity === "affirmative", saving: find.polarity === "saving", query: find.query });
    });
    entry.hints.forEach((query, rank) => {
      const node = attempt(key, query);
      if (node !== undefined && what === "find") targets.push({ key, what: "hint", node, rank, checked: false, saving: true, query });
    });
  };
  const roles = Object.entries(data.roles).map(([name, role]): CompiledRole => ({
    name,
    flag: compiler.compile(`${name}()`),
    finds: role.finds.flatMap((q) => attempt(`role ${name}`, q) ?? []),
    reach: role.reach,
    followsReferences: role.follows.includes("references"),
    terms: role.follows.includes("terms") && role.terms ? attempt(`role ${name} terms`, role.terms) : undefined,
  }));
  for (const [key, entry] of Object.entries(data.elements)) add(key, "find", entry);
  for (const [key, entry] of Object.entries(data.contrary)) add(key, "contrary", { ...entry, hints: [] });
  const none = compiler.compile('"qzxqzx"');
  const single = (where: string, query: string | undefined): number => (query ? (attempt(where, query) ?? none) : none);
  return {
    program: compiler.program, targets, roles, rounds: roundsOf({ program: compiler.program, roles }),
    definition: compiler.compile("def()"),
    negation: single("negation", data.polarity.negation),
    idioms: single("idioms", data.polarity.idioms),
    disclaimers: single("disclaimers", data.polarity.disclaimers),
    noDuty: single("no-duty", data.polarity["no-duty"]),
    savings: single("savings", data.polarity.savings),
    prohibitions: single("prohibitions", data.polarity.prohibitions),
    turns: single("turns", data.polarity.turns),
    subject: single("trafficking", Object.hasOwn(data.concepts, "trafficking") ? "{trafficking}" : undefined),
  };
}
