import type { Requirement, Rule } from "../corpus/types.ts";
import type { ElementFinding, Evidence, RequirementFinding, Status } from "./types.ts";
import { type Known, RULINGS } from "./rulings.ts";

/** Evidence by element key, hints by element key, contraries by requirement id. */
export interface Found {
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
  readonly hints: ReadonlyMap<string, readonly Evidence[]>;
  readonly contrary: ReadonlyMap<string, readonly Evidence[]>;
  readonly cores: number;
}

/** From evidence to the status of every requirement. */
export function conclude(requirements: readonly Requirement[], found: Found): RequirementFinding[] {
  const evidence = new Map(found.evidence);
  const known: Known = {
    isPresent: (key) => evidence.has(key),
    evidenceFor: (key) => evidence.get(key) ?? [],
    isContrary: (id) => found.contrary.has(id),
    cores: found.cores,
  };
  for (const ruling of RULINGS) {
    if (evidence.has(ruling.key)) continue;
    const given = ruling.apply(known);
    if (given) evidence.set(ruling.key, given);
  }
  return requirements.map((requirement) => {
    const elements = requirement.elements.map((e): ElementFinding => {
      const key = `${requirement.id}/${e.id}`;
      const present = evidence.has(key);
      return { id: e.id, present, evidence: evidence.get(key) ?? [], hints: present ? [] : (found.hints.get(key) ?? []) };
    });
    const contrary = found.contrary.get(requirement.id) ?? [];
    return { requirement, force: requirement.force, elements, contrary, status: contrary.length > 0 ? "contrary" : statusOf(requirement.rule, elements) };
  });
}

/** The status that a requirement's rule gives. */
export function statusOf(rule: Rule, elements: readonly { readonly present: boolean }[]): Status {
  const present = elements.filter((e) => e.present).length;
  const wanted = rule === "all" ? elements.length : rule === "any" ? 1 : rule;
  if (present >= wanted) return "met";
  return present > 0 ? "partial" : "missing";
}
