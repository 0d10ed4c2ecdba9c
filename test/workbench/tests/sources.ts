import assert from "node:assert/strict";
import { until } from "../until.ts";
import { deskFor, type Scope } from "./area.ts";
import { BILL, LEY, LOI } from "./smallBills.ts";

const SEARCH = "Palermo: Search the Protocol and recommendations";

/** The way from a draft to the sources: hovers, search, symbols, explanations, lenses. */
export function sourcesTests(scope: Scope): void {
  describe("the sources", () => {
    const desk = deskFor(scope);

    it("are read in the hover of a citation", async () => {
      const { editor, window } = desk();
      await editor.create("sources.bill", BILL);
      await window.coverage();
      await editor.hover("article 6, paragraph 3", /Trafficking in Persons Protocol, article 6, paragraph 3/);
      await window.screenshot("citation");
    });

    scope.newest("are read in the hover of a French and of a Spanish citation", async () => {
      const { editor, window } = desk();
      await editor.create("sources.loi", LOI);
      await window.coverage();
      await editor.hover("article 6 du Protocole", /Trafficking in Persons Protocol, article 6, paragraph 3/);
      await editor.create("sources.ley", LEY);
      await window.coverage();
      await editor.hover("artículo 6 del Protocolo", /Trafficking in Persons Protocol, article 6, paragraph 3/);
    });

    it("are cited at the cursor by Ctrl+I in the search", async () => {
      const { editor, window } = desk();
      await editor.create("sources.bill", BILL);
      await window.coverage();
      await editor.goTo("Section 3. Assistance");
      await window.command(SEARCH);
      await window.fillQuickInput("P6.6");
      await until("the provision is found first", async () => /art\. 6\.6/.test((await window.quickTexts())[0] ?? ""));
      await window.press("Control+i");
      await window.page.locator(".tab.active.dirty").waitFor(); // reading the text selects it, and the citation replaces what is selected
      await editor.textWhen("the citation is inserted", (t) => t === BILL.replace("Section 3. Assistance", "Trafficking in Persons Protocol, article 6, paragraph 6Section 3. Assistance"));
    });

    scope.newest("are found across languages", async () => {
      const { editor, window } = desk();
      await editor.create("sources.bill", BILL);
      await window.coverage();
      await window.command(SEARCH);
      await window.fillQuickInput("délai de réflexion");
      await window.quickTexts(/reflection period/i);
    });

    it("are found as symbols of the workspace", async () => {
      const { editor, window } = desk();
      await editor.create("sources.bill", BILL);
      await window.coverage();
      await window.openQuickInput("F1", "#P6.6");
      await window.quickTexts(/\(P6\.6\)/);
      await window.pick(/\(P6\.6\)/);
      assert.match(await window.opened(/compensation/, "sources.bill"), /article 6, paragraph 6/);
    });

    it("are explained by a code lens", async () => {
      const { editor, window } = desk();
      await editor.create("sources.bill", BILL);
      await editor.goTo("Section 2. Offence");
      await editor.lenses();
      await editor.clickLens(/art\. 3 \(a\)/);
      await window.quickTexts(/consent is irrelevant/);
      await window.pick(/consent is irrelevant/);
      await window.opened(/consent is irrelevant[\s\S]*article 3 \(b\)/, "sources.bill");
    });

    scope.newest("are explained by a quick fix", async () => {
      const { editor, panels, window } = desk();
      await editor.create("sources.bill", BILL);
      await panels.goToProblem("sources.bill", "definition.means");
      await editor.applyQuickFix(/^Explain: /);
      await window.opened(/means[\s\S]*article 3 \(a\)/, "sources.bill");
    });

    scope.newest("lead a partial list to its missing members", async () => {
      const { editor, panels } = desk();
      await editor.create("sources.bill", BILL);
      await panels.goToProblem("sources.bill", "definition.acts");
      await editor.applyQuickFix(/^Complete the list: add .*transportation/);
      const text = await editor.textWhen("the list is completed", (t) => t !== BILL);
      assert.match(text, /who recruits, transports [^.]*\bor harbours another person by means of force/);
      await panels.problems("sources.bill", "definition.acts", (p) => p.length === 0);
    });
  });
}
