import { type Citations, originalOf } from "../corpus/cite.ts";
import type { Citable, Clause, Corpus, Requirement } from "../corpus/types.ts";
import type { Language } from "../text/language.ts";
import { ruleWords } from "./explain.ts";
import { colon, FORCE_WORDS, fill, LANGUAGE_WORDS, THEME_WORDS, WORDS } from "./words.ts";

/** Where pages lie, as seen from the page that links to them. */
export interface PageLinks {
  readonly requirement: (id: string) => string;
  /** The page, or the part of one, that shows a provision or those below a chapeau. */
  readonly provision: (id: string) => string;
}

/** The documentation page of a requirement in one language, as Markdown. */
export function requirementPage(r: Requirement, corpus: Corpus, citations: Citations, language: Language, links: PageLinks): string {
  const part = (title: string, body: string) => `## ${title}\n\n${body}\n`;
  const elements = r.elements.map((e) => (r.elements.length > 1 ? `- **${capitalised(e.label[language])}**${colon(language)} ${e.present[language]}` : `${capitalised(e.present[language])}.`)).join("\n");
  const clauses = modelWording(corpus.clauses[language].filter((c) => c.requirement === r.id));
  return [
    `# ${r.title[language]}\n`,
    `\`${r.id}\` · ${FORCE_WORDS[r.force][language]} · ${THEME_WORDS[r.theme]?.[language] ?? r.theme}\n`,
    `${r.duty[language]}\n`,
    part(WORDS.why[language], r.why[language]),
    part(WORDS.guidance[language], r.guidance[language]),
    part(WORDS.elements[language], `${r.elements.length > 1 ? `${WORDS.rule[language]}${colon(language)} ${ruleWords(r.rule, language)}.\n\n` : ""}${elements}`),
    ...(r.contrary ? [part(WORDS.contraryIs[language], `${capitalised(r.contrary[language]).replace(/\.$/, "")}.`)] : []),
    ...(r.rulings?.length ? [part(WORDS.rulings[language], r.rulings.map((x) => `- ${x[language]}`).join("\n"))] : []),
    ...(clauses ? [part(WORDS.clauses[language], clauses)] : []),
    part(WORDS.sources[language], r.sources.map((s) => source(s, citations, language, links)).join("\n")),
  ].join("\n");
}

/** Clauses under their names; those of one name together. */
function modelWording(clauses: readonly Clause[]): string {
  const named = new Map<string, string[]>();
  for (const c of clauses) named.set(c.alternative ?? c.heading, [...(named.get(c.alternative ?? c.heading) ?? []), c.text]);
  const quoted = (text: string) => text.split("\n").map((l) => `> ${l}`).join("\n");
  return [...named].map(([name, texts]) => `**${name}**\n\n${texts.map(quoted).join("\n\n<!-- -->\n\n")}`).join("\n\n");
}

function source(id: string, citations: Citations, language: Language, links: PageLinks): string {
  const provisions = citations.below(id);
  const cited = `[${citations.cite(id, language)}](${links.provision(id)}) (\`${id}\`)`;
  const [one] = provisions;
  if (one && provisions.length === 1) return `- ${cited}\n\n  ${saidBy(one, language).join("\n\n  ")}`;
  const parts = provisions.map((p) => `  - ${citations.short(p.id, language)}${colon(language)} ${saidBy(p, language).join("\n\n    ")}`);
  return [`- ${cited}`, ...parts].join("\n");
}

/** What a provision says: in our words, then in those of the original. */
function saidBy(p: Citable, language: Language): string[] {
  const original = originalOf(p);
  return [(p.duty ?? p.summary)?.[language] ?? "", ...(original ? [`> ${WORDS.original[language]}${colon(language)} ${original}`] : [])];
}

/** A provision of the corpus as a page: its citation, our words, the original, what it supports. */
export function provisionPage(provisions: readonly Citable[], id: string, corpus: Corpus, citations: Citations, language: Language, links: PageLinks): string {
  const titled = provisions.length > 1;
  const body = provisions.map((p) => [...(titled ? [`## ${citations.short(p.id, language)}`] : []), ...provisionParts(p, corpus, language, links)].join("\n\n"));
  return [`# ${citations.cite(id, language)}`, ...body, ...official(id, citations, language)].join("\n\n");
}

/** All that can be cited in one instrument, meeting or report as a page; each provision under a heading of its own. */
export function instrumentPage(instrument: string, corpus: Corpus, citations: Citations, language: Language, links: PageLinks): string {
  const own = corpus.citables.filter((c) => c.within === instrument);
  const title = corpus.instruments.find((i) => i.id === instrument)?.title[language] ?? instrument;
  const body = own.map((p) => [`## ${provisionHeading(p.id, citations, language)}`, ...provisionParts(p, corpus, language, links)].join("\n\n"));
  return [`# ${title}`, ...official(own[0]?.id ?? "", citations, language), ...body].join("\n\n");
}

/** The heading of a provision on its instrument's page. */
export function provisionHeading(id: string, citations: Citations, language: Language): string {
  return citations.short(id, language);
}

function provisionParts(p: Citable, corpus: Corpus, language: Language, links: PageLinks): string[] {
  const labelled = (label: keyof typeof WORDS, text: string) => `${WORDS[label][language]}${colon(language)} ${text}`;
  const title = (id: string) => [...corpus.requirements.law, ...corpus.requirements.plan].find((r) => r.id === id)?.title[language] ?? id;
  const supported = requirementsOf(p, corpus).map((id) => `[${title(id)}](${links.requirement(id)})`);
  return [
    ...(p.heading ? [`**${p.heading[language]}** (\`${p.id}\`)`] : [`\`${p.id}\``]),
    ...saidBy(p, language),
    ...(p.note ? [labelled("note", p.note[language])] : []),
    ...(supported.length > 0 ? [labelled("supports", supported.join("; "))] : []),
    ...(p.unchecked ? [labelled("unchecked", p.unchecked[language])] : []),
  ];
}

/** The requirements that rest on a provision; those of a treaty's provision are known only by what cites it. */
function requirementsOf(p: Citable, corpus: Corpus): readonly string[] {
  if (p.requirements.length > 0) return p.requirements;
  return [...corpus.requirements.law, ...corpus.requirements.plan].filter((r) => r.sources.includes(p.id)).map((r) => r.id);
}

/** The link to the official text, with its language where that is not the reader's. */
function official(id: string, citations: Citations, language: Language): string[] {
  const link = citations.instrumentOf(id)?.link;
  return link ? [`[${officialWords(link, language)}](${link})`] : [];
}

/** « Texte officiel (en anglais) »: what a link to an official text is called. */
export function officialWords(link: string, language: Language): string {
  const own = /[/.](en|fr|es)\//.exec(link)?.[1] as Language | undefined;
  return own && own !== language ? fill(WORDS.officialIn[language], LANGUAGE_WORDS[own][language]) : WORDS.official[language];
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
