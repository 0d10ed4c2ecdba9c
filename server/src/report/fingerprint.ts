const MASK = (1n << 64n) - 1n;

/** A short stable mark of some words: FNV-1a of 64 bits over their UTF-16 code units, as sixteen hexadecimal digits. Not for secrets. */
export function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) hash = ((hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n) & MASK;
  return hash.toString(16).padStart(16, "0");
}
