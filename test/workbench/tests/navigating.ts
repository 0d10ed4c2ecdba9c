import assert from "node:assert/strict";
import { until } from "../until.ts";
import { deskFor, type Scope } from "./area.ts";
import { BILL, LOI } from "./smallBills.ts";

/** Ways through a draft: definitions, references, names, folds, selections, outline. */
export function navigatingTests(scope: Scope): void {
  describe("a draft's structure", () => {
    const desk = deskFor(scope);

    async function open(text: string, file = "structure.bill"): Promise<void> {
      await desk().editor.create(file, text);
      await desk().window.coverage();
    }

    it("leads from a cross-reference to the provision", async () => {
      await open(BILL);
      await desk().navigation.definition("section 2 (1), as", "(1) A person");
    });

    scope.newest("leads from a term to its definition", async () => {
      await open(BILL);
      await desk().navigation.definition("victim of an offence", "victim” means");
    });

    it("lists what refers to a provision", async () => {
      await open(BILL);
      const lines = await desk().navigation.references("section 2 (1), as", 3);
      assert.match(lines[0] ?? "", /^\(1\) A person/);
      assert.match(lines[2] ?? "", /applies to attempts/);
      await desk().window.screenshot("references");
    });

    scope.newest("lists the uses of a term", async () => {
      await open(BILL);
      assert.equal((await desk().navigation.references("victim to the", 3)).length, 3);
    });

    it("renames a defined term wherever it stands, and undoes it at once", async () => {
      await open(BILL);
      const { editor, navigation } = desk();
      await navigation.rename("victim to the", "trafficked person");
      const renamed = BILL.replaceAll("victim", "trafficked person");
      await editor.textWhen("the term is renamed", (t) => t === renamed);
      await editor.undo();
      await editor.textWhen("the term is back", (t) => t === BILL);
    });

    scope.newest("renames a French term with the article before it", async () => {
      await open(LOI, "structure.loi");
      await desk().navigation.rename("victime d’une infraction", "intéressé");
      await desk().editor.textWhen("the term is renamed", (t) => t.includes("assiste l’intéressé d’une infraction") && t.includes("« intéressé » s’entend"));
    });

    scope.newest("says why something else cannot be renamed", async () => {
      await open(BILL);
      assert.match(await desk().navigation.refusedRename("Assistance"), /Only a term that this draft defines can be renamed/);
    });

    it("folds a section", async () => {
      await open(BILL);
      const { editor, window } = desk();
      await editor.goTo("Section 2. Offence");
      const shown = async () => (await editor.root.locator(".view-line").allInnerTexts()).join("\n").replaceAll("\u00a0", " ");
      await until("the section is shown", async () => (await shown()).includes("(1) A person"));
      await until("the section is folded", async () => {
        await window.press("Control+Shift+BracketLeft");
        const text = await shown();
        return text.includes("Section 2. Offence") && !text.includes("(1) A person") && !text.includes("(2) The consent") && text.includes("Section 3. Assistance");
      });
    });

    scope.newest("selects a paragraph, then its section", async () => {
      await open(BILL);
      const section = BILL.slice(BILL.indexOf("Section 2. Offence"), BILL.indexOf("Section 3. Assistance"));
      await desk().navigation.selectUntil("consent of", section.slice(section.indexOf("(2)")));
      await desk().navigation.selectUntil("consent of", section);
    });

    it("is shown as outline and breadcrumbs", async () => {
      await open(BILL);
      const rows = await desk().panels.outline(/^3\. Assistance/);
      assert.match(rows.join("\n"), /^1\. Interpretation.*\n(?:.*\n)*2\. Offence of trafficking in persons.*\n(?:.*\n)*3\. Assistance/m);
      await desk().editor.goTo("The Minister shall");
      await until("the breadcrumbs name the section", async () => (await desk().window.page.locator(".breadcrumbs-control").innerText()).includes("3. Assistance"));
    });

    scope.newest("is reported where a reference leads nowhere, and not where it leads to another law", async () => {
      await open(`${BILL}\nSection 4. Other laws\n\nThe court applies section 14 and section 77 of the Penal Code.\n`);
      const found = await desk().panels.problems("structure.bill", "reference.dangling");
      assert.deepEqual(found.map((p) => [p.severity, /“section 14”/.test(p.message)]), [["info", true]]);
    });
  });
}
