/** Requests of Palermo's own, by method name; shared by server and client. `palermo/coverage` takes {uri} and answers Coverage or null. */
export const COVERAGE_REQUEST = "palermo/coverage";

/** Takes {uri}; answers the Markdown of a read-only corpus document ("palermo:/requirements/en/consent.irrelevant.md"), or null when there is none. */
export const PAGE_REQUEST = "palermo/page";

/** One result of a search: an id, its title and text in the reader's language, how it is cited and the address of its page. */
export interface SearchItem {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly citation: string;
  readonly uri: string;
}
/** Takes {query, limit?}; answers SearchItem[]. */
export const SEARCH_REQUEST = "palermo/search";

/** Takes {uri}; answers the edits that renumber a draft, with a preview, or null. */
export const RENUMBER_REQUEST = "palermo/renumber";

/** Takes {uri}; answers the draft's ReviewModel (features/review.ts), or null where there is nothing to say. */
export const REVIEW_REQUEST = "palermo/review";
