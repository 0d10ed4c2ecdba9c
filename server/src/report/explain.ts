import type { Citations } from "../corpus/cite.ts";
import type { Citable, Requirement, Rule } from "../corpus/types.ts";
import type { Language } from "../text/language.ts";
import type { Paint } from "./text.ts";
import { colon, FORCE_WORDS, fill, WORDS } from "./words.ts";

/** A requirement explained: duty, reasons, drafting guidance, elements, rulings and every source in full. */
export function explainRequirement(r: Requirement, citations: Citations, reader: Language, paint: Paint): string {
  const out = [
    `${paint.bold(r.title[reader])}  ${paint.dim(`(${FORCE_WORDS[r.force][reader]} · ${r.id})`)}`, "", r.duty[reader], "",
    paint.bold(WORDS.why[reader]), r.why[reader], "",
    paint.bold(WORDS.guidance[reader]), r.guidance[reader], "",
    `${paint.bold(WORDS.elements[reader])} (${WORDS.rule[reader].toLowerCase()}${colon(reader)} ${ruleWords(r.rule, reader)})`,
    ...r.elements.map((e) => `  - ${e.label[reader]} (${e.id}): ${e.present[reader]}`),
  ];
  if (r.contrary) out.push("", paint.bold(WORDS.contraryIs[reader]), r.contrary[reader]);
  if (r.rulings?.length) out.push("", paint.bold(WORDS.rulings[reader]), ...r.rulings.map((x) => `  - ${x[reader]}`));
  out.push("", paint.bold(WORDS.sources[reader]), ...r.sources.map((s) => `  - ${sourceLine(s, citations, reader)}`));
  return out.join("\n");
}

/** A rule in words: "all elements", "at least 3 elements". */
export function ruleWords(rule: Rule, reader: Language): string {
  return rule === "all" ? WORDS.ruleAll[reader] : rule === "any" ? WORDS.ruleAny[reader] : fill(WORDS.ruleN[reader], rule);
}

function sourceLine(id: string, citations: Citations, reader: Language): string {
  const first = citations.below(id)[0];
  const says = first && citations.get(id) ? (first.duty ?? first.summary)?.[reader] : undefined;
  return `${citations.cite(id, reader)} [${id}]${says ? `: ${says}` : ""}`;
}

/** A provision (or all below a chapeau) with its citation, our summary and the French original where there is one. */
export function explainProvision(id: string, citations: Citations, reader: Language, paint: Paint): string {
  const provisions = citations.below(id);
  const instrument = citations.instrumentOf(id);
  const parts = provisions.map((p) => provision(p, citations, reader, paint).join("\n"));
  return [...parts, ...(instrument?.link ? [instrument.link] : [])].join("\n\n");
}

function provision(p: Citable, citations: Citations, reader: Language, paint: Paint): string[] {
  const out = [paint.bold(citations.cite(p.id, reader)) + paint.dim(` [${p.id}]`)];
  if (p.heading) out.push(p.heading[reader]);
  const own = p.duty ?? p.summary;
  if (own) out.push(own[reader]);
  if (p.text) out.push(`${WORDS.original[reader]}${colon(reader)} « ${[p.chapeau, p.text].filter(Boolean).join(" ")} »`);
  if (p.note) out.push(`${WORDS.note[reader]}${colon(reader)} ${p.note[reader]}`);
  if (p.requirements.length > 0) out.push(paint.dim(`${WORDS.supports[reader]}${colon(reader)} ${p.requirements.join(", ")}`));
  if (p.unchecked) out.push(paint.dim(`${WORDS.unchecked[reader]}${colon(reader)} ${p.unchecked[reader]}`));
  return out;
}
