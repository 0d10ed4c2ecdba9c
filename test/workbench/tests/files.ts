import assert from "node:assert/strict";
import { deskFor, type Scope } from "./area.ts";
import { BILL, LEY, LOI, PLAN } from "./smallBills.ts";

const OTHER = "# Minutes\n\nThe committee met in the library. It shall meet again in spring, and the chair shall write to all members.\n";

/** The kinds of files that are drafts, and when Palermo wakes. */
export function filesTests(scope: Scope): void {
  describe("files", () => {
    const desk = deskFor(scope);

    const kinds: readonly [file: string, text: string, code: string, message: RegExp][] = [
      ["a.bill", BILL, "compensation.available", /compensation/],
      ["a.draftlaw", BILL, "compensation.available", /compensation/],
      ["a.loi", LOI, "compensation.available", /compensation/],
      ["a.ley", LEY, "compensation.available", /compensation/],
      ["a.plan", PLAN, "plan.services", /incomplete/],
    ];
    for (const [file, text, code, message] of kinds) {
      (file === "a.loi" ? it : scope.newest)(`named *${file.slice(1)} are legal drafts and are checked`, async () => {
        const { editor, panels, window } = desk();
        await editor.create(file, text);
        await window.documentLanguage("Legal draft");
        const [found] = await panels.problems(file, code);
        assert.match(found?.message ?? "", message);
      });
    }

    it("with plans are checked as plans, and get clauses for plans", async () => {
      const { editor, panels, window } = desk();
      await editor.create("plan.md", PLAN);
      await panels.goToProblem("plan.md", "plan.budget");
      await window.screenshot("plan");
      await editor.applyQuickFix(/^Insert a model clause: Budget and funding/);
      const text = await editor.textWhen("the clause is inserted", (t) => t !== PLAN);
      assert.match(text, /budget/i);
      await panels.problems("plan.md", "plan.budget", (p) => p.length === 0);
    });

    scope.newest("in plain text are checked where they are about trafficking", async () => {
      const { editor, panels, window } = desk();
      await editor.create("a.txt", BILL);
      await window.documentLanguage("Plain Text");
      await panels.problems("a.txt", "compensation.available");
    });

    it("wake Palermo as soon as they are about trafficking, and let it sleep when they are not", async () => {
      const { editor, panels, window } = desk();
      await editor.create("wakes.txt", OTHER);
      await window.noCoverage();
      await editor.replaceText(BILL);
      await window.coverage();
      await panels.problems("wakes.txt", "compensation.available");
      await editor.replaceText(OTHER);
      await window.noCoverage();
      await panels.problems("wakes.txt", "", (p) => p.length === 0);
    });

    scope.newest("about something else are checked when the settings say always", async () => {
      const { editor, panels, window } = desk();
      await editor.create("always.md", OTHER);
      await window.noCoverage();
      await scope.workbench().changeSettings(desk(), { "palermo.check": "always" });
      await panels.problems("always.md", "compensation.available");
      await scope.workbench().changeSettings(desk(), {});
      await panels.problems("always.md", "", (p) => p.length === 0);
    });

    scope.newest("that are not saved anywhere are checked", async () => {
      const { editor, panels, window } = desk();
      await window.command("File: New Untitled Text File");
      await editor.root.waitFor();
      await editor.replaceText(BILL);
      await window.coverage();
      await panels.problems(await window.activeTab(), "compensation.available");
    });
  });
}
