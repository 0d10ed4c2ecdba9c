import { type Position, type TextDocumentContentChangeEvent, TextDocument } from "vscode-languageserver-textdocument";

/**
 * How open documents are made and edited. A change whose range lies outside the document is taken to its nearest end first: the
 * library would otherwise keep line starts of lines that do not exist, and double the text at the next edit.
 */
export const OPEN_DOCUMENTS = {
  create: TextDocument.create,
  update(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[], version: number): TextDocument {
    for (const change of changes) TextDocument.update(document, [withinDocument(document, change)], version);
    return document;
  },
};

function withinDocument(document: TextDocument, change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
  if (!("range" in change) || !change.range) return change;
  const inside = (position: Position): Position => document.positionAt(document.offsetAt(position));
  return { range: { start: inside(change.range.start), end: inside(change.range.end) }, text: change.text };
}
