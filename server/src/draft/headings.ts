import { foldText } from "../text/fold.ts";
import { trimmed, type Range } from "../text/range.ts";

/** Words that make a short phrase a sentence: with one of them it is text, not a heading (folded). */
const FINITE = new RegExp(
  "\\b(?:shall|may|must|is|are|was|were|has|have|means|includes|commits|applies|will|can|does|do|be|" +
    "est|sont|doit|doivent|peut|peuvent|sera|seront|a|ont|encourt|encourent|constitue|constituent|designe|entend|fait|beneficie|beneficient|prend|assure|veille|ne|" +
    "es|son|sera|seran|debera|deberan|podra|podran|puede|pueden|tiene|tienen|tendra|tendran|queda|quedan|se|ha|han|crease|comete|incurre|constituye|garantiza|establece|entiende|" +
    "[a-z]+ara|[a-z]+aran|[a-z]+ira|[a-z]+era|[a-z]+eran|[a-z]+iran)\\b",
);
const LEADING = /^[*_"“«\s]*([^.\n:;—–]{2,110}?(?:etc\.,?[^.\n:;—–]{0,60})?)[*_]*(?:\.[*_]*[ \t]*[-–—]+|\.[*_]*(?=\s|$)|:[*_]*(?=\s)|[ \t]*[–—]|[ \t]+-(?=[ \t]))[ \t]*/u;
const EMPHASISED = /^[ \t]*(\*\*|__|\*|_)(?=\S)([^\n]{2,160}?)\1(?=[\s.:–—-]|$)[ \t]*(?:[.:][ \t]*)?[–—-]?[ \t]*/u;
/** Words with which a sentence begins and a longer heading hardly does (folded). */
const OPENS_SENTENCE = /^(?:l|le|la|les|un|une|tout|toute|nul|nulle|quiconque|est|sont|il|elle|ce|cette|ces|lorsqu|lorsque|en cas|el|los|las|una|todo|toda|todos|quien|cualquier|se|no|si|the|a|an|any|every|whoever|where|if|when|nothing|each|all) /;
const MAX_WORDS = 14;

/** Words that a heading hardly has, and a sentence without a listed verb often does (folded). */
const CLAUSE = /\b(?:que|qui|who|that|which|not|no|ne|pas|nul|aucun|aucune|ningun|ninguna|any|every|toute|tout|toda|todo)\b/;

/** Whether a paragraph that ends in a full stop can only be a heading: a few words, no verb, no clause. */
export function readsAsMarginalNote(text: string): boolean {
  const folded = foldText(text);
  return folded.split(" ").length <= 9 && readsAsHeading(text) && !CLAUSE.test(folded);
}

/** Whether a stretch of text reads as a heading: short and without a finite verb. */
export function readsAsHeading(text: string): boolean {
  const folded = foldText(text);
  const words = folded.split(" ").length;
  return folded !== "" && words <= MAX_WORDS && !FINITE.test(folded);
}

/** The heading that opens an article's text ("Objeto.- La presente ley…", "**Attempt.** A person…") and where the text after it begins. */
export function headingBefore(text: string, range: Range): { heading: Range; rest: number } | undefined {
  const slice = text.slice(range.start, Math.min(range.end, range.start + 240));
  const emphasised = EMPHASISED.exec(slice);
  if (emphasised?.[2] && foldText(emphasised[2]).split(" ").length <= MAX_WORDS + 6) {
    const from = range.start + emphasised[0].indexOf(emphasised[2]);
    return { heading: trimmed(text, from, from + emphasised[2].length), rest: range.start + emphasised[0].length };
  }
  const byLine = headingLine(text, range);
  if (byLine) return byLine;
  const m = LEADING.exec(slice);
  if (!m?.[1] || !readsAsHeading(m[1])) return undefined;
  const rest = range.start + m[0].length;
  if (rest >= range.end || text.slice(rest, range.end).trim() === "") return undefined;
  const next = text.slice(rest, range.end).trimStart().charAt(0);
  if (next === next.toLowerCase() && next !== next.toUpperCase()) return undefined;
  const folded = foldText(m[1]);
  const words = folded.split(" ").length;
  if (m[0].includes(":") && words > 8) return undefined;
  if (words > 5 && OPENS_SENTENCE.test(folded) && !/[-–—]/.test(m[0].slice(m[1].length))) return undefined;
  const from = range.start + m[0].indexOf(m[1]);
  return { heading: trimmed(text, from, from + m[1].length), rest };
}

/** A short first line followed by a line that begins anew. */
function headingLine(text: string, range: Range): { heading: Range; rest: number } | undefined {
  const newline = text.indexOf("\n", range.start);
  if (newline < 0 || newline >= range.end || newline - range.start > 90) return undefined;
  const first = text.slice(range.start, newline).trim();
  const next = text.slice(newline, range.end).trimStart().charAt(0);
  const begins = next !== next.toLowerCase() || next === "(" || /\d/.test(next);
  const second = text.slice(newline + 1, Math.min(range.end, newline + 200)).split("\n")[0] ?? "";
  const shorter = first.length < 50 && (second.trim().length > first.length + 10 || next === "(" || /\d/.test(next));
  if (first === "" || /[,;:—–-]$/.test(first) || !begins || !shorter || !readsAsHeading(first)) return undefined;
  return { heading: trimmed(text, range.start, newline), rest: newline + 1 };
}

/** Whether a paragraph is nothing but a heading: one short line in capitals or emphasis, or short and without a verb and a stop. */
export function isHeadingPiece(text: string, range: Range): boolean {
  const raw = text.slice(range.start, range.end);
  if (raw.length > 160 || raw.split("\n").length > 2) return false;
  const bare = raw.replace(/[*_]/g, "").trim();
  if (/[.;,:—]$/.test(bare) && !/^[*_]{1,3}[^*_]+[*_]{1,3}$/.test(raw.trim())) return false;
  if (/^["“«(\d]/.test(bare)) return false;
  const first = bare.charAt(0);
  return first !== first.toLowerCase() && readsAsHeading(bare);
}
