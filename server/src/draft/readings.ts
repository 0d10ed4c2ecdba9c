import { sentencesOf } from "../text/sentences.ts";
import { anew, type Remember } from "../text/remember.ts";
import type { Range } from "../text/range.ts";
import type { Tokens } from "../text/tokens.ts";
import type { Provision, Reading, Sentence, TokenRun } from "./types.ts";

/** A lead-in is remembered by its last words at most: its cost must not grow with the number of items times its length. */
const MAX_LEAD_TOKENS = 160;

/** The sentences and readings of a draft's operative text, in order. */
export interface Readings {
  readonly sentences: Sentence[];
  readonly readings: Reading[];
}

interface Pending {
  readonly runs: readonly TokenRun[];
  readonly provision: Provision;
}

/** Cuts the operative text of a tree into sentences and readings. */
export function readingsOf(text: string, root: Provision, tokens: Tokens, remember: Remember = anew): Readings {
  return new Collector(text, tokens, remember).run(root);
}

class Collector {
  private readonly sentences: Sentence[] = [];
  private readonly readings: Reading[] = [];

  constructor(private readonly text: string, private readonly tokens: Tokens, private readonly remember: Remember) {}

  run(root: Provision): Readings {
    this.visit(root, root, []);
    return { sentences: this.sentences, readings: this.readings };
  }

  /** Sentences of one provision and, apart from lists that its last sentence leads in, of those below it. */
  private visit(provision: Provision, article: Provision, closed: readonly TokenRun[]): void {
    if (provision.nonOperative) return;
    const home = provision.level === "article" || provision.level === "division" || provision.level === "root" ? provision : article;
    const own = provision.lead.flatMap((range) => this.sentencesIn(range));
    const items = provision.children.filter((c) => isItem(c) && !c.nonOperative);
    const last = own.at(-1);
    const leads = items.length > 0 && last !== undefined && this.leadsIn(last, items);
    for (const range of leads ? own.slice(0, -1) : own) this.simple(range, provision, home, closed);
    if (leads && last) this.list(last, provision, home);
    for (const range of provision.tail) if (!leads) this.simple(range, provision, home, closed);
    for (const child of provision.children) if (!(leads && isItem(child))) this.visit(child, home, []);
  }

  private sentencesIn(range: Range): readonly Range[] {
    if (this.remember === anew) return sentencesOf(this.text, range);
    const around = `${this.text.charAt(range.start - 1)}${range.start > 0} ${this.text.slice(range.start, range.end + 1)}${range.end < this.text.length}`;
    const found = this.remember("sentences", around, () => moved(sentencesOf(this.text, range), -range.start));
    return moved(found, range.start);
  }

  private leadsIn(last: Range, items: readonly Provision[]): boolean {
    const end = this.text.slice(Math.max(last.start, last.end - 4), last.end).replace(/[\s*_"”»)\]-]+$/, "");
    if (!/[.!?]$/.test(end)) return true;
    const lead = items[0]?.lead[0];
    const first = lead ? this.text.charAt(lead.start) : "";
    return first !== first.toUpperCase();
  }

  private simple(range: Range, provision: Provision, article: Provision, before: readonly TokenRun[]): void {
    const run = this.runOf(range);
    if (run.to > run.from) this.add(article, provision, [...before, run], []);
  }

  /** A lead-in with its list: one sentence, one reading a leaf of the list. */
  private list(lead: Range, provision: Provision, article: Provision): void {
    const all: TokenRun[] = [];
    const leaves: Pending[] = [];
    const leadRun = this.runOf(lead);
    all.push(leadRun);
    this.items(provision, [capped(leadRun)], all, leaves);
    this.add(article, provision, all.filter(nonEmpty), leaves.filter((l) => l.runs.some(nonEmpty)));
  }

  private items(provision: Provision, leads: readonly TokenRun[], all: TokenRun[], leaves: Pending[]): void {
    const tails = provision.tail.map((r) => this.runOf(r)).filter(nonEmpty);
    for (const item of provision.children) {
      if (!isItem(item) || item.nonOperative) continue;
      const own = item.lead.flatMap((range) => this.sentencesIn(range)).map((r) => this.runOf(r)).filter(nonEmpty);
      all.push(...own);
      const deeper = item.children.some((c) => isItem(c) && !c.nonOperative);
      const last = own.at(-1);
      if (deeper) {
        for (const run of own.slice(0, -1)) leaves.push({ runs: [...leads, run, ...tails], provision: item });
        const below: Pending[] = [];
        this.items(item, last ? [...leads, capped(last)] : leads, all, below);
        leaves.push(...below.map((l) => ({ ...l, runs: [...l.runs, ...tails] })));
      } else for (const run of own) leaves.push({ runs: [...leads, run, ...tails], provision: item });
    }
    all.push(...tails);
  }

  private add(article: Provision, provision: Provision, whole: readonly TokenRun[], leaves: readonly Pending[]): void {
    const readings: Reading[] = [];
    const sentence = { index: this.sentences.length, article, provision, readings } as unknown as { -readonly [K in keyof Sentence]: Sentence[K] };
    sentence.whole = this.reading(sentence, whole, provision);
    if (leaves.length === 0) readings.push(sentence.whole);
    else for (const leaf of leaves) readings.push(this.reading(sentence, leaf.runs, leaf.provision));
    this.sentences.push(sentence);
  }

  private reading(sentence: Sentence, runs: readonly TokenRun[], provision: Provision): Reading {
    const reading: Reading = { index: this.readings.length, sentence, runs: runs.filter(nonEmpty), provision };
    this.readings.push(reading);
    return reading;
  }

  private runOf(range: Range): TokenRun {
    return { from: firstTokenAt(this.tokens, range.start), to: firstTokenAt(this.tokens, range.end) };
  }
}

function moved(ranges: readonly Range[], by: number): Range[] {
  return ranges.map(({ start, end }) => ({ start: start + by, end: end + by }));
}

function isItem(provision: Provision): boolean {
  return provision.level === "item" || provision.level === "paragraph";
}

function nonEmpty(run: TokenRun): boolean {
  return run.to > run.from;
}

function capped(run: TokenRun): TokenRun {
  return run.to - run.from <= MAX_LEAD_TOKENS ? run : { from: run.to - MAX_LEAD_TOKENS, to: run.to };
}

/** Index of the first token that begins at or after an offset. */
export function firstTokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((tokens.start[mid] ?? 0) < offset) low = mid + 1;
    else high = mid;
  }
  return low;
}
