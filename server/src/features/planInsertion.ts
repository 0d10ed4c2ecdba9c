import type { RequirementFinding } from "../assess/types.ts";
import type { Clause } from "../corpus/types.ts";
import type { Provision } from "../draft/types.ts";
import { foldText } from "../text/fold.ts";
import { homeOf } from "./anchor.ts";
import { clauseLine } from "./clauseText.ts";
import type { Context } from "./context.ts";
import { extentOf, ownProvisions } from "./tree.ts";

/** "3.1.5 ", "**2.4.** ", "- *Measure 1.6* ", "1) ": what opens the line of a numbered measure. */
const NUMBERED = /^([ \t]*(?:[-*+•·–▪●]\s+)?[*_]{0,2}(?:\p{L}{3,12}\s+)?)(\d{1,2}(?:\.\d{1,2})*)([.)]?(?:\p{Lu}\.)?[*_]{0,2}[.:]?\s+)/u;
const BULLET = /^[ \t]*[-*+•·–▪●]\s+/;
/** "**Children:** ", "*Hotline.* ": a title that opens a measure's text. */
const TITLED = /^(\*{1,2}|_{1,2})([^*_\n]{2,120}?)([.:]?)\1([.:]?)\s/;

/** A new measure after the last of the section where it belongs, as bullet, numbered line, row or paragraph; undefined without sections. */
export function planInsertion(context: Context, finding: RequirementFinding, clause: Clause): { offset: number; text: string } | undefined {
  const section = sectionOf(context, finding);
  if (!section) return undefined;
  const { text } = context;
  const last = lastLine(context, section);
  if (last === undefined) return { offset: lineEnd(text, extentOf(section).start), text: `\n\n${clauseLine(context, clause)}` };
  const line = text.slice(last.start, last.end);
  const offset = last.blockEnd;
  if (line.startsWith("|")) return { offset, text: `\n${rowLike(context, line, clause)}` };
  const numbered = NUMBERED.exec(line);
  const mark = numbered ? `${numbered[1]}${freeNumber(text, numbered[2] ?? "", /\p{L}/u.test(numbered[1] ?? ""))}${numbered[3]}` : BULLET.exec(line)?.[0];
  if (mark === undefined) return { offset, text: `\n\n${clauseLine(context, clause)}` };
  const gap = previousAlike(text, last.start) ? "\n\n" : "\n";
  return { offset, text: `${gap}${mark}${titled(line.slice((numbered ?? BULLET.exec(line))?.[0].length ?? 0), mark, clause)}${clauseLine(context, clause)}` };
}

/** The clause's heading as a title in emphasis, where the neighbour has one or its number opens one. */
function titled(neighbour: string, mark: string, clause: Clause): string {
  const open = /(\*{1,2}|_{1,2})(?!.*\1)/.exec(mark.replace(/^[ \t]*[*+-]\s/, ""))?.[1];
  if (open) return `${clause.heading}${/^[^*_\n]*:\*/.test(neighbour) ? ":" : "."}${open} `;
  const title = TITLED.exec(neighbour);
  return title ? `${title[1]}${clause.heading}${title[3]}${title[1]}${title[4]} ` : "";
}

/** The section where a finding belongs: that of what was found, its home, else the last with measures. */
function sectionOf(context: Context, finding: RequirementFinding): Provision | undefined {
  const evidence = finding.elements.flatMap((e) => e.evidence)[0];
  const at = evidence?.provision ?? homeOf(context, finding);
  for (let p = at; p && !isAppended(context, p); p = p.parent) if (p.level === "division" && !isTitle(context, p)) return p;
  return ownProvisions(context.draft.root).filter((p) => p.level === "division" && !isAppended(context, p) && p.children.some((c) => c.level === "item" || c.level === "paragraph")).at(-1);
}

const APPENDED = /^\W*(?:annex(?:e|es)?|anexos?|appendi(?:x|ces)|appendices?|apendices?|schedules?|glossary|glossaire|glosario|references|bibliograph|bibliografia|signatures?|firmas?|foreword|preface|avant propos|prologo|presentacion)\b/;

