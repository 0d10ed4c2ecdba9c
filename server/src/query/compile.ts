import { tokenise } from "../text/tokens.ts";
import { type Ast, QueryError } from "./ast.ts";
import { parseQuery } from "./parse.ts";
import { Program } from "./program.ts";

/** Names that `name(…)` may have besides the roles of the language. */
const BUILT_IN = new Set(["he", "def", "title"]);

/** Compiles the queries of one language into one program. */
export class Compiler {
  readonly program = new Program();
  private readonly compiled = new Map<string, number>();
  private readonly underWay = new Set<string>();

  constructor(
    private readonly concepts: Readonly<Record<string, string>>,
    private readonly roles: ReadonlySet<string>,
  ) {}

  /**
   * Compiles one query.
   * @param evidence true for queries that make an element present: a bare word alone is refused there.
   * @throws QueryError
   */
  compile(query: string, evidence = false): number {
    const ast = parseQuery(query);
    if (evidence && ast.op === "term") throw new QueryError("bare-word", ast.column, ast.word);
    if (evidence && ast.op === "field" && ast.name === "he") throw new QueryError("misplaced", ast.column, "he()");
    return this.node(ast, false);
  }

  private node(ast: Ast, inTitle: boolean): number {
    const { program } = this;
    switch (ast.op) {
      case "term":
        return this.words([ast.word], inTitle, ast.column);
      case "phrase":
        return this.words(ast.words, inTitle, ast.column);
      case "concept":
        return this.concept(ast.name, ast.column, inTitle);
      case "quantity":
        return program.node("quantity", UNIT_WORDS.map((w) => program.atom(w, false)), { unit: ast.unit, compare: ast.compare, value: ast.value });
      case "or":
        return program.node("or", ast.kids.map((k) => this.node(k, inTitle)));
      case "atleast":
        return program.node("atleast", this.alternatives(ast.kids, inTitle), { value: ast.count });
      case "near":
        return program.node("near", this.narrow(ast.kids, inTitle, ast.column), { distance: ast.distance, ordered: ast.ordered });
      case "sentence":
        return program.node("sentence", this.narrow(ast.kids, inTitle, ast.column), { ordered: ast.ordered });
      case "article":
        return program.node("article", ast.kids.map((k) => this.node(k, inTitle)));
      case "not": {
        const [left, right] = ast.kids;
        const kept = this.node(left, inTitle);
        const [excluded] = this.narrow([right], inTitle, ast.column);
        return program.node("not", [kept, excluded as number]);
      }
      case "field":
        return this.field(ast, inTitle);
    }
  }

  /** The alternatives that `atleastN` counts; one concept stands for the alternatives it is made of. */
  private alternatives(kids: readonly Ast[], inTitle: boolean): readonly number[] {
    const nodes = kids.map((k) => this.node(k, inTitle));
    const only = nodes.length === 1 ? this.program.nodes[nodes[0] as number] : undefined;
    return only?.op === "or" ? only.kids : nodes;
  }

  private narrow(kids: readonly Ast[], inTitle: boolean, column: number): number[] {
    return kids.map((kid) => {
      const node = this.node(kid, inTitle);
      if (this.program.nodes[node]?.wide) throw new QueryError("misplaced", column, "/p");
      return node;
    });
  }

  private words(words: readonly string[], inTitle: boolean, column: number): number {
    const atoms = words.flatMap((w) => splitWord(w)).map((w) => this.program.atom(w, inTitle));
    if (atoms.length === 0) throw new QueryError("empty", column);
    return atoms.length === 1 ? (atoms[0] as number) : this.program.node("phrase", atoms);
  }

  private concept(name: string, column: number, inTitle: boolean): number {
    const key = `${inTitle ? "t:" : ""}${name}`;
    const known = this.compiled.get(key);
    if (known !== undefined) return known;
    if (!Object.hasOwn(this.concepts, name)) throw new QueryError("unknown-concept", column, name);
    if (this.underWay.has(key)) throw new QueryError("cyclic-concept", column, name);
    this.underWay.add(key);
    try {
      const node = this.node(parseQuery(this.concepts[name] as string), inTitle);
      this.compiled.set(key, node);
      return node;
    } catch (error) {
      if (error instanceof QueryError && !error.detail.startsWith("{")) throw new QueryError(error.code, column, `{${name}} ${error.column}: ${error.detail}`);
      throw error;
    } finally {
      this.underWay.delete(key);
    }
  }

  private field(ast: Ast & { op: "field" }, inTitle: boolean): number {
    const { program } = this;
    if (!BUILT_IN.has(ast.name) && !this.roles.has(ast.name)) throw new QueryError("unknown-field", ast.column, ast.name);
    if (ast.name === "title") {
      if (!ast.kid) throw new QueryError("empty", ast.column);
      return this.node(ast.kid, true);
    }
    if (ast.name === "he") {
      if (!ast.kid) throw new QueryError("empty", ast.column);
      const [query] = this.narrow([ast.kid], false, ast.column);
      const flag = program.node("flag", [], { flag: `he:${query}` });
      if (!program.headings.some((h) => h.flag === flag)) program.headings.push({ query: query as number, flag });
      return flag;
    }
    const flag = program.node("flag", [], { flag: ast.name });
    return ast.kid ? program.node("in", [flag, this.node(ast.kid, inTitle)]) : flag;
  }
}

/** Words that carry a length of time or an age in the three languages. */
const UNIT_WORDS = ["year!", "month!", "day", "days", "ans", "an", "annee!", "mois", "jour!", "ano", "anos", "mes", "meses", "dia", "dias", "age", "aged", "edad", "week!", "semaine!", "semana!"];

/** "victim's" and "non-punishment" are cut as text is, wildcards kept. */
function splitWord(word: string): string[] {
  if (!/[’'\-‑]/.test(word)) return [word];
  const masked = word.replaceAll("*", "qzxq").replaceAll("!", "qzzq");
  const tokens = tokenise(masked);
  return [...tokens.type].map((t) => (tokens.types[t] ?? "").replaceAll("qzxq", "*").replaceAll("qzzq", "!"));
}
