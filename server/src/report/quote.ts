import { plainLine } from "../text/plain.ts";

/** A clause as one line for showing: markup and white space reduced, cut at a length with an ellipsis. */
export function quoteLine(text: string, start: number, end: number, most = 240): string {
  const plain = plainLine(text.slice(start, end));
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most - 30))}…`;
}
