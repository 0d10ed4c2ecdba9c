/** Requests of Palermo's own, by method name; shared by server and client. `palermo/coverage` takes {uri} and answers Coverage or null. */
export const COVERAGE_REQUEST = "palermo/coverage";

/** Takes {uri}; answers the Markdown of a read-only corpus document ("palermo:/requirements/en/consent.irrelevant.md"), or null when there is none. */
export const PAGE_REQUEST = "palermo/page";

/** Takes {query, limit?, uri?}; answers SearchItem[], best first. `uri` is the draft into which a citation may be put: it is written in that draft's language. */
export const SEARCH_REQUEST = "palermo/search";

/** Takes {uri}; answers the edits that renumber a draft, with a preview, or null. */
export const RENUMBER_REQUEST = "palermo/renumber";

/** Takes {uri}; answers the draft's ReviewModel (features/review.ts), or null where there is nothing to say. */
export const REVIEW_REQUEST = "palermo/review";
