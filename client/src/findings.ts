import * as vscode from "vscode";
import { DefaultDiagnosticCollectionProvider, type DiagnosticCollectionSource } from "vscode-languageclient";

/** Findings of a draft go when it is closed: the language client would keep them in Problems until the next report on the workspace. */
export class FindingsOfOpenDrafts extends DefaultDiagnosticCollectionProvider {
  private readonly watches = new Map<vscode.DiagnosticCollection, vscode.Disposable>();

  override create(name: string | undefined, source: DiagnosticCollectionSource): vscode.DiagnosticCollection {
    const collection = super.create(name, source);
    this.watches.set(collection, vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)));
    return collection;
  }

  override dispose(collection: vscode.DiagnosticCollection, source: DiagnosticCollectionSource): void {
    this.watches.get(collection)?.dispose();
    this.watches.delete(collection);
    super.dispose(collection, source);
  }
}
