import type { Citations } from "../corpus/cite.ts";
import type { Language } from "../text/language.ts";
import { pageOf } from "./diagnostics.ts";
import { provisionAddress } from "./pages.ts";
import type { SearchDocument } from "./search.ts";

/**
 * One result of a search, for a list in the reader's language: `label` tells it from the others (a provision's short citation, a requirement's title),
 * `description` says what it is called or where it comes from, `detail` what it says.
 */
export interface SearchItem {
  readonly id: string;
  readonly what: SearchDocument["what"];
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  /** How a lawyer cites it in full, for insertion: in the language of the draft. A requirement is cited by its strongest source. */
  readonly citation: string;
  readonly uri: string;
}

/** Makes a list's row of a result. @param source of a requirement, its strongest source. @param draft the language of the draft into which it may be inserted. */
export function searchItem(document: SearchDocument, source: string, citations: Citations, reader: Language, draft: Language): SearchItem {
  const { id, what } = document;
  const common = { id, what, detail: document.bodies[reader], citation: citations.cite(source, draft) };
  if (what === "requirement") return { ...common, label: document.titles[reader], description: citations.short(source, reader), uri: pageOf(id, reader) };
  const called = citations.get(id)?.heading?.[reader] ?? citations.instrumentOf(id)?.title[reader] ?? "";
  return { ...common, label: citations.short(id, reader), description: called, uri: provisionAddress(id, reader) };
}
