import type { Standing } from "../assess/standing.ts";
import type { Comparison } from "./compareModel.ts";
import { COMPARE_WORDS } from "./compareWords.ts";
import { escapeHtml } from "./html.ts";
import { STANDING_SIGNS, STANDINGS, standingTitle } from "./standingWords.ts";
import { STANDING_WORDS } from "./wordsVerdict.ts";

/** How a standing is drawn: fill, ink of its sign, and a pattern laid over, so that no one depends on colour. */
const LOOK: Record<Standing, { readonly fill: string; readonly ink: string; readonly pattern?: string }> = {
  met: { fill: "#1b7a3a", ink: "#ffffff" },
  partial: { fill: "#f2d38a", ink: "#3d2a00", pattern: "M0 6 L6 0" },
  missing: { fill: "#ffffff", ink: "#8e0f1d" },
  contrary: { fill: "#6f1480", ink: "#ffffff", pattern: "M0 0 L6 6" },
  elsewhere: { fill: "#cfe2f8", ink: "#083b78" },
  "not-applicable": { fill: "#e6e9ec", ink: "#3a424c" },
};

const CELL = 22;
const ROW = 20;
const LEFT = 330;
const CHARACTERS = 52;
const SLANT = 0.62;

/**
 * A comparison as a picture: a row a requirement, a column a text, a sign and a pattern a standing. Self-contained SVG on white; its words
 * are the title and the description, for those who do not see it.
 */
export function comparisonSvg({ rows, laws, reader }: Comparison): string {
  const names = laws.map((l) => cut(l.name, 34));
  const top = 30 + Math.ceil(Math.max(4, ...names.map((n) => n.length)) * 6.2 * SLANT);
  const bands = bandsOf(rows.map((r) => r.themeTitle));
  const lines = rows.length * ROW + bands.length * ROW;
  const width = LEFT + laws.length * CELL + Math.ceil(Math.max(...names.map((n) => n.length), 1) * 6.2 * 0.75) + 20;
  const legend = top + lines + 26;
  const height = legend + STANDINGS.length * ROW + 10;
  let y = top;
  const body = bands.flatMap(({ title, from, to }) => {
    const head = text(8, y + 14, title, 'font-weight="700"');
    y += ROW;
    const out = rows.slice(from, to).map((row) => {
      const line = [text(16, y + 14, cut(row.title, CHARACTERS)), ...row.cells.flatMap((cell, i) => (cell ? [square(LEFT + i * CELL, y, cell.standing, cell.decided, `${row.title} — ${laws[i]?.name}: ${STANDING_WORDS[cell.standing][reader]}`)] : []))].join("");
      y += ROW;
      return line;
    });
    return [head, ...out];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapeHtml(label(laws, reader))}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="'Liberation Sans', Arial, sans-serif" font-size="12" fill="#1b1f24">
<title>${escapeHtml(COMPARE_WORDS.title[reader])}</title>
<desc>${escapeHtml(label(laws, reader))}</desc>
<defs>${STANDINGS.map((s) => (LOOK[s].pattern ? `<pattern id="palermo-${s}" width="6" height="6" patternUnits="userSpaceOnUse"><path d="${LOOK[s].pattern}" stroke="${LOOK[s].ink}" stroke-width="0.9" stroke-opacity="0.45"/></pattern>` : "")).join("")}</defs>
<rect width="${width}" height="${height}" fill="#ffffff"/>
${names.map((name, i) => `<text transform="translate(${LEFT + i * CELL + 14} ${top - 6}) rotate(-40)">${escapeHtml(name)}</text>`).join("\n")}
${body.join("\n")}
${STANDINGS.map((s, i) => square(16, legend + i * ROW, s, false, "") + text(46, legend + i * ROW + 14, standingTitle(s, reader))).join("\n")}
</svg>`;
}

/** One sentence a text: what a reader of the picture learns first. */
function label(laws: Comparison["laws"], reader: Comparison["reader"]): string {
  return laws.map((l) => `${l.name}: ${STANDINGS.filter((s) => l.totals[s] > 0).map((s) => `${STANDING_WORDS[s][reader]} ${l.totals[s]}`).join(", ")}`).join(". ");
}

function square(x: number, y: number, standing: Standing, decided: boolean, title: string): string {
  const { fill, ink, pattern } = LOOK[standing];
  const box = `x="${x + 1}" y="${y + 1}" width="${CELL - 3}" height="${ROW - 3}"`;
  const tip = title ? `<title>${escapeHtml(title)}</title>` : "";
  return `<g>${tip}<rect ${box} fill="${fill}" stroke="#6b7480"/>${pattern ? `<rect ${box} fill="url(#palermo-${standing})"/>` : ""}<text x="${x + CELL / 2 - 0.5}" y="${y + 14}" text-anchor="middle" fill="${ink}" font-weight="700">${STANDING_SIGNS[standing]}${decided ? "*" : ""}</text></g>`;
}

function text(x: number, y: number, words: string, attributes = ""): string {
  return `<text x="${x}" y="${y}" ${attributes}>${escapeHtml(words)}</text>`;
}

function cut(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most - 1)}…` : words;
}

/** Runs of rows with the same title. */
function bandsOf(titles: readonly string[]): { title: string; from: number; to: number }[] {
  const bands: { title: string; from: number; to: number }[] = [];
  titles.forEach((title, i) => {
    const last = bands.at(-1);
    if (last?.title === title) last.to = i + 1;
    else bands.push({ title, from: i, to: i + 1 });
  });
  return bands;
}
