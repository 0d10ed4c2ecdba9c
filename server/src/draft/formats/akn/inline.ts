import { escapeXml } from "../xml.ts";

/** Marks of Markdown inside a paragraph: emphasis, footnote marks, links, HTML that only changes the looks of letters. */
const INLINE = /\*\*([^*\n]{1,2000}?)\*\*|(?<![\p{L}\p{N}*])\*([^*\n]{1,2000}?)\*(?!\*)|(?<![\p{L}\p{N}_])_([^_\n]{1,2000}?)_(?![\p{L}\p{N}_])|\[\^([^\]\s]{1,50})\]|\[([^\]\n]{1,500})\]\([^()\s]{0,1000}\)|<(sup|sub)>([^<>]{1,200})<\/\6>|<!--[\s\S]{0,5000}?-->|<\/?[a-zA-Z][^<>]{0,200}>/gu;

/** A paragraph of Markdown as inline elements of Akoma Ntoso. @param note the content of a footnote, by its mark; empty when there is none. */
export function inlineXml(markdown: string, note: (mark: string) => string): string {
  const text = markdown.replace(/(?<=\p{Ll})-[ \t]*\r?\n[ \t]*(?=\p{Ll})/gu, "").replace(/\n[ \t]*(?:>[ \t]*)*/g, " ");
  let out = "";
  let at = 0;
  for (const m of text.matchAll(INLINE)) {
    out += escapeXml(text.slice(at, m.index));
    at = m.index + m[0].length;
    const [, bold, italic, underscored, mark, link, raised, letters] = m;
    if (bold !== undefined) out += `<b>${inlineXml(bold, note)}</b>`;
    else if (italic !== undefined || underscored !== undefined) out += `<i>${inlineXml(italic ?? underscored ?? "", note)}</i>`;
    else if (mark !== undefined) out += noteXml(mark, note(mark));
    else if (link !== undefined) out += inlineXml(link, note);
    else if (raised !== undefined) out += `<${raised}>${escapeXml(letters ?? "")}</${raised}>`;
  }
  return (out + escapeXml(text.slice(at))).trim();
}

function noteXml(mark: string, words: string): string {
  return words === "" ? "" : `<authorialNote marker="${escapeXml(mark)}" placement="bottom"><p>${words}</p></authorialNote>`;
}

/** Words of a heading or a number without the marks of Markdown. */
export function withoutMarks(markdown: string): string {
  return markdown.replace(/<[^<>]{0,100}>|[*_#`]+/g, "").replace(/\s+/g, " ").trim();
}
