import { Inflate } from "fflate";
import { FormatError } from "../manuscript.ts";

/** What the parts that are read may hold together when unpacked; a thousand pages of Word are a tenth of it. */
const MOST_UNPACKED = 96 * 1024 * 1024;
const SLICE = 16_384;
const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_ENTRIES = 20_000;

interface Entry {
  readonly method: number;
  readonly size: number;
  readonly offset: number;
}

/** A ZIP archive of which single files are unpacked, never more than a bound, whatever the archive says of its sizes. */
export class Archive {
  private readonly entries: ReadonlyMap<string, Entry>;
  private readonly view: DataView;
  private left = MOST_UNPACKED;

  /** @throws FormatError `encryptedWord`, `notWord`, `brokenArchive`. */
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new FormatError("encryptedWord"); // a compound file: Word 97–2003, or encrypted
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new FormatError("notWord");
    this.entries = this.directory();
  }

  /** A file of the archive as text, or undefined when it has none of that name. @throws FormatError `zipBomb`, `brokenArchive`. */
  text(name: string): string | undefined {
    const entry = this.entries.get(name);
    return entry ? decodeXml(this.unpack(entry)) : undefined;
  }

  private directory(): Map<string, Entry> {
    const { view, bytes } = this;
    let end = bytes.length - 22;
    while (end >= Math.max(0, bytes.length - 66_000) && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
    if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) throw new FormatError("brokenArchive");
    const out = new Map<string, Entry>();
    const count = Math.min(view.getUint16(end + 10, true), MOST_ENTRIES);
    let at = view.getUint32(end + 16, true);
    for (let i = 0; i < count; i++) {
      if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw new FormatError("brokenArchive");
      const nameLength = view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      out.set(name.replaceAll("\\", "/"), { method: view.getUint16(at + 10, true), size: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return out;
  }

  private unpack({ method, size, offset }: Entry): Uint8Array {
    const { view, bytes } = this;
    if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw new FormatError("brokenArchive");
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + size > bytes.length) throw new FormatError("brokenArchive");
    const packed = bytes.subarray(start, start + size);
    if (method === 0) return this.taken(packed);
    if (method !== 8) throw new FormatError("brokenArchive");
    return this.inflate(packed);
  }

  /** Inflates slice by slice, so that a bomb is noticed before it has gone off. */
  private inflate(packed: Uint8Array): Uint8Array {
    const chunks: Uint8Array[] = [];
    let length = 0;
    const stream = new Inflate((chunk) => {
      this.taken(chunk);
      chunks.push(chunk);
      length += chunk.length;
    });
    try {
      for (let at = 0; at < packed.length; at += SLICE) stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
    } catch (error) {
      throw error instanceof FormatError ? error : new FormatError("brokenArchive", String(error));
    }
    const out = new Uint8Array(length);
    let at = 0;
    for (const chunk of chunks) {
      out.set(chunk, at);
      at += chunk.length;
    }
    return out;
  }

  private taken(chunk: Uint8Array): Uint8Array {
    this.left -= chunk.length;
    if (this.left < 0) throw new FormatError("zipBomb", `${Math.round(MOST_UNPACKED / 1024 / 1024)} MB`);
    return chunk;
  }
}

function decodeXml(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(wide).decode(bytes);
}
