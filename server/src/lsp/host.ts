import type { Corpus } from "../corpus/types.ts";

/** What the server needs of the machine it runs on; Node and the browser give it in their own ways. */
export interface Host {
  readonly corpus: () => Promise<Corpus>;
  /** Lets other messages in (a newer edit, a cancellation) before long work begins. */
  readonly breathe: () => Promise<void>;
}
