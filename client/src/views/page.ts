import * as vscode from "vscode";
import { pageMarkup } from "./pageMarkup.ts";
import { readerLanguage } from "./reader.ts";

/** What a page of Palermo's needs to be shown in a webview. */
export interface Page {
  /** The bundle in `dist/webview/`: its script and its style sheet carry this name. */
  readonly bundle: "matrix" | "compare";
  /** Title of the page, for screen readers. */
  readonly title: string;
  /** Whether the page turns its own drawing into a picture. */
  readonly pictures?: boolean;
}

/** Lets a webview run its page and load files from nowhere else than the extension's pages, and fills it. */
export function fillPage(webview: vscode.Webview, extension: vscode.Uri, { bundle, ...page }: Page): void {
  const folder = vscode.Uri.joinPath(extension, "dist", "webview");
  const file = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(folder, name)).toString();
  webview.options = { enableScripts: true, localResourceRoots: [folder] };
  webview.html = pageMarkup({ ...page, script: file(`${bundle}.js`), style: file(`${bundle}.css`), source: webview.cspSource, nonce: crypto.randomUUID().replaceAll("-", ""), language: readerLanguage() });
}
