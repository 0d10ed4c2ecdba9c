import type { Log, PhysicalLocation, Region, ReportingDescriptor, Result, Suppression } from "sarif";
import type { Analysis } from "../assess/analyse.ts";
import { standingOf } from "../assess/standing.ts";
import type { RequirementFinding } from "../assess/types.ts";
import type { Citations } from "../corpus/cite.ts";
import type { Requirement } from "../corpus/types.ts";
import type { Language } from "../text/language.ts";
import type { Range } from "../text/range.ts";
import type { Anchors } from "./anchor.ts";
import { decisionSentence, decisionsOf } from "./decision.ts";
import { fingerprint } from "./fingerprint.ts";
import type { ReportMeta } from "./meta.ts";
import { escapeMarkdown } from "./markdownText.ts";
import { Places } from "./place.ts";
import { quoteLine } from "./quote.ts";
import { REVIEW_WORDS } from "./reviewWords.ts";
import { standingTitle } from "./standingWords.ts";
import { colon, FORCE_WORDS, semicolon, WORDS } from "./words.ts";

/** One assessment with what its results are put to. */
export interface SarifInput {
  readonly analysis: Analysis;
  readonly meta: ReportMeta;
  readonly anchors: Anchors;
  readonly only?: (id: string) => boolean;
}

/** Severities as SARIF has them; a contrary clause is an error whatever its force. */
const LEVEL = { mandatory: "warning", consider: "note", recommended: "note", encouraged: "note" } as const;
const LONGEST_SNIPPET = 1_000;

/**
 * Assessments as a SARIF 2.1.0 log (OASIS, 2020): a rule a requirement, a result for each that is not met. What a person answered is a
 * suppression with its reason; a decision whose clause has changed is under review. Offsets are UTF-16 code units of the decoded text.
 */
export function toSarif(inputs: readonly SarifInput[], citations: Citations, reader: Language): Log {
  const meta = inputs[0]?.meta;
  const asked = inputs.map(({ analysis, only }) => analysis.assessment.requirements.filter((f) => !only || only(f.requirement.id)));
  const requirements = [...new Map(asked.flat().map((f) => [f.requirement.id, f.requirement])).values()];
  const index = new Map(requirements.map((r, i) => [r.id, i]));
  const files = inputs.flatMap((input) => input.meta.files);
  return {
    version: "2.1.0",
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    runs: [{
      tool: { driver: { name: "Palermo", version: meta?.palermo ?? "", semanticVersion: meta?.palermo ?? "", language: reader, rules: requirements.map((r) => rule(r, citations, reader)), properties: { corpus: meta?.corpus ?? "" } } },
      language: reader,
      columnKind: "utf16CodeUnits",
      newlineSequences: ["\r\n", "\n", "\r"],
      artifacts: files.map((file, i) => ({ location: { ...uriOf(file), index: i }, encoding: "utf-8", roles: ["analysisTarget"] })),
      invocations: [{
        executionSuccessful: true,
        toolExecutionNotifications: inputs.filter(({ analysis }) => !analysis.assessment.aboutTrafficking).map((input) => ({ level: "note" as const, message: { text: WORDS.notAbout[reader] }, locations: [{ physicalLocation: { artifactLocation: uriOf(input.meta.files[0] ?? "") } }] })),
      }],
      results: inputs.flatMap((input, i) => (asked[i] ?? []).filter(isResult).map((f) => new ResultWriter(input, reader, files).result(f, index.get(f.requirement.id) ?? -1))),
    }],
  };
}

/** What the checker or a reviewer found wanting: a finding that a person then answered is a result too, with its suppression. */
function isResult(f: RequirementFinding): boolean {
  return f.status !== "met" || standingOf(f) !== "met";
}

function rule(r: Requirement, citations: Citations, reader: Language): ReportingDescriptor {
  const link = r.sources.map((s) => citations.instrumentOf(s)?.link).find((l) => l);
  return {
    id: r.id, name: r.title.en.replace(/[^A-Za-z0-9]+(.)?/g, (_, c: string | undefined) => (c ?? "").toUpperCase()),
    shortDescription: { text: r.title[reader] }, fullDescription: { text: r.duty[reader] },
    help: help(r, citations, reader),
    ...(link ? { helpUri: link } : {}),
    defaultConfiguration: { level: LEVEL[r.force] },
    properties: { force: r.force, theme: r.theme, tags: ["trafficking-in-persons", r.force, r.theme], sources: [...r.sources] },
  };
}

/** What a viewer shows beside a result. Without links: the pages of requirements are not where the viewer is. */
function help(r: Requirement, citations: Citations, reader: Language): { text: string; markdown: string } {
  const cited = r.sources.map((s) => citations.cite(s, reader));
  const sources = `${WORDS.sources[reader]}${colon(reader)}`;
  return {
    text: [r.why[reader], r.guidance[reader], `${sources} ${cited.join("; ")}`].join("\n\n"),
    markdown: [`**${escapeMarkdown(r.title[reader])}**`, ...[r.duty, r.why, r.guidance].map((said) => escapeMarkdown(said[reader])), `${sources}\n${cited.map((c) => `- ${escapeMarkdown(c)}`).join("\n")}`].join("\n\n"),
  };
}

