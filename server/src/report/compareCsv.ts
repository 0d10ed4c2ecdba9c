import type { ComparedCell, ComparedRow, Comparison } from "./compareModel.ts";
import { COMPARE_WORDS } from "./compareWords.ts";
import { csvText } from "./csv.ts";
import { REVIEW_WORDS } from "./reviewWords.ts";
import { standingTitle } from "./standingWords.ts";
import { FORCE_WORDS } from "./words.ts";

/** A comparison as CSV: a line a requirement; for each text its standing, the elements found and the first clause. */
export function compareCsv(comparison: Comparison): string {
  const { reader, laws, rows } = comparison;
  const head = [
    "ID", REVIEW_WORDS.theme[reader], REVIEW_WORDS.requirement[reader], REVIEW_WORDS.force[reader],
    ...laws.flatMap(({ name }) => [name, `${name}: ${COMPARE_WORDS.elements[reader]}`, `${name}: ${REVIEW_WORDS.provision[reader].toLowerCase()}`, `${name}: ${REVIEW_WORDS.quote[reader].toLowerCase()}`]),
  ];
  const cells = (row: ComparedRow, cell: ComparedCell | null): string[] => {
    if (!cell) return ["", "", "", ""];
    const present = row.elements.filter((e) => cell.elements.some((x) => x.id === e.id && x.present));
    const place = cell.contrary[0] ?? cell.elements.find((e) => e.present)?.evidence[0];
    return [`${standingTitle(cell.standing, reader)}${cell.decided ? " *" : ""}`, present.map((e) => e.label).join("; "), place?.provision ?? "", place?.quote ?? ""];
  };
  return csvText([head, ...rows.map((row) => [row.requirement, row.themeTitle, row.title, FORCE_WORDS[row.force][reader], ...row.cells.flatMap((cell) => cells(row, cell))])]);
}
