import { SingleBar } from "cli-progress";
import { type AnalyseOptions, type Analysis, Checker } from "../assess/analyse.ts";
import { Citations } from "../corpus/cite.ts";
import { type Corpus, FORCES, type Force } from "../corpus/types.ts";
import type { FrontMatterProblem } from "../draft/frontmatter.ts";
import { UnknownLanguageError } from "../draft/read.ts";
import type { DraftKind } from "../draft/types.ts";
import { type JsonDraft, toJson } from "../report/json.ts";
import { toText } from "../report/text.ts";
import { fill } from "../report/words.ts";
import type { Language } from "../text/language.ts";
import { Lines } from "../text/lines.ts";
import { expandPaths, type FileProblem, readText } from "./files.ts";
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
}

/** Where a command writes, and for whom. */
export interface Output {
  readonly reader: Language;
  readonly colour: boolean;
  readonly progress: boolean;
  readonly write: (text: string) => void;
  readonly warn: (text: string) => void;
}

/** Checks drafts and writes the review. @returns the exit code: 0, 1 when something that must be met is not, 2 on error. */
export function check(corpus: Corpus, paths: readonly string[], options: CheckOptions, out: Output): number {
  return new CheckRun(corpus, options, out).run(paths);
}

class CheckRun {
  private readonly checker: Checker;
  private readonly json: JsonDraft[] = [];
  private failed = false;
  private errors = 0;

  constructor(private readonly corpus: Corpus, private readonly options: CheckOptions, private readonly out: Output) {
    this.checker = new Checker(corpus);
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
    const all = [...this.corpus.requirements.law, ...this.corpus.requirements.plan].map((r) => r.id);
    for (const id of this.options.only?.split(",") ?? []) {
      if (all.some((a) => matchesId(a, id))) continue;
      this.error("palermo", fill(MESSAGES.unknownIds[this.out.reader], id, nearestIds(id, all).join(", ")));
      return false;
    }
    return true;
  }

  private each(files: readonly string[]): void {
    const bar = this.out.progress && files.length > 3 ? new SingleBar({ format: `${MESSAGES.checking[this.out.reader]} {bar} {value}/{total} {file}`, hideCursor: true, clearOnComplete: true }) : undefined;
    bar?.start(files.length, 0, { file: "" });
    for (const file of files) {
      bar?.increment(1, { file });
      const read = readText(file);
      if ("problem" in read) this.problem(read.problem);
      else this.analyse([file], () => this.checker.analyse(read.text, this.analyseOptions()));
    }
    bar?.stop();
  }

  private together(files: readonly string[]): void {
    const texts: { text: string }[] = [];
    const read: string[] = [];
    for (const file of files) {
      const result = readText(file);
      if ("problem" in result) this.problem(result.problem);
      else {
        texts.push(result);
        read.push(file);
      }
    }
    if (texts.length > 0) this.analyse(read, () => this.checker.analyseTogether(texts, this.analyseOptions()));
  }

  private analyseOptions(): AnalyseOptions {
    return { ...(this.options.kind ? { kind: this.options.kind } : {}), ...(this.options.lang ? { language: this.options.lang } : {}) };
  }

  private analyse(paths: readonly string[], work: () => Analysis): void {
    try {
      this.report(work(), paths);
    } catch (error) {
      if (error instanceof UnknownLanguageError) this.error(paths.join(" + "), MESSAGES.unknownLanguage[this.out.reader]);
      else throw error;
    }
  }

  private report(analysis: Analysis, paths: readonly string[]): void {
    const only = this.options.only?.split(",");
    const wanted = only ? (id: string) => only.some((o) => matchesId(id, o)) : undefined;
    analysis.drafts.forEach((draft, i) => {
      for (const problem of draft.problems) this.warn(paths[i] ?? "", this.matter(problem, draft.text));
    });
    for (const stale of analysis.assessment.stale) {
      const at = analysis.drafts.findIndex((d) => d.text.slice(stale.range.start, stale.range.end).includes(stale.requirement));
      const line = new Lines(analysis.drafts[Math.max(at, 0)]?.text ?? "").at(stale.range.start).line;
      this.warn(paths[Math.max(at, 0)] ?? "", fill(MESSAGES[stale.reason === "" ? "noReason" : "staleComment"][this.out.reader], line, stale.requirement));
    }
    if (this.options.format === "json") this.json.push(toJson(analysis, paths, wanted));
    else this.out.write(`${toText(analysis, paths, new Citations(this.corpus), this.out.reader, this.out.colour ? ansi : plain, wanted)}\n`);
    const bar = this.options.failOn ? FORCES.indexOf(this.options.failOn) : -1;
    if (analysis.assessment.requirements.some((r) => r.status !== "met" && !r.suppression && FORCES.indexOf(r.force) <= bar && (!wanted || wanted(r.requirement.id)))) this.failed = true;
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

/** "compensation.*" names all requirements that begin so. */
function matchesId(id: string, pattern: string): boolean {
  const wanted = pattern.trim();
  return wanted.endsWith("*") ? id.startsWith(wanted.slice(0, -1)) : id === wanted;
}
