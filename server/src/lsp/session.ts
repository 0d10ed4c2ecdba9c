import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { Checker } from "../assess/analyse.ts";
import { Citations } from "../corpus/cite.ts";
import type { Context } from "../features/context.ts";
import { LANGUAGES, type Language } from "../text/language.ts";
import { Analyses, type Reading } from "./analyses.ts";
import type { Host } from "./host.ts";
import { type Settings, settingsOf } from "./settings.ts";

/** What the client can do, as far as it matters here. */
export interface ClientAbilities {
  readonly configuration: boolean;
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
}

/** The state of one running server: documents, settings, the corpus once loaded, and the analyses made of them. */
export class Session {
  readonly documents = new TextDocuments(TextDocument);
  readonly analyses: Analyses;
  abilities: ClientAbilities = { configuration: false, pullDiagnostics: false, refreshDiagnostics: false };
  reader: Language = "en";
  private settings: Promise<Settings> | undefined;
  private loaded: Promise<{ checker: Checker; citations: Citations }> | undefined;

  constructor(readonly connection: Connection, private readonly host: Host) {
    this.analyses = new Analyses(host);
  }

  /** The reader's language from the client's locale. */
  setLocale(locale: string | undefined): void {
    this.reader = LANGUAGES.find((l) => locale?.toLowerCase().startsWith(l)) ?? "en";
  }

  /** The checker over the corpus, loaded when it is first needed. */
  async corpus(): Promise<{ checker: Checker; citations: Citations }> {
    this.loaded ??= this.host.corpus().then((corpus) => ({ checker: new Checker(corpus), citations: new Citations(corpus) }));
    return this.loaded;
  }

  /** The current settings, asked of the client once until they change. */
  async currentSettings(): Promise<Settings> {
    this.settings ??= this.abilities.configuration ? this.connection.workspace.getConfiguration("palermo").then(settingsOf, () => settingsOf(undefined)) : Promise.resolve(settingsOf(undefined));
    return this.settings;
  }

  /** Takes settings that a client pushed, or asks for them anew when it only said that they changed. */
  settingsChanged(pushed: unknown): void {
    this.settings = this.abilities.configuration ? undefined : Promise.resolve(settingsOf((pushed as { palermo?: unknown } | undefined)?.palermo));
    this.analyses.clear();
  }

  /** The context of an open document, or undefined when there is none or Palermo has nothing to say on it. */
  async context(uri: string, token?: CancellationToken): Promise<Context | undefined> {
    const document = this.documents.get(uri);
    if (!document) return undefined;
    return this.analyses.of(document, await this.readingParts(), token);
  }

  /** What an analysis needs besides the text. */
  async readingParts(): Promise<Reading> {
    const [{ checker, citations }, settings] = await Promise.all([this.corpus(), this.currentSettings()]);
    return { checker, citations, reader: this.reader, settings };
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
