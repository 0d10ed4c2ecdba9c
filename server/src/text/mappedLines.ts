import { Lines, type Positions } from "./lines.ts";
import type { OffsetMap } from "./offsetMap.ts";

/** Lines and columns, in the text that a reader sees, of offsets in a text that was made from it. */
export class MappedLines implements Positions {
  private readonly lines: Lines;

  constructor(original: string, private readonly map: OffsetMap) {
    this.lines = new Lines(original);
  }

  at(offset: number): { line: number; column: number } {
    return this.lines.at(this.map.startOf(offset));
  }

  endAt(offset: number): { line: number; column: number } {
    return this.lines.at(this.map.endOf(offset));
  }

  offsetOf(line: number, column: number): number {
    return this.map.toMade(this.lines.offsetOf(line, column));
  }
}
