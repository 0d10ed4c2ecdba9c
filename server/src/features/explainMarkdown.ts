import { standingOf } from "../assess/standing.ts";
import type { RequirementFinding } from "../assess/types.ts";
import { type Citations, originalOf, shortList } from "../corpus/cite.ts";
import type { Citable, Requirement } from "../corpus/types.ts";
import { provisionPath } from "../draft/path.ts";
import { decisionLines } from "../report/verdictText.ts";
import { officialWords } from "../report/page.ts";
import { colon, FORCE_WORDS, WORDS } from "../report/words.ts";
import { STANDING_WORDS } from "../report/wordsVerdict.ts";
import type { Language } from "../text/language.ts";
import type { Context } from "./context.ts";
import { pageOf } from "./diagnostics.ts";
import { escapeMarkdown as md, link } from "../report/markdownText.ts";
import { provisionAddress } from "./pages.ts";
import { FEATURE_WORDS } from "./words.ts";

/** How many sources a hover shows in full; the others are named. */
const FULL = 3;

/** What of a finding need not be said again. */
export interface SaidBeside {
  /** Whether the client shows the diagnostic's message, with what is missing and the duty, beside the hover. */
  readonly message: boolean;
  /** Sources that were quoted in an earlier part of the same hover; those quoted now are added. */
  readonly quoted: Set<string>;
}

/** A finding as Markdown for a hover: title and status, what was found and what is missing, the duty, its sources, the page. */
export function findingMarkdown(context: Context, finding: RequirementFinding, beside: SaidBeside): string {
  const { reader, citations } = context;
  const { requirement } = finding;
  const status = `${STANDING_WORDS[standingOf(finding)][reader]} · ${FORCE_WORDS[requirement.force][reader]}`;
  const parts = [
    `**${md(requirement.title[reader])}** — ${md(status)}`,
    ...decisionLines(finding, reader).map(md),
    ...elementLines(context, finding, beside),
    ...(beside.message ? [] : [md(requirement.duty[reader])]),
    sourcesMarkdown(requirement, citations, reader, beside.quoted),
    link(FEATURE_WORDS.page[reader], pageOf(requirement.id, reader)),
  ];
  return parts.join("\n\n");
}

/** "Missing: …" and "Found: … (Section 3)"; a requirement of one element says it by its status. */
function elementLines(context: Context, { requirement, elements, status }: RequirementFinding, beside: SaidBeside): string[] {
  const { reader, text, draft } = context;
  if (elements.length < 2) return [];
  const label = (id: string) => requirement.elements.find((e) => e.id === id)?.label[reader] ?? id;
  const places = elements.filter((e) => e.present).map((e) => ({ id: e.id, at: e.evidence[0]?.provision }));
  const found = places.map(({ id, at }) => (at ? `${label(id)} (${provisionPath(at, text, draft.language)})` : label(id)));
  const missing = status === "met" ? [] : elements.filter((e) => !e.present).map((e) => label(e.id));
  const line = (word: "missing" | "found", items: readonly string[]) => `${WORDS[word][reader]}${colon(reader)} ${md(items.join(reader === "fr" ? "\u00a0; " : "; "))}`;
  return [[...(missing.length > 0 && !beside.message ? [line("missing", missing)] : []), ...(found.length > 0 ? [line("found", found)] : [])].join("  \n")].filter((l) => l !== "");
}

/** Sources as a lawyer cites them. A treaty's words are the duty itself and are not told again; a recommendation is summed up and quoted. */
function sourcesMarkdown({ sources }: Requirement, citations: Citations, reader: Language, told: Set<string>): string {
  const shown = sources.slice(0, FULL).map((s) => {
    const [one] = citations.below(s);
    const cited = link(citations.cite(s, reader), provisionAddress(s, reader));
    const quoted = one && citations.below(s).length === 1 && !told.has(s) ? quotedParts(one, reader) : [];
    told.add(s);
    return [`- ${cited}`, ...(one?.instrument === "protocol" || one?.instrument === "convention" ? quoted.slice(1) : quoted)].join("\n\n  ");
  });
  const rest = sources.slice(FULL);
  const more = rest.length > 0 ? [`- ${md(shortList(citations, rest, reader))}`] : [];
  return [`**${FEATURE_WORDS.sources[reader]}**`, [...shown, ...more].join("\n")].join("\n\n");
}

/** A source as Markdown: how a lawyer cites it, our words, the French original, the official text. */
export function sourceMarkdown(id: string, citations: Citations, reader: Language): string {
  const provisions = citations.below(id);
  const official = citations.instrumentOf(id)?.link;
  const head = `**${md(citations.cite(id, reader))}**`;
  const links = [link(FEATURE_WORDS.page[reader], provisions.length > 0 ? provisionAddress(id, reader) : undefined), ...(official ? [link(officialWords(official, reader), official)] : [])].join(" · ");
  const one = provisions.length === 1 ? provisions[0] : undefined;
  const body = one ? quotedParts(one, reader) : [provisions.slice(0, 4).map((p) => `- ${md(citations.short(p.id, reader))}${colon(reader)} ${md(own(p, reader))}`).join("\n")];
  return [head, ...body, links].join("\n\n");
}

function quotedParts(p: Citable, reader: Language): string[] {
  const original = originalOf(p);
  return [md(own(p, reader)), ...(original ? [`> ${WORDS.original[reader]}${colon(reader)} ${md(original)}`] : [])];
}

function own(p: Citable, reader: Language): string {
  return (p.duty ?? p.summary)?.[reader] ?? "";
}
