import assert from "node:assert/strict";
import { deskFor, type Scope } from "./area.ts";
import { BILL, LEY, LOI } from "./smallBills.ts";

/** What is offered as one types. */
export function completionTests(scope: Scope): void {
  describe("completion", () => {
    const desk = deskFor(scope);

    /** Opens a fresh draft, types at its end, takes the completion and returns what stands in the place of the typed text. */
    async function completed({ draft = BILL, file = "completion.bill", typed, offered }: { draft?: string; file?: string; typed: string; offered: RegExp }, picture?: string): Promise<string> {
      const { editor, suggestions, window } = desk();
      await editor.create(file, draft);
      await window.coverage();
      await suggestions.typeAtEnd(typed);
      await (/[\d/]$/.test(typed) ? suggestions.offered(offered) : suggestions.asked(offered)); // what ends in a trigger comes by itself
      if (picture) await window.screenshot(picture);
      await suggestions.take(offered);
      const text = await editor.textWhen(`“${typed}” is completed`, (t) => t.startsWith(draft.trimEnd()) && !t.endsWith(typed));
      return text.slice(draft.length).trim();
    }

    it("writes a citation of the Protocol for P6", async () => {
      assert.equal(await completed({ typed: "as required by P6.6", offered: /^P6\.6/ }, "completion"), "as required by Trafficking in Persons Protocol, article 6, paragraph 6");
    });

    scope.newest("writes a citation of a recommendation for wg4/", async () => {
      assert.match(await completed({ typed: "wg4/46", offered: /^wg4\/46\/i(?!\/)/ }), /^Working Group on Trafficking in Persons, fourth meeting .*recommendation 46 \(i\)$/);
    });

    scope.newest("writes a citation in the draft's language for words such as art. 6 Prot", async () => {
      assert.match(await completed({ draft: LOI, file: "completion.loi", typed: "art. 6 Prot", offered: /^P6\.3(?!\()/ }), /^Protocole .*article 6, paragraphe 3$/);
      await desk().editor.closeAll();
      assert.match(await completed({ draft: LEY, file: "completion.ley", typed: "art. 6 Prot", offered: /^P6\.3(?!\()/ }), /^Protocolo .*artículo 6, párrafo 3$/);
    });

    it("writes a model clause as the next section for clause: and a requirement", async () => {
      const clause = await completed({ typed: "clause: status.refl", offered: /status\.reflection-period/ }, "completion-clause");
      assert.match(clause, /^Section 4\. .+\n[\s\S]*\breflection\b/);
    });

    scope.newest("writes a model clause for words of its theme", async () => {
      assert.match(await completed({ typed: "clause: compensation", offered: /compensation\.available/ }), /compensation|damages/i);
    });

    scope.newest("writes the heading of a new section", async () => {
      assert.match(await completed({ typed: "Section 4. Compens", offered: /compensation\.available/ }), /^Section 4\. .*[Cc]ompensation/);
    });

    scope.newest("writes a term that the draft defines", async () => {
      assert.equal(await completed({ typed: "It is the duty of the Minis", offered: /^Minister\s*Defined term/ }), "It is the duty of the Minister");
    });

    scope.newest("has snippets for definitions", async () => {
      const { editor, window } = desk();
      await editor.create("completion.bill", BILL);
      await window.press("Control+End");
      await window.command("Snippets: Insert Snippet");
      await window.fillQuickInput("trafficking");
      await window.quickTexts(/Act, means and purpose/);
      await window.press("Enter");
      await editor.textWhen("the snippet is inserted", (t) => t.includes("\n“trafficking in persons” means the recruitment, transportation"));
    });
  });
}
