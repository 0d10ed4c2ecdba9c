import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { verdictFileOf } from "../../../server/src/assess/verdictFile.ts";
import { PROGRESS_REQUEST, type ProgressParams } from "../../../server/src/lsp/protocol.ts";
import { type GitRepository, repositoryOf } from "../git.ts";
import { openPage } from "./pages.ts";
import { reviewFor, shown } from "./verdict.ts";

const SCHEME = "palermo-progress";
const MOST_COMMITS = 100;

/** What an earlier version is read from: its text, what it is called, where it can be opened. */
type Earlier = Pick<ProgressParams, "earlier" | "earlierVerdicts" | "earlierUri"> & { readonly name: string };

/** "Compare with an earlier version…": of a file or a git revision; the answer is a read-only Markdown document that links to the clauses. */
export function registerProgress(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const pages = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  context.subscriptions.push(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, { onDidChange: changed.event, provideTextDocumentContent: (uri) => pages.get(uri.path) ?? "" }),
    vscode.commands.registerCommand("palermo.progress", (from?: vscode.Uri) => shown(async () => {
      const model = await reviewFor(client, undefined);
      const uri = model && vscode.Uri.parse(model.uri);
      const earlier = uri && (from ? await ofFile(from) : await pickedEarlier(uri));
      if (!uri || !earlier) return;
      const { name, ...text } = earlier;
      const markdown = await client.sendRequest<string>(PROGRESS_REQUEST, { uri: uri.toString(), ...text, names: { before: name, after: nameOf(uri) } } satisfies ProgressParams);
      const page = vscode.Uri.from({ scheme: SCHEME, path: `/${nameOf(uri)} – ${name.replaceAll("/", "_")}.md` });
      pages.set(page.path, markdown);
      changed.fire(page);
      await openPage(page);
    })),
  );
}

async function pickedEarlier(uri: vscode.Uri): Promise<Earlier | undefined> {
  const repository = await repositoryOf(uri);
  const file = { label: `$(file) ${vscode.l10n.t("A file…")}`, earlier: pickedFile };
  const commits = repository ? await commitsOf(repository, uri) : [];
  const git = commits.map(({ hash, message, authorDate, authorName }) => ({
    label: `$(git-commit) ${message.split("\n")[0]}`,
    description: [hash.slice(0, 8), authorDate?.toLocaleDateString(), authorName].filter(Boolean).join(" · "),
    earlier: () => ofRevision(repository as GitRepository, uri, hash),
  }));
  const placeHolder = git.length > 0 ? vscode.l10n.t("A file, or a commit that touched this draft") : repository ? vscode.l10n.t("No commit has touched this draft: only a file can be compared") : vscode.l10n.t("This draft is not in a git repository that VS Code knows: only a file can be compared");
  const picked = await vscode.window.showQuickPick([file, ...git], { title: vscode.l10n.t("Compare with which earlier version?"), placeHolder, matchOnDescription: true });
  return picked?.earlier();
}

async function commitsOf(repository: GitRepository, uri: vscode.Uri): ReturnType<GitRepository["log"]> {
  return repository.log({ maxEntries: MOST_COMMITS, path: uri.fsPath }).catch(() => []);
}

async function pickedFile(): Promise<Earlier | undefined> {
  const [file] = (await vscode.window.showOpenDialog({ title: vscode.l10n.t("The earlier version of this draft") })) ?? [];
  return file && ofFile(file);
}

async function ofFile(uri: vscode.Uri): Promise<Earlier> {
  const document = await vscode.workspace.openTextDocument(uri);
  const verdicts = await Promise.resolve(vscode.workspace.fs.readFile(vscode.Uri.parse(verdictFileOf(uri.toString())))).then((bytes) => new TextDecoder().decode(bytes), () => undefined);
  return { earlier: document.getText(), name: nameOf(uri), earlierUri: uri.toString(), ...(verdicts === undefined ? {} : { earlierVerdicts: verdicts }) };
}

async function ofRevision(repository: GitRepository, uri: vscode.Uri, hash: string): Promise<Earlier> {
  const earlier = await repository.show(hash, uri.fsPath).catch(() => {
    throw new Error(vscode.l10n.t("This draft is not in commit {0}: it was added or renamed later.", hash.slice(0, 8)));
  });
  const verdicts = await repository.show(hash, verdictFileOf(uri.fsPath)).catch(() => undefined);
  return { earlier, name: `${nameOf(uri)} (${hash.slice(0, 8)})`, ...(verdicts === undefined ? {} : { earlierVerdicts: verdicts }) };
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf("/") + 1);
}
