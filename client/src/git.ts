import * as vscode from "vscode";

/** A commit, as far as it matters here. */
export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly authorDate?: Date;
  readonly authorName?: string;
}

/** What is used of a repository of VS Code's git extension. */
export interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly log: (options: { readonly maxEntries: number; readonly path: string }) => Promise<GitCommit[]>;
  readonly show: (ref: string, path: string) => Promise<string>;
  readonly getConfig: (key: string) => Promise<string>;
  readonly getGlobalConfig: (key: string) => Promise<string>;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): { readonly repositories: readonly GitRepository[]; getRepository(uri: vscode.Uri): GitRepository | null; openRepository?(root: vscode.Uri): Promise<GitRepository | null> };
}

/** The repository that holds a file, by VS Code's git extension; undefined without the extension, without git, or outside a repository. */
export async function repositoryOf(uri: vscode.Uri): Promise<GitRepository | undefined> {
  try {
    const extension = vscode.extensions.getExtension<GitExtension>("vscode.git");
    const git = extension && (extension.isActive ? extension.exports : await extension.activate());
    return git?.enabled ? (git.getAPI(1).getRepository(uri) ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}
