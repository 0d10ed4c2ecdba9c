import type { Side } from "../assess/verdictMerge.ts";
import type { Decision, VerdictName } from "../assess/verdict.ts";
import type { Range } from "vscode-languageserver-types";
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

/** Takes SetVerdictParams; writes the verdict beside the draft and answers VerdictWritten. Fails with a message for the user. */
export const SET_VERDICT_REQUEST = "palermo/setVerdict";

/** A reviewer's decision on one requirement of a draft. */
export interface SetVerdictParams {
  readonly uri: string;
  /** The version of the draft that the reviewer saw; another one is refused. */
  readonly version?: number;
  readonly requirement: string;
  readonly verdict: VerdictName;
  readonly reason: string;
  readonly by: string;
  /** The day, as in 2026-11-22. */
  readonly date: string;
  /** For "elsewhere": which other text covers it. */
  readonly text?: string;
  /** The clauses that it rests on besides those that Palermo showed. */
  readonly ranges?: readonly Range[];
}

/** The address of the verdict file that was written. */
export interface VerdictWritten {
  readonly uri: string;
}

/** Takes {uri, requirement}; takes the verdicts on a requirement out of the file and answers VerdictWritten. */
export const REMOVE_VERDICT_REQUEST = "palermo/removeVerdict";

/** Takes MergeVerdictsParams; answers MergeVerdictsAnswer. Nothing is written while a conflict is not settled. */
export const MERGE_VERDICTS_REQUEST = "palermo/mergeVerdicts";

/** Another reviewer's verdict file, to be merged into that of a draft. */
export interface MergeVerdictsParams {
  readonly uri: string;
  /** The text of the other file. */
  readonly text: string;
  /** Whose verdict counts, by requirement, where the two decided differently. */
  readonly choices?: Readonly<Record<string, Side>>;
}

/** What became of a merge: written, or the conflicts still to be settled. */
export interface MergeVerdictsAnswer {
  readonly written: boolean;
  readonly uri: string;
  readonly conflicts: readonly { readonly requirement: string; readonly title: string; readonly ours: Decision; readonly theirs: Decision }[];
  /** How many verdicts came or changed. */
  readonly changed: number;
  /** What in the other file cannot be used, as messages with line and column. */
  readonly problems: readonly string[];
}

/** Server to client, where `initializationOptions.files` is true: takes {uri}; answers the text of a file, or null when there is none. */
export const READ_FILE_REQUEST = "palermo/readFile";
/** Server to client: takes WriteFileParams; answers whether it was written. */
export const WRITE_FILE_REQUEST = "palermo/writeFile";

/** A file to be written only while its text still is `before` (null: there is none). */
export interface WriteFileParams {
  readonly uri: string;
  readonly before: string | null;
  readonly text: string;
}

/** Takes ProgressParams; answers the Markdown of what the open draft gained, lost and changed. Fails with a message for the user. */
export const PROGRESS_REQUEST = "palermo/progress";

/** An earlier version of an open draft. */
export interface ProgressParams {
  readonly uri: string;
  /** The text of the earlier version, and of the verdict file that was beside it. */
  readonly earlier: string;
  readonly earlierVerdicts?: string;
  /** What the two versions are called. */
  readonly names: { readonly before: string; readonly after: string };
  /** The address of the earlier version, where its clauses can be opened. */
  readonly earlierUri?: string;
}
/** Takes {uri, requirement}; answers RequirementFixes (features/requirementFixes.ts): what can be written for a requirement that is not met. Null where there is no draft. */
export const FIXES_REQUEST = "palermo/fixes";

/** A text that takes part in a comparison, as the client read it. */
export interface ComparedFile {
  readonly uri: string;
  readonly name: string;
  /** The text as it stands in the editor, saved or not, where it is open in one. */
  readonly text?: string;
  /** The editor's name of its language, where it is open in one. */
  readonly languageId?: string;
  /** Otherwise the file's bytes in base64. */
  readonly bytes?: string;
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

/** A file (its bytes) or an open text to be turned into another format. */
export interface ConversionAsked {
  /** The file's name or address; its ending says the format. */
  readonly name: string;
  readonly base64?: string;
  readonly text?: string;
  readonly to: "md" | "akn";
  /** The date written into Akoma Ntoso, as 2026-11-22. */
  readonly date: string;
  readonly changes?: "accepted" | "rejected";
}
/** The text in the other format, or why there is none, in the reader's language. `places` are the lines (from 0) on which pages or paragraphs of the file begin. */
export interface Conversion {
  readonly text?: string;
  readonly failure?: string;
  readonly places?: { readonly unit: "page" | "paragraph"; readonly lines: readonly number[]; readonly numbers: readonly number[] };
}
/** Takes ConversionAsked; answers Conversion. */
export const CONVERT_REQUEST = "palermo/convert";

/** From server to client: takes {file} of the extension's own folder `dist` ("corpus.json", "pdf.mjs"); answers its text. */
export const OWN_FILE_REQUEST = "palermo/ownFile";
