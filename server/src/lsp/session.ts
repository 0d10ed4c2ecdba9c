import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError, TextDocuments } from "vscode-languageserver";
import { OPEN_DOCUMENTS } from "./openDocuments.ts";
import { Checker } from "../assess/analyse.ts";
import { Citations } from "../corpus/cite.ts";
import type { Context } from "../features/context.ts";
import { LANGUAGES, type Language } from "../text/language.ts";
import { Analyses, type Reading } from "./analyses.ts";
import { FolderSettings, isSettingsFile } from "./folderSettings.ts";
import type { Host } from "./host.ts";
import { isVerdictFile } from "../assess/verdictFile.ts";
import { DraftFiles } from "./draftFiles.ts";
import { type KeptVerdicts, VerdictFiles } from "./verdictFiles.ts";
import { PATIENCE, within } from "./patience.ts";
import { overlaid, type Settings, settingsOf } from "./settings.ts";

/** What the client can do, as far as it matters here. */
export interface ClientAbilities {
  readonly configuration: boolean;
  /** Whether the client takes a registration for changed settings; Neovim warns its user of one that it did not offer. */
  readonly registerConfiguration: boolean;
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly definitionLinks: boolean;
  /** Whether the client shows the messages of diagnostics together with the hover. */
  readonly showsMessages: boolean;
  readonly watchFiles: boolean;
}

/** Whether a file is one of Palermo's own beside the drafts, not a draft. */
export function isOwnFile(uri: string): boolean {
  return isSettingsFile(uri) || isVerdictFile(uri);
}

/** The state of one running server: documents, settings, the corpus once loaded, and the analyses made of them. */
export class Session {
  readonly documents = new TextDocuments(OPEN_DOCUMENTS);
  readonly analyses: Analyses;
  abilities: ClientAbilities = { configuration: false, registerConfiguration: false, pullDiagnostics: false, refreshDiagnostics: false, definitionLinks: false, showsMessages: false, watchFiles: false };
  reader: Language = "en";
  /** Addresses of the workspace's folders. */
  roots: readonly string[] = [];
  /** Called when the client's settings come after the server had to go on without them. */
  lateSettings: () => void = () => undefined;
  private settings: Promise<Settings> | undefined;
  private settingsRound = 0;
  private readonly folderSettings: FolderSettings;
  readonly files: DraftFiles;
  private readonly verdictFiles: VerdictFiles;
  private readonly byDocument = new Map<string, Promise<Settings>>();
  private loaded: Promise<{ checker: Checker; citations: Citations }> | undefined;

  constructor(readonly connection: Connection, readonly host: Host) {
    this.analyses = new Analyses(host);
    this.folderSettings = new FolderSettings(host, () => this.roots);
    this.files = new DraftFiles(connection, host);
    this.verdictFiles = new VerdictFiles(this.files);
  }

  /** The reader's language from the client's locale (whatever it sent), else the system's. */
  setLocale(sent: unknown): void {
    const locale = typeof sent === "string" && sent !== "" ? sent : (this.host.locale ?? "");
    this.reader = LANGUAGES.find((l) => locale.toLowerCase().startsWith(l)) ?? "en";
  }

  /** The checker over the corpus, loaded when it is first needed. */
  async corpus(): Promise<{ checker: Checker; citations: Citations }> {
    this.loaded ??= this.host.corpus().then((corpus) => ({ checker: new Checker(corpus), citations: new Citations(corpus) }));
    return this.loaded;
  }

  /** The ids of all requirements. */
  async requirementIds(): Promise<string[]> {
    const { law, plan } = (await this.corpus()).checker.corpus.requirements;
    return [...law, ...plan].map((r) => r.id);
  }

  /** The settings for a document: the editor's, overlaid by the nearest settings file. The same object until one of them changes. */
  async settingsFor(uri: string): Promise<Settings> {
    const known = this.byDocument.get(uri) ?? this.overlay(uri);
    this.byDocument.set(uri, known);
    return known;
  }

