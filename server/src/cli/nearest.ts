import Fuse from "fuse.js";

/** The known ids most like a mistyped one, best first, at most three; some id is always given. */
export function nearestIds(wanted: string, ids: readonly string[]): string[] {
  const found = new Fuse(ids, { threshold: 0.6, ignoreLocation: true }).search(wanted, { limit: 3 }).map((r) => r.item);
  return found.length > 0 ? found : ids.slice(0, 1);
}
