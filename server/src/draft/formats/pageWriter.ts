import { OffsetMap, type Segment } from "../../text/offsetMap.ts";

const SPACES = /[ \t\r\n\f\u00a0]+/g;

/** Builds the text of a draft piece by piece, remembering where each piece stood in the original. */
export class PageWriter {
  private readonly parts: string[] = [];
  private readonly segments: Segment[] = [];
  private last = "";
  length = 0;

  /** Text of our own: it stands nowhere in the original. */
  add(text: string): void {
    if (text === "") return;
    this.parts.push(text);
    this.length += text.length;
    this.last = text.charAt(text.length - 1);
  }

  /** Text that stands at a range of the original, as it is there or (an entity) in another form. */
  copy(text: string, start: number, end: number): void {
    if (text === "") return;
    this.segments.push({ from: this.length, to: this.length + text.length, start, end });
    this.add(text);
  }

  /** Running text: each run of white space becomes one space, none at the start of a line. */
  copyRunning(text: string, start: number): void {
    let at = 0;
    for (const m of text.matchAll(SPACES)) {
      this.copy(text.slice(at, m.index), start + at, start + m.index);
      const kept = m[0].includes("\u00a0") ? "\u00a0" : " ";
      if (!this.atLineStart && this.last !== " " && this.last !== "\u00a0") this.copy(kept, start + m.index, start + m.index + m[0].length);
      at = m.index + m[0].length;
    }
    this.copy(text.slice(at), start + at, start + text.length);
  }

  /** Begins a block: a blank line after what stands before. */
  block(): void {
    if (this.length === 0) return;
    this.add(this.last === "\n" ? "\n" : "\n\n");
  }

  get atLineStart(): boolean {
    return this.length === 0 || this.last === "\n";
  }

  /** Whether the last thing written is white space. */
  get spaced(): boolean {
    return this.atLineStart || this.last === " " || this.last === "\u00a0";
  }

  /** The whole text and its map. */
  done(): { text: string; map: OffsetMap } {
    return { text: this.parts.join(""), map: new OffsetMap(this.segments) };
  }
}
