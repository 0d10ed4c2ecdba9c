import type { CancellationToken } from "vscode-languageserver";
import { type Coverage, coverageOf } from "../features/coverage.ts";
import { pageAt, provisionAddress } from "../features/pages.ts";
import { pageOf } from "../features/diagnostics.ts";
import { type ReviewModel, reviewOf } from "../features/review.ts";
import { CorpusSearch } from "../features/search.ts";
import { COVERAGE_REQUEST, PAGE_REQUEST, REVIEW_REQUEST, SEARCH_REQUEST, type SearchItem } from "./protocol.ts";
import type { Session } from "./session.ts";

/** The search tolerates misspellings, which takes time with the length of a word: nobody types more. */
const LONGEST_QUERY = 200;

/** Registers Palermo's own requests: coverage, review, corpus documents, search. */
export function listenToRequests(session: Session): void {
  const { connection } = session;
  let index: Promise<CorpusSearch> | undefined;
  const search = (): Promise<CorpusSearch> => (index ??= session.corpus().then(({ checker, citations }) => new CorpusSearch(checker.corpus, citations)));
  connection.onRequest(COVERAGE_REQUEST, ({ uri }: { uri: string }, token: CancellationToken) => session.answer<Coverage | null>("coverage", uri, token, null, coverageOf));
  connection.onRequest(REVIEW_REQUEST, ({ uri }: { uri: string }, token: CancellationToken) => session.answer<ReviewModel | null>("review", uri, token, null, reviewOf));
  connection.onRequest(PAGE_REQUEST, async ({ uri }: { uri: string }) => {
    const { checker, citations } = await session.corpus();
    return pageAt(uri, checker.corpus, citations) ?? null;
  });
  connection.onRequest(SEARCH_REQUEST, async ({ query, limit }: { query: string; limit?: number }) => {
    const { citations } = await session.corpus();
    const { reader } = session;
    return (await search()).search(query.slice(0, LONGEST_QUERY), limit ?? 20).map(({ document }): SearchItem => ({
      id: document.id,
      title: document.titles[reader],
      detail: document.bodies[reader],
      citation: document.what === "provision" ? citations.cite(document.id, reader) : document.id,
      uri: document.what === "provision" ? provisionAddress(document.id, reader) : pageOf(document.id, reader),
    }));
  });
  connection.onWorkspaceSymbol(async ({ query }) => {
    if (query.trim().length < 2) return [];
    const { reader } = session;
    return (await search()).search(query.slice(0, LONGEST_QUERY), 20).map(({ document }) => ({
      name: `${document.id} ${document.titles[reader]}`,
      kind: 15,
      location: { uri: document.what === "provision" ? provisionAddress(document.id, reader) : pageOf(document.id, reader), range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } },
    }));
  });
}
