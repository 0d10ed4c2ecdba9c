import type { ComparedCell, ComparedRow, Comparison, Difference } from "./compareModel.ts";
import { comparisonSvg } from "./compareSvg.ts";
import { COMPARE_WORDS } from "./compareWords.ts";
import { type Block, heading, paragraph, quoted, type ReportDocument, type Run, withPartIds, words } from "./document.ts";
import type { ReportMeta } from "./meta.ts";
import { versionWords } from "./reviewText.ts";
import { REVIEW_WORDS } from "./reviewWords.ts";
import { STANDING_SIGNS, STANDINGS, standingTitle } from "./standingWords.ts";
import { STANDING_WORDS } from "./wordsVerdict.ts";
import { colon, FORCE_WORDS, fill, KIND_WORDS, LANGUAGE_WORDS, semicolon, WORDS } from "./words.ts";

/** A comparison as a document: the texts, a picture, the grid with the clauses, what sets each apart, each against the reference. */
export function compareDocument(comparison: Comparison, meta: ReportMeta): ReportDocument {
  const { reader } = comparison;
  return { title: COMPARE_WORDS.title[reader], reader, date: meta.date, foot: versionWords(meta, reader), blocks: withPartIds(new CompareWriter(comparison).blocks()) };
}

class CompareWriter {
  private readonly labels: ReadonlyMap<string, ComparedRow>;

  constructor(private readonly c: Comparison) {
    this.labels = new Map(c.rows.map((r) => [r.requirement, r]));
  }

  blocks(): Block[] {
    const { c } = this;
    const { reader, laws } = c;
    return [
      { ...paragraph(WORDS.advice[reader]), role: "note" },
      heading(1, COMPARE_WORDS.laws[reader]), this.laws(),
      heading(1, COMPARE_WORDS.overview[reader]), { kind: "picture", svg: comparisonSvg(c), caption: COMPARE_WORDS.overview[reader] }, this.legend(),
      heading(1, COMPARE_WORDS.grid[reader]), ...this.grid(),
      heading(1, COMPARE_WORDS.onlyHere[reader]), ...laws.flatMap((_, i) => this.apart(c.onlyHere, i)),
      heading(1, COMPARE_WORDS.onlyMissingHere[reader]), ...laws.flatMap((_, i) => this.apart(c.onlyMissingHere, i)),
      ...(c.reference === undefined ? [] : this.against(c.reference)),
    ];
  }

  private laws(): Block {
    const { reader, laws, reference } = this.c;
    const shown = STANDINGS.filter((s) => laws.some((l) => l.totals[s] > 0));
    return {
      kind: "table", caption: COMPARE_WORDS.laws[reader], head: [COMPARE_WORDS.law[reader], COMPARE_WORDS.kind[reader], COMPARE_WORDS.language[reader], COMPARE_WORDS.mandatoryMet[reader], ...shown.map((s) => standingTitle(s, reader))],
      widths: [30, 12, 12, 14, ...shown.map(() => 32 / shown.length)],
      rows: laws.map((law, i) => [
        [[words(law.name), ...(i === reference ? [{ text: ` (${COMPARE_WORDS.reference[reader]})`, bold: true }] : [])], ...(law.title ? [[{ text: law.title, language: law.language }]] : []), ...(law.aboutTrafficking ? [] : [[words(COMPARE_WORDS.notAbout[reader])]])],
        [[words(KIND_WORDS[law.kind][reader])]], [[words(LANGUAGE_WORDS[law.language][reader])]],
        [[words(fill(COMPARE_WORDS.metOf[reader], law.mandatory.met, law.mandatory.all))]],
        ...shown.map((s) => [[words(String(law.totals[s]))]]),
      ]),
    };
  }

  private legend(): Block {
    const { reader } = this.c;
    return { ...paragraph(`${COMPARE_WORDS.legend[reader]}${colon(reader)} ${STANDINGS.map((s) => `${STANDING_SIGNS[s]} ${STANDING_WORDS[s][reader]}`).join(", ")}. ${COMPARE_WORDS.legendText[reader]}`), role: "note" };
  }

  private grid(): Block[] {
    const { reader, rows, laws } = this.c;
    const themes = [...new Set(rows.map((r) => `${r.kind} ${r.theme}`))];
    return themes.flatMap((key): Block[] => {
      const own = rows.filter((r) => `${r.kind} ${r.theme}` === key);
      const title = own[0]?.themeTitle ?? "";
      const first = laws.length > 4 ? 20 : 25;
      return [
        heading(2, title),
        {
          kind: "table", caption: title, head: [REVIEW_WORDS.requirement[reader], ...laws.map((l) => l.name)], widths: [first, ...laws.map(() => (100 - first) / laws.length)],
          rows: own.map((row) => [[[words(row.title)], [words(`${FORCE_WORDS[row.force][reader]} · `), { text: row.requirement, code: true }]], ...row.cells.map((cell) => this.cell(row, cell))]),
        },
      ];
    });
  }

  private cell(row: ComparedRow, cell: ComparedCell | null): Run[][] {
    const { reader } = this.c;
    if (!cell) return [[words("–")]];
    const present = cell.elements.filter((e) => e.present);
    const place = cell.contrary[0] ?? present[0]?.evidence[0];
    return [
      [{ text: standingTitle(cell.standing, reader), standing: cell.standing }, ...(cell.decided ? [words("*")] : []), ...(row.elements.length > 1 && present.length > 0 ? [words(` ${present.length}/${row.elements.length}`)] : [])],
      ...(place ? [[words(`${place.provision || `${WORDS.line[reader]} ${place.line}`}${colon(reader)} `), ...quoted(place.quote, place.language, reader)]] : []),
    ];
  }

  /** What sets one text apart, requirement by requirement. */
  private apart(differences: readonly Difference[], law: number): Block[] {
    const own = differences.filter((d) => d.law === law);
    return [heading(2, this.c.laws[law]?.name ?? ""), own.length > 0 ? { kind: "list", items: own.map((d) => this.difference(d.requirement, d.elements)) } : paragraph(COMPARE_WORDS.nothing[this.c.reader])];
  }

  private difference(requirement: string, elements: readonly string[]): Run[] {
    const row = this.labels.get(requirement);
    const labels = row?.elements.filter((e) => elements.includes(e.id)).map((e) => e.label) ?? [];
    return [{ text: row?.title ?? requirement, bold: true }, words(`${colon(this.c.reader)} ${labels.join(semicolon(this.c.reader))}`)];
  }

  private against(reference: number): Block[] {
    const { reader, laws, againstReference } = this.c;
    return [
      heading(1, fill(COMPARE_WORDS.against[reader], laws[reference]?.name ?? "")),
      ...laws.flatMap((law, i): Block[] => {
        if (i === reference) return [];
        const own = againstReference.filter((x) => x.law === i);
        const list = (title: string, which: "gains" | "lacks"): Block[] => {
          const items = own.filter((x) => x[which].length > 0).map((x) => this.difference(x.requirement, x[which]));
          return items.length > 0 ? [{ ...paragraph({ text: `${title}${colon(reader)}`, bold: true }), role: "keep" }, { kind: "list", items }] : [];
        };
        const lists = [...list(COMPARE_WORDS.gains[reader], "gains"), ...list(COMPARE_WORDS.lacks[reader], "lacks")];
        return [heading(2, law.name), ...(lists.length > 0 ? lists : [paragraph(COMPARE_WORDS.same[reader])])];
      }),
    ];
  }
}
