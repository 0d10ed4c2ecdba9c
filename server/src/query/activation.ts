import type { Program } from "./program.ts";

/**
 * Which nodes of a program may match in a batch: those whose necessary words all occur in it. A node is raised when enough of its
 * kids are; each is raised once a batch.
 */
export class Activation {
  private readonly parents: Int32Array;
  private readonly parentsAt: Int32Array;
  private readonly need: Int32Array;
  /** The batch in which a node was raised last, and in which a kid of it was. */
  private readonly raisedIn: Int32Array;
  private readonly seenIn: Int32Array;
  private readonly seen: Int32Array;
  private readonly queue: Int32Array;
  private length = 0;
  private spread = 0;
  private batch = 0;

  constructor({ nodes }: Program) {
    const n = nodes.length;
    this.parentsAt = new Int32Array(n + 1);
    this.need = Int32Array.from(nodes, (node) => node.need);
    nodes.forEach((node, i) => {
      this.parentsAt[i + 1] = (this.parentsAt[i] as number) + node.parents.length;
    });
    this.parents = new Int32Array(this.parentsAt[n] as number);
    nodes.forEach((node, i) => {
      this.parents.set(node.parents, this.parentsAt[i]);
    });
    [this.raisedIn, this.seenIn, this.seen, this.queue] = [new Int32Array(n), new Int32Array(n), new Int32Array(n), new Int32Array(n)];
  }

  /** Begins a new batch: no node is raised. */
  begin(): void {
    this.batch++;
    this.length = 0;
    this.spread = 0;
  }

  /** Whether a node may match. */
  has(node: number): boolean {
    return this.raisedIn[node] === this.batch;
  }

  /** Raises a node that is not raised yet. */
  raise(node: number): void {
    this.raisedIn[node] = this.batch;
    this.queue[this.length++] = node;
  }

  /** The nodes raised so far. */
  get raised(): Int32Array {
    return this.queue.subarray(0, this.length);
  }

  /** Raises all that follows from what was raised since the last time. */
  propagate(): void {
    const { parents, parentsAt, need, raisedIn, seenIn, seen, batch } = this;
    for (; this.spread < this.length; this.spread++) {
      const node = this.queue[this.spread] as number;
      const end = parentsAt[node + 1] as number;
      for (let p = parentsAt[node] as number; p < end; p++) {
        const parent = parents[p] as number;
        if (raisedIn[parent] === batch) continue;
        const count = seenIn[parent] === batch ? (seen[parent] as number) + 1 : 1;
        seenIn[parent] = batch;
        seen[parent] = count;
        if (count >= (need[parent] as number)) this.raise(parent);
      }
    }
  }
}
