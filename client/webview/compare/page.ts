import type { ComparisonAnswer } from "../../../server/src/lsp/compareFiles.ts";
import type { ComparedLaw, Comparison } from "../../../server/src/report/compareModel.ts";
import type { Place } from "../../../server/src/report/placeOf.ts";
import type { FromCompare } from "../../src/views/messages.ts";
import type { speaker } from "../shared/words.ts";
import type { Arrangement } from "./rows.ts";
import type { COMPARE_WORDS } from "./words.ts";

/** What every part of the comparison is drawn from, and what it can ask for. */
export interface ComparePage {
  readonly answer: ComparisonAnswer;
  readonly comparison: Comparison;
  readonly by: Arrangement;
  /** Indices of the laws in the order of the columns. */
  readonly columns: readonly number[];
  /** Index of the pinned law. */
  readonly reference: number | undefined;
  readonly problems: readonly string[];
  readonly working: boolean;
  readonly say: ReturnType<typeof speaker<typeof COMPARE_WORDS>>;
  readonly arrange: (change: Partial<Arrangement>) => void;
  readonly ask: (message: FromCompare) => void;
  readonly law: (index: number) => ComparedLaw;
  readonly goTo: (law: number, place: Place) => void;
}
