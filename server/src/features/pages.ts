import type { Citations } from "../corpus/cite.ts";
import type { Corpus, Requirement } from "../corpus/types.ts";
import { type PageLinks, provisionPage, requirementPage } from "../report/page.ts";
import { LANGUAGES, type Language } from "../text/language.ts";

const ADDRESS = /^palermo:\/{1,3}(requirements|provisions)\/(en|fr|es)\/(.+)\.md$/;

/** The address of a provision's page: slashes of its id become underscores. */
export function provisionAddress(id: string, reader: string): string {
  return `palermo:/provisions/${reader}/${fileName(id)}`;
}

function fileName(id: string): string {
  return `${encodeURIComponent(id.replaceAll("/", "_")).replaceAll("(", "%28").replaceAll(")", "%29")}.md`;
}

/** Pages link to each other in their own language; the links are relative, as a preview of Markdown follows them. */
function linksOf(reader: Language): PageLinks {
  return { requirement: (id) => `../../requirements/${reader}/${id}.md`, provision: (id) => `../../provisions/${reader}/${fileName(id)}` };
}

/** The Markdown of a corpus document by its address, or undefined when there is none. */
export function pageAt(uri: string, corpus: Corpus, citations: Citations): string | undefined {
  const m = ADDRESS.exec(decodeURIComponent(uri));
  const reader = LANGUAGES.find((l) => l === m?.[2]);
  if (!m || !reader) return undefined;
  const name = m[3] ?? "";
  if (m[1] === "requirements") {
    const requirement = requirementById(corpus, name);
    return requirement && requirementPage(requirement, corpus, citations, reader, linksOf(reader));
  }
  const id = name.replaceAll("_", "/");
  const provisions = citations.below(id);
  return provisions.length > 0 ? provisionPage(provisions, id, corpus, citations, reader, linksOf(reader)) : undefined;
}

/** The requirement with an id, of either kind. */
export function requirementById(corpus: Corpus, id: string): Requirement | undefined {
  return corpus.requirements.law.find((r) => r.id === id) ?? corpus.requirements.plan.find((r) => r.id === id);
}
