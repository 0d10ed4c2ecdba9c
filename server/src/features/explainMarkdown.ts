import type { RequirementFinding } from "../assess/types.ts";
import type { Citable, Corpus, Requirement } from "../corpus/types.ts";
import type { Citations } from "../corpus/cite.ts";
import { colon, FORCE_WORDS, STATUS_WORDS } from "../report/words.ts";
import type { Language } from "../text/language.ts";
import { pageOf } from "./diagnostics.ts";
import { escapeMarkdown as md, link } from "./markdown.ts";
import { FEATURE_WORDS } from "./words.ts";

/** How many sources a hover shows in full; the others are named. */
const FULL = 3;

/** A requirement as Markdown for a hover: duty, force, status, and each source with its citation, our summary and the French original. */
export function requirementMarkdown(requirement: Requirement, finding: RequirementFinding | undefined, citations: Citations, reader: Language): string {
  const head = `**${md(requirement.title[reader])}**`;
  const facts = [
    `${FEATURE_WORDS.force[reader]}${colon(reader)} ${FORCE_WORDS[requirement.force][reader]}`,
    ...(finding ? [`${FEATURE_WORDS.status[reader]}${colon(reader)} ${STATUS_WORDS[finding.status][reader]}`] : []),
    link(requirement.id, pageOf(requirement.id, reader)),
  ].join(" · ");
  const shown = requirement.sources.slice(0, FULL).map((s) => sourceMarkdown(s, citations, reader));
  const rest = requirement.sources.slice(FULL).map((s) => `- ${md(citations.cite(s, reader))}`);
  return [head, facts, md(requirement.duty[reader]), `**${FEATURE_WORDS.sources[reader]}**`, ...shown, ...(rest.length > 0 ? [rest.join("\n")] : [])].join("\n\n");
}

/** A source as Markdown: how a lawyer cites it, our words, the French original, the official text. */
export function sourceMarkdown(id: string, citations: Citations, reader: Language): string {
  const provisions = citations.below(id);
  const instrument = citations.instrumentOf(id);
  const head = `**${md(citations.cite(id, reader))}** ${instrument?.link ? `(${link(FEATURE_WORDS.officialText[reader], instrument.link)})` : ""}`.trim();
  const one = provisions.length === 1 ? provisions[0] : undefined;
  if (!one) return [head, ...provisions.slice(0, 4).map((p) => `- ${md(citations.short(p.id, reader))}: ${md(own(p, reader))}`)].join("\n");
  const original = one.text ? `\n\n> ${FEATURE_WORDS.original[reader]}${colon(reader)} « ${md([one.chapeau, one.text].filter(Boolean).join(" "))} »` : "";
  return `${head}\n\n${md(own(one, reader))}${original}`;
}

function own(p: Citable, reader: Language): string {
  return (p.duty ?? p.summary)?.[reader] ?? "";
}

/** The requirement with an id, of either kind. */
export function requirementById(corpus: Corpus, id: string): Requirement | undefined {
  return corpus.requirements.law.find((r) => r.id === id) ?? corpus.requirements.plan.find((r) => r.id === id);
}
