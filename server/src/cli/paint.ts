import type { Standing } from "../assess/standing.ts";
import { PLAIN, type Paint } from "../report/text.ts";

const CODE: Record<Standing, string> = { met: "32", partial: "33", missing: "31", contrary: "35;1", elsewhere: "36", "not-applicable": "2" };

/** Colours for a terminal. */
export const ansi: Paint = {
  bold: (s) => `\u001b[1m${s}\u001b[0m`,
  dim: (s) => `\u001b[2m${s}\u001b[0m`,
  status: (s, standing) => `\u001b[${CODE[standing]}m${s}\u001b[0m`,
};

export const plain: Paint = PLAIN;
