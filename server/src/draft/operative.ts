import { anew, type Remember } from "../text/remember.ts";
import { foldText } from "../text/fold.ts";
import { isEmpty, newNode, type Node } from "./node.ts";
import type { DraftKind, NonOperative } from "./types.ts";

/** Parts that are apparatus in any text. */
const APPARATUS =
  /^(?:.{0,40}\b)?(?:editorial notes?|footnotes?|notes? de bas de page|notas? al pie|acronyms|abbreviations|sigles|siglas(?: y acronimos)?|glossary of acronyms|bibliograph(?:y|ie)|bibliografia|references bibliographiques|acknowledge?ments?|remerciements|agradecimientos)\b/;
/** Parts that explain a bill and are not its text; in a plan they are part of it. */
const EXPLANATION =
  /^(?:.{0,40}\b)?(?:explanatory (?:memorandum|notes?|statement|report)|(?:statement of )?objects and reasons|memorandum|expose des motifs|rapport (?:de presentation|au president|explicatif)|note (?:explicative|de presentation)|commentaires? des articles|exposicion de (?:los )?motivos|memoria (?:explicativa|justificativa)|antecedentes|foreword|avant propos|preface|prologo|presentacion)\b/;
/** Forms, specimens and model letters behind a law: blanks to be filled in, which order nothing. A schedule that lays down rules stays operative. */
const FORM =
  /^(?:(?:prescribed |statutory )?forms?(?: (?:[a-z]{0,2}\d+[a-z]?|[a-z]|i{1,3}|of (?:application|certificate|notice|undertaking|oath|statement|warrant)\b.*))?$|application form\b|(?:specimen|model) (?:letter|form|certificate|notice|application)\b|formulaires?\b|(?:modele|specimen)s? de (?:lettre|demande|certificat|attestation|formulaire|declaration|notification)\b|lettre type\b|formularios?\b|(?:modelo|especimen)s? de (?:carta|solicitud|certificado|constancia|formulario|declaracion|notificacion)\b)/;
