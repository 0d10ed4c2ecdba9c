import type { Clause } from "../corpus/types.ts";
import type { Context } from "./context.ts";
import { type ListStyle, markOf, usualListStyle } from "./listStyle.ts";

const ITEM = /^\s*\(?(?:[a-z]{1,4}|\d{1,2})[).°]\s+/;

/** A clause's text taken apart: its lead-in (the whole text when it has no list) and its items without their marks. */
export function partsOf(clause: Clause): { lead: string; items: string[] } {
  const lines = clause.text.split("\n").filter((l) => l.trim() !== "");
  const first = lines.findIndex((l) => ITEM.test(l));
  if (first < 1) return { lead: lines.join("\n"), items: [] };
  return { lead: lines.slice(0, first).join(" "), items: lines.slice(first).map((l) => l.replace(ITEM, "").trim()) };
}

/** A clause's words in the draft's typography, its list in the draft's style. Lines end in "\n". */
export function clauseBody(context: Context, clause: Clause): string {
  const { lead, items } = partsOf(clause);
  if (items.length === 0) return typography(context.text, lead);
  const style = usualListStyle(context) ?? ownStyle(context, clause);
  const opened = style.opens === "—" ? lead.replace(/[\s\u00a0]*:$/, "—") : lead;
  const join = style.join.replace(/\r/g, "");
  const first = join.includes("\n") ? join : " ";
  return typography(context.text, `${opened}${first}${items.map((item, i) => `${markOf(style, i)}${style.sample === "" ? "" : style.gap || " "}${item}`).join(join)}`);
}

/** A clause on one line, for a bullet or a cell. */
export function clauseLine(context: Context, clause: Clause): string {
  return typography(context.text, clause.text.replace(/\s*\n\s*/g, " "));
}

/** Straight quotation marks and apostrophes where the draft has only those. */
export function typography(draft: string, words: string): string {
  let out = words;
  if (draft.includes("'") && !draft.includes("’")) out = out.replaceAll("’", "'");
  if (draft.includes('"') && !/[“”]/.test(draft)) out = out.replace(/[“”]/g, '"');
  return out;
}

function ownStyle(context: Context, clause: Clause): ListStyle {
  const sample = /^\s*(\(?\w+[).°])/m.exec(clause.text.slice(clause.text.indexOf("\n")))?.[1] ?? "(a)";
  return { sample, style: /\d/.test(sample) ? "decimal" : "lower", gap: " ", join: /^#{1,6} /m.test(context.text) ? "\n\n" : "\n", opens: ":" };
}
