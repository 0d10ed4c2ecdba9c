import { foldWord } from "./fold.ts";

/** What stands between a token and the one before it, weakest first. */
export const GAP = { none: 0, comma: 1, clause: 2, stop: 3, block: 4 } as const;

/** The words of a text in order; offsets are UTF-16 code units of the original text. */
export interface Tokens {
  readonly count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** Index into `types`: equal words have equal types. */
  readonly type: Uint32Array;
  /** The strongest punctuation before the token, one of GAP. */
  readonly gap: Uint8Array;
  /** 1 when the word begins with a capital. */
  readonly capital: Uint8Array;
  /** The distinct folded words. */
  readonly types: readonly string[];
}

/** French particles that elide before a vowel; they are dropped, so that « l’exploitation » is the word exploitation. */
const ELIDED = new Set(["l", "d", "s", "j", "m", "t", "c"]);
/** Elided negation and restriction are words of their own: « n’est accordé qu’aux » must not read « est accordé aux ». */
const SPELT_OUT: Readonly<Record<string, string>> = { n: "ne", qu: "que" };
/** Prefixes that keep their hyphen when a line ends after it. */
const HYPHENATED = new Set(["non", "self", "anti", "co", "inter", "post", "pre", "ex", "sub", "semi", "multi", "socio", "psycho"]);
const TAG = /<\/?(?:sup|sub|b|i|em|strong|span|u|small|a)\b[^<>\n]{0,200}>/iy;
const ANY_TAG = /<(?:!--[\s\S]{0,5000}?-->|\/?[a-zA-Z][^<>]{0,500}>)/y;
const LINK_TARGET = /\]\([^()\n]{0,1000}(?:\([^()\n]{0,500}\)[^()\n]{0,500})?\)|\]\[[^\]\n]{0,100}\]/y;
const FOOTNOTE = /\[\^[^\]\n]{1,50}\]:?/y;

const LETTER = 1;
const DIGIT = 2;
const classes = new Uint8Array(0x250);
for (let c = 0; c < classes.length; c++) {
  const s = String.fromCharCode(c);
  if (/[\p{L}\p{M}]/u.test(s)) classes[c] = LETTER;
  else if (/\p{N}/u.test(s)) classes[c] = DIGIT;
}
classes[0xad] = LETTER; // a soft hyphen lies inside its word
const WIDE = /[\p{L}\p{M}\p{N}\u200b-\u200d\u2060]/u;

/** Whether a code unit belongs to a word. */
export function isWordUnit(c: number): boolean {
  if (c < 0x250) return classes[c] !== 0;
  if (c >= 0x2010 && c <= 0x206f) return c >= 0x200b && c <= 0x200d;
  return WIDE.test(String.fromCharCode(c)) || (c >= 0xd800 && c <= 0xdfff);
}

/**
 * Cuts a text into words in one pass. Markup (HTML tags and comments, link targets, footnote marks) is passed over;
 * a word hyphenated over a line end is one word; elided particles and the English possessive are dropped.
 */
export function tokenise(text: string): Tokens {
  return new Tokeniser(text, []).run();
}

/** One pass over a text. */
export class Tokeniser {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly typeIds: number[] = [];
  private readonly gaps: number[] = [];
  private readonly capitals: number[] = [];
  private readonly byType = new Map<string, number>();
  private readonly byRaw = new Map<string, number>();
  /** The strongest punctuation since the last word. */
  gap: number = GAP.block;

  constructor(private readonly text: string, private readonly types: string[], public pos = 0) {
    for (let t = 0; t < types.length; t++) this.byType.set(types[t] as string, t);
  }

  /** Cuts the whole text. */
  run(): Tokens {
    while (this.pos < this.text.length) this.step();
    return this.found();
  }

  /** Goes one word or one sign on. */
  step(): void {
    const c = this.text.charCodeAt(this.pos);
    if (isWordUnit(c)) this.word();
    else this.between(c);
  }

  /** What was found so far. */
  found(): Tokens {
    return {
      count: this.starts.length,
      start: Uint32Array.from(this.starts),
      end: Uint32Array.from(this.ends),
      type: Uint32Array.from(this.typeIds),
      gap: Uint8Array.from(this.gaps),
      capital: Uint8Array.from(this.capitals),
      types: this.types,
    };
  }

