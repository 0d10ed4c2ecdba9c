import type { Position, Range as LspRange } from "vscode-languageserver-types";
import type { Assessment, RequirementFinding } from "../assess/types.ts";
import type { VerdictProblem } from "../assess/verdictFile.ts";
import type { Citations } from "../corpus/cite.ts";
import type { Corpus } from "../corpus/types.ts";
import type { ReadDraft } from "../draft/read.ts";
import type { Language } from "../text/language.ts";
import { Lines, type Positions } from "../text/lines.ts";
import { MappedLines } from "../text/mappedLines.ts";
import type { Range } from "../text/range.ts";
import { Kept } from "./kept.ts";

/** All that a feature may know: one version of one document, read and assessed, and the corpus. Features are functions of it. */
export interface Context {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  /** Where offsets lie in the document that is open: for Akoma Ntoso in the XML, not in the text made from it. */
  readonly lines: Positions;
  readonly draft: ReadDraft;
  readonly assessment: Assessment;
  readonly corpus: Corpus;
  readonly citations: Citations;
  /** The language in which the reader is spoken to. */
  readonly reader: Language;
  /** The verdict file beside the draft: its name, and what in it cannot be used. */
  readonly verdictFile?: { readonly name: string; readonly problems: readonly VerdictProblem[] };
  /** Where findings are shown, kept once found: several features ask for it. */
  readonly anchors: Map<RequirementFinding, Range>;
  /** What else several features ask of the draft: cross-references, defined terms, citations. */
  readonly kept: Kept;
}

/** Puts a context together. */
export function contextOf(parts: Omit<Context, "lines" | "anchors" | "kept">): Context {
  const original = parts.draft.source?.original;
  return { ...parts, lines: original ? new MappedLines(original.text, original.map) : new Lines(parts.text), anchors: new Map(), kept: new Kept(parts.draft) };
}

/** LSP position (lines and UTF-16 characters from 0) of an offset. */
export function positionAt(context: Pick<Context, "lines">, offset: number): Position {
  const { line, column } = context.lines.at(offset);
  return { line: line - 1, character: column - 1 };
}

/** Offset of an LSP position, kept inside the text. */
export function offsetAt(context: Pick<Context, "lines">, position: Position): number {
  return context.lines.offsetOf(position.line + 1, position.character + 1);
}

/** LSP range of a range of offsets. */
export function rangeAt(context: Pick<Context, "lines">, range: Range): LspRange {
  const start = positionAt(context, range.start);
  if (range.end <= range.start) return { start, end: start };
  const { line, column } = context.lines.endAt(range.end);
  return { start, end: { line: line - 1, character: column - 1 } };
}

/** Whether an offset lies in a range, its end included. */
export function holds(range: Range, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}
