import type { Context } from "../features/context.ts";
import { reportFile } from "../features/reportFile.ts";
import type { ReportAnswer, ReportQuestion } from "./protocol.ts";

/** The review of an open draft in one of the formats of `palermo report`. */
export async function reportAnswer({ draft, assessment, corpus, reader }: Context, { format, file, date, palermo }: ReportQuestion): Promise<ReportAnswer> {
  const meta = { files: [file], date, palermo, corpus: corpus.version };
  const content = await reportFile(format, [{ analysis: { drafts: [draft], assessment }, meta }], corpus, reader);
  return typeof content === "string" ? { text: content } : { base64: base64(content) };
}

/** Bytes as base64, in pieces: a long list of arguments would not fit on the stack. */
function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let i = 0; i < bytes.length; i += 8_192) pieces.push(String.fromCharCode(...bytes.subarray(i, i + 8_192)));
  return btoa(pieces.join(""));
}
