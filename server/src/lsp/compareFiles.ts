import type { CancellationToken, WorkDoneProgressReporter } from "vscode-languageserver";
import { LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Analysis } from "../assess/analyse.ts";
import { FormatError, type Manuscript } from "../draft/formats/manuscript.ts";
import { readAnyManuscript, readOpenText } from "../draft/formats/readers.ts";
import { UnknownLanguageError } from "../draft/read.ts";
import { type Comparison, compareModel } from "../report/compareModel.ts";
import { FORMAT_ERRORS } from "../report/formatWords.ts";
import { fill } from "../report/words.ts";
import { DecodeError } from "../text/decode.ts";
import type { Language, Localized } from "../text/language.ts";
import type { ComparedFile } from "./protocol.ts";
import type { Session } from "./session.ts";
import { analyseOptionsOf, type Settings } from "./settings.ts";
import type { KeptVerdicts } from "./verdictFiles.ts";

/** Laws side by side, and the files that could not be read as laws. */
export interface ComparisonAnswer {
  readonly comparison: Comparison;
  /** The address of each law of the comparison, in its order. */
  readonly uris: readonly string[];
  /** Files that could not be read as drafts, and why, in the reader's language. */
  readonly unread: readonly { readonly name: string; readonly why: string }[];
  readonly corpusVersion: string;
}

interface Kept {
  /** What the client sent: text, or bytes in base64. */
  readonly content: string;
  readonly settings: Settings;
  readonly verdicts: KeptVerdicts;
  readonly analysis?: Analysis;
  /** Why there is no analysis. */
  readonly why?: string;
}

/** Compares files that the client read. What the last comparison read is kept, so that another file or a changed one costs only itself. */
export class FileComparisons {
  private kept = new Map<string, Kept>();

  constructor(private readonly session: Session) {}

  /** @throws ResponseError RequestCancelled between two files when the client gave up. */
  async compare(files: readonly ComparedFile[], progress: WorkDoneProgressReporter, token: CancellationToken): Promise<ComparisonAnswer> {
    const { checker } = await this.session.corpus();
    const read = new Map<string, Kept>();
    for (const [i, file] of files.entries()) {
      progress.report(Math.floor((100 * i) / files.length), file.name);
      await this.session.breathe();
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
      read.set(file.uri, await this.analysed(file));
    }
    this.kept = read;
    const laws = files.flatMap(({ uri, name }) => {
      const analysis = read.get(uri)?.analysis;
      return analysis ? [{ uri, name, analysis }] : [];
    });
    return {
      comparison: compareModel(laws, this.session.reader),
      uris: laws.map((l) => l.uri),
      unread: files.flatMap(({ uri, name }) => {
        const why = read.get(uri)?.why;
        return why === undefined ? [] : [{ name, why }];
      }),
      corpusVersion: checker.corpus.version,
    };
  }

  private async analysed(file: ComparedFile): Promise<Kept> {
    const [settings, verdicts] = await Promise.all([this.session.settingsFor(file.uri), this.session.verdictsOn(file.uri)]);
    const content = file.text ?? file.bytes ?? "";
    const known = this.kept.get(file.uri);
    if (known && known.content === content && known.settings === settings && known.verdicts === verdicts) return known;
    const { checker } = await this.session.corpus();
    try {
      return { content, settings, verdicts, analysis: checker.analyse(await inputOf(file), { ...analyseOptionsOf(settings, file.languageId ?? ""), verdicts: verdicts.verdicts }) };
    } catch (error) {
      return { content, settings, verdicts, why: reasonOf(error, this.session.reader) };
    }
  }
}

async function inputOf({ uri, text, languageId, bytes }: ComparedFile): Promise<string | Manuscript> {
  const read = text === undefined ? await readAnyManuscript(uri, bytesOf(bytes ?? "")) : readOpenText(uri, languageId ?? "", text);
  if (read === undefined) throw new FormatError("notAkn");
  if (typeof read === "string" && read.trim() === "") throw new FormatError("emptyText");
  return read;
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
}

/** Why a file cannot be compared, in words. @throws what is a fault of ours, not of the file */
function reasonOf(error: unknown, reader: Language): string {
  if (error instanceof FormatError) return fill(FORMAT_ERRORS[error.code][reader], error.detail);
  if (error instanceof UnknownLanguageError) return UNREAD_WORDS.language[reader];
  if (error instanceof DecodeError) return UNREAD_WORDS.binary[reader];
  throw error;
}

const UNREAD_WORDS = {
  language: { en: "neither English nor French nor Spanish", fr: "ni en anglais, ni en français, ni en espagnol", es: "ni en inglés, ni en francés, ni en español" },
  binary: { en: "this is not text", fr: "ce n’est pas du texte", es: "no es texto" },
} satisfies Record<string, Localized>;
