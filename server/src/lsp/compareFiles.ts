import type { CancellationToken, WorkDoneProgressReporter } from "vscode-languageserver";
import { LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Analysis } from "../assess/analyse.ts";
import { UnknownLanguageError } from "../draft/read.ts";
import { type Comparison, compareModel } from "../report/compareModel.ts";
import type { ComparedFile } from "./protocol.ts";
import type { Session } from "./session.ts";
import { analyseOptionsOf, type Settings } from "./settings.ts";

/** Laws side by side, and the files that could not be read as laws. */
export interface ComparisonAnswer {
  readonly comparison: Comparison;
  /** The address of each law of the comparison, in its order. */
  readonly uris: readonly string[];
  /** Files in none of the three languages. */
  readonly unread: readonly string[];
  readonly corpusVersion: string;
}

interface Kept {
  readonly text: string;
  readonly settings: Settings;
  readonly analysis: Analysis | undefined;
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
      unread: files.filter((f) => !read.get(f.uri)?.analysis).map((f) => f.name),
      corpusVersion: checker.corpus.version,
    };
  }

  private async analysed({ uri, text, languageId }: ComparedFile): Promise<Kept> {
    const settings = await this.session.settingsFor(uri);
    const known = this.kept.get(uri);
    if (known && known.text === text && known.settings === settings) return known;
    const { checker } = await this.session.corpus();
    return { text, settings, analysis: analysisOf(() => checker.analyse(text, analyseOptionsOf(settings, languageId ?? ""))) };
  }
}

function analysisOf(analyse: () => Analysis): Analysis | undefined {
  try {
    return analyse();
  } catch (error) {
    if (error instanceof UnknownLanguageError) return undefined;
    throw error;
  }
}
