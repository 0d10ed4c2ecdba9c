import { type Ast, QueryError } from "./ast.ts";
import { lex, type Lexeme } from "./lex.ts";
import { asServicesRead } from "./binding.ts";

const MAX_DEPTH = 60;

/**
 * Parses a query of terms and connectors. Different connectors side by side need parentheses: the services that use this
 * language bind them in an order that few people know.
 * @throws QueryError with the column of what is wrong.
 */
export function parseQuery(query: string): Ast {
  const lexemes = lex(query);
  if (lexemes.length === 0) throw new QueryError("empty", 1);
  const parser = new Parser(lexemes, query);
  const ast = parser.expression(0);
  parser.finish();
  return ast;
}

class Parser {
  private at = 0;

  constructor(private readonly lexemes: readonly Lexeme[], private readonly query: string) {}

  finish(): void {
    const next = this.lexemes[this.at];
    if (next) throw new QueryError("unexpected", next.column, ")");
  }

  expression(depth: number): Ast {
    if (depth > MAX_DEPTH) throw new QueryError("too-deep", this.column());
    const first = this.at;
    const operands: Ast[] = [this.operand(depth)];
    let connector: string | undefined;
    let column = 1;
    for (;;) {
      const next = this.lexemes[this.at];
      if (!next || next.kind === "close") break;
      if (next.kind !== "connector") throw new QueryError("no-connector", next.column);
      if (connector !== undefined && next.text !== connector) {
        throw new QueryError("mixed", next.column, asServicesRead(this.lexemes.slice(first, this.endOfGroup()), this.query));
      }
      connector = next.text;
      column = next.column;
      this.at++;
      operands.push(this.operand(depth));
    }
    if (connector === undefined) return operands[0] as Ast;
    return combine(connector, operands, column);
  }

  private operand(depth: number): Ast {
    const next = this.lexemes[this.at];
    if (!next) throw new QueryError("unexpected-end", this.query.length + 1);
    this.at++;
    switch (next.kind) {
      case "word":
        return { op: "term", word: next.text, column: next.column };
      case "phrase":
        return next.words.length === 1 ? { op: "term", word: next.words[0] as string, column: next.column } : { op: "phrase", words: next.words, column: next.column };
      case "concept":
        return { op: "concept", name: next.text, column: next.column };
      case "quantity":
        return { op: "quantity", unit: next.unit, compare: next.compare, value: next.value, column: next.column };
      case "open": {
        const inner = this.expression(depth + 1);
        this.close(next.column);
        return inner;
      }
      case "call":
        return this.call(next.text, next.column, depth);
      default:
        throw new QueryError("unexpected", next.column, next.kind === "connector" ? next.text : ")");
    }
  }

  private call(name: string, column: number, depth: number): Ast {
    const empty = this.lexemes[this.at]?.kind === "close";
    const kid = empty ? undefined : this.expression(depth + 1);
    this.close(column);
    const atleast = /^atleast([1-9]\d?)$/.exec(name);
    if (!atleast) return { op: "field", name, kid, column };
    if (!kid || (kid.op !== "or" && kid.op !== "concept")) throw new QueryError("bad-number", column, name);
    return { op: "atleast", count: Number(atleast[1]), kids: kid.op === "or" ? kid.kids : [kid], column };
  }

  private close(opened: number): void {
    if (this.lexemes[this.at]?.kind !== "close") throw new QueryError("unclosed", opened, "(");
    this.at++;
  }

  private column(): number {
    return this.lexemes[this.at]?.column ?? this.query.length + 1;
  }

  /** Index after the last lexeme of the group being read. */
  private endOfGroup(): number {
    let depth = 0;
    let i = this.at;
    for (; i < this.lexemes.length; i++) {
      const kind = this.lexemes[i]?.kind;
      if (kind === "open" || kind === "call") depth++;
      else if (kind === "close" && --depth < 0) break;
    }
    return i;
  }
}

function combine(connector: string, operands: readonly Ast[], column: number): Ast {
  if (connector === "or") return { op: "or", kids: operands, column };
  return operands.slice(1).reduce((left, right) => binary(connector, left, right, column), operands[0] as Ast);
}

function binary(connector: string, left: Ast, right: Ast, column: number): Ast {
  const kids = [left, right] as const;
  if (connector === "and") return { op: "article", kids, column };
  if (connector === "%") return { op: "not", kids, column };
  const ordered = connector.startsWith("+");
  if (connector.endsWith("s")) return { op: "sentence", ordered, kids, column };
  if (connector.endsWith("p")) return { op: "article", kids, column };
  const distance = Number(connector.slice(1));
  if (distance < 1) throw new QueryError("bad-number", column, connector);
  return { op: "near", distance, ordered, kids, column };
}
