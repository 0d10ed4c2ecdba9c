import { type CancellationToken, ErrorCodes, ResponseError } from "vscode-languageserver";
import { readVerdicts } from "../assess/verdictFile.ts";
import { readOpenText } from "../draft/formats/readers.ts";
import { UnknownLanguageError } from "../draft/read.ts";
import type { Context } from "../features/context.ts";
import { VERDICT_FEATURE_WORDS } from "../features/wordsVerdicts.ts";
import { escapeMarkdown } from "../report/markdownText.ts";
import { compareVersions, DifferentKindsError, type VersionClause } from "../report/progress.ts";
import { markdownProgress, progressReport, type Version } from "../report/progressReport.ts";
import { Lines } from "../text/lines.ts";
import { PROGRESS_REQUEST, type ProgressParams } from "./protocol.ts";
import type { Session } from "./session.ts";
import { analyseOptionsOf } from "./settings.ts";

/** Registers the comparison of an open draft with an earlier version of it. */
export function listenToProgress(session: Session): void {
  session.connection.onRequest(PROGRESS_REQUEST, async (params: ProgressParams, token: CancellationToken) => {
    const refused = (word: "noDraft" | "otherKind" | "notRead"): Error => new ResponseError(ErrorCodes.InvalidRequest, VERDICT_FEATURE_WORDS[word][session.reader]);
    const context = await session.context(params.uri, token);
    const document = session.documents.get(params.uri);
    if (!context || !document) throw refused("noDraft");
    const earlier = params.earlier.trim() === "" ? undefined : readOpenText(params.uri, document.languageId, params.earlier);
    if (earlier === undefined) throw refused("notRead");
    try {
      const { checker } = await session.corpus();
      const options = { ...analyseOptionsOf(await session.settingsFor(params.uri), document.languageId), assumeSubject: true };
      const { verdicts } = readVerdicts(params.earlierVerdicts ?? "", await session.requirementIds());
      const before = checker.analyse(earlier, { ...options, verdicts, kind: context.assessment.kind });
      const after = { drafts: [context.draft], assessment: context.assessment };
      const texts = { before: before.drafts[0]?.text ?? "", after: context.text };
      return progressReport(compareVersions(before, after), params.names, session.reader, markdownProgress(linked(context, params, texts)));
    } catch (error) {
      if (error instanceof UnknownLanguageError) throw refused("notRead");
      if (error instanceof DifferentKindsError) throw refused("otherKind");
      throw error;
    }
  });
}

/** Links the name of a provision to its line in the version that it is of, where that can be opened. */
function linked(context: Context, { uri, earlierUri }: ProgressParams, texts: Readonly<Record<Version, string>>): (name: string, clause: VersionClause, version: Version) => string {
  const lines = { before: new Lines(texts.before), after: context.lines };
  return (name, { range }, version) => {
    const address = version === "after" ? uri : earlierUri;
    const target = address && `${address.replace(/[()\s<>]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, "0")}`)}#L${lines[version].at(range.start).line}`;
    return target ? `[${escapeMarkdown(name)}](${target})` : escapeMarkdown(name);
  };
}
