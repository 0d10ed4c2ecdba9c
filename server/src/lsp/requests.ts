import { type CancellationToken, SymbolKind } from "vscode-languageserver";
import { type Coverage, coverageOf } from "../features/coverage.ts";
import { pageAt, requirementById } from "../features/pages.ts";
import { type ReviewModel, reviewOf } from "../features/review.ts";
import { CorpusSearch, type SearchDocument } from "../features/search.ts";
import { type SearchItem, searchItem } from "../features/searchItem.ts";
import { reportAnswer } from "./reportAnswer.ts";
import { COVERAGE_REQUEST, PAGE_REQUEST, REPORT_REQUEST, type ReportAnswer, type ReportQuestion, REVIEW_REQUEST, SEARCH_REQUEST } from "./protocol.ts";
import type { Session } from "./session.ts";

/** The search tolerates misspellings, which takes time with the length of a word: nobody types more. */
const LONGEST_QUERY = 200;
const MOST_FOUND = 20;

/** Registers Palermo's own requests: coverage, review, corpus documents, search. */
export function listenToRequests(session: Session): void {
  const { connection } = session;
  let index: Promise<CorpusSearch> | undefined;
  const search = (): Promise<CorpusSearch> => (index ??= session.corpus().then(({ checker, citations }) => new CorpusSearch(checker.corpus, citations)));
  connection.onRequest(COVERAGE_REQUEST, ({ uri }: { uri: string }, token: CancellationToken) => session.answer<Coverage | null>("coverage", uri, token, null, coverageOf));
  connection.onRequest(REVIEW_REQUEST, ({ uri }: { uri: string }, token: CancellationToken) => session.answer<ReviewModel | null>("review", uri, token, null, reviewOf));
  connection.onRequest(REPORT_REQUEST, (question: ReportQuestion, token: CancellationToken) => session.answer<ReportAnswer | null>("report", question.uri, token, null, (context) => reportAnswer(context, question)));
  connection.onRequest(PAGE_REQUEST, async ({ uri }: { uri: string }) => {
    const { checker, citations } = await session.corpus();
    return pageAt(uri, checker.corpus, citations) ?? null;
  });
  const rows = async (query: string, limit: number, uri?: string): Promise<SearchItem[]> => {
    const { checker, citations } = await session.corpus();
    const source = ({ id, what }: SearchDocument): string => (what === "provision" ? id : (requirementById(checker.corpus, id)?.sources[0] ?? id));
    const language = uri === undefined ? undefined : (await session.context(uri).catch(() => undefined))?.draft.language;
    return (await search()).search(query.slice(0, LONGEST_QUERY), limit).map(({ document }) => searchItem(document, source(document), citations, session.reader, language ?? session.reader));
  };
  connection.onRequest(SEARCH_REQUEST, ({ query, limit, uri }: { query: string; limit?: number; uri?: string }) => rows(query, limit ?? MOST_FOUND, uri));
  connection.onWorkspaceSymbol(async ({ query }) => {
    if (query.trim().length < 2) return [];
    return (await rows(query, MOST_FOUND)).map(({ id, label, description, what, uri }) => ({
      // editors keep only names in which they find what was typed: the id and what it is called belong to it
      name: what === "provision" ? `${label} — ${description} (${id})` : `${label} (${id})`,
      kind: what === "provision" ? SymbolKind.String : SymbolKind.Interface,
      containerName: what === "provision" ? "" : description,
      location: { uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } },
    }));
  });
}
