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

/** Counts of requirements met; what the author answered for counts neither as met nor as asked. */
export function coverageOf({ assessment }: Context): Coverage {
  const asked = assessment.requirements.filter((r) => !r.suppression);
  const mandatory = asked.filter((r) => r.force === "mandatory");
  return {
    aboutTrafficking: assessment.aboutTrafficking,
    met: asked.filter((r) => r.status === "met").length,
    all: asked.length,
    mandatoryMet: mandatory.filter((r) => r.status === "met").length,
    mandatory: mandatory.length,
    contrary: asked.filter((r) => r.status === "contrary").length,
  };
}
