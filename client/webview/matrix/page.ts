import type { ReviewModel, ReviewPlace } from "../../../server/src/features/review.ts";
import type { Language } from "../../../server/src/text/language.ts";
import type { speaker } from "../shared/words.ts";
import type { Arrangement } from "./rows.ts";
import type { MATRIX_WORDS } from "./words.ts";

/** What every part of the matrix is drawn from, and what it can ask for. */
export interface MatrixPage {
  readonly model: ReviewModel;
  /** Name of the draft's file. */
  readonly name: string;
  readonly reader: Language;
  readonly by: Arrangement;
  readonly say: ReturnType<typeof speaker<typeof MATRIX_WORDS>>;
  readonly arrange: (change: Partial<Arrangement>) => void;
  readonly goTo: (place: ReviewPlace) => void;
  readonly openPage: (page: string) => void;
  readonly decide: (requirement: string) => void;
}