/** Whether a provision stands in an annex, a foreword or the like: what is planned is not written there. */
function isAppended({ text }: Context, provision: Provision): boolean {
  for (let p: Provision | undefined = provision; p; p = p.parent) if (p.heading && APPENDED.test(foldText(text.slice(p.heading.start, p.heading.end)))) return true;
  return false;
}

/** Whether a division's heading is the title of the whole plan. */
function isTitle({ draft }: Context, division: Provision): boolean {
  return division.heading !== undefined && division.heading.start === draft.title?.start;
}

/** The line on which the section's last own measure begins, and where its block ends. */
function lastLine(context: Context, section: Provision): { start: number; end: number; blockEnd: number } | undefined {
  const { text } = context;
  const own = section.children.filter((c) => c.level !== "division" && c.nonOperative === undefined);
  const below = section.children.filter((c) => c.level === "division" && c.nonOperative === undefined).at(-1);
  const last = own.at(-1);
  if (!last) {
    const lead = section.lead.at(-1);
    if (!lead) return below ? lastLine(context, below) : undefined;
    return { ...lineAt(text, lead.start), blockEnd: lineEnd(text, lead.end) };
  }
  return { ...lineAt(text, extentOf(last).start), blockEnd: lineEnd(text, last.range.end) };
}

function lineAt(text: string, offset: number): { start: number; end: number } {
  return { start: text.lastIndexOf("\n", offset - 1) + 1, end: lineEnd(text, offset) };
}

/** A row of the same width: the clause in its longest cell, the next number in the first when that is numbered. */
function rowLike(context: Context, line: string, clause: Clause): string {
  const cells = line.trim().replace(/^\||\|$/g, "").split("|");
  const longest = cells.reduce((best, cell, i) => (cell.length > (cells[best]?.length ?? 0) ? i : best), 0);
  const own = /^\s*([*_]{0,2})(\d{1,2}(?:\.\d{1,2})*)(\.?[*_]{0,2})(\s*)/;
  const words = clauseLine(context, clause).replaceAll("|", "/");
  const filled = cells.map((cell, i) => {
    const number = own.exec(cell);
    const numbering = number ? `${number[1]}${freeNumber(context.text, number[2] ?? "", false)}${number[3]}` : "";
    if (i === longest) return ` ${numbering ? `${numbering} ` : ""}${words} `;
    return i === 0 && numbering ? ` ${numbering} ` : " ";
  });
  return `|${filled.join("|")}|`;
}

/** The next number after one that no line of the plan begins with: 3.1.6 after 3.1.5. "Measure 6" among others is followed by "Measure 6 bis". */
function freeNumber(text: string, number: string, worded: boolean): string {
  const parts = number.split(".");
  const free = (next: string) => !new RegExp(`^[\\s|*_-]*${worded ? "\\p{L}+\\s+" : ""}${next.replaceAll(".", "\\.")}(?!\\d|\\.\\d)`, "mu").test(text);
  for (let n = Number(parts.pop()) + 1; ; n++) {
    const next = [...parts, n].join(".");
    if ((parts.length === 0 && !worded) || free(next)) return next;
    if (parts.length === 0) return `${number} bis`;
  }
}

/** Whether the line before, past a blank one, opens in the same way: measures set apart by blank lines. */
function previousAlike(text: string, start: number): boolean {
  const before = text.slice(0, start).trimEnd();
  const line = before.slice(before.lastIndexOf("\n") + 1);
  return text.slice(before.length, start).split("\n").length > 2 && (NUMBERED.test(line) || BULLET.test(line));
}

function lineEnd(text: string, offset: number): number {
  const at = text.indexOf("\n", offset);
  const end = at < 0 ? text.length : at;
  return text.charAt(end - 1) === "\r" && end > offset ? end - 1 : end;
}
