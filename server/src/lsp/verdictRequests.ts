import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { applyVerdicts } from "../assess/applyVerdicts.ts";
import { restingClauses } from "../assess/restingClauses.ts";
import type { RequirementFinding } from "../assess/types.ts";
import { restsOnClauses, type Verdict } from "../assess/verdict.ts";
import { VerdictFileError, withoutVerdict, withVerdict, withVerdicts } from "../assess/verdictEdit.ts";
import { isDay, readVerdicts } from "../assess/verdictFile.ts";
import { mergeVerdicts, type Side, type VerdictConflict } from "../assess/verdictMerge.ts";
import { type Context, offsetAt } from "../features/context.ts";
import { located, verdictProblemText } from "../features/verdictProblems.ts";
import { VERDICT_FEATURE_WORDS } from "../features/wordsVerdicts.ts";
import { fill } from "../report/words.ts";
import { KeepsChangingError } from "./draftFiles.ts";
import { MERGE_VERDICTS_REQUEST, type MergeVerdictsAnswer, type MergeVerdictsParams, REMOVE_VERDICT_REQUEST, SET_VERDICT_REQUEST, type SetVerdictParams, type VerdictWritten } from "./protocol.ts";
import type { Session } from "./session.ts";
import { nameOf } from "./verdictFiles.ts";

type Word = keyof typeof VERDICT_FEATURE_WORDS;

/** Registers the requests that write verdicts. `changed` is called after each writing, so that what is shown is brought up to date. */
export function listenToVerdicts(session: Session, changed: () => void): void {
  const writer = new VerdictWriter(session, changed);
  session.connection.onRequest(SET_VERDICT_REQUEST, (params: SetVerdictParams, token: CancellationToken) => writer.set(params, token));
  session.connection.onRequest(REMOVE_VERDICT_REQUEST, ({ uri, requirement }: { uri: string; requirement: string }) => writer.remove(uri, requirement));
  session.connection.onRequest(MERGE_VERDICTS_REQUEST, (params: MergeVerdictsParams) => writer.merge(params));
}

/** A merge has conflicts that nobody settled. */
class Unsettled extends Error {
  constructor(readonly conflicts: readonly VerdictConflict[]) {
    super("unsettled");
  }
}

class VerdictWriter {
  constructor(private readonly session: Session, private readonly changed: () => void) {}

  async set(params: SetVerdictParams, token: CancellationToken): Promise<VerdictWritten> {
    const context = await this.session.context(params.uri, token);
    if (!context) throw this.refusal("noDraft");
    if (params.version !== undefined && params.version !== context.version) throw this.refusal("moved");
    const finding = context.assessment.requirements.find((r) => r.requirement.id === params.requirement);
    if (!finding) throw this.refusal("notAsked", params.requirement);
    const verdict = this.verdictOf(params, context, finding);
    return this.write(params.uri, (text, name) => withVerdict(text, verdict, this.header(name)));
  }

  async remove(uri: string, requirement: string): Promise<VerdictWritten> {
    return this.write(uri, (text) => (text === undefined ? undefined : withoutVerdict(text, requirement)));
  }

  async merge({ uri, text: other, choices = {} }: MergeVerdictsParams): Promise<MergeVerdictsAnswer> {
    const ids = await this.session.requirementIds();
    const theirs = readVerdicts(other, ids);
    const settled = new Map<string, Side>(Object.entries(choices));
    const answer = { uri: (await this.session.verdictsOn(uri)).uri, problems: located(other, theirs.problems, this.session.reader) };
    const titles = await this.titles();
    let changed = 0;
    try {
      await this.write(uri, (text, name) => {
        const own = readVerdicts(text ?? "", ids).verdicts;
        const { verdicts, conflicts } = mergeVerdicts(own, theirs.verdicts, ({ requirement }) => settled.get(requirement) ?? "ours");
        const open = conflicts.filter((c) => !settled.has(c.requirement));
        if (open.length > 0) throw new Unsettled(open);
        const news = verdicts.filter((v) => !own.some((o) => JSON.stringify(o) === JSON.stringify(v)));
        changed = news.length;
        return changed === 0 ? undefined : withVerdicts(text, news, this.header(name));
      });
    } catch (error) {
      if (error instanceof Unsettled) return { ...answer, written: false, changed: 0, conflicts: error.conflicts.map((c) => ({ ...c, title: titles.get(c.requirement) ?? c.requirement })) };
      throw error;
    }
    return { ...answer, written: true, changed, conflicts: [] };
  }

  /** Titles of all requirements in the reader's language, by id. */
  private async titles(): Promise<ReadonlyMap<string, string>> {
    const { law, plan } = (await this.session.corpus()).checker.corpus.requirements;
    return new Map([...law, ...plan].map((r) => [r.id, r.title[this.session.reader]]));
  }

  private header(draftName: string): string {
    return fill(VERDICT_FEATURE_WORDS.header[this.session.reader], draftName);
  }

  private verdictOf(params: SetVerdictParams, context: Context, finding: RequirementFinding): Verdict {
    const [reason, by, text] = [params.reason, params.by, params.text ?? ""].map((s) => s.trim());
    if (!reason || !by || !isDay(params.date) || (params.verdict === "elsewhere" && !text)) throw this.refusal("lacks");
    const selections = (params.ranges ?? []).map(({ start, end }) => ({ start: offsetAt(context, start), end: offsetAt(context, end) })).filter((r) => r.end > r.start);
    const clauses = restingClauses(finding, params.verdict, context.draft, selections);
    if (clauses.length === 0 && restsOnClauses(params.verdict)) throw this.refusal("noClause", finding.requirement.title[context.reader]);
    const verdict: Verdict = { requirement: params.requirement, verdict: params.verdict, reason, by, date: params.date, found: finding.status, clauses, ...(text ? { text } : {}) };
    const [applied] = applyVerdicts([finding], [verdict], [context.draft]);
    if (applied?.verdict?.stale !== false) throw new Error("the clauses just quoted are not found again");
    return verdict;
  }

  private async write(draft: string, change: (text: string | undefined, draftName: string) => string | undefined): Promise<VerdictWritten> {
    const { uri, name } = await this.session.verdictsOn(draft);
    if (!this.session.files.canWrite(uri)) throw this.refusal("nowhere");
    const open = this.session.documents.get(uri);
    if (open && open.getText() !== ((await this.session.files.read(uri)) ?? "")) throw this.refusal("unsaved", name);
    try {
      await this.session.files.update(uri, (text) => change(text, nameOf(draft)));
    } catch (error) {
      throw error instanceof Unsettled ? error : this.failure(error, name);
    }
    this.session.verdictFilesChanged();
    this.changed();
    return { uri };
  }

  private failure(error: unknown, name: string): Error {
    if (error instanceof VerdictFileError) return this.refusal("broken", name, verdictProblemText(error.problem, this.session.reader));
    if (error instanceof KeepsChangingError || (error as Error).name === "FileBusyError") return this.refusal("busy", name);
    return this.refusal("notWritten", name, (error as { code?: string }).code ?? String(error));
  }

  private refusal(word: Word, ...details: string[]): Error {
    return new ResponseError(word === "moved" ? LSPErrorCodes.ContentModified : ErrorCodes.InvalidRequest, fill(VERDICT_FEATURE_WORDS[word][this.session.reader], ...details));
  }
}
