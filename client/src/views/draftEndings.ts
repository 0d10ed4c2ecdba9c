/** Endings of the files that an editor opens as text. */
export const TEXT_ENDINGS: readonly string[] = ["md", "markdown", "txt", "bill", "draftlaw", "loi", "ley", "plan", "akn", "xml"];

/** Endings of all files that can be compared. A test holds both lists to the server's, which would bring its readers along. */
export const DRAFT_ENDINGS: readonly string[] = [...TEXT_ENDINGS, "docx", "docm", "pdf", "html", "htm", "xhtml"];

/** The ending of a path in lower case, without its dot; empty when it has none. */
export function endingOf(path: string): string {
  return /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
}
