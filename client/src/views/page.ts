import * as vscode from "vscode";

/** What a page of Palermo's needs to be shown in a webview. */
export interface Page {
  /** The bundle in `dist/webview/`: its script and its style sheet carry this name. */
  readonly bundle: "matrix" | "compare";
  /** Title of the page, for screen readers. */
  readonly title: string;
  /** BCP 47 tag of the language that the page speaks. */
  readonly language: string;
  /** Whether the page turns its own drawing into a picture, for which it loads a `data:` address. */
  readonly pictures?: boolean;
}

/** Folders from which a webview may load files. */
export function pageRoots(extension: vscode.Uri): vscode.Uri[] {
  return [vscode.Uri.joinPath(extension, "dist", "webview")];
}

/** The page itself: one script with a nonce, one style sheet of ours, nothing from elsewhere. What it shows arrives by message, never in the HTML. */
export function pageHtml(webview: vscode.Webview, extension: vscode.Uri, { bundle, title, language, pictures }: Page): string {
  const file = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(extension, "dist", "webview", name)).toString();
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const policy = ["default-src 'none'", `style-src ${webview.cspSource}`, `script-src 'nonce-${nonce}'`, ...(pictures ? ["img-src data:"] : [])].join("; ");
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${file(`${bundle}.css`)}">
</head>
<body>
<div id="page"></div>
<script type="module" nonce="${nonce}" src="${file(`${bundle}.js`)}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
