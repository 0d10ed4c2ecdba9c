import { type Document, isAlias, isMap, isScalar, isSeq, parseDocument, type YAMLMap } from "yaml";
import { nearestWord } from "../text/nearest.ts";
import type { Range } from "../text/range.ts";
import { FOUND_NAMES, type Decision, type QuotedClause, restsOnClauses, VERDICT_NAMES, type Verdict } from "./verdict.ts";
import { rangeOf, tooDeep, wordOf } from "./yamlNodes.ts";

/** What the name of a verdict file ends in, after the whole name of its draft. */
export const VERDICT_ENDING = ".palermo.yaml";
/** The longest verdict file that is read, in bytes and in UTF-16 code units. */
export const LONGEST_VERDICTS = 1_000_000;
/** What a decision can say, in the order in which it is written; `also` only of the one that counts. */
export const DECISION_KEYS = ["verdict", "text", "reason", "by", "date", "found", "clauses"] as const;
export const CLAUSE_KEYS = ["quote", "provision"] as const;

/** Something in a verdict file that cannot be used: a key of the words, what fills them, and where it stands. */
export interface VerdictProblem {
  readonly code:
    | "tooLarge" | "tooDeep" | "notYaml" | "conflict" | "alias" | "notPairs" | "notList" | "unknownKey" | "unknownKeyMeant" | "twice" | "twiceRequirement"
    | "unknownRequirement" | "unknownRequirementMeant" | "badVerdict" | "badVerdictMeant" | "badFound" | "lacks" | "badDate" | "noText" | "noClause" | "noQuote" | "tooMany" | "more";
  readonly details: readonly string[];
  readonly range: Range;
}

/** A verdict file, read: the verdicts that can be used, by requirement in the file's order, and what is wrong with the rest. */
export interface ReadVerdicts {
  readonly verdicts: readonly Verdict[];
  readonly problems: readonly VerdictProblem[];
  /** Where each requirement that is named stands in the file. */
  readonly places: ReadonlyMap<string, Range>;
}

/**
 * The path or address of the verdict file of a draft: the draft's whole name with an ending, so that `bill.md` and `bill.docx` in one
 * folder have each its own, and neither is `palermo.yaml`.
 */
export function verdictFileOf(draft: string): string {
  return `${draft}${VERDICT_ENDING}`;
}

/** Whether a path or an address is that of a verdict file. */
export function isVerdictFile(path: string): boolean {
  return /[^/\\]\.palermo\.yaml$/.test(path);
}

const MOST_PROBLEMS = 50;
/** Each is looked for in the whole draft. */
export const MOST_CLAUSES = 100;

/**
 * Reads a verdict file. Never throws: what is wrong is a problem, and the other verdicts are used. A text that is too long, too deep
 * or not YAML is used in no part. Aliases are refused, so nothing in it can grow; keys are looked up by name only.
 */
export function readVerdicts(text: string, requirementIds: readonly string[]): ReadVerdicts {
  const nothing = (code: VerdictProblem["code"], range: Range, ...details: string[]): ReadVerdicts => ({ verdicts: [], problems: [{ code, details, range }], places: new Map() });
  const whole = { start: 0, end: Math.min(text.length, 1) };
  if (text.length > LONGEST_VERDICTS) return nothing("tooLarge", whole, String(LONGEST_VERDICTS / 1000));
  const marker = /^(?:<{7}|={7}|>{7})(?: .*)?$/m.exec(text);
  if (marker) return nothing("conflict", { start: marker.index, end: marker.index + marker[0].length });
  if (tooDeep(text)) return nothing("tooDeep", whole);
  const document = parseVerdictDocument(text);
  const error = document.errors[0];
  if (error) return nothing("notYaml", { start: error.pos[0], end: error.pos[1] }, error.message.split("\n")[0] ?? "");
  return new VerdictReader(requirementIds).read(document);
}

/** The YAML of a verdict file with its comments; errors are in `errors`. */
export function parseVerdictDocument(text: string): Document.Parsed {
  return parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: "error" });
}

class VerdictReader {
  private readonly problems: VerdictProblem[] = [];
  private readonly places = new Map<string, Range>();

  constructor(private readonly requirementIds: readonly string[]) {}

  read(document: Document): ReadVerdicts {
    const content = document.contents;
    const verdicts = content === null || (isScalar(content) && content.value === null) ? [] : this.entries(content);
    return { verdicts, problems: this.problems, places: this.places };
  }

  private entries(content: unknown): Verdict[] {
    const list = this.values(content, ["verdicts"], "verdicts").get("verdicts");
    if (list === undefined || (isScalar(list) && list.value === null)) return [];
    if (!this.isPairs(list, "consent.irrelevant")) return [];
    const twice = new Set<string>();
    const out: Verdict[] = [];
    for (const { key, value } of list.items) {
      const id = wordOf(key) ?? "";
      if (!this.requirementIds.includes(id)) this.unknown("unknownRequirement", key, id, this.requirementIds, false);
      else if (this.places.has(id)) {
        twice.add(id);
        this.problem("twiceRequirement", key, id);
      } else {
        this.places.set(id, rangeOf(key));
        const verdict = this.verdict(id, key, value ?? key);
        if (verdict) out.push(verdict);
      }
    }
    return out.filter((v) => !twice.has(v.requirement));
  }

