import assert from "node:assert/strict";
import type { ReadDraft } from "../../../server/src/draft/read.ts";
import { citationsOf } from "../../../server/src/features/citationsInText.ts";
import { crossReferencesOf } from "../../../server/src/features/crossReferences.ts";
import { definitionAt } from "../../../server/src/features/definition.ts";
import { hoverAt } from "../../../server/src/features/hover.ts";
import { Kept } from "../../../server/src/features/kept.ts";
import { referencesAt } from "../../../server/src/features/references.ts";
import { renumberingOf } from "../../../server/src/features/renumber.ts";
import { semanticTokensOf } from "../../../server/src/features/semanticTokens.ts";
import { structureDiagnosticsOf } from "../../../server/src/features/structureDiagnostics.ts";
import { termIndexOf } from "../../../server/src/features/termUses.ts";
import { assessed } from "../../support/fixes.ts";

/** Notes what is asked for. */
class Noting extends Kept {
  readonly asked: unknown[] = [];
  override of<T>(make: (draft: ReadDraft) => T): T {
    this.asked.push(make);
    return super.of(make);
  }
}

describe("what several features ask of a draft", () => {
  const text = "# Trafficking in Persons Bill\n\nSection 1. In this Act “victim” means a person who was trafficked.\n\nSection 2. A victim is heard as section 1 says.\n";
  const at = { line: 4, character: 40 };

  it("is worked out once", () => {
    const { draft } = assessed(text);
    const kept = new Kept(draft);
    let times = 0;
    const make = (): object => ({ times: ++times });
    assert.equal(kept.of(make), kept.of(make));
    assert.equal(times, 1);
  });

  it("is taken from what was kept by each of them", () => {
    const plain = assessed(text);
    const wanted: [string, (c: typeof plain) => unknown, unknown[]][] = [
      ["definition", (c) => definitionAt(c, at), [crossReferencesOf]],
      ["references", (c) => referencesAt(c, at, true), [crossReferencesOf]],
      ["term", (c) => definitionAt(c, { line: 4, character: 14 }), [crossReferencesOf, termIndexOf]],
      ["renumbering", renumberingOf, [crossReferencesOf]],
      ["findings", structureDiagnosticsOf, [crossReferencesOf, termIndexOf]],
      ["tokens", semanticTokensOf, [citationsOf, crossReferencesOf, termIndexOf]],
      ["hover", (c) => hoverAt(c, at), [citationsOf]],
    ];
    for (const [name, use, makes] of wanted) {
      const kept = new Noting(plain.draft);
      use({ ...plain, kept });
      for (const make of makes) assert.ok(kept.asked.includes(make), name);
    }
  });
});
