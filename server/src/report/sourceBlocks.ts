import type { Language } from "../text/language.ts";
import { type Block, heading, paragraph, type Paragraph, words } from "./document.ts";
import type { ReviewSource, SourceGroup, SourceProvision } from "./reviewSources.ts";
import { REVIEW_WORDS } from "./reviewWords.ts";
import { colon, semicolon, WORDS } from "./words.ts";

/** The sources in full: each once, as a lawyer cites it, with what it says and the French original of recommendations. */
export function sourceBlocks(groups: readonly SourceGroup[], reader: Language): Block[] {
  return groups.flatMap((group) => [
    heading(2, [group.title, group.document].filter(Boolean).join(", ")),
    ...(group.link ? [paragraph(`${REVIEW_WORDS.officialText[reader]}${colon(reader)} `, { text: group.link, target: group.link })] : []),
    ...group.sources.flatMap((source) => sourceOf(source, reader)),
  ]);
}

function sourceOf(source: ReviewSource, reader: Language): Block[] {
  const cite: Paragraph = { ...paragraph({ text: `${source.cite}.`, bold: true }), id: source.anchor, role: "annexHead" };
  const single = source.provisions.length === 1;
  return [cite, ...source.provisions.flatMap((p) => provision(p, single, reader)), { ...paragraph(`${REVIEW_WORDS.usedFor[reader]}${colon(reader)} ${source.citedFor.join(semicolon(reader))}.`), role: "annexNote" }];
}

function provision({ short, says, original, note }: SourceProvision, single: boolean, reader: Language): Block[] {
  return [
    ...(says ? [{ ...paragraph(`${single ? "" : `${short}${colon(reader)} `}${says}`), role: "annex" as const }] : []),
    ...(original ? [{ kind: "quotation" as const, language: "fr" as const, small: true, lines: [[{ text: `${WORDS.original[reader]}${colon(reader)} `, italic: true, ...(reader === "fr" ? {} : { language: reader }) }, words(original)]] }] : []),
    ...(note ? [{ ...paragraph(`${WORDS.note[reader]}${colon(reader)} ${note}`), role: "annexNote" as const }] : []),
  ];
}
