import { AlignmentType, type ILevelsOptions, type IPropertiesOptions, LevelFormat, LevelSuffix, convertMillimetersToTwip } from "docx";
import type { Standing } from "../assess/standing.ts";
import type { Language } from "../text/language.ts";

/** The language tags that Word spells by. */
export const WORD_LANGUAGES: Record<Language, string> = { en: "en-GB", fr: "fr-FR", es: "es-ES" };

/** Colours of standings on white paper; each has a contrast of at least 4.5 : 1. */
export const STANDING_COLOURS: Record<Standing, string> = { met: "14622C", partial: "7A4B00", missing: "A01322", contrary: "6F1480", elsewhere: "0A4C9B", "not-applicable": "4B535D" };

/** Names of the numberings: of headings and of bullets. */
export const HEADINGS = "palermo-headings";
export const BULLETS = "palermo-bullets";

const INK = "1B1F24";
const SOFT = "4B535D";
const FONT = "Calibri";

/** A4 with the margins of a letter, in twentieths of a point. */
export const PAGE = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: { top: convertMillimetersToTwip(25), bottom: convertMillimetersToTwip(22), left: convertMillimetersToTwip(24), right: convertMillimetersToTwip(24), header: convertMillimetersToTwip(11), footer: convertMillimetersToTwip(10) },
};

/** The width between the margins, in twentieths of a point. */
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

const level = (n: number, text: string): ILevelsOptions => ({ level: n, format: LevelFormat.DECIMAL, text, alignment: AlignmentType.START, suffix: LevelSuffix.SPACE, style: { paragraph: { indent: { left: 0, hanging: 0 } } } });

/** Numbered headings and bullets. */
export const NUMBERING: IPropertiesOptions["numbering"] = {
  config: [
    { reference: HEADINGS, levels: [level(0, "%1."), level(1, "%1.%2")] },
    { reference: BULLETS, levels: [{ level: 0, format: LevelFormat.BULLET, text: "•", alignment: AlignmentType.START, style: { paragraph: { indent: { left: 425, hanging: 283 } } } }] },
  ],
};

/** Word's own styles, set for a memorandum, and three of ours: quotations, notes and ids. @param language of what has no tag of its own */
export function wordStyles(language: Language): IPropertiesOptions["styles"] {
  const heading = (size: number, before: number, after: number) => ({ run: { font: FONT, size, bold: true, color: INK }, paragraph: { spacing: { before, after }, keepNext: true, keepLines: true } });
  return {
    default: {
      document: { run: { font: FONT, size: 21, color: INK, language: { value: WORD_LANGUAGES[language] } }, paragraph: { spacing: { after: 100, line: 264 } } },
      title: { run: { font: FONT, size: 40, bold: true, color: INK }, paragraph: { spacing: { before: 0, after: 240, line: 240, lineRule: "auto" } } },
      heading1: heading(30, 420, 140),
      heading2: heading(24, 300, 60),
      heading3: heading(22, 220, 60),
    },
    paragraphStyles: [
      { id: "Quotation", name: "Quotation", basedOn: "Normal", next: "Normal", quickFormat: true, run: { color: INK }, paragraph: { indent: { left: 340, right: 227 }, spacing: { before: 0, after: 60 }, shading: { fill: "F2F4F6", type: "clear", color: "auto" }, border: { left: { style: "single", size: 18, color: "B9C0C8", space: 8 } } } },
      { id: "SmallQuotation", name: "Small Quotation", basedOn: "Normal", next: "Normal", run: { size: 18, color: INK }, paragraph: { indent: { left: 340 }, spacing: { before: 0, after: 20, line: 240 } } },
      { id: "Annex", name: "Annex Text", basedOn: "Normal", next: "Normal", run: { size: 18 }, paragraph: { spacing: { before: 20, after: 20, line: 240 } } },
      { id: "AnnexHead", name: "Annex Head", basedOn: "Annex", next: "Annex", run: { size: 18, bold: true }, paragraph: { spacing: { before: 120, after: 0, line: 240 }, keepNext: true } },
      { id: "AnnexNote", name: "Annex Note", basedOn: "Annex", run: { size: 17, color: SOFT }, paragraph: { spacing: { before: 0, after: 20, line: 240 } } },
      { id: "Note", name: "Note", basedOn: "Normal", next: "Normal", quickFormat: true, run: { size: 17, color: SOFT }, paragraph: { spacing: { after: 110, line: 240 } } },
      { id: "TableText", name: "Table Text", basedOn: "Normal", quickFormat: true, run: { size: 18 }, paragraph: { spacing: { before: 20, after: 40, line: 240 } } },
      { id: "TOCHeading", name: "TOC Heading", basedOn: "Normal", next: "Normal", run: { bold: true, size: 24 }, paragraph: { spacing: { before: 240, after: 80 }, keepNext: true } },
      { id: "PageMargin", name: "Page Margin", basedOn: "Normal", run: { size: 16, color: SOFT }, paragraph: { spacing: { after: 0 } } },
    ],
    characterStyles: [{ id: "Id", name: "Id", run: { font: "Courier New", size: 17, color: SOFT, noProof: true } }],
  };
}

/** Text that XML can hold: characters it forbids are left out, halves of characters are replaced. */
export function xmlText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replace(/\p{Surrogate}/gu, "\ufffd");
}
