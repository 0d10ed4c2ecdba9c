import { foldText } from "../text/fold.ts";
import type { Language } from "../text/language.ts";
import { anew, type Remember } from "../text/remember.ts";
import { trimmed, type Range } from "../text/range.ts";
import { blocksOf } from "./blocks.ts";
import { headingBefore, isHeadingPiece, readsAsHeading, readsAsMarginalNote } from "./headings.ts";
import { Lists } from "./lists.ts";
import { markerAt } from "./markers.ts";
import { attach, finish, isEmpty, newNode, type Node } from "./node.ts";
import { markNonOperative } from "./operative.ts";
import { lineStartsBlock, piecesOf, type Piece } from "./pieces.ts";
import type { DraftKind, Provision } from "./types.ts";

const LONG_HEADING = 26;

/** Reads the tree of provisions from Markdown or plain text. */
export function structureOf(text: string, language: Language, kind: DraftKind, remember: Remember = anew): Provision {
  const blocks = blocksOf(text, (line) => remember("starts", line, () => lineStartsBlock(line, language)));
  const root = new Builder(text, piecesOf(text, blocks, language, kind, remember), remember).run();
  markNonOperative(text, root, kind, remember);
  root.range.end = text.length;
  return finish(root);
}

class Builder {
  private readonly root: Node = newNode("root", 0);
  private divisions: Node[] = [];
  private article: Node | undefined;
  private lists: Lists;
  private pendingHeading: Range | undefined;

  constructor(private readonly text: string, private readonly pieces: readonly Piece[], private readonly remember: Remember) {
    this.lists = new Lists(text, this.root, false, remember);
  }

  run(): Node {
    this.pieces.forEach((piece, i) => {
      this.piece(piece, this.pieces[i + 1]);
    });
    return this.root;
  }

  private piece(piece: Piece, next: Piece | undefined): void {
    if (piece.kind === "matter" || piece.kind === "comment" || piece.kind === "fence") return this.aside(piece, "metadata");
    if (piece.kind === "footnote") return this.aside(piece, "footnote");
    if (piece.label?.level === "division" && this.isDivision(piece)) return this.division(piece);
    if (piece.label?.level === "article" && !this.isRepeated(piece)) return this.startArticle(piece, next);
    if (piece.kind === "heading") return this.markdownHeading(piece);
    if (this.isRepeated(piece)) return this.repeated(piece);
    if (!piece.bullet && this.readsAsMargin(piece, next) && this.takesHeading(piece, next)) return;
    this.lists.add(piece.content, piece.indent, piece.bullet);
  }

  /** A paragraph that is only a heading; before an article even one that ends in a full stop, as marginal notes do. */
  private readsAsMargin(piece: Piece, next: Piece | undefined): boolean {
    if (markerAt(this.text, piece.content.start, true)) return false;
    if (isHeadingPiece(this.text, piece.content)) return true;
    const raw = this.text.slice(piece.content.start, piece.content.end);
    return raw.endsWith(".") && raw.length < 90 && next?.label?.level === "article" && next.kind !== "heading" && readsAsMarginalNote(raw);
  }

  private aside(piece: Piece, why: "metadata" | "footnote"): void {
    const node = attach(this.article ?? this.divisions.at(-1) ?? this.root, newNode("text", piece.content.start, { nonOperative: why }));
    node.lead.push(piece.content);
  }

  /** "Part II shall apply" is text; a division's line is short. */
  private isDivision(piece: Piece): boolean {
    const rest = this.text.slice(piece.content.start + (piece.label?.length ?? 0), piece.content.end);
    return piece.kind === "heading" || rest.trim() === "" || (rest.length < 200 && readsAsHeading(rest.replace(/[*_]/g, "")));
  }

  private division(piece: Piece): void {
    const label = piece.label;
    if (!label) return;
    const node = newNode("division", piece.content.start, { depth: label.rank, number: label.number, word: label.word, markdown: piece.depth });
    node.label = trimmed(this.text, piece.content.start, piece.content.start + label.length);
    const rest = trimmed(this.text, piece.content.start + label.length, piece.content.end);
    if (rest.end > rest.start) node.heading = unmarked(this.text, rest);
    this.openDivision(node);
  }

  private openDivision(node: Node): void {
    while (this.divisions.length > 0) {
      const top = this.divisions.at(-1) as Node;
      const above = node.markdown > 0 && top.markdown > 0 && node.depth > 6 ? top.markdown >= node.markdown : top.depth >= node.depth;
      if (!above) break;
      this.divisions.pop();
    }
    attach(this.divisions.at(-1) ?? this.root, node);
    this.divisions.push(node);
    this.article = undefined;
    this.pendingHeading = undefined;
    this.lists = new Lists(this.text, node, false, this.remember);
  }

