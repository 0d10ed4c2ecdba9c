import { SingleBar } from "cli-progress";
import type { AnalyseOptions, Analysis, Checker } from "../assess/analyse.ts";
import { askedBy, matchesId } from "../assess/asked.ts";
import { defaultsOf, type FileSettings } from "../assess/settingsFile.ts";
import type { Manuscript } from "../draft/formats/manuscript.ts";
import type { FrontMatterProblem } from "../draft/frontmatter.ts";
import { type ReadDraft, UnknownLanguageError } from "../draft/read.ts";
import type { DraftKind } from "../draft/types.ts";
import { settingsProblemText } from "../features/settingsProblems.ts";
import { formatProblemText } from "../report/formatWords.ts";
import { fill } from "../report/words.ts";
import type { Language } from "../text/language.ts";
import { Lines } from "../text/lines.ts";
import type { Verdict } from "../assess/verdict.ts";
import { verdictsBeside } from "./draftVerdicts.ts";
import { expandPaths, type FileProblem, type FileRead, readText } from "./files.ts";
import { FolderSettings } from "./folderSettings.ts";
import { nearestIds } from "../text/nearest.ts";
import { MESSAGES } from "./words/messages.ts";

/** Where a command writes, and for whom. */
export interface Output {
  readonly reader: Language;
  readonly colour: boolean;
  readonly progress: boolean;
  readonly write: (text: string) => void;
  readonly warn: (text: string) => void;
}

/** How a command that reads drafts was told to read them. */
export interface ReadingOptions {
  readonly kind?: DraftKind;
  readonly lang?: Language;
  readonly together?: boolean;
  readonly only?: string;
  /** How tracked changes of a Word file are read. */
  readonly changes?: "accepted" | "rejected";
}

/** A draft (or several read together) assessed, with the settings of its folder. */
export interface Analysed {
  readonly analysis: Analysis;
  readonly paths: readonly string[];
  readonly settings: FileSettings;
  /** Which requirements --only names; all when absent. */
  readonly wanted: ((id: string) => boolean) | undefined;
}

/** Reads and assesses the drafts that a command names, and warns of what is wrong in them. */
export class DraftRun {
  private readonly folders: FolderSettings;
  private readonly told = new Set<string>();
  private errors = 0;

  /** @param failure is told of each draft that could not be checked, besides the warning. */
  constructor(
    private readonly checker: Checker,
    private readonly options: ReadingOptions,
    private readonly out: Output,
    private readonly ahead: ReadonlyMap<string, FileRead>,
    private readonly failure: (path: string, message: string) => void = () => undefined,
  ) {
    this.folders = new FolderSettings(this.ids());
  }

  /** Whether something could not be read or was not known: the command ends with 2. */
  get failed(): boolean {
    return this.errors > 0;
  }

  /** Assesses every draft below the paths, in order. @param take is given each as it is ready. */
  run(paths: readonly string[], take: (analysed: Analysed) => void): void {
    if (!this.knownIds()) return;
    const { files, problems } = expandPaths(paths);
    for (const problem of problems) this.problem(problem);
    if (this.options.together) this.together(files, take);
    else this.each(files, take);
  }

  private knownIds(): boolean {
    const all = this.ids();
    for (const id of this.options.only?.split(",") ?? []) {
      if (all.some((a) => matchesId(a, id))) continue;
      this.error("palermo", fill(MESSAGES.unknownIds[this.out.reader], id, nearestIds(id, all).join(", ")));
      return false;
    }
    return true;
  }

  private ids(): string[] {
    return [...this.checker.corpus.requirements.law, ...this.checker.corpus.requirements.plan].map((r) => r.id);
  }

  private each(files: readonly string[], take: (analysed: Analysed) => void): void {
    const bar = this.out.progress && files.length > 3 ? new SingleBar({ format: `${MESSAGES.checking[this.out.reader]} {bar} {value}/{total} {file}`, hideCursor: true, clearOnComplete: true }) : undefined;
    bar?.start(files.length, 0, { file: "" });
    for (const file of files) {
      bar?.increment(1, { file });
      const read = this.read(file);
      if ("problem" in read) this.problem(read.problem);
      else this.analyse([file], take, (options) => this.checker.analyse(read.text, options));
    }
    bar?.stop();
  }

  private read(file: string): FileRead {
    return this.ahead.get(file) ?? readText(file, this.options);
  }

  private together(files: readonly string[], take: (analysed: Analysed) => void): void {
    const texts: { text: string | Manuscript }[] = [];
    const read: string[] = [];
    for (const file of files) {
      const result = this.read(file);
      if ("problem" in result) this.problem(result.problem);
      else {
        texts.push(result);
        read.push(file);
      }
    }
    if (texts.length > 0) this.analyse(read, take, (options) => this.checker.analyseTogether(texts, options));
  }