class ResultWriter {
  private readonly places: readonly Places[];

  constructor(private readonly input: SarifInput, private readonly reader: Language, private readonly files: readonly string[]) {
    this.places = input.analysis.drafts.map((d) => new Places(d));
  }

  result(f: RequirementFinding, ruleIndex: number): Result {
    const anchor = this.input.anchors.get(f) ?? { draft: 0, range: { start: 0, end: 0 } };
    const standing = standingOf(f);
    const suppressions = this.suppressions(f);
    const related = [...f.contrary.slice(1), ...f.elements.flatMap((e) => e.evidence.slice(0, 1))];
    return {
      ruleId: f.requirement.id, ruleIndex, kind: "fail", level: standing === "contrary" || f.status === "contrary" ? "error" : LEVEL[f.force],
      message: { text: this.message(f) },
      locations: [{ physicalLocation: this.location(anchor.draft, anchor.range) }],
      ...(related.length > 0 ? { relatedLocations: related.map((e, id) => ({ id, physicalLocation: this.location(e.draft, e.range), message: { text: quoteLine(this.text(e.draft), e.range.start, e.range.end) } })) } : {}),
      partialFingerprints: { "palermoFinding/v1": this.fingerprint(f) },
      ...(suppressions.length > 0 ? { suppressions } : {}),
      properties: { standing, status: f.status, missing: f.elements.filter((e) => !e.present).map((e) => e.id) },
    };
  }

  private message(f: RequirementFinding): string {
    const { reader } = this;
    const labels = f.requirement.elements.filter((e) => f.elements.some((x) => x.id === e.id && !x.present)).map((e) => e.label[reader]);
    const missing = labels.length > 0 ? ` ${REVIEW_WORDS.whatIsMissing[reader]}${colon(reader)} ${labels.join(semicolon(reader))}.` : "";
    const decisions = decisionsOf(f).map((d) => ` ${decisionSentence(d, reader)}`).join("");
    return `${f.requirement.title[reader]} (${FORCE_WORDS[f.force][reader]})${colon(reader)} ${standingTitle(f.status, reader).toLowerCase()}. ${f.requirement.duty[reader]}${missing}${decisions}`;
  }

  /** Answers that take the finding off the list, with their reasons; one that rests on a clause that has changed waits for a review. */
  private suppressions(f: RequirementFinding): Suppression[] {
    const { reader } = this;
    return decisionsOf(f).flatMap((decision): Suppression[] => {
      const answers = decision.standing === "met" || decision.standing === "elsewhere" || decision.standing === "not-applicable";
      if (!answers) return [];
      const inSource = decision.who === "author";
      const at = inSource ? this.commentOf(f) : undefined;
      return [{ kind: inSource ? "inSource" : "external", status: decision.stale ? "underReview" : "accepted", justification: decisionSentence(decision, reader), ...(at ? { location: { physicalLocation: at } } : {}) }];
    });
  }

  private commentOf({ suppression, requirement }: RequirementFinding): PhysicalLocation | undefined {
    if (!suppression) return undefined;
    const draft = this.input.analysis.drafts.findIndex((d) => d.text.slice(suppression.range.start, suppression.range.end).includes(requirement.id));
    return draft < 0 ? undefined : this.location(draft, suppression.range);
  }

  /** The same as long as the requirement is wanting in the same file in the same way; lines above may come and go. */
  private fingerprint(f: RequirementFinding): string {
    const [clause] = f.contrary;
    return fingerprint([f.requirement.id, clause ? quoteLine(this.text(clause.draft), clause.range.start, clause.range.end).toLowerCase() : ""].join("\n"));
  }

  private location(draft: number, range: Range): PhysicalLocation {
    const file = this.input.meta.files[draft] ?? this.input.meta.files[0] ?? "";
    return { artifactLocation: { ...uriOf(file), index: this.files.indexOf(file) }, region: this.region(draft, range) };
  }

  private region(draft: number, range: Range): Region {
    const places = this.places[draft];
    const { start, end } = places?.range(range) ?? range;
    const from = places?.at(range) ?? { line: 1, column: 1 };
    const to = places?.at({ start: range.end, end: range.end }) ?? from;
    return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column, charOffset: start, charLength: end - start, snippet: { text: this.text(draft).slice(range.start, Math.min(range.end, range.start + LONGEST_SNIPPET)) } };
  }

  private text(draft: number): string {
    return this.input.analysis.drafts[draft]?.text ?? "";
  }
}

/** A relative path as a URI below the root of the sources; an absolute one as a file URI. */
function uriOf(file: string): { uri: string; uriBaseId?: string } {
  const path = file.replaceAll("\\", "/");
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  if (/^[a-z]:\//i.test(path)) return { uri: `file:///${encoded.replace("%3A", ":")}` };
  return path.startsWith("/") ? { uri: `file://${encoded}` } : { uri: encoded.replace(/^(?:\.\/)+/, ""), uriBaseId: "%SRCROOT%" };
}
