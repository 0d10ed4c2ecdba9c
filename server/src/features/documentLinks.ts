import type { DocumentLink } from "vscode-languageserver-types";
import { citationsOf } from "./citationsInText.ts";
import { type Context, rangeAt } from "./context.ts";
import { provisionAddress } from "./pages.ts";

/**
 * The citations of a draft as links to what they cite.
 * @param pages whether the client opens Palermo's own pages; for others the link leads to the official text.
 */
export function documentLinksOf(context: Context, pages: boolean): DocumentLink[] {
  const { citations, reader } = context;
  return context.kept.of(citationsOf).flatMap(({ id, range }) => {
    const target = pages && citations.below(id).length > 0 ? provisionAddress(id, reader) : citations.instrumentOf(id)?.link;
    return citations.below(id).length > 0 && target ? [{ range: rangeAt(context, range), target, tooltip: citations.cite(id, reader) }] : [];
  });
}
