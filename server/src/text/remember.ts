/** Gives what `make` gives for a key, perhaps from memory: `make` must depend on the key (and `what`) only. */
export type Remember = <T>(what: string, key: string, make: () => T) => T;

/** Remembers nothing. */
export const anew: Remember = (_what, _key, make) => make();

/** What was worked out for stretches of earlier versions of one text, bounded by what a version needs. */
export class TextMemory {
  private readonly kept = new Map<string, Map<string, unknown>>();
  private older = new Map<string, Map<string, unknown>>();
  private size = 0;

  /** Begins a new version of so many code units. Past a few versions' worth, what was not asked for lately is forgotten. */
  begin(length: number): void {
    if (this.size < 2_000 + length / 4) return;
    this.older = new Map(this.kept);
    this.kept.clear();
    this.size = 0;
  }

  readonly remember: Remember = <T>(what: string, key: string, make: () => T): T => {
    let known = this.kept.get(what);
    if (!known) this.kept.set(what, (known = new Map()));
    const value = known.get(key);
    if (value !== undefined || known.has(key)) return value as T;
    const older = this.older.get(what);
    const made = older?.has(key) ? (older.get(key) as T) : make();
    known.set(key, made);
    this.size++;
    return made;
  };
}
