/** Guards for what a page kept of itself: another version of Palermo may have written it. */

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An id of the corpus: a requirement, an element, a theme. */
export function isId(value: unknown): value is string {
  return typeof value === "string" && /^[a-z][\w./-]{0,100}$/.test(value);
}

/** The members of a list that pass; an empty list when it is none. */
export function listOf<T>(value: unknown, passes: (member: unknown) => member is T): T[] {
  return Array.isArray(value) ? value.filter(passes) : [];
}

/** Text without case and accents, for finding. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
