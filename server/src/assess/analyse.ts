import type { Corpus, Requirement } from "../corpus/types.ts";
import type { Manuscript } from "../draft/formats/manuscript.ts";
import { readDraft, type ReadDraft, ReadMemory, type ReadOptions } from "../draft/read.ts";
import { type Suppression, suppressionsOf } from "../draft/suppressions.ts";
import type { DraftKind } from "../draft/types.ts";
import type { Language } from "../text/language.ts";
import { Evaluator } from "../query/evaluate.ts";
import { applyVerdicts } from "./applyVerdicts.ts";
import { conclude } from "./conclude.ts";
import { evidenceOf, type Relevance, stems } from "./evidence.ts";
import { type CompiledLexicon, compileLexicon } from "./lexicon.ts";
import { SentenceMemory } from "./outcomes.ts";
import { type Hit, type SearchResult, searchDraft } from "./search.ts";
import type { Assessment, Evidence, RequirementFinding } from "./types.ts";
import type { Verdict } from "./verdict.ts";

/** How a text is to be read and judged. What `defaults` says yields to the draft's front matter. */
export interface AnalyseOptions extends ReadOptions {
  /** Judge it even when it does not seem to be about trafficking. */
  readonly assumeSubject?: boolean;
  /** Which requirements are asked for; all when absent. The others are judged, so that answers to them are known, and left out. */
  readonly asked?: (requirement: Requirement) => boolean;
  /** What reviewers decided, kept beside the draft. */
  readonly verdicts?: readonly Verdict[];
}

/** A draft with its assessment. */
export interface Analysis {
  readonly drafts: readonly ReadDraft[];
  readonly assessment: Assessment;
}

/** A text that is being edited. */
export interface OpenDraft {
  /**
   * Reads and judges its new version.
   * @throws UnknownLanguageError
   */
  readonly update: (text: string | Manuscript, options?: AnalyseOptions) => Analysis;
}

/** A short text may name its subject once; a longer one that is about trafficking names it again. */
const SHORT = 6;

/** Judges drafts against a corpus. Lexicons are compiled once, when a language is first met. */
export class Checker {
  private readonly lexicons = new Map<Language, CompiledLexicon>();
  private readonly names = new Map<string, ReadonlySet<string>>();
  /** One a language: its tables are as long as the lexicon. */
  private readonly evaluators = new Map<Language, Evaluator>();

  constructor(readonly corpus: Corpus) {}

  /** The compiled lexicon of a language. @throws LexiconError */
  lexicon(language: Language): CompiledLexicon {
    const known = this.lexicons.get(language) ?? compileLexicon(this.corpus.lexicons[language]);
    this.lexicons.set(language, known);
    return known;
  }

  private evaluator(language: Language): Evaluator {
    const known = this.evaluators.get(language) ?? new Evaluator(this.lexicon(language).program);
    this.evaluators.set(language, known);
    return known;
  }

  /**
   * Reads a text and says, for each requirement of its kind, what it gives.
   * @throws UnknownLanguageError
   */
  analyse(text: string | Manuscript, options: AnalyseOptions = {}): Analysis {
    return this.analyseTogether([{ text, options }], options);
  }

  /** Reads several texts as one draft: what one gives, all give. The first decides kind and language of the answer. */
  analyseTogether(texts: readonly { readonly text: string | Manuscript; readonly options?: ReadOptions }[], options: AnalyseOptions = {}): Analysis {
    const drafts: ReadDraft[] = [];
    for (const { text, options: own } of texts) drafts.push(readDraft(text, { kind: drafts[0]?.kind, ...options, ...own }));
    const results = drafts.map((draft) => searchDraft(draft, this.lexicon(draft.language), this.evaluator(draft.language)));
    return this.judge(drafts, results, options);
  }

  /** Keeps a text that is being edited: each version costs little more than what changed in it. What is found is what `analyse` finds. */
  open(): OpenDraft {
    const reading = new ReadMemory();
    const searches = new Map<Language, SentenceMemory>();
    return {
      update: (text, options = {}) => {
        const draft = readDraft(text, options, reading);
        const memory = searches.get(draft.language) ?? new SentenceMemory();
        searches.set(draft.language, memory);
        return this.judge([draft], [searchDraft(draft, this.lexicon(draft.language), this.evaluator(draft.language), memory)], options);
      },
    };
  }

