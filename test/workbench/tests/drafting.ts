import assert from "node:assert/strict";
import type { Desk } from "../workbench.ts";
import type { Scope } from "./area.ts";
import type { Bill } from "./bills.ts";

/** What a drafter does with one bill, in a workbench of the bill's language. */
export function draftingTests({ workbench, newest }: Scope, bill: Bill): void {
  describe(`a drafter with ${bill.file}`, () => {
    let desk: Desk;

    before("open the draft", async () => {
      desk = await workbench().desk(bill.language);
      await desk.editor.open(bill.file);
    });
    afterEach("close menus", async function () {
      if (this.currentTest?.state === "failed") await workbench().picturesOf(this.currentTest);
      await desk.window.dismiss();
    });
    after("close it", () => desk.editor.closeAll());

    it("sees findings with code, source and message", async () => {
      const [contrary] = await desk.panels.problems(bill.file, bill.contrary.code);
      assert.match(contrary?.message ?? "", bill.contrary.message);
      assert.deepEqual([contrary?.severity, contrary?.source, contrary?.code], ["error", "palermo", bill.contrary.code]);
      const [gap] = await desk.panels.problems(bill.file, bill.gap.code);
      assert.match(gap?.message ?? "", bill.gap.message);
      assert.deepEqual([gap?.severity, gap?.source, gap?.code], ["warning", "palermo", bill.gap.code]);
      await desk.panels.filter("");
      await desk.window.screenshot("findings");
    });

    it("reads duty and source in the hover of a finding", async () => {
      await desk.panels.goToProblem(bill.file, bill.contrary.code);
      const hover = await desk.editor.hoverHere(bill.contrary.hover[0] ?? /./);
      for (const wanted of bill.contrary.hover) assert.match(hover, wanted);
      await desk.window.screenshot("hover");
      await desk.window.dismiss();
    });

    newest("reads it also with the mouse", async () => {
      await desk.panels.goToProblem(bill.file, bill.contrary.code);
      await desk.editor.hoverByMouse("error", /Sources|Fuentes/);
      await desk.window.dismiss();
    });

    it("inserts a clause for a gap, and undoes it", async () => {
      const before = await desk.editor.text();
      await desk.panels.goToProblem(bill.file, bill.gap.code);
      assert.ok((await desk.editor.quickFixes(bill.gap.fix)).length > 0);
      await desk.window.screenshot("quick-fixes");
      await desk.window.dismiss();
      await desk.panels.goToProblem(bill.file, bill.gap.code);
      await desk.editor.applyQuickFix(bill.gap.fix);
      const after = await desk.editor.textWhen("the clause is inserted", (t) => t !== before);
      assert.match(inserted(before, after), bill.gap.clause);
      await desk.panels.problems(bill.file, bill.gap.code, (p) => p.length === 0);
      await desk.editor.goTo(inserted(before, after).trim().split("\n").at(-1) ?? "");
      await desk.window.screenshot("clause");
      await desk.editor.undo();
      await desk.editor.textWhen("the clause is gone", (t) => t === before);
      await desk.panels.problems(bill.file, bill.gap.code);
    });

    newest("sees findings change as the text changes", async () => {
      const isContrary = (p: readonly { severity: string }[]) => p.some((x) => x.severity === "error");
      await desk.panels.problems(bill.file, bill.contrary.code, isContrary);
      await desk.editor.goTo(bill.contrary.line);
      await desk.window.press("Control+Shift+K");
      await desk.panels.problems(bill.file, bill.contrary.code, (p) => !isContrary(p));
      await desk.editor.undo();
      await desk.panels.problems(bill.file, bill.contrary.code, isContrary);
    });

    it("sees what an article gives, and opens it, by its code lens", async () => {
      await desk.editor.goTo(bill.article.text);
      assert.ok((await desk.editor.lenses()).some((l) => bill.article.lens.test(l)));
      await desk.editor.clickLens(bill.article.lens);
      assert.ok((await desk.window.quickTexts()).length > 0);
      await desk.window.screenshot("lens");
      await desk.window.dismiss();
    });

    newest("finds articles in the outline", async () => {
      await desk.panels.outline(bill.article.outline);
      await desk.window.screenshot("outline");
    });

    it("searches the sources and opens what it finds", async () => {
      await desk.window.command(bill.search.command);
      await desk.window.fillQuickInput(bill.search.query);
      await desk.window.quickTexts(bill.search.found);
      await desk.window.screenshot("search");
      await desk.window.pick(bill.search.found);
      await desk.window.opened(bill.search.opens, bill.file);
      await desk.window.screenshot("provision");
    });
  });
}

/** The part of a text that an edit added. */
function inserted(before: string, after: string): string {
  const lines = new Set(before.split("\n"));
  return after.split("\n").filter((line) => !lines.has(line)).join("\n");
}
