import type { Block, ReportDocument, Run } from "./document.ts";
import { STANDING_SIGNS } from "./standingWords.ts";

/** A report as GitHub-flavoured Markdown. Words of the draft are shown as they are written, never as markup or links. */
export function toMarkdown({ title, blocks, foot }: ReportDocument): string {
  return `${[`# ${plain(title)}`, ...blocks.map(block).filter((b) => b !== ""), "---", plain(foot)].join("\n\n")}\n`;
}

function block(b: Block): string {
  switch (b.kind) {
    case "heading":
      return `${anchor(b.id)}${"#".repeat(b.level + 1)} ${runs(b.runs)}`;
    case "paragraph":
      return `${anchor(b.id)}${runs(b.runs)}`;
    case "list":
      return b.items.map((item) => `- ${runs(item)}`).join("\n");
    case "quotation":
      return b.lines.map((line) => `> ${runs(line)}`).join("  \n");
    case "terms":
      return b.rows.map(({ label, runs: value }) => `- **${plain(label)}**: ${runs(value)}`).join("\n");
    case "table":
      return table(b.head, b.rows.map((row) => row.map((cell) => cell.map(runs).join("<br>"))), b.figures === true);
    case "picture":
      return "";
  }
}

function table(head: readonly string[], rows: readonly (readonly string[])[], figures: boolean): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head.map(plain)), line(head.map((_, i) => (figures && i > 0 ? "--:" : "---"))), ...rows.map(line)].join("\n");
}

/** Marks that make an id a target in any Markdown reader; ids are of letters, digits and hyphens. */
function anchor(id: string | undefined): string {
  return id ? `<a id="${id}"></a>\n` : "";
}

function runs(all: readonly Run[]): string {
  return all.map(run).join("");
}

function run({ text, bold, italic, code, target, standing }: Run): string {
  if (code) return `\`${text.replaceAll("`", "’")}\``;
  const [, before = "", body = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (body === "") return text;
  const own = `${standing ? `${STANDING_SIGNS[standing]} ` : ""}${plain(body)}`;
  const marked = bold || standing ? `**${own}**` : italic ? `*${own}*` : own;
  const linked = target && /^(?:https:\/\/[^\s()<>]+|#[\w-]+)$/.test(target) ? `[${marked}](${target})` : marked;
  return `${before}${linked}${after}`;
}

/** Words on one line, with everything that Markdown would take for markup or for a link made harmless. */
function plain(text: string): string {
  return text
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, " ")
    .replace(/[\\`*_[\]#|~$]/g, "\\$&")
    .replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")
    .replace(/\b(https?|ftp|mailto|xmpp):/gi, "$1\\:").replace(/\b(www)\./gi, "$1\\.").replace(/@/g, "\\@")
    .replace(/^([-+]|\d{1,9}(?=[.)]))/, (m) => (/\d/.test(m) ? m : `\\${m}`)).replace(/^(\d{1,9})([.)])/, "$1\\$2");
}
