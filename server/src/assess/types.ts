import type { Force, Requirement } from "../corpus/types.ts";
import type { Suppression } from "../draft/suppressions.ts";
import type { DraftKind, Provision, Reading } from "../draft/types.ts";
import type { Language } from "../text/language.ts";
import type { Range } from "../text/range.ts";
import type { AppliedVerdict } from "./verdict.ts";

/** A clause found: where it stands and what was matched. Ranges are UTF-16 offsets in the original text. */
export interface Evidence {
  /** The clause, for showing and quoting. */
  readonly range: Range;
  /** The words that matched. */
  readonly match: Range;
  readonly provision: Provision;
  readonly reading: Reading;
  /** Index of the query in its list: authors put the surest first. */
  readonly rank: number;
  /** Index of the draft it stands in, when several are read together. */
  readonly draft: number;
}

/** What was found of one element. */
export interface ElementFinding {
  readonly id: string;
  readonly present: boolean;
  readonly evidence: readonly Evidence[];
  /** Places that only perhaps give it; never evidence. */
  readonly hints: readonly Evidence[];
}

export type Status = "met" | "partial" | "missing" | "contrary";

/** What was found of one requirement. */
export interface RequirementFinding {
  readonly requirement: Requirement;
  readonly status: Status;
  readonly force: Force;
  readonly elements: readonly ElementFinding[];
  readonly contrary: readonly Evidence[];
  /** The author's answer, when the requirement is missing or incomplete and the draft says why with a reason. */
  readonly suppression?: Suppression;
  /** A reviewer's decision, kept beside the draft. */
  readonly verdict?: AppliedVerdict;
}

/** The whole answer on a draft (or several read together). */
export interface Assessment {
  readonly kind: DraftKind;
  readonly language: Language;
  readonly aboutTrafficking: boolean;
  /** Empty when the draft is not about trafficking. */
  readonly requirements: readonly RequirementFinding[];
  /** Answers that answer nothing: without a reason, on an unknown requirement, or on one that is met. */
  readonly stale: readonly Suppression[];
}
