/** Where the offsets of a text lie on the lines that its reader sees; lines and columns count from 1. */
export interface Positions {
  /** The line and column at which the text after an offset begins. */
  at(offset: number): { line: number; column: number };
  /** The line and column at which the text before an offset ends. */
  endAt(offset: number): { line: number; column: number };
  /** The offset of a line and column, kept inside the line. */
  offsetOf(line: number, column: number): number;
}

/** Lines and columns of a text. Offsets are UTF-16 code units from its start; lines and columns count from 1. */
export class Lines implements Positions {
  private readonly starts: number[] = [0];

  constructor(private readonly text: string) {
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) this.starts.push(i + 1);
    }
  }

  /** Number of lines; an empty text has one. */
  get count(): number {
    return this.starts.length;
  }

  /** Offset of the first character of a line (counted from 1). */
  startOf(line: number): number {
    return this.starts[line - 1] ?? this.text.length;
  }

  endAt(offset: number): { line: number; column: number } {
    return this.at(offset);
  }

  offsetOf(line: number, column: number): number {
    const start = this.startOf(line);
    const end = line >= this.count ? this.text.length : this.startOf(line + 1) - 1;
    return Math.min(start + column - 1, Math.max(start, end));
  }

  /** The line and column of an offset. */
  at(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if ((this.starts[mid] ?? 0) <= offset) low = mid;
      else high = mid - 1;
    }
    return { line: low + 1, column: offset - (this.starts[low] ?? 0) + 1 };
  }
}
