import type { ReviewModel } from "../../../server/src/features/review.ts";
import type { Language } from "../../../server/src/text/language.ts";
import type { ComparisonAnswer } from "../../../server/src/lsp/compareFiles.ts";

/** What the extension tells the matrix. A null model: no draft is active. */
export interface ToMatrix {
  readonly type: "review";
  readonly model: ReviewModel | null;
  /** Name of the draft's file. */
  readonly name: string;
  readonly reader: Language;
}

/** What the extension tells the comparison. */
export type ToCompare =
  | { readonly type: "comparison"; readonly answer: ComparisonAnswer; readonly problems: readonly string[] }
  | { readonly type: "working"; readonly on: boolean }
  /** Asks for a picture of a drawing; the answer carries the same number. */
  | { readonly type: "draw"; readonly number: number; readonly svg: string; readonly width: number; readonly height: number };

/** Lines and UTF-16 characters from 0. */
export interface Spot {
  readonly line: number;
  readonly character: number;
}

/** What the matrix asks of the extension. */
export type FromMatrix =
  | { readonly type: "ready" }
  | { readonly type: "goTo"; readonly start: Spot; readonly end: Spot }
  | { readonly type: "openPage"; readonly page: string }
  | { readonly type: "verdict"; readonly requirement: string };

export const EXPORTS = ["csv", "svg", "png"] as const;
export type ExportFormat = (typeof EXPORTS)[number];

/** What the comparison asks of the extension. Laws are named by their place in the last answer; `reference` is such a place. */
export type FromCompare =
  | { readonly type: "ready" }
  | { readonly type: "goTo"; readonly law: number; readonly start: Spot }
  | { readonly type: "openPage"; readonly page: string }
  | { readonly type: "addFiles" }
  | { readonly type: "remove"; readonly law: number }
  | { readonly type: "refresh" }
  | { readonly type: "save"; readonly format: ExportFormat; readonly reference?: number }
  | { readonly type: "drawn"; readonly number: number; readonly png: string };

/** A message of the matrix, or undefined when it is none: what comes from a page is not trusted. */
export function fromMatrix(value: unknown): FromMatrix | undefined {
  if (!isRecord(value)) return undefined;
  const { type, start, end, page, requirement } = value;
  switch (type) {
    case "ready": return { type };
    case "goTo": return isSpot(start) && isSpot(end) ? { type, start: spotOf(start), end: spotOf(end) } : undefined;
    case "openPage": return isPage(page) ? { type, page } : undefined;
    case "verdict": return isId(requirement) ? { type, requirement } : undefined;
    default: return undefined;
  }
}

/** A message of the comparison, or undefined when it is none. */
export function fromCompare(value: unknown): FromCompare | undefined {
  if (!isRecord(value)) return undefined;
  const { type, law, start, page, format, reference, number, png } = value;
  switch (type) {
    case "ready":
    case "addFiles":
    case "refresh": return { type };
    case "goTo": return isIndex(law) && isSpot(start) ? { type, law, start: spotOf(start) } : undefined;
    case "openPage": return isPage(page) ? { type, page } : undefined;
    case "remove": return isIndex(law) ? { type, law } : undefined;
    case "save": return saveOf(format, reference);
    case "drawn": return isIndex(number) && typeof png === "string" && (png === "" || BASE64.test(png)) ? { type, number, png } : undefined;
    default: return undefined;
  }
}

/** A message of the extension to the matrix, or undefined when it is none. */
export function toMatrix(value: unknown): ToMatrix | undefined {
  if (!isRecord(value) || value.type !== "review" || typeof value.name !== "string" || !isReader(value.reader)) return undefined;
  const { model } = value;
  return model === null || (isRecord(model) && typeof model.uri === "string" && Array.isArray(model.requirements)) ? (value as unknown as ToMatrix) : undefined;
}

/** A message of the extension to the comparison, or undefined when it is none. */
export function toCompare(value: unknown): ToCompare | undefined {
  if (!isRecord(value)) return undefined;
  const { type, answer, problems, on, number, svg, width, height } = value;
  const known =
    (type === "comparison" && isRecord(answer) && isRecord(answer.comparison) && Array.isArray(answer.comparison.laws) && Array.isArray(answer.comparison.rows) && Array.isArray(answer.uris) && Array.isArray(problems)) ||
    (type === "working" && typeof on === "boolean") ||
    (type === "draw" && isIndex(number) && typeof svg === "string" && isIndex(width) && isIndex(height));
  return known ? (value as unknown as ToCompare) : undefined;
}

/** The languages in which a page can speak, out of whatever a message holds. */
export function isReader(value: unknown): value is Language {
  return value === "en" || value === "fr" || value === "es";
}

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const ID = /^[a-z][a-z0-9.-]{0,80}$/;
const PAGE = /^palermo:\/(?:requirements|provisions)\/(?:en|fr|es)\/[\w.%()~-]{1,160}\.md$/;

function saveOf(format: unknown, reference: unknown): FromCompare | undefined {
  const known = EXPORTS.find((f) => f === format);
  if (!known || (reference !== undefined && !isIndex(reference))) return undefined;
  return { type: "save", format: known, ...(reference === undefined ? {} : { reference }) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isSpot(value: unknown): value is Spot {
  return isRecord(value) && isIndex(value.line) && isIndex(value.character);
}

function spotOf({ line, character }: Spot): Spot {
  return { line, character };
}

function isId(value: unknown): value is string {
  return typeof value === "string" && ID.test(value);
}

function isPage(value: unknown): value is string {
  return typeof value === "string" && PAGE.test(value);
}
