import type { Block, Heading, ReportDocument, Run, Table } from "./document.ts";
import { HTML_STYLE } from "./htmlStyle.ts";
import { REVIEW_WORDS } from "./reviewWords.ts";
import { STANDING_SIGNS } from "./standingWords.ts";

/** Nothing is loaded and nothing runs: the one style sheet stands in the page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A report as one HTML page that needs no other file, no network and no script. */
export function toHtml({ title, reader, foot, blocks }: ReportDocument): string {
  const contents = blocks.filter((b): b is Heading => b.kind === "heading" && b.level === 1);
  return `<!DOCTYPE html>
<html lang="${reader}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${escapeHtml(foot)}">
<title>${escapeHtml(title)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<a class="skip" href="#review">${escapeHtml(REVIEW_WORDS.skip[reader])}</a>
<div class="page">
<header>
<h1>${escapeHtml(title)}</h1>
</header>
<nav aria-label="${escapeHtml(REVIEW_WORDS.contents[reader])}"><ul>
${contents.map((h) => `<li><a href="#${h.id ?? "review"}">${runs(h.runs)}</a></li>`).join("\n")}
</ul></nav>
<main id="review" tabindex="-1">
${blocks.map(block).join("\n")}
</main>
<footer class="foot">${escapeHtml(foot)}</footer>
</div>
</body>
</html>
`;
}

function block(b: Block): string {
  switch (b.kind) {
    case "heading":
      return `<h${b.level + 1}${id(b.id)}>${runs(b.runs)}</h${b.level + 1}>`;
    case "paragraph":
      return `<p${id(b.id)}${b.role && b.role !== "keep" ? ` class="${b.role}"` : ""}>${runs(b.runs)}</p>`;
    case "list":
      return `<ul>\n${b.items.map((item) => `<li>${runs(item)}</li>`).join("\n")}\n</ul>`;
    case "quotation":
      return `<blockquote lang="${b.language}">\n${b.lines.map((line) => `<p>${runs(line)}</p>`).join("\n")}\n</blockquote>`;
    case "terms":
      return `<dl>\n${b.rows.map(({ label, runs: value }) => `<dt>${escapeHtml(label)}</dt><dd>${runs(value)}</dd>`).join("\n")}\n</dl>`;
    case "table":
      return table(b);
    case "picture":
      return `<figure>${b.svg}</figure>`;
  }
}

/** A table in a frame that scrolls by itself on a narrow screen, reachable by keyboard. */
function table({ caption, head, rows, figures, widths }: Table): string {
  const cell = (lines: readonly (readonly Run[])[]) => (lines.length === 1 ? runs(lines[0] ?? []) : lines.map((line) => `<p>${runs(line)}</p>`).join(""));
  const body = rows.map((row) => `<tr>${row.map((c, i) => (i === 0 ? `<th scope="row">${cell(c)}</th>` : `<td>${cell(c)}</td>`)).join("")}</tr>`);
  return `<div class="scroll" role="region" aria-label="${escapeHtml(caption)}" tabindex="0"><table${figures ? ' class="figures"' : ""}>
<caption>${escapeHtml(caption)}</caption>
<colgroup>${widths.map((w) => `<col style="width:${Math.round(w)}%">`).join("")}</colgroup>
<thead><tr>${head.map((h) => `<th scope="col">${escapeHtml(h)}</th>`).join("")}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table></div>`;
}

function runs(all: readonly Run[]): string {
  return all.map(run).join("");
}

function run({ text, bold, italic, code, language, target, standing }: Run): string {
  let out = escapeHtml(text);
  if (standing) out = `<span class="standing ${standing}"><span aria-hidden="true">${STANDING_SIGNS[standing]} </span>${out}</span>`;
  if (code) out = `<code>${out}</code>`;
  if (bold) out = `<strong>${out}</strong>`;
  if (italic) out = `<em>${out}</em>`;
  if (target && /^(?:https:\/\/|#)/.test(target)) out = `<a href="${escapeHtml(target)}"${target.startsWith("#") ? "" : ' rel="noreferrer"'}>${out}</a>`;
  return language ? `<span lang="${language}">${out}</span>` : out;
}

function id(value: string | undefined): string {
  return value ? ` id="${escapeHtml(value)}"` : "";
}

/** Text made harmless in HTML and in its attributes. Control characters that HTML forbids are left out. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, "")
    .replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;").replace(/'/g, "&#39;");
}
