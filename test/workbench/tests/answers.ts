import assert from "node:assert/strict";
import { until } from "../until.ts";
import { deskFor, type Scope } from "./area.ts";
import { BILL } from "./smallBills.ts";

/** The first finding at its place: what the menu offers first is about it. */
const CODE = "definition.acts";
const FILE = "answers.bill";

/** Findings that the author answers: covered elsewhere, not applicable, and comments that answer nothing. */
export function answersTests(scope: Scope): void {
  describe("an answered finding", () => {
    const desk = deskFor(scope);

    async function answer(fix: RegExp, reason: string): Promise<void> {
      const { editor, panels, window } = desk();
      await editor.create(FILE, BILL);
      await panels.goToProblem(FILE, CODE);
      await editor.applyQuickFix(fix);
      const input = window.page.locator(".quick-input-widget:visible .quick-input-box input");
      await input.waitFor();
      await input.fill("  ");
      await until("an empty reason is refused", async () => /counts for nothing/.test(await window.page.locator(".quick-input-message").innerText()));
      await window.press("Enter");
      await input.fill(reason);
      await window.screenshot("reason");
      await window.press("Enter");
    }

    it("vanishes when it is covered elsewhere, with the reason in a comment", async () => {
      const { editor, panels, window } = desk();
      await answer(/^Covered elsewhere/, "Penal Code, section 4");
      await editor.textWhen("the comment is written", (t) => t.includes(`<!-- palermo: covered-elsewhere ${CODE}: Penal Code, section 4 -->\n`));
      await panels.problems(FILE, CODE, (p) => p.length === 0);
      await window.screenshot("answered");
      await editor.undo();
      await editor.textWhen("the comment is gone", (t) => t === BILL);
      await panels.problems(FILE, CODE);
    });

    scope.newest("vanishes when it is not applicable", async () => {
      await answer(/^Not applicable/, "The code says it");
      await desk().editor.textWhen("the comment is written", (t) => t.includes(`<!-- palermo: not-applicable ${CODE}: The code says it -->\n`));
      await desk().panels.problems(FILE, CODE, (p) => p.length === 0);
    });

    it("is reported when its comment answers nothing any more", async () => {
      const { editor, panels } = desk();
      await editor.create(FILE, `${BILL}\n<!-- palermo: not-applicable consent.irrelevant: decided by the courts -->\n`);
      const [stale] = await panels.problems(FILE, "suppression.stale");
      assert.match(stale?.message ?? "", /suppresses nothing any more/);
      await panels.goToProblem(FILE, "suppression.stale");
      await editor.applyQuickFix(/^Remove the comment/);
      await editor.textWhen("the comment is removed", (t) => !t.includes("<!--"));
      await panels.problems(FILE, "suppression.stale", (p) => p.length === 0);
    });

    scope.newest("stays when its comment gives no reason", async () => {
      const { editor, panels } = desk();
      await editor.create(FILE, `${BILL}\n<!-- palermo: not-applicable ${CODE} -->\n`);
      await panels.problems(FILE, "suppression.no-reason");
      await panels.problems(FILE, CODE);
    });
  });
}
