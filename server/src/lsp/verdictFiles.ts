import { type ReadVerdicts, readVerdicts, verdictFileOf } from "../assess/verdictFile.ts";
import type { DraftFiles } from "./draftFiles.ts";

/** A verdict file as it was read. */
export interface KeptVerdicts extends ReadVerdicts {
  readonly uri: string;
  /** Its last path segment, for messages. */
  readonly name: string;
}

/** The verdict files beside open drafts, each read once until one changes. */
export class VerdictFiles {
  private readonly byDraft = new Map<string, Promise<KeptVerdicts>>();

  constructor(private readonly files: DraftFiles) {}

  /** The verdicts on a draft: the same object until a verdict file changes. Does not fail. */
  of(draftUri: string, requirementIds: readonly string[]): Promise<KeptVerdicts> {
    const known = this.byDraft.get(draftUri) ?? this.read(verdictFileOf(draftUri), requirementIds);
    this.byDraft.set(draftUri, known);
    return known;
  }

  /** A verdict file changed, came or went. */
  clear(): void {
    this.byDraft.clear();
  }

  /** Forgets a closed draft. */
  forget(draftUri: string): void {
    this.byDraft.delete(draftUri);
  }

  private async read(uri: string, requirementIds: readonly string[]): Promise<KeptVerdicts> {
    const text = await this.files.read(uri);
    return { uri, name: nameOf(uri), ...readVerdicts(text ?? "", requirementIds) };
  }
}

/** The last segment of an address, as a person reads it. */
export function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
