import { GAP, Tokeniser, type Tokens } from "./tokens.ts";

/** Further back than this nothing decides how the text at a place is cut: the longest comment that is passed over, and a tag. */
const REACH_BACK = 6_000;
/** The apostrophe and the letter before a possessive. */
const REACH_FORWARD = 4;

/** Cuts a text into words as `tokenise` does, taking over from an earlier version what lies well before and after the change. */
export function retokenise(text: string, before: { readonly text: string; readonly tokens: Tokens }): Tokens {
  const { start, end } = changeBetween(before.text, text);
  const { tokens } = before;
  let kept = 0;
  for (let low = 0, high = tokens.count; low < high; ) {
    const mid = (low + high) >> 1;
    if ((tokens.start[mid] as number) < start - REACH_BACK) low = kept = mid + 1;
    else high = mid;
  }
  while (kept > 0 && (kept >= tokens.count || tokens.gap[kept] !== GAP.block)) kept--;
  const shift = text.length - before.text.length;
  const tokeniser = new Tokeniser(text, [...tokens.types], kept > 0 ? (tokens.start[kept] as number) : 0);
  const rest = runUntilAlike(tokeniser, text.length, tokens, kept, end + REACH_FORWARD, shift);
  return spliced(tokens, kept, tokeniser.found(), rest, shift);
}

/** Cuts words from where the tokeniser stands until it runs as it did in the old text. @returns the first old token to take over. */
function runUntilAlike(tokeniser: Tokeniser, length: number, old: Tokens, kept: number, from: number, shift: number): number {
  let next = kept;
  while (tokeniser.pos < length) {
    if (tokeniser.pos >= from) {
      while (next < old.count && (old.start[next] as number) + shift < tokeniser.pos) next++;
      if (next < old.count && (old.start[next] as number) + shift === tokeniser.pos && old.gap[next] === tokeniser.gap) return next;
    }
    tokeniser.step();
  }
  return old.count;
}

/** The first `kept` old tokens, new ones, and the old ones from `rest` on, shifted. */
function spliced(old: Tokens, kept: number, middle: Tokens, rest: number, shift: number): Tokens {
  const count = kept + middle.count + old.count - rest;
  const join = <T extends Uint8Array | Uint32Array>(out: T, column: (tokens: Tokens) => T, by: number): T => {
    out.set(column(old).subarray(0, kept));
    out.set(column(middle), kept);
    out.set(column(old).subarray(rest, old.count), kept + middle.count);
    if (by !== 0) for (let i = kept + middle.count; i < count; i++) out[i] = (out[i] as number) + by;
    return out;
  };
  return {
    count,
    start: join(new Uint32Array(count), (t) => t.start, shift), end: join(new Uint32Array(count), (t) => t.end, shift), type: join(new Uint32Array(count), (t) => t.type, 0),
    gap: join(new Uint8Array(count), (t) => t.gap, 0), capital: join(new Uint8Array(count), (t) => t.capital, 0), types: middle.types,
  };
}

/** Where two texts differ: the same before `start`, and in the new text the same from `end` on. */
function changeBetween(old: string, text: string): { start: number; end: number } {
  const most = Math.min(old.length, text.length);
  let start = 0;
  for (let step = 4_096; step >= 1; step >>= 3) while (start + step <= most && old.slice(start, start + step) === text.slice(start, start + step)) start += step;
  let tail = 0;
  const rest = most - start;
  for (let step = 4_096; step >= 1; step >>= 3) {
    while (tail + step <= rest && old.slice(old.length - tail - step, old.length - tail) === text.slice(text.length - tail - step, text.length - tail)) tail += step;
  }
  return { start, end: text.length - tail };
}
