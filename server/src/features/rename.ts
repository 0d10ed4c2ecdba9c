import type { Position, Range as LspRange, TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import { escapeXml } from "../draft/formats/xml.ts";
import { fill } from "../report/words.ts";
import { foldText } from "../text/fold.ts";
import { offsetAt, rangeAt } from "./context.ts";
import { crossReferencesOf, referenceAt } from "./crossReferences.ts";
import type { StructureContext } from "./symbols.ts";
import { elisionBefore, inFormOf } from "./termForms.ts";
import { type TermIndex, termIndexOf, type TermUse, useAt } from "./termUses.ts";
import { STRUCTURE_WORDS } from "./wordsStructure.ts";

/** Nothing can be renamed here, or not so; the message says why, in the reader's language. */
export class RenameRefused extends Error {}

const MOST_WORDS = 12;

/**
 * The defined term at a position, as it stands there.
 * @throws RenameRefused where there is none.
 */
export function prepareRename(context: StructureContext, position: Position): { range: LspRange; placeholder: string } {
  const { use } = termAt(context, position);
  return { range: rangeAt(context, use.range), placeholder: context.text.slice(use.range.start, use.range.end) };
}

/**
 * The edits that give a defined term another name wherever it is used. Each use keeps its number and its initial capital; in French an article that
 * elides before the one and not before the other changes with it.
 * @throws RenameRefused where there is no term, or the new name cannot be one.
 */
export function renameAt(context: StructureContext, position: Position, newName: string): WorkspaceEdit {
  const { index, use } = termAt(context, position);
  const name = newName.trim();
  const key = foldText(name);
  const { language } = context.draft;
  if (key === "" || /[\r\n]/.test(name) || key.split(" ").length > MOST_WORDS) throw refused(context, "renameEmpty", name);
  if (key !== use.key && index.terms.some((t) => t.key === key)) throw refused(context, "renameTaken", name);
  const used = context.text.slice(use.range.start, use.range.end);
  const term = index.terms.find((t) => t.key === use.key);
  const defined = term ? context.text.slice(term.range.start, term.range.end) : used;
  const base = inFormOf(name, defined, used, language);
  return { changes: { [context.uri]: index.uses.filter((u) => u.key === use.key).map((u) => editOf(context, u, base, defined)) } };
}

function editOf(context: StructureContext, use: TermUse, name: string, defined: string): TextEdit {
  const { text, draft } = context;
  const used = text.slice(use.range.start, use.range.end);
  const newText = inFormOf(name, used, defined, draft.language);
  const before = draft.language === "fr" ? elisionBefore(text.slice(Math.max(0, use.range.start - 6), use.range.start), used, newText) : undefined;
  const written = draft.source?.format === "akn" ? escapeXml : (words: string) => words;
  if (!before) return { range: rangeAt(context, use.range), newText: written(newText) };
  return { range: rangeAt(context, { start: use.range.start - before.length, end: use.range.end }), newText: written(`${before.text}${newText}`) };
}

function termAt(context: StructureContext, position: Position): { index: TermIndex; use: TermUse } {
  const offset = offsetAt(context, position);
  const index = context.kept.of(termIndexOf);
  const use = useAt(index, offset);
  if (use) return { index, use };
  throw refused(context, referenceAt(context.kept.of(crossReferencesOf), offset) ? "renameReference" : "renameOnlyTerms", "");
}

function refused(context: StructureContext, why: "renameOnlyTerms" | "renameReference" | "renameEmpty" | "renameTaken", name: string): RenameRefused {
  return new RenameRefused(fill(STRUCTURE_WORDS[why][context.reader], name));
}
