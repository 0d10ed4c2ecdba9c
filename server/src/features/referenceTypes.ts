import type { Provision } from "../draft/types.ts";
import type { Range } from "../text/range.ts";

/** `valid` leads to a provision of this draft, `invalid` to none, `unresolved` to another law or treaty. */
export type ReferenceState = "valid" | "invalid" | "unresolved";

/** A number inside a reference and the provision it names, so that it can be renumbered. */
export interface ReferenceNumber {
  readonly range: Range;
  readonly text: string;
  readonly target: Provision | undefined;
}

/** A cross-reference as it stands in the draft; offsets are UTF-16 code units of the original text. */
export interface CrossReference {
  readonly range: Range;
  /** The whole expression it is part of: "paragraph (a) of section 12". */
  readonly chain: Range;
  readonly state: ReferenceState;
  readonly target: Provision | undefined;
  readonly numbers: readonly ReferenceNumber[];
  /** The provision in whose words it stands. */
  readonly within: Provision;
  /** The reference that this one is part of: "section 12" for "paragraph (a) of section 12". */
  readonly outer: CrossReference | undefined;
}
