import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver-types";
import { isOpen, standingOf } from "../assess/standing.ts";
import type { RequirementFinding } from "../assess/types.ts";
import type { Severities } from "../assess/settingsTable.ts";
import { provisionPath } from "../draft/path.ts";
import { colon, fill } from "../report/words.ts";
import { anchorOf } from "./anchor.ts";
import { type Context, rangeAt } from "./context.ts";
import { decisionText } from "../report/verdictText.ts";
import { FEATURE_WORDS } from "./words.ts";

/** What the user has set for findings. */
export interface DiagnosticSettings {
  readonly severities: Severities;
}

/** Carried by a diagnostic for its quick fixes. */
export interface FindingData {
  readonly requirement: string;
  readonly missing: readonly string[];
}

const SEVERITY = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, information: DiagnosticSeverity.Information, hint: DiagnosticSeverity.Hint } as const;
const MOST_RELATED = 6;

/** One diagnostic a requirement that is not met: what is missing or who says so, why, what to do. */
export function diagnosticsOf(context: Context, settings: DiagnosticSettings): Diagnostic[] {
  return context.assessment.requirements.flatMap((finding) => {
    if (!isOpen(finding)) return [];
    const severity = settings.severities[standingOf(finding) === "contrary" ? "contrary" : finding.force];
    return severity === "off" ? [] : [diagnosticOf(context, finding, SEVERITY[severity])];
  });
}

function diagnosticOf(context: Context, finding: RequirementFinding, severity: DiagnosticSeverity): Diagnostic {
  const { requirement } = finding;
  const missing = finding.elements.filter((e) => !e.present).map((e) => e.id);
  return {
    range: rangeAt(context, anchorOf(context, finding)),
    severity,
    code: requirement.id,
    codeDescription: { href: pageOf(requirement.id, context.reader) },
    source: "palermo",
    message: messageOf(context, finding, missing),
    relatedInformation: related(context, finding),
    data: { requirement: requirement.id, missing } satisfies FindingData,
  };
}

/** Address of a requirement's documentation page; the extension answers it from its own files, nothing is fetched. */
export function pageOf(id: string, reader: string): string {
  return `palermo:/requirements/${reader}/${id}.md`;
}

function messageOf(context: Context, finding: RequirementFinding, missing: readonly string[]): string {
  const { reader } = context;
  const { requirement } = finding;
  const source = context.citations.cite(requirement.sources[0] ?? "", reader);
  const why = fill(FEATURE_WORDS.why[reader], requirement.duty[reader].replace(/\.$/, ""), source);
  const decided = decisionText(finding, reader);
  if (decided) return `${requirement.title[reader]}${colon(reader)} ${decided} ${why}.`;
  const labels = requirement.elements.filter((e) => missing.includes(e.id)).map((e) => e.label[reader]).join(", ");
  const what = fill(FEATURE_WORDS[finding.status === "contrary" ? "contrary" : finding.status === "partial" ? "partial" : "missing"][reader], requirement.title[reader], labels);
  return `${what} ${why}. ${FEATURE_WORDS[finding.status === "contrary" ? "todoContrary" : "todo"][reader]}`;
}

function related(context: Context, finding: RequirementFinding): Diagnostic["relatedInformation"] {
  const places = finding.elements.flatMap((e) => [
    ...e.evidence.slice(0, 1).map((x) => ({ at: x, word: "evidence" as const, id: e.id })),
    ...e.hints.slice(0, 1).map((x) => ({ at: x, word: "hint" as const, id: e.id })),
  ]);
  return places.slice(0, MOST_RELATED).map(({ at, word, id }) => ({
    location: { uri: context.uri, range: rangeAt(context, at.range) },
    message: `${fill(FEATURE_WORDS[word][context.reader], finding.requirement.elements.find((e) => e.id === id)?.label[context.reader] ?? id)} (${provisionPath(at.provision, context.text, context.draft.language)})`,
  }));
}
