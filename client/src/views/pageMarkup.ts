/** What the HTML of a page needs. Addresses are as the page will ask for them. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
  /** The source of style sheets in the sense of a content security policy. */
  readonly source: string;
  /** Used once: only a script that carries it runs. */
  readonly nonce: string;
  readonly title: string;
  /** BCP 47 tag of the language that the page speaks. */
  readonly language: string;
  /** Whether the page turns its own drawing into a picture, for which it loads a `data:` address. */
  readonly pictures?: boolean;
}

/** The HTML of a page: one script with a nonce, one style sheet of ours, nothing from elsewhere. What it shows arrives by message, never in the HTML. */
export function pageMarkup({ script, style, source, nonce, title, language, pictures }: PageParts): string {
  const policy = ["default-src 'none'", `style-src ${source}`, `script-src 'nonce-${nonce}'`, ...(pictures ? ["img-src data:"] : [])].join("; ");
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${escaped(style)}">
</head>
<body>
<div id="page"></div>
<script type="module" nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
