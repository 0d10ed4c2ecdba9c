import * as vscode from "vscode";
import type { ComparedFile } from "../../../server/src/lsp/protocol.ts";
import { DRAFT_ENDINGS, endingOf, TEXT_ENDINGS } from "./draftEndings.ts";

/** Asks which files or which folder to compare. Undefined when the reader gave up. */
export async function pickLaws(): Promise<vscode.Uri[] | undefined> {
  const files = { label: vscode.l10n.t("$(files) Files…"), folders: false };
  const folder = { label: vscode.l10n.t("$(folder) A folder…"), folders: true };
  const open = openDrafts();
  const shown = { label: vscode.l10n.t("$(window) The drafts that are open"), description: String(open.length), folders: undefined };
  const picked = await vscode.window.showQuickPick<{ label: string; folders: boolean | undefined }>(open.length > 1 ? [files, folder, shown] : [files, folder], { title: vscode.l10n.t("Compare laws"), placeHolder: vscode.l10n.t("Which laws or drafts are to be compared?") });
  if (!picked) return undefined;
  if (picked.folders === undefined) return open;
  return vscode.window.showOpenDialog({
    canSelectMany: true, canSelectFiles: !picked.folders, canSelectFolders: picked.folders, openLabel: vscode.l10n.t("Compare"), title: vscode.l10n.t("Compare laws"),
    ...(picked.folders ? {} : { filters: { [vscode.l10n.t("Drafts")]: [...DRAFT_ENDINGS], [vscode.l10n.t("All files")]: ["*"] } }),
  });
}

/** The files that addresses name, folders looked through in order; each once. */
export async function expandFolders(uris: readonly vscode.Uri[], token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const found = new Map<string, vscode.Uri>();
  for (const uri of uris) for (const file of await filesOf(uri, token)) found.set(file.toString(), file);
  return [...found.values()];
}

/** Files as they stand in the editor where they are open, else their bytes; and, in words, which could not be read. */
export async function readLaws(uris: readonly vscode.Uri[], token: vscode.CancellationToken): Promise<{ files: ComparedFile[]; problems: string[] }> {
  const files: ComparedFile[] = [];
  const problems: string[] = [];
  const names = namesOf(uris);
  for (const [i, uri] of uris.entries()) {
    if (token.isCancellationRequested) break;
    const name = names[i] ?? uri.path;
    try {
      const open = vscode.workspace.textDocuments.find((d) => d.uri.toString() === uri.toString());
      files.push({ uri: uri.toString(), name, ...(open ? { text: open.getText(), languageId: open.languageId } : { bytes: base64(await vscode.workspace.fs.readFile(uri)) }) });
    } catch {
      problems.push(vscode.l10n.t("{0}: the file could not be read", name));
    }
  }
  return { files, problems };
}

async function filesOf(uri: vscode.Uri, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const type = await vscode.workspace.fs.stat(uri).then((s) => s.type, () => vscode.FileType.File);
  return type & vscode.FileType.Directory ? filesBelow(uri, token) : [uri];
}

async function filesBelow(folder: vscode.Uri, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  if (token.isCancellationRequested) return [];
  const entries = (await vscode.workspace.fs.readDirectory(folder)).filter(([name]) => !name.startsWith(".") && name !== "node_modules").sort(([a], [b]) => a.localeCompare(b));
  const found: vscode.Uri[] = [];
  for (const [name, type] of entries) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory) found.push(...(await filesBelow(uri, token)));
    else if (type & vscode.FileType.File && DRAFT_ENDINGS.includes(endingOf(name))) found.push(uri);
  }
  return found;
}

/** File names without their ending, with the folder before those that two files share. */
function namesOf(uris: readonly vscode.Uri[]): string[] {
  const last = (uri: vscode.Uri, parts: number): string => uri.path.split("/").slice(-parts).join("/").replace(/\.\w+$/, "");
  const names = uris.map((uri) => last(uri, 1));
  return uris.map((uri, i) => (names.filter((n) => n === names[i]).length > 1 ? last(uri, 2) : (names[i] ?? "")));
}

/** The drafts in tabs, in the order of the tabs. */
function openDrafts(): vscode.Uri[] {
  const uris = vscode.window.tabGroups.all.flatMap((g) => g.tabs).flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri] : []));
  const drafts = uris.filter((uri) => uri.scheme === "untitled" || TEXT_ENDINGS.includes(endingOf(uri.path)));
  return [...new Map(drafts.map((uri) => [uri.toString(), uri])).values()];
}

/** Bytes in base64, in pieces that a call takes. */
function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let i = 0; i < bytes.length; i += PIECE) binary += String.fromCharCode(...bytes.subarray(i, i + PIECE));
  return btoa(binary);
}

const PIECE = 8_192;
