/** Development commands on the corpus as it stands in the tree (nothing is built). */
import { readFileSync } from "node:fs";
import { Checker } from "../server/src/assess/analyse.ts";
import { compileLexicon, type LexiconError } from "../server/src/assess/lexicon.ts";
import { loadCases } from "../server/src/cli/eval/cases.ts";
import { runExamples } from "../server/src/cli/eval/examples.ts";
import { report, weakElements } from "../server/src/cli/eval/print.ts";
import { score } from "../server/src/cli/eval/score.ts";
import { assembleCorpus } from "../server/src/corpus/assemble.ts";
import { provisionPath } from "../server/src/draft/path.ts";
import { readDraft } from "../server/src/draft/read.ts";
import type { Provision } from "../server/src/draft/types.ts";
import { LANGUAGES, type Language } from "../server/src/text/language.ts";
import { readCorpusFiles } from "./corpus-files.ts";

const [command, ...args] = process.argv.slice(2);
const option = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const corpus = assembleCorpus(readCorpusFiles("corpus"), "dev");
const only = option("--lang")?.split(",") as Language[] | undefined;
const languages = only ?? [...LANGUAGES];

if (command === "tree") tree(args[0] ?? "");
else if (command === "readings") readings(args[0] ?? "");
else if (command === "lexicon") checkLexicon();
else if (command === "examples") examples();
else if (command === "eval") evaluate();
else console.log("tree FILE | readings FILE | lexicon [--lang en] | examples [--lang en] [--key K] | eval FOLDER [--lang en] [--split tune] [--group laws,sentences] [--key K] [--errors] [--elements] [--weak 0.5]");

function tree(file: string): void {
  const text = readFileSync(file, "utf8");
  const draft = readDraft(text, { language: only?.[0] });
  const show = (p: Provision, depth: number) => {
    const first = p.lead[0];
    console.log(`${"  ".repeat(depth)}${p.level}${p.nonOperative ? `!${p.nonOperative}` : ""} [${p.number}] ${p.heading ? `«${text.slice(p.heading.start, p.heading.end)}»` : ""} ${first ? JSON.stringify(text.slice(first.start, Math.min(first.end, first.start + 70))) : ""}${p.tail.length ? ` TAIL ${p.tail.map((t) => JSON.stringify(text.slice(t.start, Math.min(t.end, t.start + 40))))}` : ""}`);
    for (const c of p.children) show(c, depth + 1);
  };
  console.log(draft.kind, draft.language, draft.title && text.slice(draft.title.start, draft.title.end));
  show(draft.root, 0);
}

function readings(file: string): void {
  const text = readFileSync(file, "utf8");
  const draft = readDraft(text, { language: only?.[0] });
  for (const sentence of draft.sentences) for (const reading of sentence.readings) {
    console.log(`${provisionPath(reading.provision, text, draft.language)}: ${reading.runs.map((r) => text.slice(draft.tokens.start[r.from], draft.tokens.end[r.to - 1]).replace(/\s+/g, " ")).join(" ‖ ")}`);
  }
}

function checkLexicon(): void {
  const standard = new Set([...corpus.requirements.law, ...corpus.requirements.plan].flatMap((r) => r.elements.map((e) => `${r.id}/${e.id}`)));
  for (const language of languages) {
    const problems: LexiconError[] = [];
    const compiled = compileLexicon(corpus.lexicons[language], problems);
    for (const p of problems) console.log(p.message);
    const unknown = standard.size > 0 ? Object.keys(corpus.lexicons[language].elements).filter((k) => !standard.has(k)) : [];
    const missing = [...standard].filter((k) => !Object.hasOwn(corpus.lexicons[language].elements, k));
    console.log(`${language}: ${compiled.targets.length} queries, ${compiled.program.nodes.length} nodes, ${problems.length} wrong; unknown: ${unknown.join(" ") || "none"}; without entry: ${missing.length}`);
  }
}

function checker(): Checker {
  const lenient = new Checker(corpus);
  const known = new Map<Language, ReturnType<typeof compileLexicon>>();
  lenient.lexicon = (language) => {
    const made = known.get(language) ?? compileLexicon(corpus.lexicons[language], []);
    known.set(language, made);
    return made;
  };
  return lenient;
}

function examples(): void {
  const key = option("--key");
  for (const language of languages) {
    const { failed, run, unused } = runExamples(corpus, language, checker());
    for (const f of failed) if (!key || f.key.includes(key)) console.log(`${f.what === "match" ? "NOT FOUND  " : "FALSE FIND "} ${f.language} ${f.key}\n    ${f.text.replace(/\s+/g, " ")}${f.shown ? `\n    matched: ${f.shown}` : ""}`);
    if (args.includes("--unused")) for (const u of unused) if (!key || u.includes(key)) console.log(`UNUSED ${u}`);
    console.log(`${language}: ${run} examples, ${failed.length} failed, ${unused.length} finds match no example`);
  }
}

function evaluate(): void {
  const groups = option("--group")?.split(",");
  const texts = option("--text")?.split(",");
  const split = option("--split");
  const key = option("--key");
  const cases = loadCases(args[0] ?? "").filter((c) => languages.includes(c.language) && (!groups || groups.includes(c.group)) && (!texts || texts.includes(c.name)) && (!split || c.split === split) && (!key || c.complete || [...c.labels.keys()].some((k) => k.startsWith(key))));
  const scores = score(checker(), cases);
  const kept = key ? { ...scores, verdicts: scores.verdicts.filter((v) => v.key.startsWith(key)), contraries: scores.contraries.filter((c) => key.startsWith(c.requirement)) } : scores;
  console.log(report(kept, { errors: args.includes("--errors"), elements: args.includes("--elements") }));
  if (args.includes("--show")) for (const v of kept.verdicts) if (v.wanted !== v.found) console.log(`${v.found ? "FP" : "FN"} ${v.key}: ${cases.find((c) => c.name === v.text)?.text.replace(/\s+/g, " ").slice(0, 400)}\n     matched: ${v.shown}`);
  const weak = option("--weak");
  if (weak) console.log(`\n== weak\n${weakElements(kept.verdicts, Number(weak)).join("\n")}`);
}
