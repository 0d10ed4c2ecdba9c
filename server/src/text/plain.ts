/** A text as one line for showing: markup left out, white space reduced. Words hyphenated over a line end stay apart. */
export function plainLine(text: string): string {
  return text
    .replace(/<!--[\s\S]*?-->|<[^<>]{1,200}>/g, "")
    .replace(/\]\([^()\s]{0,500}\)/g, "")
    .replace(/[*_`#[\]]+/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