  private verdict(requirement: string, key: unknown, node: unknown): Verdict | undefined {
    const decision = this.decision(key, node, requirement, ["also"]);
    if (!decision) return undefined;
    const given = isMap(node) ? node.get("also", true) : undefined;
    const also = given === undefined ? [] : this.items(given, "also").flatMap((item) => this.decision(item, item, requirement, []) ?? []);
    return { requirement, ...decision, ...(also.length > 0 ? { also } : {}) };
  }

  /** A decision whole, or nothing when a part of it that matters is missing or wrong. */
  private decision(at: unknown, node: unknown, requirement: string, more: readonly string[]): Decision | undefined {
    if (!this.isPairs(node, "verdict")) return undefined;
    const values = this.values(node, [...DECISION_KEYS, ...more], "verdict");
    const [word, reason, by, date, text] = (["verdict", "reason", "by", "date", "text"] as const).map((name) => this.words(values.get(name)));
    if (!word || !reason || !by || !date) {
      const lacking = Object.entries({ verdict: word, reason, by, date }).filter(([, v]) => !v).map(([name]) => name);
      return void this.problem("lacks", at, requirement, lacking.join(", "));
    }
    const verdict = VERDICT_NAMES.find((name) => name === word);
    if (!verdict) return void this.unknown("badVerdict", values.get("verdict"), word, VERDICT_NAMES, true);
    if (!isDay(date)) return void this.problem("badDate", values.get("date"), date);
    if (verdict === "elsewhere" && !text) return void this.problem("noText", at, requirement);
    const clauses = this.clauses(values.get("clauses"));
    if (!clauses) return undefined;
    if (clauses.length === 0 && restsOnClauses(verdict)) return void this.problem("noClause", at, requirement, verdict);
    const found = this.found(values.get("found"));
    return { verdict, ...(text ? { text } : {}), reason, by, date, ...(found ? { found } : {}), clauses };
  }

  /** The clauses, or nothing when one cannot be read: a verdict must not outlive the clause that it rests on. */
  private clauses(node: unknown): readonly QuotedClause[] | undefined {
    if (node === undefined || (isScalar(node) && node.value === null)) return [];
    if (!isSeq(node)) return void this.problem(isAlias(node) ? "alias" : "notList", node, isAlias(node) ? node.source : "clauses");
    if (node.items.length > MOST_CLAUSES) return void this.problem("tooMany", node, String(MOST_CLAUSES));
    const read = node.items.map((item) => this.clause(item));
    return read.every((c) => c !== undefined) ? read : undefined;
  }

  private clause(node: unknown): QuotedClause | undefined {
    if (!this.isPairs(node, "quote")) return undefined;
    const values = this.values(node, CLAUSE_KEYS, "quote");
    const quote = this.words(values.get("quote"));
    const provision = this.words(values.get("provision"));
    return quote ? { quote, ...(provision ? { provision } : {}) } : void this.problem("noQuote", node);
  }

  private found(node: unknown): Decision["found"] {
    const word = this.words(node);
    const found = FOUND_NAMES.find((name) => name === word);
    if (word && !found) this.problem("badFound", node, word, FOUND_NAMES.join(", "));
    return found;
  }

  /** The text of a value; of anything but a text, nothing. */
  private words(node: unknown): string | undefined {
    if (isAlias(node)) return void this.problem("alias", node, node.source);
    const word = isScalar(node) && node.value !== null ? wordOf(node) : undefined;
    return word === "" ? undefined : word;
  }

  private items(node: unknown, key: string): readonly unknown[] {
    if (isSeq(node)) return node.items;
    this.problem(isAlias(node) ? "alias" : "notList", node, isAlias(node) ? node.source : key);
    return [];
  }

  /** The known keys of a mapping, once each, with their values. */
  private values(node: unknown, known: readonly string[], example: string): Map<string, unknown> {
    const out = new Map<string, unknown>();
    if (!this.isPairs(node, example)) return out;
    for (const { key, value } of node.items) {
      const name = wordOf(key) ?? "";
      if (!known.includes(name)) this.unknown("unknownKey", key, name, known, true);
      else if (out.has(name)) this.problem("twice", key, name);
      else out.set(name, value ?? key);
    }
    return out;
  }

  private isPairs(node: unknown, example: string): node is YAMLMap<unknown, unknown> {
    if (isMap(node)) return true;
    this.problem(isAlias(node) ? "alias" : "notPairs", node, isAlias(node) ? node.source : example);
    return false;
  }

  /** A word that is not known: with the one that was probably meant, else with all that are known where these are few. */
  private unknown(code: "unknownKey" | "unknownRequirement" | "badVerdict", node: unknown, word: string, known: readonly string[], list: boolean): void {
    if (this.problems.length >= MOST_PROBLEMS) return;
    const shown = word.length > 60 ? `${word.slice(0, 60)}…` : word;
    const meant = nearestWord(word, known);
    if (meant === undefined) this.problem(code, node, shown, list ? known.join(", ") : "");
    else this.problem(`${code}Meant`, node, shown, meant);
  }

  private problem(code: VerdictProblem["code"], node: unknown, ...details: string[]): void {
    if (this.problems.length >= MOST_PROBLEMS) return;
    const range = rangeOf(node);
    this.problems.push(this.problems.length === MOST_PROBLEMS - 1 ? { code: "more", details: [], range } : { code, details, range });
  }
}

/** Whether a text names a day that there is: 2026-02-30 is none. */
export function isDay(text: string): boolean {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!m) return false;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day >= 1 && day <= ([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
}
