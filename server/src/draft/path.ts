import type { Language } from "../text/language.ts";
import type { Provision } from "./types.ts";

const ARTICLE: Record<Language, string> = { en: "Section", fr: "Article", es: "Artículo" };

/** How a lawyer names a provision: "Section 5(2)(a)", « Article 12, 3° », "Artículo 4 b)". */
export function provisionPath(provision: Provision, text: string, language: Language): string {
  const parts: Provision[] = [];
  for (let p: Provision | undefined = provision; p && p.level !== "root"; p = p.parent) parts.unshift(p);
  const at = parts.findLastIndex((p) => p.level === "article");
  if (at < 0) return divisionPath(parts, text) || headingOf(provision, text);
  const article = parts[at] as Provision;
  const word = article.word || ARTICLE[language];
  const inside = parts.slice(at + 1).map((p) => p.number.replace(/[\s.—–-]+$/, "") || definedTerm(p, text)).filter((n) => n !== "");
  const join = inside.every((n) => n.startsWith("(")) ? "" : " ";
  return `${capitalised(word)} ${plainNumber(article.number)}${inside.length > 0 ? join : ""}${inside.join(join)}`;
}

/** The term that an unnumbered definition defines, in quotation marks: “exploitation”. */
function definedTerm(provision: Provision, text: string): string {
  const lead = provision.lead[0];
  const m = lead ? /^[[\w]{0,4}["“«‘*_]{1,3}\s*([^"”»’*_\n]{2,60}?)\s*["”»’*_]{1,3}/u.exec(text.slice(lead.start, lead.start + 80)) : null;
  return m?.[1] ? `“${m[1]}”` : "";
}

/** A number without markup: "1<sup>er</sup>" is 1er. */
function plainNumber(number: string): string {
  return number.replace(/<[^>]{1,10}>/g, "");
}

function divisionPath(parts: readonly Provision[], text: string): string {
  const division = parts.filter((p) => p.level === "division").at(-1);
  const items = parts.filter((p) => p.level !== "division" && p.number !== "").map((p) => p.number);
  if (!division) return items.join(" ");
  const name = division.number !== "" && division.word !== "" ? `${capitalised(division.word)} ${division.number}` : headingOf(division, text) || division.number;
  return [name, ...items].join(" ");
}

function headingOf(provision: Provision, text: string): string {
  const { heading } = provision;
  if (!heading) return "";
  const plain = text.slice(heading.start, heading.end).replace(/[*_#\s]+/g, " ").trim();
  return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
}

function capitalised(word: string): string {
  return word === word.toUpperCase() && word.length > 1 ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}
