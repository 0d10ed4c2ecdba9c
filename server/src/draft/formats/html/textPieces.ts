/** A stretch of decoded text with where it stands in the source. */
export interface TextPiece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const ENTITY = /&(?:#x?[0-9a-f]{1,8}|[a-z][a-z0-9]{1,31});?/gi;

/**
 * Lines decoded text up with the source it was decoded from: what stands between entities is the same in both, so what is left between is
 * what the entities stand for.
 * @param start offset of the source in its document.
 */
export function textPieces(source: string, decoded: string, start: number): TextPiece[] {
  if (source === decoded) return [{ text: decoded, start, end: start + source.length }];
  const out: TextPiece[] = [];
  let at = 0;
  let seen = 0;
  const entities = [...source.matchAll(ENTITY)];
  entities.forEach((m, i) => {
    const plain = source.slice(at, m.index);
    if (plain !== "") out.push({ text: decoded.slice(seen, seen + plain.length), start: start + at, end: start + m.index });
    seen += plain.length;
    at = m.index + m[0].length;
    const next = source.slice(at, entities[i + 1]?.index ?? source.length);
    const to = next === "" ? (i + 1 < entities.length ? seen + 1 : decoded.length) : decoded.indexOf(next, seen);
    const end = to < 0 ? seen + 1 : to;
    if (end > seen) out.push({ text: decoded.slice(seen, end), start: start + m.index, end: start + at });
    seen = end;
  });
  if (seen < decoded.length) out.push({ text: decoded.slice(seen), start: start + at, end: start + source.length });
  return out;
}
