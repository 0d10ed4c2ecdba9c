/** What a report says of itself. A report does not know the clock: its maker says the day. */
export interface ReportMeta {
  /** The files as the reader knows them, in the order they were read. */
  readonly files: readonly string[];
  /** The day of the report, as in 2026-11-22. */
  readonly date: string;
  /** Palermo's version. */
  readonly palermo: string;
  /** The corpus's version: its day and the beginning of its content's hash. */
  readonly corpus: string;
}
