import type { Activation } from "./activation.ts";
import type { Arena } from "./arena.ts";
import type { Batch } from "./batch.ts";
import type { Program } from "./program.ts";

/** Writes where the words of a batch stand: for each atom of a program its readings and positions. */
export class Postings {
  private readonly counts: Int32Array;
  private readonly next: Int32Array;

  constructor(
    private readonly program: Program,
    private readonly arena: Arena,
    private readonly first: Int32Array,
    private readonly last: Int32Array,
  ) {
    this.counts = new Int32Array(program.nodes.length);
    this.next = new Int32Array(program.nodes.length);
  }

  /** Raises the atoms of a batch and writes their entries: first counted, then put in their places. */
  write(batch: Batch, activation: Activation): void {
    const atoms = this.atomsOf(batch);
    this.count(atoms, activation);
    const { arena, first, last, counts, next } = this;
    for (const atom of activation.raised) {
      first[atom] = last[atom] = arena.entries;
      next[atom] = arena.used;
      arena.reserve(counts[atom] as number, 2 * (counts[atom] as number));
    }
    for (let r = 0; r + 1 < batch.start.length; r++) {
      const begin = batch.start[r] as number;
      const stop = batch.start[r + 1] as number;
      for (let i = begin; i < stop; i++) {
        const own = atoms[i] as readonly number[];
        for (let k = 0; k < own.length; k++) {
          const atom = own[k] as number;
          const at = next[atom] as number;
          next[atom] = at + 2;
          last[atom] = arena.put(first[atom] as number, last[atom] as number, r, at, i - begin);
        }
      }
    }
  }

  private count(atoms: readonly (readonly number[])[], activation: Activation): void {
    const { counts } = this;
    for (const own of atoms) {
      for (let k = 0; k < own.length; k++) {
        const atom = own[k] as number;
        if (!activation.has(atom)) {
          activation.raise(atom);
          counts[atom] = 0;
        }
        counts[atom] = (counts[atom] as number) + 1;
      }
    }
  }

  /** The atoms that each word satisfies, looked up once a type. */
  private atomsOf({ types, type, titled }: Batch): (readonly number[])[] {
    const { program } = this;
    const plain = new Array<readonly number[] | undefined>(types.length);
    const inTitle = new Array<readonly number[] | undefined>(types.length);
    const out = new Array<readonly number[]>(type.length);
    for (let i = 0; i < type.length; i++) {
      const t = type[i] as number;
      const masked = titled !== undefined && titled[i] === 1;
      out[i] = masked ? (inTitle[t] ??= program.atomsOf(types[t] as string, true)) : (plain[t] ??= program.atomsOf(types[t] as string, false));
    }
    return out;
  }
}
