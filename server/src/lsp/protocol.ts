import type { ReportFormat } from "../report/formats.ts";

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

/** Takes {uri, requirement}; answers RequirementFixes (features/requirementFixes.ts): what can be written for a requirement that is not met. Null where there is no draft. */
export const FIXES_REQUEST = "palermo/fixes";

/** A text that takes part in a comparison, as the client read it. */
export interface ComparedFile {
  readonly uri: string;
  readonly name: string;
  readonly text: string;
  /** The editor's name of its language, where it is open in one. */
  readonly languageId?: string;
}
/** Takes {files: ComparedFile[], workDoneToken?}; answers ComparisonAnswer. Says how far it is between files, and can be cancelled there. */
export const COMPARE_REQUEST = "palermo/compare";

/** From server to client: takes {uri} of a settings file (`palermo.yaml`); answers its text, or null when there is none. */
export const READ_TEXT_REQUEST = "palermo/readText";

/** What an editor asks a report for. A server does not know the clock, nor what a file is called. */
export interface ReportQuestion {
  readonly uri: string;
  readonly format: ReportFormat;
  /** The draft's file name, for the title block. */
  readonly file: string;
  /** The day, as in 2026-11-22. */
  readonly date: string;
  /** Palermo's version. */
  readonly palermo: string;
}

/** A report: text, or bytes in base64. */
export type ReportAnswer = { readonly text: string } | { readonly base64: string };

/** Takes a ReportQuestion; answers ReportAnswer, or null where the draft is not open or its language is not known. */
export const REPORT_REQUEST = "palermo/report";
