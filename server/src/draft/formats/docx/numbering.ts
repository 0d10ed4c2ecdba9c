import { childOf, childrenOf, parseXml, type XmlElement } from "../xml.ts";
import { numberText } from "./numberText.ts";
import { type NumberingReference, type Styles, valOf } from "./styles.ts";

interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2" with the numbers of the levels put in. */
  readonly text: string;
  readonly style: string | undefined;
  /** Restarts after a level of this rank or above it (1 the outermost); 0 never, undefined after any above. */
  readonly restart: number | undefined;
  readonly legal: boolean;
}

interface List {
  /** Paragraphs of all lists with one definition count together. */
  readonly definition: string;
  readonly levels: readonly (Level | undefined)[];
  /** Levels that this list begins anew, at their first paragraph. */
  readonly overrides: ReadonlyMap<number, number>;
}

/** What stands before a numbered paragraph. */
export interface Numbered {
  readonly text: string;
  readonly bullet: boolean;
  readonly level: number;
}

const LEVELS = 9;

/** Counts the numbered paragraphs of a document in their order, as Word does. */
export class Numbering {
  private readonly lists = new Map<string, List>();
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(xml: string | undefined, private readonly styles: Styles) {
    const root = xml === undefined ? undefined : parseXml(xml).root;
    if (!root) return;
    const definitions = new Map(childrenOf(root, "abstractNum").map((d) => [d.attributes["w:abstractNumId"] ?? "", d]));
    const nums = new Map(childrenOf(root, "num").map((n) => [n.attributes["w:numId"] ?? "", n]));
    for (const [id, num] of nums) {
      const list = this.list(num, definitions, nums);
      if (list) this.lists.set(id, list);
    }
  }

  /** The number of the next paragraph, from its own reference or that of its style; undefined when it has none. */
  next(own: NumberingReference | undefined, styleId: string | undefined): Numbered | undefined {
    const found = this.resolve(own, styleId);
    if (!found) return undefined;
    const { id, list, level } = found;
    const at = list.levels[level];
    if (!at) return undefined;
    const counts = this.count(id, list, level, at);
    if (at.format === "bullet") return { text: "•", bullet: true, level };
    const text = at.text.replace(/%([1-9])/g, (_, rank: string) => {
      const other = list.levels[Number(rank) - 1];
      return numberText(counts[Number(rank) - 1] ?? other?.start ?? 1, at.legal ? "decimal" : (other?.format ?? "decimal"), this.styles.language);
    });
    return { text: text.trim(), bullet: false, level };
  }

  private resolve(own: NumberingReference | undefined, styleId: string | undefined): { id: string; list: List; level: number } | undefined {
    const chain = this.styles.chain(styleId);
    const styled = chain.find((s) => s.numbering?.list !== undefined);
    const id = own?.list ?? styled?.numbering?.list;
    const list = id === undefined || id === "0" ? undefined : this.lists.get(id);
    if (!list || id === undefined) return undefined;
    const linked = own?.list === undefined ? list.levels.findIndex((l) => l?.style !== undefined && chain.some((s) => s.id === l.style)) : -1;
    const level = own?.level ?? (linked >= 0 ? linked : (chain.find((s) => s.numbering?.level !== undefined)?.numbering?.level ?? 0));
    return { id, list, level: Math.min(Math.max(level, 0), LEVELS - 1) };
  }

  private count(id: string, list: List, level: number, at: Level): readonly (number | undefined)[] {
    const counts = this.counters.get(list.definition) ?? [];
    this.counters.set(list.definition, counts);
    const first = `${id}:${level}`;
    const override = this.begun.has(first) ? undefined : list.overrides.get(level);
    this.begun.add(first);
    counts[level] = override ?? (counts[level] === undefined ? at.start : counts[level] + 1);
    for (let i = 0; i < level; i++) counts[i] ??= list.levels[i]?.start ?? 1;
    for (let deeper = level + 1; deeper < LEVELS; deeper++) {
      const restart = list.levels[deeper]?.restart;
      if (restart === undefined || (restart > 0 && level < restart)) counts[deeper] = undefined;
    }
    return counts;
  }

  private list(num: XmlElement, definitions: ReadonlyMap<string, XmlElement>, nums: ReadonlyMap<string, XmlElement>): List | undefined {
    let definition = definitions.get(valOf(childOf(num, "abstractNumId")) ?? "");
    const linked = valOf(childOf(definition, "numStyleLink"));
    if (linked !== undefined) {
      const target = this.styles.chain(linked)[0]?.numbering?.list;
      definition = definitions.get(valOf(childOf(nums.get(target ?? ""), "abstractNumId")) ?? "") ?? definition;
    }
    if (!definition) return undefined;
    const levels: (Level | undefined)[] = [];
    for (const level of childrenOf(definition, "lvl")) levels[levelNumber(level)] = levelOf(level);
    const overrides = new Map<number, number>();
    for (const override of childrenOf(num, "lvlOverride")) {
      const own = childOf(override, "lvl");
      const start = valOf(childOf(override, "startOverride"));
      if (own) levels[levelNumber(override)] = levelOf(own);
      if (start !== undefined) overrides.set(levelNumber(override), Number(start));
    }
    return { definition: definition.attributes["w:abstractNumId"] ?? "", levels, overrides };
  }
}

function levelNumber(element: XmlElement): number {
  return Math.min(Math.max(Number(element.attributes["w:ilvl"] ?? "0") || 0, 0), LEVELS - 1);
}

function levelOf(level: XmlElement): Level {
  const restart = valOf(childOf(level, "lvlRestart"));
  const legal = childOf(level, "isLgl");
  return {
    start: Number(valOf(childOf(level, "start")) ?? "1") || 0,
    format: valOf(childOf(level, "numFmt")) ?? "decimal",
    text: valOf(childOf(level, "lvlText")) ?? "",
    style: valOf(childOf(level, "pStyle")),
    restart: restart === undefined ? undefined : Number(restart),
    legal: legal !== undefined && valOf(legal) !== "0" && valOf(legal) !== "false",
  };
}

