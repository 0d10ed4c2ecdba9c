import type { Corpus } from "../corpus/types.ts";
import type { PdfEngine } from "../draft/formats/readers.ts";

/** A draft in the workspace; the stamp changes with its file. */
export interface FoundDraft {
  readonly uri: string;
  readonly stamp: string;
}

/** What the server needs of the machine it runs on; Node and the browser give it in their own ways. */
export interface Host {
  readonly corpus: () => Promise<Corpus>;
  /** Lets other messages in (a newer edit, a cancellation) before long work begins. */
  readonly breathe: () => Promise<void>;
  /** The system's locale ("fr_CA.UTF-8"), for clients that send none. */
  readonly locale?: string | undefined;
  /** The text of a settings file or a verdict file (only of these), cut where it is longer than they may be; undefined when there is none. */
  readonly readText?: (uri: string) => Promise<string | undefined>;
  /** Changes a verdict file (only one) as a whole: from its current text, undefined when there is none. @throws what `change` throws, or the file system */
  readonly updateText?: (uri: string, change: (text: string | undefined) => string | undefined) => Promise<void>;
  /** The drafts below the workspace's folders, and the text of one; absent where the server has no files. */
  readonly listDrafts?: (folders: readonly string[]) => Promise<FoundDraft[]>;
  readonly readDraft?: (uri: string) => Promise<string | undefined>;
  /** How long a client may take to answer, in milliseconds; as usual when absent. */
  readonly patience?: number;
  /** The library for PDF, where it cannot be imported as usual. */
  readonly pdf?: () => Promise<PdfEngine>;
  /** Whether a folder holds `.git`: settings above it are another project's. */
  readonly isRepository?: (folderUri: string) => Promise<boolean>;
}
