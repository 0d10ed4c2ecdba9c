import type { Nodes, PhrasingContent } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Range } from "../text/range.ts";

/** What Markdown makes of the words within paragraphs: marks that are not shown, and what they set apart. */
export interface InlineMarks {
  readonly hidden: readonly Range[];
  readonly bold: readonly Range[];
  readonly italic: readonly Range[];
}

type Kind = keyof InlineMarks;

const PARSER = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);

/** The inline marks of a Markdown text. Offsets are UTF-16 code units from its start. */
export function inlineMarks(text: string): InlineMarks {
  const found: Record<Kind, Range[]> = { hidden: [], bold: [], italic: [] };
  const stack: Nodes[] = [PARSER.parse(text)];
  while (stack.length > 0) {
    const node = stack.pop() as Nodes;
    take(node, text, (kind, start, end) => {
      if (end > start) found[kind].push({ start, end });
    });
    if ("children" in node) stack.push(...node.children);
  }
  for (const ranges of Object.values(found)) ranges.sort((a, b) => a.start - b.start);
  return found;
}

function take(node: Nodes, text: string, add: (kind: Kind, start: number, end: number) => void): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  switch (node.type) {
    case "strong":
    case "emphasis":
    case "delete":
    case "link":
      if (node.type !== "delete" && node.type !== "link") add(node.type === "strong" ? "bold" : "italic", start, end);
      around(node.children, start, end, add);
      return;
    case "inlineCode": {
      const ticks = /^`*/.exec(text.slice(start, end))?.[0].length ?? 0;
      add("hidden", start, start + ticks);
      add("hidden", end - ticks, end);
      return;
    }
    case "html":
      for (const m of text.slice(start, end).matchAll(/<!--[\s\S]*?(?:-->|$)|<\/?[a-z][^<>]*>/gi)) add("hidden", start + m.index, start + m.index + m[0].length);
      return;
    case "text":
      for (const m of text.slice(start, end).matchAll(/\\(?=[!-/:-@[-`{-~])/g)) add("hidden", start + m.index, start + m.index + 1);
      return;
    default:
      return;
  }
}

/** The marks before the first and after the last child. */
function around(children: readonly PhrasingContent[], start: number, end: number, add: (kind: Kind, start: number, end: number) => void): void {
  add("hidden", start, children[0]?.position?.start.offset ?? end);
  add("hidden", children.at(-1)?.position?.end.offset ?? end, end);
}
