import type { Analysis } from "../assess/analyse.ts";
import type { RequirementFinding } from "../assess/types.ts";
import { Citations } from "../corpus/cite.ts";
import type { Corpus } from "../corpus/types.ts";
import type { Anchors } from "../report/anchor.ts";
import type { Language } from "../text/language.ts";
import { anchorOf } from "./anchor.ts";
import { contextOf } from "./context.ts";

/** Where each finding is shown in the draft (or in which of several), for reports that point at places. */
export function reportAnchors({ drafts, assessment }: Analysis, corpus: Corpus, reader: Language): Anchors {
  const citations = new Citations(corpus);
  const contexts = drafts.map((draft) => contextOf({ uri: "", version: 0, text: draft.text, draft, assessment, corpus, citations, reader }));
  return new Map(assessment.requirements.flatMap((finding) => {
    const evidence = [...finding.contrary, ...finding.elements.flatMap((e) => e.evidence), ...finding.elements.flatMap((e) => e.hints)];
    const draft = evidence[0]?.draft ?? 0;
    const context = contexts[draft];
    if (!context) return [];
    return [[finding, { draft, range: anchorOf(context, drafts.length > 1 ? within(finding, draft) : finding) }] as const];
  }));
}

/** A finding with only what was found in one of the drafts. */
function within(finding: RequirementFinding, draft: number): RequirementFinding {
  const own = <T extends { readonly draft: number }>(all: readonly T[]) => all.filter((e) => e.draft === draft);
  return { ...finding, contrary: own(finding.contrary), elements: finding.elements.map((e) => ({ ...e, evidence: own(e.evidence), hints: own(e.hints) })) };
}
