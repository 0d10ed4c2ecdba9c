import { type CancellationToken, ErrorCodes, ResponseError, type ServerCapabilities } from "vscode-languageserver";
import type { Location, LocationLink } from "vscode-languageserver-types";
import { definitionAt } from "../features/definition.ts";
import { foldingOf } from "../features/folding.ts";
import { referencesAt } from "../features/references.ts";
import { prepareRename, RenameRefused, renameAt } from "../features/rename.ts";
import { type Renumbering, renumberingOf } from "../features/renumber.ts";
import { selectionRangesOf } from "../features/selection.ts";
import { SEMANTIC_LEGEND, semanticTokensOf } from "../features/semanticTokens.ts";
import { symbolsOf } from "../features/symbols.ts";
import { RENUMBER_REQUEST } from "./protocol.ts";
import type { Session } from "./session.ts";

/** What the server can do with a draft's structure. */
export const STRUCTURE_CAPABILITIES: ServerCapabilities = {
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  semanticTokensProvider: { legend: SEMANTIC_LEGEND, full: true },
};

/** Registers outline, folding, selection, definitions, references, rename, semantic tokens and renumbering. */
export function listenToStructure(session: Session): void {
  const { connection } = session;
  connection.onDocumentSymbol(({ textDocument }, token) => session.answer("outline", textDocument.uri, token, [], (c) => (c.assessment.aboutTrafficking ? symbolsOf(c) : [])));
  connection.onFoldingRanges(({ textDocument }, token) => session.answer("folding", textDocument.uri, token, [], (c) => (c.assessment.aboutTrafficking ? foldingOf(c) : [])));
  connection.onSelectionRanges(({ textDocument, positions }, token) => session.answer("selection", textDocument.uri, token, [], (c) => selectionRangesOf(c, positions)));
  connection.onDefinition(({ textDocument, position }, token) =>
    session.answer<LocationLink[] | Location[]>("definition", textDocument.uri, token, [], (c) => {
      const links = definitionAt(c, position);
      return session.abilities.definitionLinks ? links : links.map((l): Location => ({ uri: l.targetUri, range: l.targetSelectionRange }));
    }),
  );
  connection.onReferences(({ textDocument, position, context }, token) => session.answer("references", textDocument.uri, token, [], (c) => referencesAt(c, position, context.includeDeclaration)));
  connection.onPrepareRename(({ textDocument, position }, token) => refusing(() => session.context(textDocument.uri, token).then((c) => (c ? prepareRename(c, position) : null))));
  connection.onRenameRequest(({ textDocument, position, newName }, token) => refusing(() => session.context(textDocument.uri, token).then((c) => (c ? renameAt(c, position, newName) : null))));
  connection.languages.semanticTokens.on(({ textDocument }, token) => session.answer("semantic tokens", textDocument.uri, token, { data: [] }, (c) => (c.assessment.aboutTrafficking ? semanticTokensOf(c) : { data: [] })));
  connection.onRequest(RENUMBER_REQUEST, ({ uri }: { uri: string }, token: CancellationToken) => session.answer<Renumbering | null>("renumbering", uri, token, null, renumberingOf));
}

/** A refused rename is answered with its message, in the reader's language. */
async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RenameRefused) throw new ResponseError(ErrorCodes.InvalidRequest, error.message);
    throw error;
  }
}