  private async overlay(uri: string): Promise<Settings> {
    const [settings, ids] = await Promise.all([this.editorSettings(), this.requirementIds()]);
    return overlaid(settings, await this.folderSettings.nearest(uri, ids));
  }

  /** A settings file changed, came or went. */
  folderSettingsChanged(): void {
    this.folderSettings.clear();
    this.byDocument.clear();
    this.analyses.clear();
  }

  /** The verdicts on a draft. The same object until a verdict file changes. */
  async verdictsOn(uri: string): Promise<KeptVerdicts> {
    return this.verdictFiles.of(uri, await this.requirementIds());
  }

  /** A verdict file changed, came or went: analyses that it does not concern stay. */
  verdictFilesChanged(): void {
    this.verdictFiles.clear();
  }

  /** Lets other messages in before long work goes on. */
  breathe(): Promise<void> {
    return this.host.breathe();
  }

  /** Forgets a closed document. */
  forget(uri: string): void {
    this.analyses.forget(uri);
    this.verdictFiles.forget(uri);
    this.byDocument.delete(uri);
  }

  /** The editor's own settings, asked of the client once until they change. */
  private async editorSettings(): Promise<Settings> {
    this.settings ??= this.abilities.configuration ? this.askSettings() : Promise.resolve(settingsOf(undefined));
    return this.settings;
  }

  /** A client that does not answer in time gets the defaults; its answer is taken when it comes. */
  private askSettings(): Promise<Settings> {
    const round = ++this.settingsRound;
    const asked = this.connection.workspace.getConfiguration("palermo").then(settingsOf, () => settingsOf(undefined));
    return within(asked, this.host.patience ?? PATIENCE, () => {
      void asked.then((late) => {
        if (round !== this.settingsRound) return;
        this.takeSettings(Promise.resolve(late));
        this.lateSettings();
      });
      return settingsOf(undefined);
    });
  }

  /** Takes settings that a client pushed, or asks for them anew when it only said that they changed. */
  settingsChanged(pushed: unknown): void {
    this.settingsRound++;
    this.takeSettings(this.abilities.configuration ? undefined : Promise.resolve(settingsOf((pushed as { palermo?: unknown } | undefined)?.palermo)));
  }

  private takeSettings(settings: Promise<Settings> | undefined): void {
    this.settings = settings;
    this.byDocument.clear();
    this.analyses.clear();
  }

  /** The context of an open document, or undefined when there is none or Palermo has nothing to say on it. */
  async context(uri: string, token?: CancellationToken): Promise<Context | undefined> {
    const document = this.documents.get(uri);
    if (!document || isOwnFile(uri)) return undefined;
    return this.analyses.of(document, await this.readingParts(uri), token);
  }

  /** What an analysis needs besides the text. */
  async readingParts(uri: string): Promise<Reading> {
    const [{ checker, citations }, settings, verdicts] = await Promise.all([this.corpus(), this.settingsFor(uri), this.verdictsOn(uri)]);
    return { checker, citations, reader: this.reader, settings, verdicts };
  }

  /**
   * Answers a request with a feature of the document's context. An exception is logged (without the draft's text) and answered
   * with `empty`; cancellation and outdated content are passed on to the client.
   */
  async answer<T>(name: string, uri: string, token: CancellationToken, empty: T, feature: (context: Context) => T | Promise<T>): Promise<T> {
    try {
      const context = await this.context(uri, token);
      if (!context || token.isCancellationRequested) return empty;
      return await feature(context);
    } catch (error) {
      if (error instanceof ResponseError && (error.code === LSPErrorCodes.RequestCancelled || error.code === LSPErrorCodes.ContentModified)) throw error;
      this.connection.console.error(`palermo: ${name} failed: ${error instanceof Error ? `${error.name} at ${error.stack?.split("\n")[1]?.trim() ?? "?"}` : "unknown error"}`);
      return empty;
    }
  }
}