  /** How to read and judge: the command line, then the draft, then its folder's settings. A requirement named in full by --only is always asked for. */
  private analyseOptions(settings: FileSettings): AnalyseOptions {
    const { kind, lang: language, only } = this.options;
    const named = new Set(only?.split(",").map((id) => id.trim()));
    const asked = askedBy(settings);
    return {
      ...(kind ? { kind } : {}), ...(language ? { language } : {}), defaults: defaultsOf(settings),
      assumeSubject: settings.check === "always", asked: (requirement) => named.has(requirement.id) || asked(requirement),
    };
  }

  /** The settings beside a draft; what is wrong with them is said once a file. */
  private settingsOf(draft: string): FileSettings {
    const found = this.folders.nearest(draft);
    if (!found) return {};
    const { path, text, failure, problems, settings } = found;
    if (this.told.has(path)) return settings;
    this.told.add(path);
    if (failure) this.warn(path, fill(MESSAGES[failure.code][this.out.reader], failure.detail));
    const lines = new Lines(text);
    for (const problem of problems) {
      const { line, column } = lines.at(problem.range.start);
      this.warn(`${path}:${line}:${column}`, settingsProblemText(problem, this.out.reader));
    }
    return settings;
  }

  /** The verdicts beside a draft; what is wrong with them is said. */
  private verdictsOn(draft: string): readonly Verdict[] {
    const found = verdictsBeside(draft, this.ids(), this.out);
    for (const warning of found?.warnings ?? []) this.out.warn(`${warning}\n`);
    return found?.verdicts ?? [];
  }

  private analyse(paths: readonly string[], take: (analysed: Analysed) => void, work: (options: AnalyseOptions) => Analysis): void {
    const settings = this.settingsOf(paths[0] ?? "-");
    try {
      const analysis = work({ ...this.analyseOptions(settings), verdicts: paths.flatMap((path) => this.verdictsOn(path)) });
      this.warnOf(analysis, paths);
      take({ analysis, paths, settings, wanted: this.wanted() });
    } catch (error) {
      if (error instanceof UnknownLanguageError) this.error(paths.join(" + "), MESSAGES.unknownLanguage[this.out.reader]);
      else throw error;
    }
  }

  private wanted(): ((id: string) => boolean) | undefined {
    const only = this.options.only?.split(",");
    return only && ((id) => only.some((o) => matchesId(id, o)));
  }

  private warnOf(analysis: Analysis, paths: readonly string[]): void {
    analysis.drafts.forEach((draft, i) => {
      for (const problem of draft.problems) this.warn(paths[i] ?? "", this.matter(problem, draft.text));
      this.formatProblems(draft, paths[i] ?? "");
    });
    for (const stale of analysis.assessment.stale) {
      const at = analysis.drafts.findIndex((d) => d.text.slice(stale.range.start, stale.range.end).includes(stale.requirement));
      const line = new Lines(analysis.drafts[Math.max(at, 0)]?.text ?? "").at(stale.range.start).line;
      this.warn(paths[Math.max(at, 0)] ?? "", fill(MESSAGES[stale.reason === "" ? "noReason" : "staleComment"][this.out.reader], line, stale.requirement));
    }
  }

  /** What was wrong in a file of another format, each at its place. */
  private formatProblems({ manuscript }: ReadDraft, path: string): void {
    if (!manuscript || manuscript.problems.length === 0) return;
    const lines = new Lines(manuscript.source.original?.text ?? manuscript.text);
    for (const problem of manuscript.problems) {
      const { line, column } = lines.at(problem.offset);
      this.warn(`${path}:${line}:${column}`, formatProblemText(problem, this.out.reader));
    }
  }

  private matter(problem: FrontMatterProblem, text: string): string {
    const message = { "not-yaml": MESSAGES.matterNotYaml, "bad-kind": MESSAGES.matterKind, "bad-language": MESSAGES.matterLanguage }[problem.code];
    return fill(message[this.out.reader], new Lines(text).at(problem.offset).line, problem.detail);
  }

  private problem(problem: FileProblem): void {
    this.error(problem.path, fill(MESSAGES[problem.code][this.out.reader], problem.detail));
  }

  private error(path: string, message: string): void {
    this.errors++;
    this.failure(path, message);
    this.out.warn(`${path}: ${message}\n`);
  }

  private warn(path: string, message: string): void {
    this.out.warn(`${path}: ${message}\n`);
  }
}
