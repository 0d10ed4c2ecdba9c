import { foldText } from "../text/fold.ts";
import type { DraftKind } from "./types.ts";

const PLAN = /\b(?:action plan|plan of action|national plan|strategic plan|strategy|national programme|fact sheet|roadmap|plan d action|plan national|strategie|programme national|feuille de route|plan de accion|plan nacional|plan estrategico|estrategia|programa nacional|hoja de ruta|politica nacional|national policy|politique nationale)\b/;
const LAW = /\b(?:act|bill|law|code|ordinance|decree|proclamation|loi|projet de loi|ordonnance|code penal|decret|ley|proyecto de ley|anteproyecto|codigo|decreto)\b/;
const ARTICLE_LINE = /^[#*\s_]*(?:section|sec\.?|article|art\.?|art[íi]culo|clause)\s*\.?\s*(?:\d|premier|primero|1er|[IVX]+\b)/gim;
const DUTY = /\b(?:shall|est puni|sont punis|commits an offence|doit|doivent|deber[áa]n?|ser[áa] (?:reprimid|sancionad|castigad)|se impondr)/gi;
const HEAD = 1_500;

/** Whether a text is a law or a plan, by its title, its articles and how it speaks. */
export function detectKind(text: string): DraftKind {
  const body = text.replace(/^---\n[\s\S]{0,4000}?\n---\n/, "");
  const head = foldText(body.slice(0, HEAD));
  const sample = text.slice(0, 200_000);
  const articles = (sample.match(ARTICLE_LINE) ?? []).length;
  const duties = (sample.match(DUTY) ?? []).length;
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
