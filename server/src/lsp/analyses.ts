import type { CancellationToken } from "vscode-languageserver";
import { LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Checker, OpenDraft } from "../assess/analyse.ts";
import type { Citations } from "../corpus/cite.ts";
import { FormatError } from "../draft/formats/manuscript.ts";
import { readOpenText } from "../draft/formats/readers.ts";
import { UnknownLanguageError } from "../draft/read.ts";
import { type Context, contextOf } from "../features/context.ts";
import type { Language } from "../text/language.ts";
import type { Host } from "./host.ts";
import type { KeptVerdicts } from "./verdictFiles.ts";
import { analyseOptionsOf, type Settings } from "./settings.ts";

/** What the analysis of a document needs besides its text. */
export interface Reading {
  readonly checker: Checker;
  readonly citations: Citations;
  readonly reader: Language;
  readonly settings: Settings;
  readonly verdicts: KeptVerdicts;
}

interface Kept {
  /** Not every client counts versions up, and a document that is opened again begins anew: the text decides. */
  readonly text: string;
  readonly version: number;
  readonly settings: Settings;
  readonly verdicts: KeptVerdicts;
  readonly context: Context | undefined;
}

/** One analysis a document version. A result for an old version is never given out. */
export class Analyses {
  private readonly kept = new Map<string, Kept>();
  /** The documents as they are edited: a version costs little more than what changed. */
  private readonly open = new Map<string, { readonly checker: Checker; readonly draft: OpenDraft }>();

  constructor(private readonly host: Host) {}

  /**
   * The context of a document's current version, or undefined when its language is not one of the three.
   * @throws ResponseError ContentModified when the document moved on meanwhile, RequestCancelled when the client gave up.
   */
  async of(document: TextDocument, reading: Reading, token?: CancellationToken): Promise<Context | undefined> {
    const { uri, version } = document;
    const known = this.kept.get(uri);
    if (known && known.version === version && known.text === document.getText() && known.settings === reading.settings && known.verdicts === reading.verdicts) return known.context;
    await this.host.breathe();
    if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
    if (document.version !== version) throw new ResponseError(LSPErrorCodes.ContentModified, "the document moved on");
    const again = this.kept.get(uri);
    if (again && again.version === version && again.text === document.getText() && again.settings === reading.settings && again.verdicts === reading.verdicts) return again.context;
    const context = analyseDocument(document, reading, this.draftOf(uri, reading.checker));
    this.kept.set(uri, { text: document.getText(), version, settings: reading.settings, verdicts: reading.verdicts, context });
    return context;
  }

  private draftOf(uri: string, checker: Checker): OpenDraft {
    const known = this.open.get(uri);
    if (known?.checker === checker) return known.draft;
    const draft = checker.open();
    this.open.set(uri, { checker, draft });
    return draft;
  }

  /** Forgets a closed document. */
  forget(uri: string): void {
    this.kept.delete(uri);
    this.open.delete(uri);
  }

  /** Forgets everything: the settings or the corpus changed. */
  clear(): void {
    this.kept.clear();
  }
}

/**
 * The context of a document as it stands, or undefined when its language is not one of the three.
 * @param open what was worked out for earlier versions of an open document; without it, everything is worked out anew.
 */
export function analyseDocument(document: TextDocument, { checker, citations, reader, settings, verdicts }: Reading, open: OpenDraft = checker.open()): Context | undefined {
  try {
    const read = readOpenText(document.uri, document.languageId, document.getText());
    if (read === undefined) return undefined;
    const { drafts, assessment } = open.update(read, { ...analyseOptionsOf(settings, document.languageId), verdicts: verdicts.verdicts });
    const draft = drafts[0];
    return draft ? contextOf({ uri: document.uri, version: document.version, text: draft.text, draft, assessment, corpus: checker.corpus, citations, reader, verdictFile: verdicts }) : undefined;
  } catch (error) {
    if (error instanceof UnknownLanguageError || error instanceof FormatError) return undefined;
    throw error;
  }
}