  private between(c: number): void {
    const skipped = c === 60 ? this.skip(ANY_TAG) : c === 93 ? this.skip(LINK_TARGET) : c === 91 ? this.skip(FOOTNOTE) : false;
    if (skipped) return;
    const next = this.text.charCodeAt(this.pos + 1);
    this.gap = Math.max(this.gap, gapOf(c, next));
    if (c === 10 && blankFollows(this.text, this.pos + 1)) this.gap = GAP.block;
    this.pos++;
  }

  private skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.pos;
    if (!pattern.test(this.text)) return false;
    this.pos = pattern.lastIndex;
    return true;
  }

  private word(): void {
    const { text } = this;
    const start = this.pos;
    let raw = "";
    let from = start;
    let end = start;
    for (;;) {
      while (this.pos < text.length && isWordUnit(text.charCodeAt(this.pos))) this.pos++;
      end = this.pos;
      const c = text.charCodeAt(this.pos);
      if (c === 60 && this.skip(TAG) && isWordUnit(text.charCodeAt(this.pos))) {
        raw += text.slice(from, end);
        from = this.pos;
        continue;
      }
      if ((c === 45 || c === 0x2010 || c === 0xac) && !HYPHENATED.has(text.slice(from, end).toLowerCase())) {
        const joined = lineBreakAfterHyphen(text, this.pos);
        if (joined > 0) {
          raw += text.slice(from, end);
          from = this.pos = joined;
          continue;
        }
      }
      break;
    }
    raw += text.slice(from, end);
    if (isApostrophe(text.charCodeAt(end)) && ELIDED.has(raw.toLowerCase()) && isWordUnit(text.charCodeAt(end + 1))) {
      this.pos = end + 1;
      return;
    }
    const spelt = isApostrophe(text.charCodeAt(end)) && isWordUnit(text.charCodeAt(end + 1)) ? SPELT_OUT[raw.toLowerCase()] : undefined;
    if (spelt) {
      this.add(spelt, start, end);
      this.pos = end + 1;
      return;
    }
    if (raw.length === 1 && (raw === "s" || raw === "S") && isApostrophe(text.charCodeAt(start - 1)) && isWordUnit(text.charCodeAt(start - 2))) return;
    this.add(raw, start, end);
  }

  private add(raw: string, start: number, end: number): void {
    let type = this.byRaw.get(raw);
    if (type === undefined) {
      const folded = foldWord(raw);
      type = this.byType.get(folded);
      if (type === undefined) {
        type = this.types.push(folded) - 1;
        this.byType.set(folded, type);
      }
      this.byRaw.set(raw, type);
    }
    this.starts.push(start);
    this.ends.push(end);
    this.typeIds.push(type);
    this.gaps.push(this.gap);
    this.capitals.push(beginsWithCapital(raw) ? 1 : 0);
    this.gap = GAP.none;
  }
}

function beginsWithCapital(word: string): boolean {
  const c = word.charCodeAt(0);
  if (c < 0x80) return c >= 65 && c <= 90;
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

function isApostrophe(c: number): boolean {
  return c === 39 || c === 0x2019 || c === 0x2018 || c === 0x02bc || c === 0xb4;
}

function gapOf(c: number, next: number): number {
  if (c === 46 || c === 33 || c === 63) return Number.isNaN(next) || !isWordUnit(next) ? GAP.stop : GAP.comma;
  if (c === 58 || c === 59 || c === 0x2014 || c === 0x2013) return GAP.clause;
  if (c === 44 || c === 40 || c === 41 || c === 34 || c === 0xab || c === 0xbb || c === 0x201c || c === 0x201d) return GAP.comma;
  return GAP.none;
}

function blankFollows(text: string, from: number): boolean {
  for (let i = from; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10) return true;
    if (c !== 32 && c !== 9 && c !== 13 && c !== 0xa0) return false;
  }
  return true;
}

/** Where the word goes on after a hyphen at a line's end, or 0 when it does not. */
function lineBreakAfterHyphen(text: string, hyphen: number): number {
  let i = hyphen + 1;
  let newlines = 0;
  for (; i < text.length && i < hyphen + 120; i++) {
    const c = text.charCodeAt(i);
    if (c === 10) newlines++;
    else if (c !== 32 && c !== 9 && c !== 13) break;
  }
  if (newlines !== 1) return 0;
  const c = text.charAt(i);
  return c !== c.toUpperCase() && isWordUnit(text.charCodeAt(i)) ? i : 0;
}
