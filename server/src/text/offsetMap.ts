import type { Range } from "./range.ts";

/** A stretch of a made text and the stretch of the original that it stands for. Where their lengths differ (an entity), they match as wholes. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Where each stretch of a made text stands in the text it was made from. Both count UTF-16 code units. */
export class OffsetMap {
  private readonly byOriginal: readonly Segment[];

  /** @param segments in the order of the made text, not overlapping there. */
  constructor(private readonly segments: readonly Segment[]) {
    this.byOriginal = [...segments].sort((a, b) => a.start - b.start);
  }

  /** A range of the made text in the original. What was only added in the making belongs to what stands beside it. */
  toOriginal({ start, end }: Range): Range {
    const from = this.startOf(start);
    return { start: from, end: end > start ? Math.max(from, this.endOf(end)) : from };
  }

  /** The offset in the original at which the text after an offset of the made text begins. */
  startOf(offset: number): number {
    const i = lastAtOrBefore(this.segments, offset, (s) => s.from);
    const own = this.segments[i];
    if (own && offset < own.to) return own.to - own.from === own.end - own.start ? own.start + offset - own.from : own.start;
    return this.segments[i + 1]?.start ?? own?.end ?? 0;
  }

  /** The offset in the original at which the text before an offset of the made text ends. */
  endOf(offset: number): number {
    const own = this.segments[lastAtOrBefore(this.segments, offset - 1, (s) => s.from)];
    if (!own) return this.segments[0]?.start ?? 0;
    if (offset >= own.to || own.to - own.from !== own.end - own.start) return own.end;
    return own.start + offset - own.from;
  }

  /** The offset in the made text of an offset of the original; inside markup, that of the text after it. */
  toMade(offset: number): number {
    const i = lastAtOrBefore(this.byOriginal, offset, (s) => s.start);
    const own = this.byOriginal[i];
    if (own && offset <= own.end) return own.to - own.from === own.end - own.start ? own.from + offset - own.start : offset === own.end ? own.to : own.from;
    return this.byOriginal[i + 1]?.from ?? own?.to ?? 0;
  }
}

function lastAtOrBefore(segments: readonly Segment[], offset: number, key: (s: Segment) => number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (key(segments[mid] as Segment) <= offset) low = mid + 1;
    else high = mid;
  }
  return low - 1;
}
