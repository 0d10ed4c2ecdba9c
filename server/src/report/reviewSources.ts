import { type Citations, originalOf } from "../corpus/cite.ts";
import type { Citable, Instrument } from "../corpus/types.ts";
import type { Language } from "../text/language.ts";

/** A provision in full, as a review prints it at its end. */
export interface SourceProvision {
  readonly id: string;
  /** "Protocol, art. 6 (3) (b)". */
  readonly short: string;
  /** The duty (treaties) or the summary (recommendations, reports) in the reader's language. */
  readonly says: string;
  /** The French original in quotation marks, where the corpus has it. */
  readonly original?: string;
  readonly note?: string;
}

/** A source that requirements rest on. */
export interface ReviewSource {
  readonly id: string;
  /** A fragment for links: letters, digits and hyphens. */
  readonly anchor: string;
  /** How a lawyer cites it. */
  readonly cite: string;
  readonly short: string;
  /** One, or all below a chapeau. */
  readonly provisions: readonly SourceProvision[];
  /** Titles of the requirements that cite it. */
  readonly citedFor: readonly string[];
}

/** The sources of one instrument, meeting or report. */
export interface SourceGroup {
  readonly title: string;
  readonly document?: string;
  readonly link?: string;
  readonly sources: readonly ReviewSource[];
}

/** A source as a finding names it. */
export interface CitedSource {
  readonly id: string;
  readonly anchor: string;
  readonly cite: string;
  readonly short: string;
}

/** A source as it is named beside a finding. */
export function citedSource(id: string, citations: Citations, reader: Language): CitedSource {
  return { id, anchor: anchorOf(id), cite: citations.cite(id, reader), short: citations.short(id, reader) };
}

const ORDER: readonly Instrument["kind"][] = ["protocol", "convention", "working-group", "report"];

/** Every source of some requirements once: the Protocol, the Convention, the recommendations, the reports. */
export function sourceGroups(cited: readonly { readonly title: string; readonly sources: readonly string[] }[], instruments: readonly Instrument[], citations: Citations, reader: Language): SourceGroup[] {
  const citedFor = new Map<string, string[]>();
  for (const { title, sources } of cited) for (const id of sources) citedFor.set(id, [...(citedFor.get(id) ?? []), title]);
  return [...instruments].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)).flatMap((instrument) => {
    const own = [...citedFor].filter(([id]) => citations.instrumentOf(id)?.id === instrument.id).sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }));
    if (own.length === 0) return [];
    const sources = own.map(([id, titles]) => ({ ...citedSource(id, citations, reader), provisions: citations.below(id).map((p) => provision(p, citations, reader)), citedFor: titles }));
    return [{ title: instrument.title[reader], ...(instrument.document ? { document: instrument.document } : {}), ...(instrument.link ? { link: instrument.link } : {}), sources }];
  });
}

function provision(p: Citable, citations: Citations, reader: Language): SourceProvision {
  const original = originalOf(p);
  return {
    id: p.id, short: citations.short(p.id, reader), says: (p.duty ?? p.summary)?.[reader] ?? p.heading?.[reader] ?? "",
    ...(original ? { original } : {}), ...(p.note ? { note: p.note[reader] } : {}),
  };
}

function anchorOf(id: string): string {
  return `source-${id.replace(/[^A-Za-z0-9]+/g, "-").replace(/-$/, "")}`;
}
