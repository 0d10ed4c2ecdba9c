import { readDraft, type ReadOptions } from "../../server/src/draft/read.ts";
import type { Provision } from "../../server/src/draft/types.ts";

/** The tree of a draft as indented lines: level, number, heading, own text; what is not operative is marked with an exclamation mark. */
export function outline(text: string, options: ReadOptions = {}): string[] {
  const draft = readDraft(text, options);
  const cut = (r: { start: number; end: number }) => text.slice(r.start, r.end).replace(/\s+/g, " ");
  const out: string[] = [];
  const show = (p: Provision, depth: number): void => {
    if (p.level !== "root") {
      const own = p.lead.map(cut).join(" / ");
      const tail = p.tail.length > 0 ? ` …${p.tail.map(cut).join(" / ")}` : "";
      const parts = [p.level, p.number, p.heading ? `«${cut(p.heading)}»` : "", own ? `“${own}”` : ""].filter(Boolean).join(" ");
      out.push(`${" ".repeat(depth)}${parts}${tail}${p.nonOperative ? ` !${p.nonOperative}` : ""}`);
    }
    for (const child of p.children) show(child, depth + (p.level === "root" ? 0 : 1));
  };
  show(draft.root, 0);
  return out;
}

/** The readings of a draft: lead-ins and item divided by a bar. */
export function readings(text: string, options: ReadOptions = {}): string[] {
  const draft = readDraft(text, options);
  const { tokens } = draft;
  return draft.sentences.flatMap((s) => s.readings.map((r) => r.runs.map((run) => text.slice(tokens.start[run.from], tokens.end[run.to - 1]).replace(/\s+/g, " ")).join(" | ")));
}
