import type { Range } from "../text/range.ts";

/** Why an author says that a requirement need not be met here. */
export type SuppressionKind = "covered-elsewhere" | "not-applicable";

/** A comment in the draft by which its author answers a finding. Without a reason it counts for nothing. */
export interface Suppression {
  readonly kind: SuppressionKind;
  readonly requirement: string;
  readonly reason: string;
  readonly range: Range;
}

const COMMENT = /<!--\s*palermo:\s*(covered-elsewhere|not-applicable)\s+([a-z][a-z0-9.-]*)\s*(?::\s*([^\n]*?))?\s*-->/g;

/** The comments `<!-- palermo: covered-elsewhere consent.irrelevant: Penal Code, s. 12 -->` of a text, in order. */
export function suppressionsOf(text: string): Suppression[] {
  return [...text.matchAll(COMMENT)].map((m) => ({ kind: m[1] as SuppressionKind, requirement: m[2] ?? "", reason: m[3]?.trim() ?? "", range: { start: m.index, end: m.index + m[0].length } }));
}

/** The comment that answers a finding. Line breaks and comment ends in the reason are made harmless. */
export function suppressionComment(kind: SuppressionKind, requirement: string, reason: string): string {
  return `<!-- palermo: ${kind} ${requirement}: ${reason.replace(/\s+/g, " ").replaceAll("--", "—").trim()} -->`;
}