  private markdownHeading(piece: Piece): void {
    const heading = piece.content;
    const last = this.divisions.at(-1);
    if (foldText(this.text.slice(heading.start, heading.end)).split(" ").length > LONG_HEADING) return this.lists.add(heading, 0, false);
    if (this.article && this.article.markdown > 0 && piece.depth > this.article.markdown) {
      const part = attach(this.article, newNode("text", heading.start, { heading }));
      this.lists = new Lists(this.text, part, false, this.remember);
      return;
    }
    if (!this.article && last && !last.heading && isEmpty(last) && last.number !== "") {
      last.heading = heading;
      return;
    }
    this.openDivision(newNode("division", heading.start, { depth: 6 + piece.depth, heading, markdown: piece.depth }));
  }

  /** A web page's "### Article 5" followed by "Article 5. Text": the label stands twice. */
  private isRepeated(piece: Piece): boolean {
    const { article } = this;
    if (!article || !isEmpty(article) || article.markdown === 0 || piece.kind === "heading") return false;
    return this.repeatLength(piece) > 0;
  }

  private repeatLength(piece: Piece): number {
    const own = foldText(this.article?.number ?? "");
    if (piece.label && foldText(piece.label.number) === own) return piece.label.length;
    const bare = /^[*_"“\s]{0,6}(\d{1,4}[\p{L}]{0,2})[*_]*\s*[.—–-]{1,3}[*_]*\s*/u.exec(this.text.slice(piece.content.start, piece.content.start + 40));
    return bare?.[1] && foldText(bare[1]) === own ? bare[0].length : 0;
  }

  private repeated(piece: Piece): void {
    let start = piece.content.start + this.repeatLength(piece);
    const heading = this.article?.heading;
    if (heading && this.article) {
      const words = this.text.slice(heading.start, heading.end);
      if (foldText(this.text.slice(start, start + words.length)) === foldText(words)) start += words.length;
      while (start < piece.content.end && /[.:\s—–-]/.test(this.text.charAt(start))) start++;
    } else if (this.article) start = this.takeHeading(this.article, { start, end: piece.content.end });
    if (start < piece.content.end) this.lists.add({ start, end: piece.content.end }, piece.indent, false);
  }

  private startArticle(piece: Piece, next: Piece | undefined): void {
    const label = piece.label;
    if (!label) return;
    const inside = this.article && this.opensQuote(piece) && !this.article.quoted ? this.article : undefined;
    const node = newNode("article", piece.content.start, { number: label.number, word: label.word, depth: 9, markdown: piece.depth, quoted: this.opensQuote(piece) });
    node.label = trimmed(this.text, piece.content.start, piece.content.start + label.length);
    attach(inside ?? this.divisions.at(-1) ?? this.root, node);
    this.article = node;
    if (this.pendingHeading) node.heading = this.pendingHeading;
    this.pendingHeading = undefined;
    this.lists = new Lists(this.text, node, node.quoted, this.remember);
    const rest = trimmed(this.text, piece.content.start + label.length, piece.content.end);
    if (rest.end <= rest.start) return;
    const words = foldText(this.text.slice(rest.start, rest.end)).split(" ").length;
    if (piece.kind === "heading" && words <= LONG_HEADING) {
      node.heading = unmarked(this.text, rest);
      return;
    }
    const onlyHeading = isHeadingPiece(this.text, rest) && (next === undefined || next.label !== undefined || next.kind === "heading" || !/^\p{Ll}/u.test(this.text.charAt(next.content.start)));
    if (onlyHeading) {
      node.heading = rest;
      return;
    }
    const from = this.takeHeading(node, rest);
    if (from < rest.end) this.lists.add({ start: from, end: rest.end }, piece.indent, false);
  }

  private opensQuote(piece: Piece): boolean {
    return piece.quoted || /^[\s*_]*["“«‘]/.test(this.text.slice(piece.content.start, piece.content.start + 8));
  }

  private takeHeading(node: Node, range: Range): number {
    const found = node.heading ? undefined : headingBefore(this.text, range);
    if (!found) return range.start;
    node.heading = found.heading;
    return found.rest;
  }

  /** A heading without marks belongs to the division or article just opened, or to the article that follows. */
  private takesHeading(piece: Piece, next: Piece | undefined): boolean {
    const last = this.divisions.at(-1);
    if (!this.article && last && !last.heading && isEmpty(last)) {
      last.heading = piece.content;
      return true;
    }
    if (this.article && !this.article.heading && isEmpty(this.article)) {
      this.article.heading = piece.content;
      return true;
    }
    if (next?.label?.level === "article" && next.kind !== "heading") {
      this.pendingHeading = piece.content;
      return true;
    }
    const raw = this.text.slice(piece.content.start, piece.content.end);
    const strong = /^(?:\*\*|__)/.test(raw) || (raw === raw.toUpperCase() && /\p{Lu}{3}/u.test(raw));
    if (!strong) return false;
    this.openDivision(newNode("division", piece.content.start, { depth: 8, heading: piece.content }));
    return true;
  }
}

/** A heading's range without the emphasis marks around it. */
function unmarked(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && "*_ ".includes(text.charAt(start))) start++;
  while (end > start && "*_ ".includes(text.charAt(end - 1))) end--;
  return end > start ? { start, end } : range;
}
