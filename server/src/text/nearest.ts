const LONGEST = 80;
const MOST_IDS = 3;

/** The known word most like a mistyped one, or undefined when none is near (a third of its letters, at least two). */
export function nearestWord(wanted: string, known: readonly string[]): string | undefined {
  if (wanted.length > LONGEST) return undefined;
  const [best] = ranked(wanted, known);
  return best && best.distance <= Math.max(2, Math.floor(wanted.length / 3)) ? best.word : undefined;
}

/** The known ids most like a mistyped or unfinished one, best first, at most three; some id is always given. */
export function nearestIds(wanted: string, ids: readonly string[]): string[] {
  const asked = wanted.slice(0, LONGEST);
  const whole = ids.filter((id) => asked !== "" && id.toLowerCase().includes(asked.toLowerCase()));
  return [...new Set([...whole, ...ranked(asked, ids).map((r) => r.word)])].slice(0, MOST_IDS);
}

function ranked(wanted: string, known: readonly string[]): { readonly word: string; readonly distance: number }[] {
  const word = wanted.toLowerCase();
  return known.map((candidate) => ({ word: candidate, distance: editDistance(word, candidate.toLowerCase()) })).sort((a, b) => a.distance - b.distance);
}

/** Letters to insert, delete or exchange to get from one word to the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
}
