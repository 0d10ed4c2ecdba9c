import { isAsked, standingOf } from "../assess/standing.ts";
import type { Context } from "./context.ts";

/** How much of the standard a draft meets: for the status bar. */
export interface Coverage {
  readonly aboutTrafficking: boolean;
  readonly met: number;
  readonly all: number;
  readonly mandatoryMet: number;
  readonly mandatory: number;
  readonly contrary: number;
}

/** Counts of requirements met; what the author or a reviewer says is not for this draft counts neither as met nor as asked. */
export function coverageOf({ assessment }: Context): Coverage {
  const asked = assessment.requirements.filter(isAsked);
  const mandatory = asked.filter((r) => r.force === "mandatory");
  return {
    aboutTrafficking: assessment.aboutTrafficking,
    met: asked.filter((r) => standingOf(r) === "met").length,
    all: asked.length,
    mandatoryMet: mandatory.filter((r) => standingOf(r) === "met").length,
    mandatory: mandatory.length,
    contrary: asked.filter((r) => standingOf(r) === "contrary").length,
  };
}
