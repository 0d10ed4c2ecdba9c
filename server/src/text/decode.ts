/** Why bytes could not be read as text. */
export class DecodeError extends Error {}

const CONTROL_SHARE = 0.02;

/**
 * Bytes to text: UTF-8, UTF-16 (by byte order mark or by its zero bytes) or, failing that, Windows-1252, which
 * older ministries' word processors write. A leading byte order mark is dropped.
 * @throws DecodeError when the bytes are not text at all (binary).
 */
export function decode(bytes: Uint8Array): string {
  const text = decodeAny(bytes);
  let controls = 0;
  const sample = Math.min(text.length, 8_192);
  for (let i = 0; i < sample; i++) {
    const c = text.charCodeAt(i);
    if (c < 9 || (c > 13 && c < 32 && c !== 27) || c === 0xfffd) controls++;
  }
  if (sample > 0 && controls / sample > CONTROL_SHARE) throw new DecodeError("this is a binary file, not text");
  return text;
}

function decodeAny(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const wide = wideEndian(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeDamaged(bytes);
  }
}

/** A file cut in the middle of a character is still UTF-8: only its last three bytes may be broken. */
function decodeDamaged(bytes: Uint8Array): string {
  for (let cut = 1; cut <= 3 && cut < bytes.length; cut++) {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, bytes.length - cut));
    } catch {
      // not merely truncated: try a shorter one, then Windows-1252
    }
  }
  return windows1252(bytes);
}

/** What Windows-1252 puts where Latin-1 has control characters (0x80–0x9F). Some Node releases decode it as Latin-1, so the table is ours. */
const C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function windows1252(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes).replace(/[\u0080-\u009f]/g, (c) => C1.charAt(c.charCodeAt(0) - 0x80));
}

/** UTF-16 without a byte order mark shows by the zero bytes of its Latin letters. */
function wideEndian(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const sample = Math.min(bytes.length & ~1, 2_000);
  if (sample < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const half = sample / 2;
  if (odd / half > 0.7 && even / half < 0.05) return "utf-16le";
  if (even / half > 0.7 && odd / half < 0.05) return "utf-16be";
  return undefined;
}
