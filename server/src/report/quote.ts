/** A clause as one line for showing: markup and white space reduced, cut at a length with an ellipsis. */
export function quoteLine(text: string, start: number, end: number, most = 240): string {
  const plain = text
    .slice(start, end)
    .replace(/<!--[\s\S]*?-->|<[^<>]{1,200}>/g, "")
    .replace(/\]\([^()\s]{0,500}\)/g, "")
    .replace(/[*_`#[\]]+/g, "")
    .replace(/\s+/g, " ")
    .trim();
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most - 30))}…`;
}
