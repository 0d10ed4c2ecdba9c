import type { Analysis } from "../assess/analyse.ts";
import { Citations } from "../corpus/cite.ts";
import type { Corpus } from "../corpus/types.ts";
import { toCsv } from "../report/csv.ts";
import type { ReportFormat } from "../report/formats.ts";
import { toHtml } from "../report/html.ts";
import { jsonReport, toJson } from "../report/json.ts";
import { toMarkdown } from "../report/markdown.ts";
import type { ReportMeta } from "../report/meta.ts";
import { reviewDocument } from "../report/reviewDocument.ts";
import { reviewModel } from "../report/reviewModel.ts";
import { toSarif } from "../report/sarif.ts";
import type { Language } from "../text/language.ts";
import { reportAnchors } from "./reportAnchors.ts";

/** One assessment to be reported on. */
export interface Reported {
  readonly analysis: Analysis;
  readonly meta: ReportMeta;
  readonly only?: (id: string) => boolean;
}

/**
 * A report as the content of a file: text, or the bytes of a .docx. Where the format holds one review only the first is written.
 * The libraries that write Word are loaded when they are first needed.
 */
export async function reportFile(format: ReportFormat, reported: readonly Reported[], corpus: Corpus, reader: Language): Promise<string | Uint8Array> {
  const [first] = reported;
  if (!first) throw new RangeError("nothing to report on was given");
  const review = ({ analysis, meta, only }: Reported) => reviewModel(analysis, corpus, { reader, meta, ...(only ? { only } : {}) });
  switch (format) {
    case "md":
      return toMarkdown(reviewDocument(review(first)));
    case "html":
      return toHtml(reviewDocument(review(first)));
    case "docx":
      return (await import("../report/docxMemo.ts")).toDocx(reviewDocument(review(first)));
    case "docx-comments":
      return (await import("../report/docxDraft.ts")).toCommentedDocx(first.analysis, review(first), reportAnchors(first.analysis, corpus, reader));
    case "csv":
      return toCsv(reported.map(review));
    case "json":
      return `${JSON.stringify(jsonReport(reported.map((r) => toJson(r.analysis, r.meta.files, r.only)), first.meta), null, 2)}\n`;
    case "sarif":
      return `${JSON.stringify(toSarif(reported.map((r) => ({ ...r, anchors: reportAnchors(r.analysis, corpus, reader) })), new Citations(corpus), reader), null, 2)}\n`;
  }
}
