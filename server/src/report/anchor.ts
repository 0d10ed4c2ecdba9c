import type { RequirementFinding } from "../assess/types.ts";
import type { Range } from "../text/range.ts";

/** Where a finding is shown: which of the drafts read together, and the words. */
export interface Anchor {
  readonly draft: number;
  readonly range: Range;
}

/** Where the findings of an analysis are shown. */
export type Anchors = ReadonlyMap<RequirementFinding, Anchor>;
