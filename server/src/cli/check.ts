import { SingleBar } from "cli-progress";
import { type AnalyseOptions, type Analysis, Checker } from "../assess/analyse.ts";
import { askedBy, matchesId } from "../assess/asked.ts";
import { DEFAULT_SEVERITIES } from "../assess/settingsTable.ts";
import { defaultsOf, type FileSettings } from "../assess/settingsFile.ts";
import type { RequirementFinding } from "../assess/types.ts";
import { Citations } from "../corpus/cite.ts";
import { type Corpus, FORCES, type Force } from "../corpus/types.ts";
import type { FrontMatterProblem } from "../draft/frontmatter.ts";
import { type ReadDraft, UnknownLanguageError } from "../draft/read.ts";
import type { DraftKind } from "../draft/types.ts";
import { settingsProblemText } from "../features/settingsProblems.ts";
import { type JsonDraft, toJson } from "../report/json.ts";
import { toText } from "../report/text.ts";
import { fill } from "../report/words.ts";
import type { Language } from "../text/language.ts";
import { Lines } from "../text/lines.ts";
import type { Manuscript } from "../draft/formats/manuscript.ts";
import { formatProblemText } from "../report/formatWords.ts";
import { expandPaths, type FileProblem, type FileRead, readText } from "./files.ts";
import { FolderSettings } from "./folderSettings.ts";
import { nearestIds } from "./nearest.ts";
import { ansi, plain } from "./paint.ts";
import { MESSAGES } from "./words/messages.ts";

/** What `palermo check` was asked to do. */
export interface CheckOptions {
  readonly kind?: DraftKind;
  readonly lang?: Language;
  readonly format: "text" | "json";
  readonly failOn?: Force;
  readonly together?: boolean;
  readonly only?: string;
  /** How tracked changes of a Word file are read. */
  readonly changes?: "accepted" | "rejected";
}

/** Where a command writes, and for whom. */
export interface Output {
  readonly reader: Language;
  readonly colour: boolean;
  readonly progress: boolean;
  readonly write: (text: string) => void;
  readonly warn: (text: string) => void;
}

/**
 * Checks drafts and writes the review.
 * @param ahead what was read beforehand, by path.
 * @returns the exit code: 0, 1 when something that must be met is not, 2 on error.
 */
export function check(corpus: Corpus, paths: readonly string[], options: CheckOptions, out: Output, ahead: ReadonlyMap<string, FileRead> = new Map()): number {
  return new CheckRun(corpus, options, out, ahead).run(paths);
}

class CheckRun {
  private readonly checker: Checker;
  private readonly json: JsonDraft[] = [];
  private failed = false;
  private errors = 0;
  private readonly folders: FolderSettings;
  private readonly told = new Set<string>();

  constructor(private readonly corpus: Corpus, private readonly options: CheckOptions, private readonly out: Output, private readonly ahead: ReadonlyMap<string, FileRead>) {
    this.checker = new Checker(corpus);
    this.folders = new FolderSettings(this.ids());
  }

  run(paths: readonly string[]): number {
    if (!this.knownIds()) return 2;
    const { files, problems } = expandPaths(paths);
    for (const problem of problems) this.problem(problem);
    if (this.options.together) this.together(files);
    else this.each(files);
    if (this.options.format === "json") this.out.write(`${JSON.stringify({ version: 1, drafts: this.json })}\n`);
    return this.errors > 0 ? 2 : this.failed ? 1 : 0;
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
    return [...this.corpus.requirements.law, ...this.corpus.requirements.plan].map((r) => r.id);
  }

  private each(files: readonly string[]): void {
    const bar = this.out.progress && files.length > 3 ? new SingleBar({ format: `${MESSAGES.checking[this.out.reader]} {bar} {value}/{total} {file}`, hideCursor: true, clearOnComplete: true }) : undefined;
    bar?.start(files.length, 0, { file: "" });
    for (const file of files) {
      bar?.increment(1, { file });
      const read = this.read(file);
      if ("problem" in read) this.problem(read.problem);
      else this.analyse([file], (options) => this.checker.analyse(read.text, options));
    }
    bar?.stop();
  }

  private read(file: string): FileRead {
    return this.ahead.get(file) ?? readText(file, this.options);
  }

  private together(files: readonly string[]): void {
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
    if (texts.length > 0) this.analyse(read, (options) => this.checker.analyseTogether(texts, options));
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

  private analyse(paths: readonly string[], work: (options: AnalyseOptions) => Analysis): void {
    const settings = this.settingsOf(paths[0] ?? "-");
    try {
      this.report(work(this.analyseOptions(settings)), paths, settings);
    } catch (error) {
      if (error instanceof UnknownLanguageError) this.error(paths.join(" + "), MESSAGES.unknownLanguage[this.out.reader]);
      else throw error;
    }
  }

  private report(analysis: Analysis, paths: readonly string[], settings: FileSettings): void {
    const only = this.options.only?.split(",");
    const wanted = only ? (id: string) => only.some((o) => matchesId(id, o)) : undefined;
    analysis.drafts.forEach((draft, i) => {
      for (const problem of draft.problems) this.warn(paths[i] ?? "", this.matter(problem, draft.text));
      this.formatProblems(draft, paths[i] ?? "");
    });
    for (const stale of analysis.assessment.stale) {
      const at = analysis.drafts.findIndex((d) => d.text.slice(stale.range.start, stale.range.end).includes(stale.requirement));
      const line = new Lines(analysis.drafts[Math.max(at, 0)]?.text ?? "").at(stale.range.start).line;
      this.warn(paths[Math.max(at, 0)] ?? "", fill(MESSAGES[stale.reason === "" ? "noReason" : "staleComment"][this.out.reader], line, stale.requirement));
    }
    if (this.options.format === "json") this.json.push(toJson(analysis, paths, wanted));
    else this.out.write(`${toText(analysis, paths, new Citations(this.corpus), this.out.reader, this.out.colour ? ansi : plain, wanted)}\n`);
    if (analysis.assessment.requirements.some((r) => this.fails(r, settings) && (!wanted || wanted(r.requirement.id)))) this.failed = true;
  }

  /** Whether a finding is one that --fail-on was asked to fail on; what the settings show no finding for does not fail. */
  private fails({ status, suppression, force }: RequirementFinding, { severity }: FileSettings): boolean {
    if (!this.options.failOn || status === "met" || suppression) return false;
    const level = { ...DEFAULT_SEVERITIES, ...severity }[status === "contrary" ? "contrary" : force];
    return level !== "off" && FORCES.indexOf(force) <= FORCES.indexOf(this.options.failOn);
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
    this.out.warn(`${path}: ${message}\n`);
  }

  private warn(path: string, message: string): void {
    this.out.warn(`${path}: ${message}\n`);
  }
}
