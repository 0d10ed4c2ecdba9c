import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { SearchItem } from "../../../server/src/features/searchItem.ts";
import { SEARCH_REQUEST } from "../../../server/src/lsp/protocol.ts";
import { openPage } from "./pages.ts";

interface Item extends vscode.QuickPickItem {
  readonly found: SearchItem;
}

/** Set while the search is open, so that its second key means something. */
const SEARCHING = "palermo.searching";

/** "Palermo: Search the Protocol and recommendations": Enter opens the provision; Ctrl+I, or the button, inserts its citation. */
export function registerSearch(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  let shown: vscode.QuickPick<Item> | undefined;
  context.subscriptions.push(
    vscode.commands.registerCommand("palermo.search", (query?: string) => {
      shown = show(client, typeof query === "string" ? query : "");
    }),
    vscode.commands.registerCommand("palermo.insertCitation", async () => {
      const [item] = shown?.activeItems ?? [];
      shown?.hide();
      if (item) await insertCitation(item.found.citation);
    }),
  );
}

function show(client: BaseLanguageClient, query: string): vscode.QuickPick<Item> {
  const pick = vscode.window.createQuickPick<Item>();
  const insert: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon("insert"), tooltip: vscode.l10n.t("Insert the citation") };
  pick.title = vscode.l10n.t("Search the Protocol and recommendations");
  pick.placeholder = vscode.l10n.t("Words in English, French or Spanish, or an id such as wg4/46/i. Enter opens, Ctrl+I inserts the citation");
  pick.matchOnDescription = pick.matchOnDetail = true;
  pick.value = query;
  let round = 0;
  const refresh = async (text: string): Promise<void> => {
    const own = ++round;
    if (text.trim() === "") {
      pick.items = [];
      pick.busy = false;
      return;
    }
    pick.busy = true;
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const found = await client.sendRequest<SearchItem[]>(SEARCH_REQUEST, { query: text, limit: 20, ...(uri ? { uri } : {}) }).catch(() => []);
    if (own !== round) return;
    pick.items = found.map((f) => ({ label: f.label, description: f.description, detail: f.detail.slice(0, 300), iconPath: new vscode.ThemeIcon(f.what === "provision" ? "book" : "checklist"), alwaysShow: true, buttons: [insert], found: f }));
    pick.busy = false;
  };
  pick.onDidChangeValue(refresh);
  pick.onDidTriggerItemButton(async ({ item }) => {
    pick.hide();
    await insertCitation(item.found.citation);
  });
  pick.onDidAccept(async () => {
    const [item] = pick.selectedItems;
    pick.hide();
    if (item) await openPage(vscode.Uri.parse(item.found.uri));
  });
  pick.onDidHide(() => {
    void vscode.commands.executeCommand("setContext", SEARCHING, false);
    pick.dispose();
  });
  void vscode.commands.executeCommand("setContext", SEARCHING, true);
  pick.show();
  void refresh(query);
  return pick;
}

async function insertCitation(citation: string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Open a draft first: the citation is inserted at its cursor."));
    return;
  }
  await editor.edit((edit) => edit.replace(editor.selection, citation));
}
