import type { CancellationToken } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Diagnostic } from "vscode-languageserver-types";
import type { Context } from "../features/context.ts";
import { analyseDocument } from "./analyses.ts";
import type { FoundDraft, Host } from "./host.ts";
import type { Session } from "./session.ts";
import type { Settings } from "./settings.ts";

/** What was found in a draft that is not open, and of which state of its file and which settings. */
export interface ClosedReport {
  readonly uri: string;
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

interface Kept extends ClosedReport {
  readonly settings: Settings;
}

/** How the editor takes a draft that it has not opened. */
const LANGUAGE_IDS: readonly (readonly [RegExp, string])[] = [[/\.(?:md|markdown)$/i, "markdown"], [/\.txt$/i, "plaintext"]];

/** The drafts of the workspace that are not open, where the settings ask for all (`drafts: all`); each judged once until its file or its settings change. */
export class WorkspaceDrafts {
  private readonly kept = new Map<string, Kept>();
  private round = 0;

  constructor(private readonly session: Session, private readonly host: Pick<Host, "listDrafts" | "readDraft" | "breathe">, private readonly find: (context: Context, settings: Settings) => Diagnostic[]) {}

  /** Reports one after another, in the order of the folders. Stops when the request is cancelled. */
  async *reports(token: CancellationToken): AsyncGenerator<ClosedReport> {
    for (const draft of await this.listed()) {
      await this.host.breathe();
      if (token.isCancellationRequested) return;
      if (this.session.documents.get(draft.uri)) continue;
      const report = await this.report(draft);
      if (report) yield report;
    }
  }

  private async listed(): Promise<FoundDraft[]> {
    const { listDrafts } = this.host;
    const folders: string[] = [];
    for (const root of this.session.roots) if (listDrafts && (await this.session.settingsFor(`${root.replace(/\/+$/, "")}/`)).drafts === "all") folders.push(root);
    return folders.length > 0 && listDrafts ? listDrafts(folders) : [];
  }

  private async report({ uri, stamp }: FoundDraft): Promise<ClosedReport | undefined> {
    const reading = await this.session.readingParts(uri);
    const known = this.kept.get(uri);
    const resultId = `closed.${stamp}`;
    if (known?.resultId.startsWith(resultId) && known.settings === reading.settings) return known;
    const text = await this.host.readDraft?.(uri);
    if (text === undefined) return undefined;
    const languageId = LANGUAGE_IDS.find(([ending]) => ending.test(uri))?.[1] ?? "legaldraft";
    const context = analyseDocument(TextDocument.create(uri, languageId, 0, text), reading);
    const report = { uri, resultId: `${resultId}.${++this.round}`, settings: reading.settings, items: context ? this.find(context, reading.settings) : [] };
    this.kept.set(uri, report);
    return report;
  }
}
