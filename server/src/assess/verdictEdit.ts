import { type Document, isAlias, isMap, isScalar, type Pair, visit, type YAMLMap } from "yaml";
import type { Decision, QuotedClause, Verdict } from "./verdict.ts";
import { parseVerdictDocument, readVerdicts, type VerdictProblem } from "./verdictFile.ts";
import { replacing } from "./verdictMerge.ts";
import { rangeOf, wordOf } from "./yamlNodes.ts";

const WIDTH = 100;

/** A verdict file that cannot be written to without losing what stands in it; the problem says why. */
export class VerdictFileError extends Error {
  constructor(readonly problem: VerdictProblem) {
    super(problem.code);
  }
}

/**
 * The text of a verdict file with a verdict put in its place by id. Comments and all other entries stay. A verdict that was there is
 * kept under `also`, unless the same reviewer only confirms it anew; an entry that cannot be read is kept as a comment.
 * @param header of a new file, a comment without its marks.
 * @throws VerdictFileError when the file has no verdicts to be added to: it is not YAML, or has another form.
 */
export function withVerdict(text: string | undefined, verdict: Verdict, header = ""): string {
  return edited(text, header, (file) => file.set(file.merged(verdict)));
}

/** The text of a verdict file with verdicts as they are given, each in the place of the one that was there. @throws VerdictFileError */
export function withVerdicts(text: string | undefined, verdicts: readonly Verdict[], header = ""): string {
  return edited(text, header, (file) => {
    for (const verdict of verdicts) file.set(verdict);
  });
}

/** The text of a verdict file without the verdicts on a requirement. @throws VerdictFileError */
export function withoutVerdict(text: string, requirement: string): string {
  return edited(text, "", (file) => file.remove(requirement));
}

function edited(text: string | undefined, header: string, edit: (file: VerdictDocument) => void): string {
  const file = new VerdictDocument(text ?? "", text === undefined || text.trim() === "" ? header : "");
  edit(file);
  return file.text();
}

class VerdictDocument {
  private readonly document: Document.Parsed;
  private readonly entries: YAMLMap;
  private readonly lineEnd: string;

  constructor(private readonly source: string, header: string) {
    this.lineEnd = source.includes("\r\n") ? "\r\n" : "\n";
    const unusable = readVerdicts(source, []).problems.find(({ code }) => ["tooLarge", "conflict", "tooDeep", "notYaml"].includes(code));
    if (unusable) throw new VerdictFileError(unusable);
    this.document = parseVerdictDocument(source);
    visit(this.document, { Alias: (_, node) => refuse("alias", node, node.source) });
    if (header !== "") this.document.commentBefore = header.split("\n").map((line) => ` ${line}`).join("\n");
    this.entries = this.entriesOf();
  }

  text(): string {
    const text = this.document.toString({ lineWidth: WIDTH });
    return this.lineEnd === "\n" ? text : text.replaceAll("\n", this.lineEnd);
  }

  /** A verdict together with what is to be kept of those that it replaces. */
  merged(verdict: Verdict): Verdict {
    return this.pairsOf(verdict.requirement).map((pair) => this.verdictOf(pair, verdict.requirement)).reduce<Verdict>((now, old) => (old ? replacing(now, old) : now), verdict);
  }

  set(verdict: Verdict): void {
    const { requirement } = verdict;
    const [old, ...more] = this.pairsOf(requirement);
    const unreadable = [old, ...more].flatMap((pair) => (pair && !this.verdictOf(pair, requirement) ? [this.sourceOf(pair)] : []));
    for (const pair of more) this.entries.items.splice(this.entries.items.indexOf(pair), 1);
    const value = this.document.createNode(plainVerdict(verdict));
    const pair = old ?? this.inserted(requirement);
    pair.value = value;
    if (unreadable.length > 0 && isScalar(pair.key)) pair.key.commentBefore = [pair.key.commentBefore, ...unreadable].filter(Boolean).join("\n");
    this.entries.flow = false;
  }

  remove(requirement: string): void {
    const gone = new Set(this.pairsOf(requirement));
    this.entries.items = this.entries.items.filter((pair) => !gone.has(pair));
  }

  private pairsOf(requirement: string): Pair[] {
    return this.entries.items.filter((pair) => wordOf(pair.key) === requirement);
  }

  /** A new entry before the first whose id sorts after it. */
  private inserted(requirement: string): Pair {
    const { items } = this.entries;
    const pair = this.document.createPair(requirement, null) as Pair;
    const at = items.findIndex((other) => (wordOf(other.key) ?? "") > requirement);
    const first = items[0];
    if (at === 0 && this.entries.commentBefore && first && isScalar(first.key)) {
      first.key.commentBefore = this.entries.commentBefore; // YAML gives the map the comment that stands before its first entry
      this.entries.commentBefore = null;
    }
    items.splice(at < 0 ? items.length : at, 0, pair);
    return pair;
  }

  private verdictOf(pair: Pair, requirement: string): Verdict | undefined {
    const alone = parseVerdictDocument("verdicts: {}");
    alone.setIn(["verdicts", requirement], pair.value);
    return readVerdicts(alone.toString(), [requirement]).verdicts[0];
  }

  private sourceOf(pair: Pair): string {
    const { start } = rangeOf(pair.key);
    const end = Math.max(rangeOf(pair.value).end, rangeOf(pair.key).end);
    return this.source.slice(start, end).trimEnd().split(/\r?\n/).map((line) => ` ${line}`).join("\n");
  }

  private entriesOf(): YAMLMap {
    const { document } = this;
    if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) document.contents = document.createNode({}) as unknown as typeof document.contents;
    const top: unknown = document.contents;
    if (!isMap(top)) return refuse("notPairs", top, "verdicts");
    const found: unknown = top.get("verdicts", true);
    if (isMap(found)) return found as YAMLMap;
    if (found !== undefined && !(isScalar(found) && found.value === null)) return refuse(isAlias(found) ? "alias" : "notPairs", found, "consent.irrelevant");
    const entries = document.createNode({}) as unknown as YAMLMap;
    top.set("verdicts", entries);
    top.flow = false;
    return entries;
  }
}

function refuse(code: VerdictProblem["code"], node: unknown, ...details: string[]): never {
  throw new VerdictFileError({ code, details, range: rangeOf(node) });
}

/** A verdict as it is written: the same order of names always. */
function plainVerdict(verdict: Verdict): object {
  return { ...plainDecision(verdict), ...(verdict.also && verdict.also.length > 0 ? { also: verdict.also.map(plainDecision) } : {}) };
}

function plainDecision({ verdict, text, reason, by, date, found, clauses }: Decision): object {
  return {
    verdict, ...(text ? { text } : {}), reason, by, date, ...(found ? { found } : {}),
    ...(clauses.length > 0 ? { clauses: clauses.map(({ quote, provision }: QuotedClause) => ({ quote, ...(provision ? { provision } : {}) })) } : {}),
  };
}
