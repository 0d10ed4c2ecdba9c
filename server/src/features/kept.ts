import type { ReadDraft } from "../draft/read.ts";

/** What features work out of one version of a draft, each once: `kept.of(crossReferencesOf)`. */
export class Kept {
  private readonly values = new Map<unknown, unknown>();

  constructor(private readonly draft: ReadDraft) {}

  /** What a function makes of the draft; worked out when it is first asked for. The function must be the same object each time. */
  of<T>(make: (draft: ReadDraft) => T): T {
    if (!this.values.has(make)) this.values.set(make, make(this.draft));
    return this.values.get(make) as T;
  }
}
