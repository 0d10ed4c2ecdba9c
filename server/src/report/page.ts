import type { Citations } from "../corpus/cite.ts";
import type { Citable, Corpus, Requirement } from "../corpus/types.ts";
import type { Language } from "../text/language.ts";
import { ruleWords } from "./explain.ts";
import { colon, FORCE_WORDS, THEME_WORDS, WORDS } from "./words.ts";


/** The documentation page of a requirement in one language, as Markdown. */
export function requirementPage(r: Requirement, corpus: Corpus, citations: Citations, language: Language): string {
  const clauses = corpus.clauses[language].filter((c) => c.requirement === r.id);
  const part = (title: string, body: string) => `## ${title}\n\n${body}\n`;
  return [
    `# ${r.title[language]}\n`,
    `\`${r.id}\` · ${FORCE_WORDS[r.force][language]} · ${THEME_WORDS[r.theme]?.[language] ?? r.theme}\n`,
    `${r.duty[language]}\n`,
    part(WORDS.why[language], r.why[language]),
    part(WORDS.guidance[language], r.guidance[language]),
    part(WORDS.elements[language], `${WORDS.rule[language]}${colon(language)} ${ruleWords(r.rule, language)}.\n\n${r.elements.map((e) => `- **${e.label[language]}** (\`${e.id}\`): ${e.present[language]}`).join("\n")}`),
    ...(r.contrary ? [part(WORDS.contraryIs[language], r.contrary[language])] : []),
    ...(r.rulings?.length ? [part(WORDS.rulings[language], r.rulings.map((x) => `- ${x[language]}`).join("\n"))] : []),
    ...(clauses.length > 0 ? [part(WORDS.clauses[language], clauses.map((c) => `**${c.alternative ?? c.heading}**\n\n${c.text.split("\n").map((l) => `> ${l}`).join("\n")}`).join("\n\n"))] : []),
    part(WORDS.sources[language], r.sources.map((s) => source(s, citations, language)).join("\n")),
  ].join("\n");
}

function source(id: string, citations: Citations, language: Language): string {
  const link = citations.instrumentOf(id)?.link;
  const cited = citations.cite(id, language);
  const name = link ? `[${cited}](${link})` : cited;
  const provisions = citations.below(id);
  const text = provisions.map((p) => `${provisions.length > 1 ? `${citations.short(p.id, language)}: ` : ""}${(p.duty ?? p.summary)?.[language] ?? ""}${p.text ? `\n  > ${WORDS.original[language]}${colon(language)} « ${p.text} »` : ""}`).join("\n  ");
  return `- ${name} (\`${id}\`)\n  ${text}`;
}

/** A provision of the corpus as a page: its citation, our words, the original, what it supports. */
export function provisionPage(provisions: readonly Citable[], id: string, citations: Citations, language: Language): string {
  const instrument = citations.instrumentOf(id);
  const body = provisions.map((p) => {
    const original = p.text ? `\n\n> ${WORDS.original[language]}${colon(language)} « ${[p.chapeau, p.text].filter(Boolean).join(" ")} »` : "";
    const supports = p.requirements.length > 0 ? `\n\n${WORDS.supports[language]}${colon(language)} ${p.requirements.map((r) => `\`${r}\``).join(", ")}` : "";
    const unchecked = p.unchecked ? `\n\n${WORDS.unchecked[language]}${colon(language)} ${p.unchecked[language]}` : "";
    const note = p.note ? `\n\n${WORDS.note[language]}${colon(language)} ${p.note[language]}` : "";
    return `## ${p.heading?.[language] ?? citations.short(p.id, language)}\n\n\`${p.id}\`\n\n${(p.duty ?? p.summary)?.[language] ?? ""}${original}${note}${supports}${unchecked}`;
  });
  return [`# ${citations.cite(id, language)}`, ...body, ...(instrument?.link ? [`<${instrument.link}>`] : [])].join("\n\n");
}