const CONTENTS_HEADING = /^(?:arrangement of (?:sections|clauses|articles)|(?:table of )?contents|sommaire|table des matieres|indice(?: general)?|sumario|contenido|tabla de contenidos?)$/;
const RECITAL = /^(?:whereas|considering|recalling|recognising|recognizing|mindful|having regard|be it (?:therefore )?enacted|enacted by|considerant|vu (?:la|le|les|l)\b|attendu|ayant entendu|sur (?:le )?(?:rapport|proposition)|considerando|visto|vistos|por cuanto|por tanto|teniendo en cuenta|reconociendo|recordando|l assemblee nationale .{0,60}adopte|el congreso .{0,80}(?:decreta|sanciona)|la asamblea .{0,80}decreta)\b/;
const REPEALED = /^(?:\W*)(?:section|article|articulo|art)?[\s\d().°º]*\W*(?:repealed|deleted|omitted|spent|abroge|supprime|derogado|derogada|suprimido|deroge|sin efecto)\b.{0,160}$/;
const EDITORIAL = /^(?:article|articulo|section|parrafo|inciso|denominacion|paragraph|alinea|nota|note|am|amended|ins|subs|texto|capitulo|titulo)\b.{0,160}\b(?:sustituido|sustituida|incorporado|incorporada|derogado|derogada|modificado|agregado|inserted|substituted|amended|repealed|modifie|insere|abroge|remplace|vide|ver)\b/;
/** A paragraph that calls itself a note of those who drafted: "Drafting note.", « Note du rédacteur : », «Nota al pie del proyecto.». */
const DRAFTERS_NOTE = new RegExp(
  "^[\\s>*_[(]{0,8}(?:" +
    "(?:drafting|draft(?:er|sman|smen)?[’']?s?[’']?|explanatory|editor(?:ial|[’']s)|commentary|committee)\\s+notes?(?:\\s+(?:to|on)\\s+(?:the\\s+)?(?:bill|draft|clause|section|drafters?))?|notes?\\s+(?:to|by|of|for)\\s+(?:the\\s+)?(?:draft(?:er|ing)?s?|draftsman|committee|secretariat|editors?)(?:\\s+committee)?|" +
    "notes?\\s+(?:du|de\\s+la|des|de|aux?|à\\s+la)\\s+(?:r[ée]dact(?:eurs?|rices?|ion)|commission|secr[ée]tariat|comit[ée]|l[ée]giste|bas\\s+de\\s+page|pr[ée]sentation)(?:\\s+de\\s+r[ée]daction)?|notes?\\s+(?:explicatives?|r[ée]dactionnelles?|de\\s+r[ée]daction)|" +
    "notas?\\s+(?:al\\s+pie|aclaratorias?|explicativas?|t[ée]cnicas?|de\\s+redacci[óo]n)(?:\\s+del?\\s+(?:la\\s+)?(?:ante)?(?:proyecto|comisi[óo]n|redactor))?|notas?\\s+(?:del|de\\s+la|de\\s+los|de\\s+las|al|a\\s+la)\\s+(?:redactor(?:a|es|as)?|redacci[óo]n|comisi[óo]n|secretar[íi]a|(?:ante)?proyecto|editor(?:es)?|proyectistas?)(?:\\s+redactora)?" +
    ")(?:\\s+\\d{1,3})?\\s*(?:[*_]{1,3}\\s*)?[.:)\\]—–-]",
  "iu",
);
/** The same by its form: a paragraph that opens with an emphasised or a coloned "Note". */
const COMMENT = /^[\s>(]{0,6}(?:[*_]{1,3}(?:notes?|notas?|commentaires?|comentarios?|commentary|comments?|remarques?|observaci[óo]n)\s{0,2}[*_]{0,3}\s{0,2}[.:]|(?:note|nota|commentaire|comentario|commentary|comment|remarque)\s{0,2}:)/iu;
const EDITORIAL_START = /^[\s*_]*[([]/;

/** Marks what is not operative: title, contents, preamble, recitals, notes, repealed text. */
export function markNonOperative(text: string, root: Node, kind: DraftKind, remember: Remember = anew): void {
  const articles: Node[] = [];
  collect(root, articles);
  markContents(articles);
  if (kind === "law" && articles.length >= 2) markPreamble(root);
  walk(root, (node) => {
    if (node.nonOperative) return;
    const heading = node.heading ? foldText(text.slice(node.heading.start, node.heading.end)) : "";
    if (node.level === "division" || node.level === "text") {
      if (CONTENTS_HEADING.test(heading)) node.nonOperative = "contents";
      else if (heading !== "" && heading.length < 90 && (APPARATUS.test(heading) || (kind === "law" && (EXPLANATION.test(heading) || FORM.test(heading))))) node.nonOperative = "note";
    }
    node.lead = node.lead.filter((range, i) => !ownTextIsAside(text, node, range, i, remember));
  });
  hoistNotes(root);
}

function ownTextIsAside(text: string, node: Node, range: { start: number; end: number }, index: number, remember: Remember): boolean {
  const raw = text.slice(range.start, Math.min(range.end, range.start + 260));
  const seems = remember("aside", raw, () => asideOf(raw));
  let why: NonOperative | undefined;
  if (seems.repealed) why = "repealed";
  else if (seems.comment) why = "note";
  else if (seems.note && range.end - range.start < 400) why = "note";
  else if (seems.recital && node.level !== "item") why = "preamble";
  if (!why) return false;
  if (index === 0 && node.lead.length === 1 && node.children.length === 0) {
    node.nonOperative = why;
    return false;
  }
  return true;
}

function asideOf(raw: string): { repealed: boolean; comment: boolean; note: boolean; recital: boolean } {
  const folded = foldText(raw);
  return { repealed: folded.length < 240 && REPEALED.test(folded), comment: DRAFTERS_NOTE.test(raw) || COMMENT.test(raw), note: EDITORIAL_START.test(raw) && EDITORIAL.test(folded), recital: RECITAL.test(folded) };
}

/** A table of contents leaves articles without text whose numbers come again. */
function markContents(articles: readonly Node[]): void {
  const seen = new Set<string>();
  for (let i = articles.length - 1; i >= 0; i--) {
    const article = articles[i] as Node;
    const key = foldText(article.number);
    if (isEmpty(article) && seen.has(key)) article.nonOperative = "contents";
    seen.add(key);
  }
}

/** In a law, what stands before the first article is title and preamble. */
function markPreamble(root: Node): void {
  let titled = false;
  const visit = (node: Node): boolean => {
    for (const child of node.children) {
      if (child.level === "article") {
        if (child.nonOperative) continue;
        return true;
      }
      if (child.level === "division") {
        setAside(child, "preamble");
        if (visit(child)) return true;
      } else if (!child.nonOperative) {
        child.nonOperative = titled ? "preamble" : "title";
        titled = true;
      }
    }
    return false;
  };
  titled = setAside(root, "title");
  visit(root);
}

/** Turns a node's own text into a first child that is not operative. */
function setAside(node: Node, why: NonOperative): boolean {
  const { lead } = node;
  const first = lead[0];
  if (!first) return false;
  node.lead = [];
  const aside = newNode("text", first.start, { lead, parent: node, nonOperative: why });
  aside.range.end = lead.at(-1)?.end ?? first.end;
  node.children.unshift(aside);
  return true;
}

/** An explanatory memorandum that comments the articles one by one swallows them until the numbering begins again. */
function hoistNotes(root: Node): void {
  walk(root, (node) => {
    if (node.nonOperative !== "note" || node.level !== "division") return;
    const articles: Node[] = [];
    collect(node, articles);
    const restart = articles.findIndex((a, i) => i > 0 && /^(?:1|i|premier|primero|first|1er|1o)$/.test(foldText(a.number)));
    const first = articles[0];
    const from = first && /^(?:1|i|premier|primero|first|1er|1o)$/.test(foldText(first.number)) && restart < 0 ? 0 : restart;
    if (from < 0) return;
    const moved = articles.slice(from).filter((a) => a.parent === node);
    node.children = node.children.filter((c) => !moved.includes(c));
    for (const article of moved) {
      article.parent = node.parent;
      node.parent?.children.push(article);
    }
  });
}

function collect(node: Node, into: Node[]): void {
  walk(node, (n) => {
    if (n.level === "article") into.push(n);
  });
}

function walk(node: Node, visit: (node: Node) => void): void {
  const stack = [node];
  while (stack.length > 0) {
    const next = stack.pop() as Node;
    visit(next);
    for (let i = next.children.length - 1; i >= 0; i--) stack.push(next.children[i] as Node);
  }
}
