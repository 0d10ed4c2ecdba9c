import assert from "node:assert/strict";
import { deskFor, type Scope } from "./area.ts";
import { BILL } from "./smallBills.ts";

const COMMAND = "Palermo: Renumber provisions and references";
/** The bill after its second section went: a gap, with references across it. */
const GAPPED = `${BILL.replace("Section 3. Assistance", "Section 5. Assistance")}\nSection 9. Costs\n\nThe State bears the costs of section 5.\n`;

/** The command that renumbers. */
export function renumberingTests(scope: Scope): void {
  describe("renumbering", () => {
    const desk = deskFor(scope);

    async function open(text: string): Promise<void> {
      await desk().editor.create("renumber.bill", text);
      await desk().window.coverage();
    }

    it("shows what changes, then changes numbers and references", async () => {
      await open(GAPPED);
      const { editor, window } = desk();
      await window.command(COMMAND);
      const rows = await window.quickTexts(/9 → 4/);
      assert.equal(rows.length, 3);
      assert.match(rows.join("\n"), /5 → 3\s*reference to Section 5/);
      assert.equal(await window.quickRows().locator('input[type="checkbox"]:checked, .monaco-custom-toggle.checked, [role="checkbox"][aria-checked="true"]').count(), 3);
      await window.screenshot("renumber");
      await window.press("Enter");
      const wanted = GAPPED.replace("Section 5. Assistance", "Section 3. Assistance").replace("Section 9. Costs", "Section 4. Costs").replace("of section 5", "of section 3");
      await editor.textWhen("the sections are renumbered", (t) => t === wanted);
      await editor.undo();
      await editor.textWhen("the numbers are back", (t) => t === GAPPED);
    });

    scope.newest("changes nothing when the list is left", async () => {
      await open(GAPPED);
      const { editor, window } = desk();
      await window.command(COMMAND);
      await window.quickTexts(/9 → 4/);
      await window.dismiss();
      assert.equal(await editor.text(), GAPPED);
      assert.equal(await window.page.locator(".tab.dirty").count(), 0);
    });

    scope.newest("says when there is nothing to change", async () => {
      await open(BILL);
      await desk().window.command(COMMAND);
      await desk().window.notification(/already in order/);
    });
  });
}
