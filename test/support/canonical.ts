import type { Analysis } from "../../server/src/assess/analyse.ts";
import type { ReadDraft } from "../../server/src/draft/read.ts";
import type { Provision } from "../../server/src/draft/types.ts";

/** A draft as read, as plain data without circles: equal drafts give equal data. */
export function canonicalDraft(draft: ReadDraft): unknown {
  const { tokens } = draft;
  const numbers = new Map<Provision, number>();
  const provisions: unknown[] = [];
  const visit = (p: Provision): void => {
    numbers.set(p, numbers.size);
    provisions.push([p.level, p.depth, p.number, p.word, p.label, p.heading, p.range, p.lead, p.tail, p.nonOperative, p.quoted, p.parent && numbers.get(p.parent)]);
    p.children.forEach(visit);
  };
  visit(draft.root);
  const at = (p: Provision): number | undefined => numbers.get(p);
  return {
    kind: draft.kind, language: draft.language, title: draft.title, appendix: draft.appendix, problems: draft.problems, provisions,
    words: Array.from(tokens.type.subarray(0, tokens.count), (t) => tokens.types[t]).join(" "),
    start: String(tokens.start.subarray(0, tokens.count)), end: String(tokens.end.subarray(0, tokens.count)), gap: String(tokens.gap.subarray(0, tokens.count)), capital: String(tokens.capital.subarray(0, tokens.count)),
    titled: String(draft.statuteTitle.subarray(0, tokens.count)), defining: String(draft.defining), definingReadings: [...draft.definingReadings].sort((a, b) => a - b),
    sentences: draft.sentences.map((s) => [s.index, at(s.article), at(s.provision), s.whole.index, s.readings.map((r) => r.index)]),
    readings: draft.readings.map((r) => [r.index, r.sentence.index, at(r.provision), r.runs.map(({ from, to }) => [from, to])]),
    terms: draft.terms.map((t) => [t.term, t.range, t.sentence.index]),
    references: draft.references.map((r) => [r.range, r.sentence.index, at(r.target)]),
  };
}

/** An assessment as plain data: every status and every place of evidence. */
export function canonicalAssessment({ assessment }: Analysis): unknown {
  const places = (list: readonly { range: { start: number; end: number }; match: { start: number; end: number }; rank: number; reading: { index: number } }[]) => list.map((e) => [e.range.start, e.range.end, e.match.start, e.match.end, e.rank, e.reading.index].join(" "));
  return {
    kind: assessment.kind, language: assessment.language, about: assessment.aboutTrafficking, stale: assessment.stale,
    requirements: assessment.requirements.map((r) => [r.requirement.id, r.status, r.suppression, places(r.contrary), r.elements.map((e) => [e.id, e.present, places(e.evidence), places(e.hints)])]),
  };
}
