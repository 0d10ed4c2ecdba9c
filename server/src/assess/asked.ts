import { parsePinpoint } from "../corpus/pinpoint.ts";
import type { Requirement } from "../corpus/types.ts";
import { INSTRUMENTS, type InstrumentName } from "./settingsTable.ts";

const INSTRUMENT_OF = { P: "protocol", C: "convention", wg: "working-group", report: "reports" } as const;

/** Which requirements a user asks for; what is absent leaves nothing out. */
export interface Asking {
  /** Ids, or beginnings of ids that end in `*`. */
  readonly requirementsOff?: readonly string[];
  readonly instruments?: readonly InstrumentName[];
}

/** The instruments that a requirement's sources belong to, in the order of the settings. */
export function instrumentsOf({ sources }: Pick<Requirement, "sources">): InstrumentName[] {
  const named = new Set(sources.map((source) => parsePinpoint(source)?.instrument).map((instrument) => instrument && INSTRUMENT_OF[instrument]));
  return INSTRUMENTS.filter((name) => named.has(name));
}

/** Whether an id is named by a pattern: "compensation.*" names all requirements that begin so. */
export function matchesId(id: string, pattern: string): boolean {
  const wanted = pattern.trim();
  return wanted.endsWith("*") ? id.startsWith(wanted.slice(0, -1)) : id === wanted;
}

/** A test of whether a requirement is asked for: it is not off, and one of its sources belongs to an instrument that is on. */
export function askedBy({ requirementsOff = [], instruments = INSTRUMENTS }: Asking): (requirement: Requirement) => boolean {
  const on = new Set<InstrumentName>(instruments);
  return ({ id, sources }) =>
    !requirementsOff.some((pattern) => matchesId(id, pattern)) &&
    sources.some((source) => {
      const pinpoint = parsePinpoint(source);
      return pinpoint === undefined || on.has(INSTRUMENT_OF[pinpoint.instrument]);
    });
}
