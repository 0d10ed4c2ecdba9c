import type { Status } from "../assess/types.ts";
import { PLAIN, type Paint } from "../report/text.ts";

const CODE: Record<Status, string> = { met: "32", partial: "33", missing: "31", contrary: "35;1" };

/** Colours for a terminal. */
export const ansi: Paint = {
  bold: (s) => `\u001b[1m${s}\u001b[0m`,
  dim: (s) => `\u001b[2m${s}\u001b[0m`,
  status: (s, status) => `\u001b[${CODE[status]}m${s}\u001b[0m`,
};

export const plain: Paint = PLAIN;
