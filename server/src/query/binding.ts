import type { Lexeme } from "./lex.ts";

/** How tightly the research services bind: `or` first, then +n, /n, +s, /s, /p (and), % last. */
function strength(connector: string): number {
  if (connector === "or") return 0;
  if (/^\+\d/.test(connector)) return 1;
  if (/^\/\d/.test(connector)) return 2;
  return { "+s": 3, "/s": 4, "+p": 5, and: 6, "%": 7 }[connector] ?? 6;
}

/**
 * A query with mixed connectors as legal research services would read it, written with parentheses: shown in the error,
 * so that the author can take it or put the parentheses elsewhere.
 */
export function asServicesRead(lexemes: readonly Lexeme[], query: string): string {
  const parts: { text: string; connector?: string }[] = [];
  let depth = 0;
  let from = -1;
  lexemes.forEach((lexeme, i) => {
    if (lexeme.kind === "connector" && depth === 0) {
      parts.push({ text: lexeme.text, connector: lexeme.text });
      return;
    }
    if (lexeme.kind === "open" || lexeme.kind === "call") {
      if (depth === 0) from = lexeme.column - 1;
      depth++;
    } else if (lexeme.kind === "close") depth--;
    else if (depth === 0) from = lexeme.column - 1;
    if (depth > 0) return;
    const next = lexemes[i + 1];
    parts.push({ text: query.slice(from, next ? next.column - 1 : query.length).trim() });
  });
  for (let level = 0; level <= 7 && parts.length > 3; level++) bind(parts, level);
  return parts.map((p) => p.text).join(" ");
}

function bind(parts: { text: string; connector?: string }[], level: number): void {
  for (let i = 1; i < parts.length - 1 && parts.length > 3; ) {
    const connector = parts[i]?.connector;
    if (connector === undefined || strength(connector) !== level) {
      i++;
      continue;
    }
    const joined = `(${parts[i - 1]?.text} ${parts[i]?.text} ${parts[i + 1]?.text})`;
    parts.splice(i - 1, 3, { text: joined });
  }
}
