import type { Analysis } from "../assess/analyse.ts";
import { type Standing, standingOf } from "../assess/standing.ts";
import type { ElementFinding, Evidence, RequirementFinding } from "../assess/types.ts";
import { type Citations, shortList } from "../corpus/cite.ts";
import { provisionPath } from "../draft/path.ts";
import type { Language } from "../text/language.ts";
import { decisionSentence, decisionsOf } from "./decision.ts";
import { Places } from "./place.ts";
import { quoteLine } from "./quote.ts";
import { STANDING_SIGNS } from "./standingWords.ts";
import { STANDING_WORDS } from "./wordsVerdict.ts";
import { colon, FORCE_WORDS, fill, KIND_WORDS, LANGUAGE_WORDS, THEME_WORDS, WORDS } from "./words.ts";

/** How a terminal shows words; without colour every function returns its text unchanged. */
export interface Paint {
  readonly bold: (s: string) => string;
  readonly dim: (s: string) => string;
  readonly status: (s: string, standing: Standing) => string;
}

export const PLAIN: Paint = { bold: (s) => s, dim: (s) => s, status: (s) => s };

/** A review as text: mandatory gaps first, then every requirement by theme. */
export function toText(analysis: Analysis, paths: readonly string[], citations: Citations, reader: Language, paint: Paint = PLAIN, only?: (id: string) => boolean): string {
  return new TextReport(analysis, paths, citations, reader, paint, only).lines().join("\n");
}

const GAPS: readonly Standing[] = ["contrary", "missing", "partial"];

function isMandatoryGap(f: RequirementFinding): boolean {
  return f.force === "mandatory" && GAPS.includes(standingOf(f));
}

class TextReport {
  private readonly places: readonly Places[];
  private readonly findings: readonly RequirementFinding[];

  constructor(
    private readonly analysis: Analysis,
    private readonly paths: readonly string[],
    private readonly citations: Citations,
    private readonly reader: Language,
    private readonly paint: Paint,
    only?: (id: string) => boolean,
  ) {
    this.places = analysis.drafts.map((d) => new Places(d));
    this.findings = analysis.assessment.requirements.filter((r) => !only || only(r.requirement.id));
  }

  lines(): string[] {
    const { reader, paint } = this;
    const { assessment } = this.analysis;
    const head = [paint.bold(this.paths.join(" + ")), `${this.title()}${KIND_WORDS[assessment.kind][reader]}, ${LANGUAGE_WORDS[assessment.language][reader]}`];
    if (!assessment.aboutTrafficking) return [...head, "", WORDS.notAbout[reader], ""];
    return [...head, "", this.summary(), paint.dim(WORDS.advice[reader]), "", ...this.gaps(), ...this.byTheme()];
  }

  private title(): string {
    const draft = this.analysis.drafts[0];
    return draft?.title ? `${quoteLine(draft.text, draft.title.start, draft.title.end, 110)} · ` : "";
  }

  private summary(): string {
    const count = (standing: Standing) => this.findings.filter((f) => standingOf(f) === standing).length;
    const mandatory = this.findings.filter((f) => f.force === "mandatory");
    return fill(WORDS.summary[this.reader], count("met"), this.findings.length, count("partial"), count("missing"), count("contrary"), mandatory.filter((f) => standingOf(f) === "met").length, mandatory.length);
  }

  private gaps(): string[] {
    const gaps = this.findings.filter(isMandatoryGap).sort((a, b) => GAPS.indexOf(standingOf(a)) - GAPS.indexOf(standingOf(b)));
    if (gaps.length === 0) return [WORDS.noMandatoryGaps[this.reader], ""];
    const out = [this.paint.bold(WORDS.mandatoryGaps[this.reader].toUpperCase()), ""];
    for (const gap of gaps) out.push(...this.finding(gap, true), "");
    return out;
  }

  private byTheme(): string[] {
    const themes = [...new Set(this.findings.map((f) => f.requirement.theme))];
    return themes.flatMap((theme) => {
      const own = this.findings.filter((f) => f.requirement.theme === theme);
      return [this.paint.bold((THEME_WORDS[theme]?.[this.reader] ?? theme).toUpperCase()), "", ...own.flatMap((f) => (isMandatoryGap(f) ? [this.headline(f), ""] : [...this.finding(f, false), ""]))];
    });
  }

  private headline(f: RequirementFinding): string {
    const { reader, paint } = this;
    const standing = standingOf(f);
    const status = paint.status(`${STANDING_SIGNS[standing]} ${STANDING_WORDS[standing][reader]}`, standing);
    return `${status}  ${paint.bold(f.requirement.title[reader])}  ${paint.dim(`(${FORCE_WORDS[f.force][reader]} · ${f.requirement.id})`)}`;
  }

  private finding(f: RequirementFinding, full: boolean): string[] {
    const { reader, paint } = this;
    const out = [this.headline(f)];
    for (const decision of decisionsOf(f)) out.push(`    ${decisionSentence(decision, reader)}`);
    if (full) out.push(`    ${f.requirement.duty[reader]}`);
    for (const clause of f.contrary) out.push(`    ${WORDS.conflict[reader]}${colon(reader)} ${this.clause(clause)}`);
    const shown = new Set<string>();
    for (const element of f.elements) if (element.present) out.push(...this.present(f, element, shown));
    for (const element of f.elements) if (!element.present && !(f.requirement.rule === "any" && standingOf(f) === "met")) out.push(...this.absent(f, element));
    out.push(paint.dim(`    ${WORDS.sources[reader]}${colon(reader)} ${shortList(this.citations, f.requirement.sources, reader)}`));
    return out;
  }

  private present(f: RequirementFinding, element: ElementFinding, shown: Set<string>): string[] {
    const best = element.evidence[0];
    const label = f.requirement.elements.find((e) => e.id === element.id)?.label[this.reader] ?? element.id;
    if (!best) return [`    ${WORDS.found[this.reader]}${colon(this.reader)} ${label}`];
    const clause = this.clause(best);
    const repeated = shown.has(clause);
    shown.add(clause);
    return [`    ${WORDS.found[this.reader]}${colon(this.reader)} ${label} — ${repeated ? this.where(best) : clause}`];
  }

  private absent(f: RequirementFinding, element: ElementFinding): string[] {
    const label = f.requirement.elements.find((e) => e.id === element.id)?.label[this.reader] ?? element.id;
    const hint = element.hints[0];
    return [`    ${WORDS.missing[this.reader]}${colon(this.reader)} ${label}${hint ? ` — ${WORDS.perhaps[this.reader].toLowerCase()} ${this.clause(hint)}` : ""}`];
  }

  private clause(e: Evidence): string {
    const draft = this.analysis.drafts[e.draft];
    return `${this.where(e)}: “${quoteLine(draft?.text ?? "", e.range.start, e.range.end)}”`;
  }

  private where(e: Evidence): string {
    const draft = this.analysis.drafts[e.draft];
    const path = provisionPath(e.provision, draft?.text ?? "", draft?.language ?? "en");
    const line = this.places[e.draft]?.said(e.range, this.reader) ?? "";
    const file = this.paths.length > 1 ? `${this.paths[e.draft]}, ` : "";
    return path ? `${file}${path} (${line})` : `${file}${line}`;
  }
}
