import { foldText } from "../text/fold.ts";
import { anew, type Remember } from "../text/remember.ts";
import type { DraftKind } from "./types.ts";

const PLAN = /\b(?:action plan|plan of action|national plan|strategic plan|strategy|national programme|fact sheet|roadmap|plan d action|plan national|strategie|programme national|feuille de route|plan de accion|plan nacional|plan estrategico|estrategia|programa nacional|hoja de ruta|politica nacional|national policy|politique nationale)\b/;
const LAW = /\b(?:act|bill|law|code|ordinance|decree|proclamation|loi|projet de loi|ordonnance|code penal|decret|ley|proyecto de ley|anteproyecto|codigo|decreto)\b/;
const ARTICLE_LINE = /^[#*\s_]*(?:section|sec\.?|article|art\.?|art[íi]culo|clause)\s*\.?\s*(?:\d|premier|primero|1er|[IVX]+\b)/gim;
const DUTY = /\b(?:shall|est puni|sont punis|commits an offence|doit|doivent|deber[áa]n?|ser[áa] (?:reprimid|sancionad|castigad)|se impondr)/gi;
const HEAD = 1_500;

/** A line over whose end an article's label may run: marks only, or the word without its number. */
const RUNS_OVER = /^[#*\s_]*$|(?:section|sec|article|art|art[íi]culo|clause)\s*\.?\s*$/i;

/** Cuts a text at line ends over which nothing that is counted runs. */
function stretches(text: string): string[] {
  const out: string[] = [];
  let open = "";
  for (const line of text.split("\n")) {
    open += `${line}\n`;
    if (RUNS_OVER.test(line)) continue;
    out.push(open);
    open = "";
  }
  return [...out, open];
}

/** Whether a text is a law or a plan, by its title, its articles and how it speaks. */
export function detectKind(text: string, remember: Remember = anew): DraftKind {
  const body = text.replace(/^---\n[\s\S]{0,4000}?\n---\n/, "");
  const head = foldText(body.slice(0, HEAD));
  const sample = text.slice(0, 200_000);
  let articles = 0;
  let duties = 0;
  for (const part of remember === anew ? [sample] : stretches(sample)) {
    const counted = remember("duties", part, () => ({ articles: (part.match(ARTICLE_LINE) ?? []).length, duties: (part.match(DUTY) ?? []).length }));
    articles += counted.articles;
    duties += counted.duties;
  }
  const words = sample.length / 6 + 1;
  const title = foldText(body.trimStart().slice(0, 200));
  let score = 0;
  if (PLAN.test(title)) score += 2;
  else if (PLAN.test(head)) score += 1;
  if (LAW.test(title)) score -= 1;
  score -= Math.min(4, articles);
  score -= duties / words > 0.004 ? 1 : 0;
  if (articles === 0 && duties / words < 0.0015 && words > 150) score += 1;
  return score > 0 ? "plan" : "law";
}
