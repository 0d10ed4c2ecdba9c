import type { Range } from "../text/range.ts";
import type { Level, NonOperative, Provision } from "./types.ts";

/** A provision while the tree is built. */
export interface Node {
  level: Level;
  depth: number;
  number: string;
  word: string;
  label: Range;
  heading: Range | undefined;
  range: { start: number; end: number };
  lead: Range[];
  tail: Range[];
  children: Node[];
  parent: Node | undefined;
  nonOperative: NonOperative | undefined;
  quoted: boolean;
  /** Markdown heading depth, 0 when it had none. */
  markdown: number;
}

/** A node without content yet, not attached to the tree. */
export function newNode(level: Level, start: number, rest: Partial<Node> = {}): Node {
  return {
    level, depth: 0, number: "", word: "", label: { start, end: start }, heading: undefined, range: { start, end: start },
    lead: [], tail: [], children: [], parent: undefined, nonOperative: undefined, quoted: false, markdown: 0, ...rest,
  };
}

/** Puts a node last under a parent. */
export function attach(parent: Node, child: Node): Node {
  child.parent = parent;
  parent.children.push(child);
  return child;
}

/** Whether the node holds no text of its own or below it. */
export function isEmpty(node: Node): boolean {
  return node.lead.length === 0 && node.tail.length === 0 && node.children.every(isEmpty);
}

/** Widens every range to cover what lies below it. @returns the tree, frozen in type. */
export function finish(root: Node): Provision {
  const order: Node[] = [root];
  for (let i = 0; i < order.length; i++) order.push(...(order[i] as Node).children);
  for (let i = order.length - 1; i >= 0; i--) {
    const node = order[i] as Node;
    const ends = [node.range.end, node.label.end, node.heading?.end ?? 0, ...node.lead.map((r) => r.end), ...node.tail.map((r) => r.end)];
    for (const child of node.children) ends.push(child.range.end);
    node.range.end = ends.reduce((a, b) => Math.max(a, b), node.range.start);
  }
  return root;
}
