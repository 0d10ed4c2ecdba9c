import type { Citations } from "../corpus/cite.ts";
import type { Corpus } from "../corpus/types.ts";
import { provisionPage, requirementPage } from "../report/page.ts";
import { LANGUAGES } from "../text/language.ts";
import { requirementById } from "./explainMarkdown.ts";

const ADDRESS = /^palermo:\/{1,3}(requirements|provisions)\/(en|fr|es)\/(.+)\.md$/;

/** The address of a provision's page: slashes of its id become underscores. */
export function provisionAddress(id: string, reader: string): string {
  return `palermo:/provisions/${reader}/${encodeURIComponent(id.replaceAll("/", "_"))}.md`;
}

/** The Markdown of a corpus document by its address, or undefined when there is none. */
export function pageAt(uri: string, corpus: Corpus, citations: Citations): string | undefined {
  const m = ADDRESS.exec(decodeURIComponent(uri));
  const reader = LANGUAGES.find((l) => l === m?.[2]);
  if (!m || !reader) return undefined;
  const name = m[3] ?? "";
  if (m[1] === "requirements") {
    const requirement = requirementById(corpus, name);
    return requirement && requirementPage(requirement, corpus, citations, reader);
  }
  const id = name.replaceAll("_", "/");
  const provisions = citations.below(id);
  return provisions.length > 0 ? provisionPage(provisions, id, citations, reader) : undefined;
}
