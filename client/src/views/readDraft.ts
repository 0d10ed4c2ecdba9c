import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Conversion } from "../../../server/src/lsp/protocol.ts";
import { convertedFile } from "../commands/convert.ts";

/** The scheme of texts read from Word and PDF files: `palermo-draft:/folder/bill.docx.md?<address of the file>`. */
export const READ_SCHEME = "palermo-draft";

/**
 * A Word or PDF file opens as its text, read-only, where findings, hovers and the outline work as in any draft; the numbers of the file's
 * paragraphs or pages stand at the lines on which they begin.
 */
export function registerReadDrafts(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const reads = new Map<string, Conversion>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const texts: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: async (uri) => {
      const read = await convertedFile(client, fileOf(uri));
      if (read) reads.set(uri.toString(), read);
      return read?.text ?? "";
    },
  };
  const editor: vscode.CustomReadonlyEditorProvider = {
    openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
    resolveCustomEditor: async ({ uri }, panel) => {
      await vscode.window.showTextDocument(textOf(uri), { preview: false, ...(panel.viewColumn ? { viewColumn: panel.viewColumn } : {}) });
      panel.dispose();
    },
  };
  context.subscriptions.push(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(READ_SCHEME, texts),
    vscode.window.registerCustomEditorProvider("palermo.draft", editor),
    vscode.window.registerCustomEditorProvider("palermo.draft.pdf", editor),
    vscode.languages.registerInlayHintsProvider({ scheme: READ_SCHEME }, { provideInlayHints: ({ uri }, range) => hintsOf(reads.get(uri.toString()), range) }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => reads.delete(uri.toString())),
    watch(reads, changed),
  );
}

/** A file that was saved in Word is read again. */
function watch(reads: ReadonlyMap<string, Conversion>, changed: vscode.EventEmitter<vscode.Uri>): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher("**/*.{docx,docm,pdf}", true, false, true);
  watcher.onDidChange((file) => {
    const uri = textOf(file);
    if (reads.has(uri.toString())) changed.fire(uri);
  });
  return watcher;
}

function textOf(file: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({ scheme: READ_SCHEME, path: `${file.path}.md`, query: file.toString() });
}

function fileOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.parse(uri.query);
}

function hintsOf(read: Conversion | undefined, { start, end }: vscode.Range): vscode.InlayHint[] {
  const { places } = read ?? {};
  if (!places) return [];
  const tooltip = (number: number) => (places.unit === "page" ? vscode.l10n.t("Page {0} of the file", number) : vscode.l10n.t("Paragraph {0} of the Word file", number));
  return places.lines.flatMap((line, i) => {
    const number = places.numbers[i] ?? 0;
    if (line < start.line || line > end.line) return [];
    const hint = new vscode.InlayHint(new vscode.Position(line, 0), places.unit === "page" ? `p. ${number}` : `¶ ${number}`);
    hint.tooltip = tooltip(number);
    hint.paddingRight = true;
    return [hint];
  });
}
