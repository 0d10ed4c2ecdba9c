import { Checker } from "../../assess/analyse.ts";
import { searchDraft } from "../../assess/search.ts";
import type { Corpus, LexiconEntry } from "../../corpus/types.ts";
import type { DraftKind } from "../../draft/types.ts";
import type { Language } from "../../text/language.ts";

/** An example of the lexicon that does not do what its file says. */
export interface FailedExample {
  readonly language: Language;
  readonly key: string;
  readonly what: "match" | "near-miss";
  readonly text: string;
  readonly shown: string;
}

/** Runs every example of the lexicon of a language. @returns the failures and how many were run. */
export function runExamples(corpus: Corpus, language: Language, checker = new Checker(corpus)): { failed: FailedExample[]; run: number; unused: string[] } {
  const data = corpus.lexicons[language];
  const failed: FailedExample[] = [];
  let run = 0;
  const unused: string[] = [];
  const each = (key: string, entry: LexiconEntry, contrary: boolean) => {
    const kind: DraftKind = key.startsWith("plan.") ? "plan" : "law";
    const matchedRanks = new Set<number>();
    for (const what of ["match", "near-miss"] as const) {
      for (const text of what === "match" ? entry.examples.match : entry.examples.nearMisses) {
        run++;
        const [requirement = "", element = ""] = key.split("/");
        const { assessment, drafts } = checker.analyse(text, { language, kind, assumeSubject: true });
        const finding = assessment.requirements.find((r) => r.requirement.id === requirement);
        const evidence = contrary ? (finding?.contrary ?? []) : (finding?.elements.find((e) => e.id === element)?.evidence ?? []);
        const draft = drafts[0];
        if (draft && what === "match") for (const hit of searchDraft(draft, checker.lexicon(language)).hits) if (hit.target.key === key && hit.target.what === (contrary ? "contrary" : "find")) matchedRanks.add(hit.target.rank);
        if (evidence.length > 0 !== (what === "match")) failed.push({ language, key: contrary ? `contrary ${key}` : key, what, text, shown: evidence[0] ? text.slice(evidence[0].match.start, evidence[0].match.end) : "" });
      }
    }
    if (entry.examples.match.length > 0) for (let rank = 0; rank < entry.finds.length; rank++) if (!matchedRanks.has(rank)) unused.push(`${language} ${key}: ${entry.finds[rank]?.query}`);
  };
  for (const [key, entry] of Object.entries(data.elements)) each(key, entry, false);
  for (const [key, entry] of Object.entries(data.contrary)) each(key, entry, true);
  return { failed, run, unused };
}
