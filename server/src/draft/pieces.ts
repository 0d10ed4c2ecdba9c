import type { Language } from "../text/language.ts";
import { anew, type Remember } from "../text/remember.ts";
import type { Range } from "../text/range.ts";
import type { Block } from "./blocks.ts";
import { isHeadingPiece } from "./headings.ts";
import { labelOf, type Label } from "./labels.ts";
import { markerAt } from "./markers.ts";
import type { DraftKind } from "./types.ts";

/** A block, or several that are one paragraph, with the structural label it begins with. */
export interface Piece {
  readonly kind: Block["kind"];
  readonly depth: number;
  /** Text after Markdown marks, label included. */
  readonly content: Range;
  readonly indent: number;
  readonly bullet: boolean;
  readonly quoted: boolean;
  readonly label: Label | undefined;
}

/** No label is longer, and nothing further on decides whether there is one. */
const LABEL = 200;
const RUNS_ON = /[\p{L}\p{N},)\]>*_’'"»”-]$/u;
const AFTER_MARKER = /^(?:of|above|and|or|to|de|du|des|et|ou|y|o|del|supra|ci-dessus)\b/;

/** Whether a line has to begin a new block: it opens with an article label or an enumerator. */
export function lineStartsBlock(line: string, language: Language): boolean {
  const text = line.trimStart().replace(/^["“«»”‘’*_[]+/, "");
  if (labelOf(text, language)) return true;
  const marker = markerAt(text, 0, true);
  return marker !== undefined && !AFTER_MARKER.test(text.slice(marker.range.end));
}

/** Joins the blocks of paragraphs that a converter tore apart, and finds their labels. */
export function piecesOf(text: string, blocks: readonly Block[], language: Language, kind: DraftKind, remember: Remember = anew): Piece[] {
  const labelAt = (from: number, to: number): Label | undefined => {
    const head = text.slice(from, Math.min(to, from + LABEL));
    return remember("label", head, () => labelOf(head, language));
  };
  const joined: Piece[] = [];
  for (const block of blocks) {
    const label = block.kind === "heading" || block.kind === "paragraph" ? labelAt(block.content.start, block.content.end) : undefined;
    const last = joined.at(-1);
    if (last && runsOn(text, last, block)) {
      joined[joined.length - 1] = { ...last, kind: "paragraph", depth: 0, content: { start: last.content.start, end: block.content.end } };
    } else if (last && continues(text, last, block, label, language)) {
      joined[joined.length - 1] = { ...last, content: { start: last.content.start, end: block.content.end } };
    } else joined.push({ ...block, label });
  }
  return settleLabels(text, joined, language, kind);
}

/** "##### Artículo 5: El que capte," and the sentence goes on below: a heading mark on what is text. */
function runsOn(text: string, last: Piece, block: Block): boolean {
  if (last.kind !== "heading" || last.label?.level !== "article" || block.kind !== "paragraph" || block.bullet) return false;
  const first = text.charAt(block.content.start);
  const heading = text.slice(last.content.start, last.content.end);
  return first !== first.toUpperCase() && (/,$/.test(heading) || (heading.length > 60 && RUNS_ON.test(heading))) && markerAt(text, block.content.start, true) === undefined;
}

function continues(text: string, last: Piece, block: Block, label: Label | undefined, language: Language): boolean {
  if (last.kind !== "paragraph" || block.kind !== "paragraph" || label || block.bullet || block.quoted !== last.quoted) return false;
  const first = text.charAt(block.content.start);
  if (first === first.toUpperCase()) return false;
  const end = text.slice(Math.max(last.content.start, last.content.end - 3), last.content.end);
  if (!RUNS_ON.test(end)) return false;
  const listItem = last.bullet || markerAt(text, last.content.start, true) !== undefined;
  if (listItem && /[,;]$/.test(end)) return false; // the words that close a list
  if (listItem && /[;,]\s*(?:or|and|ou|et|o|y)$/.test(text.slice(last.content.end - 7, last.content.end))) return false;
  return !lineStartsBlock(text.slice(block.content.start, block.content.start + 80), language);
}

/**
 * Decides what the bare numbers and the doubtful words of a draft mean. With "Section 5" or "Article 5" labels, bare
 * numbers number paragraphs; without them, in English, they number the sections. Where a draft has articles, "Section"
 * is a division.
 */
function settleLabels(text: string, pieces: Piece[], language: Language, kind: DraftKind): Piece[] {
  const labels = pieces.flatMap((p) => (p.label?.level === "article" ? [p.label] : []));
  const worded = labels.filter((l) => !l.bare);
  const sections = worded.filter((l) => /^s/i.test(l.word)).length;
  const articles = worded.length - sections;
  const sectionsDivide = language === "en" && articles >= 2 && articles > sections;
  const headed = pieces.filter((p) => p.label?.bare && p.kind === "heading").length;
  const bareInHeadings = kind === "law" && worded.length < 2 && headed >= 2;
  const bareAreArticles = kind === "law" && worded.length < 2 && headed < 2 && (language === "en" || inOrder(labels.filter((l) => l.bare)));
  return pieces.map((piece) => {
    const { label } = piece;
    if (label?.level !== "article") return piece;
    if (label.bare && (kind === "plan" || label.number.includes("."))) {
      const rest = { start: piece.content.start + label.length, end: piece.content.end };
      const titled = piece.kind === "heading" || (rest.end > rest.start && isHeadingPiece(text, rest));
      return { ...piece, label: titled ? { ...label, level: "division", rank: 6 + label.number.split(".").filter((n) => n !== "0").length } : undefined };
    }
    if (label.bare) {
      const article = piece.kind === "heading" ? bareInHeadings || bareAreArticles : bareAreArticles;
      if (article) return piece;
      return piece.kind === "heading" ? { ...piece, label: { ...label, level: "division", rank: 6 + piece.depth } } : { ...piece, label: undefined };
    }
    if (sectionsDivide && /^s/i.test(label.word)) return { ...piece, label: { ...label, level: "division", rank: 4 } };
    if (kind === "plan" && piece.kind === "heading") return { ...piece, label: { ...label, level: "division", rank: 6 + piece.depth } };
    return piece;
  });
}

/** Bare numbers are articles only when they run through the draft once, not when lists begin again and again. */
function inOrder(labels: readonly Label[]): boolean {
  if (labels.length < 4) return false;
  const ones = labels.filter((l) => l.number === "1").length;
  return ones <= 2 && labels.length >= 6;
}
