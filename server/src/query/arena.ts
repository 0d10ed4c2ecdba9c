/**
 * Where matches are kept while a batch of readings is evaluated: entries (a reading with its spans) in order of readings, and
 * the spans themselves as pairs of positions [from, to). An entry without spans is "true here, but not at any word". Two
 * entries may share spans; nothing is ever taken back before the next batch.
 */
export class Arena {
  /** Per entry: the reading's ordinal in the batch, and its spans as a stretch of `pool`. */
  reading = new Int32Array(1024);
  from = new Int32Array(1024);
  to = new Int32Array(1024);
  /** Pairs of positions. */
  pool = new Int32Array(4096);
  /** How many entries and how many numbers of the pool are in use. */
  entries = 0;
  used = 0;

  /** Forgets everything and keeps the memory. */
  clear(): void {
    this.entries = 0;
    this.used = 0;
  }

  /** Adds an entry whose spans are a stretch of the pool. */
  entry(reading: number, from: number, to: number): void {
    const at = this.entries++;
    if (at >= this.reading.length) this.growEntries(at + 1);
    this.reading[at] = reading;
    this.from[at] = from;
    this.to[at] = to;
  }

  /** Adds a span to the pool. */
  span(from: number, to: number): void {
    const at = this.used;
    if (at + 2 > this.pool.length) this.growPool(at + 2);
    this.pool[at] = from;
    this.pool[at + 1] = to;
    this.used = at + 2;
  }

  /** Makes room for entries and pool numbers that the caller fills itself; returns nothing, moves the ends. */
  reserve(entries: number, numbers: number): void {
    if (this.entries + entries > this.reading.length) this.growEntries(this.entries + entries);
    if (this.used + numbers > this.pool.length) this.growPool(this.used + numbers);
    this.entries += entries;
    this.used += numbers;
  }

  /** Puts one word's next position among its entries [first, last), in order. @returns where the entries end now. */
  put(first: number, last: number, reading: number, at: number, position: number): number {
    this.pool[at] = position;
    this.pool[at + 1] = position + 1;
    let entry = last - 1;
    if (entry < first || this.reading[entry] !== reading) {
      entry = last;
      this.reading[entry] = reading;
      this.from[entry] = at;
    }
    this.to[entry] = at + 2;
    return entry + 1;
  }

  /** Index of the first entry of [from, to) whose reading is `reading` or a later one. */
  seek(from: number, to: number, reading: number): number {
    const { reading: readings } = this;
    if (from >= to || (readings[from] as number) >= reading) return from;
    let step = 1;
    let low = from;
    while (low + step < to && (readings[low + step] as number) < reading) {
      low += step;
      step *= 2;
    }
    let high = Math.min(to, low + step);
    low++;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((readings[mid] as number) < reading) low = mid + 1;
      else high = mid;
    }
    return low;
  }

  private growEntries(least: number): void {
    const size = Math.max(least, this.reading.length * 2);
    this.reading = grown(this.reading, size);
    this.from = grown(this.from, size);
    this.to = grown(this.to, size);
  }

  private growPool(least: number): void {
    this.pool = grown(this.pool, Math.max(least, this.pool.length * 2));
  }
}

function grown(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const out = new Int32Array(size);
  out.set(array);
  return out;
}
