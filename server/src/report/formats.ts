/** The formats a review can be written in, with the ending of their files. */
export const REPORT_FORMATS = { md: "md", html: "html", docx: "docx", "docx-comments": "docx", csv: "csv", json: "json", sarif: "sarif" } as const;
export type ReportFormat = keyof typeof REPORT_FORMATS;

/** Formats in which several reviews stand in one file. */
export const GATHERING: ReadonlySet<ReportFormat> = new Set(["csv", "json", "sarif"]);