  /** Stems of what an element ("requirement/element") or a requirement is called, for telling which heading names it. */
  private namesOf(key: string, language: Language, kind: DraftKind): ReadonlySet<string> {
    const known = this.names.get(`${kind} ${language} ${key}`);
    if (known) return known;
    const [id, element] = key.split("/");
    const requirement = this.corpus.requirements[kind].find((r) => r.id === id);
    const names = [requirement?.title[language], requirement?.elements.find((e) => e.id === element)?.label[language]].filter(Boolean).join(" ");
    const found = new Set(stems(names));
    this.names.set(`${kind} ${language} ${key}`, found);
    return found;
  }

  private judge(drafts: readonly ReadDraft[], results: readonly SearchResult[], options: AnalyseOptions): Analysis {
    const first = drafts[0];
    if (!first) throw new RangeError("no text was given");
    const about = options.assumeSubject === true || drafts.some((draft, i) => isAbout(draft, results[i] as SearchResult));
    const concluded = about ? conclude(this.corpus.requirements[first.kind], collect(drafts, results, (key, language) => this.namesOf(key, language, first.kind))) : [];
    const { requirements: answered, stale } = answer(concluded, drafts.flatMap((d) => suppressionsOf(d.text)));
    const { asked, verdicts = [] } = options;
    const requirements = applyVerdicts(answered, verdicts, drafts);
    return { drafts, assessment: { kind: first.kind, language: first.language, aboutTrafficking: about, requirements: asked ? requirements.filter((r) => asked(r.requirement)) : requirements, stale } };
  }
}

/** Puts the author's answers to the findings they answer. A contrary cannot be answered away. */
function answer(findings: readonly RequirementFinding[], suppressions: readonly Suppression[]): { requirements: RequirementFinding[]; stale: Suppression[] } {
  const used = new Set<Suppression>();
  const requirements = findings.map((finding) => {
    const suppression = suppressions.find((s) => s.requirement === finding.requirement.id && s.reason !== "");
    if (!suppression || finding.status === "met" || finding.status === "contrary") return finding;
    used.add(suppression);
    return { ...finding, suppression };
  });
  return { requirements, stale: suppressions.filter((s) => !used.has(s)) };
}

function isAbout(draft: ReadDraft, result: SearchResult): boolean {
  if ((result.roleCounts.get("core") ?? 0) > 0) return true;
  return result.mentions >= (draft.sentences.length <= SHORT ? 1 : 2);
}

/** Hits by what they are for. */
function grouped(hits: readonly Hit[]): Map<string, Hit[]> {
  const groups = new Map<string, Hit[]>();
  const byTarget = new Map<Hit["target"], Hit[]>();
  for (const hit of hits) {
    let group = byTarget.get(hit.target);
    if (!group) {
      const key = `${hit.target.what} ${hit.target.key}`;
      group = groups.get(key) ?? [];
      groups.set(key, group);
      byTarget.set(hit.target, group);
    }
    group.push(hit);
  }
  return groups;
}

function collect(drafts: readonly ReadDraft[], results: readonly SearchResult[], namesOf: (key: string, language: Language) => ReadonlySet<string>) {
  const found = { evidence: new Map<string, Evidence[]>(), hints: new Map<string, Evidence[]>(), contrary: new Map<string, Evidence[]>(), cores: 0 };
  drafts.forEach((draft, d) => {
    const result = results[d] as SearchResult;
    found.cores += result.roleCounts.get("core") ?? 0;
    const headings: Relevance["headings"] = new Map();
    for (const [key, hits] of grouped(result.hits)) {
      const [what, name] = key.split(" ") as [Hit["target"]["what"], string];
      const into = what === "find" ? found.evidence : what === "hint" ? found.hints : found.contrary;
      into.set(name, [...(into.get(name) ?? []), ...evidenceOf(draft, hits, d, { subjectSentences: result.subjectSentences, names: namesOf(name, draft.language), headings })]);
    }
  });
  return found;
}
