const PAUSE = 40;

/**
 * Waits for a condition: asks `probe` again and again until it answers something other than undefined, false or an empty list.
 * Throws after `timeout` milliseconds.
 */
export async function until<T>(what: string, probe: () => T | undefined | false | Promise<T | undefined | false>, timeout = 30_000): Promise<T> {
  const end = performance.now() + timeout;
  for (;;) {
    const seen = await probe();
    if (seen !== undefined && seen !== false && !(Array.isArray(seen) && seen.length === 0)) return seen;
    if (performance.now() > end) throw new Error(`Waited ${timeout / 1000} s in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
