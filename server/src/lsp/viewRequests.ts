import type { CancellationToken } from "vscode-languageserver";
import { type RequirementFixes, requirementFixes } from "../features/requirementFixes.ts";
import { FileComparisons } from "./compareFiles.ts";
import { COMPARE_REQUEST, type ComparedFile, FIXES_REQUEST } from "./protocol.ts";
import type { Session } from "./session.ts";

/** Registers what the checklist and the comparison ask for besides the review. */
export function listenToViews(session: Session): void {
  const { connection } = session;
  const comparisons = new FileComparisons(session);
  connection.onRequest(FIXES_REQUEST, ({ uri, requirement }: { uri: string; requirement: string }, token: CancellationToken) => session.answer<RequirementFixes | null>("fixes", uri, token, null, (context) => requirementFixes(context, requirement)));
  connection.onRequest(COMPARE_REQUEST, ({ files, workDoneToken }: { files: readonly ComparedFile[]; workDoneToken?: string }, token: CancellationToken) =>
    comparisons.compare(files, connection.window.attachWorkDoneProgress(workDoneToken), token));
}
