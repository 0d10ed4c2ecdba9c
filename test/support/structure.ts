import type { Position, TextEdit } from "vscode-languageserver-types";
import { TextDocument } from "vscode-languageserver-textdocument";
import { readDraft, type ReadOptions } from "../../server/src/draft/read.ts";
import { crossReferencesOf } from "../../server/src/features/crossReferences.ts";
import { positionAt } from "../../server/src/features/context.ts";
import { provisionPath } from "../../server/src/draft/path.ts";
import { Kept } from "../../server/src/features/kept.ts";
import type { StructureContext } from "../../server/src/features/symbols.ts";
import type { Language } from "../../server/src/text/language.ts";
import { Lines } from "../../server/src/text/lines.ts";
import { marked } from "./marks.ts";

/** What the features of structure need of a draft: it is read, not assessed. */
export function structureOf(text: string, options: ReadOptions & { reader?: Language } = {}): StructureContext {
  const { reader = "en", ...rest } = options;
  const draft = readDraft(text, { kind: "law", ...rest });
  return { uri: "file:///draft.md", text, lines: new Lines(text), draft, reader, kept: new Kept(draft) };
}

/** A context and the position of the first cursor of a draft with marks. */
export function atCursor(source: string, options: ReadOptions & { reader?: Language } = {}): { context: StructureContext; position: Position } {
  const { text, cursors } = marked(source);
  const context = structureOf(text, options);
  return { context, position: positionAt(context, cursors[0] ?? 0) };
}

/** The text after edits, applied as an editor does. */
export function applied(context: StructureContext, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create(context.uri, "markdown", 1, context.text), [...edits]);
}

/** The text of an LSP range. */
export function textAt(context: StructureContext, range: { start: Position; end: Position }): string {
  return TextDocument.create(context.uri, "markdown", 1, context.text).getText(range);
}

/** The cross-references of a draft as lines: "section 5 → Section 5", "section 9 → !" (invalid), "article 6 → ?" (another law). */
export function referenceLines(text: string, language: Language): string[] {
  const { draft } = structureOf(text, { language });
  return crossReferencesOf(draft).map((r) => {
    const where = r.state === "valid" && r.target ? provisionPath(r.target, text, language) : r.state === "invalid" ? "!" : "?";
    return `${text.slice(r.range.start, r.range.end)} → ${where}`;
  });
}
