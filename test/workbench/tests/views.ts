import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "../until.ts";
import { Views } from "../views.ts";
import type { UiLanguage } from "../window.ts";
import type { Desk, Workbench } from "../workbench.ts";

const BILL = "poor-bill.en.md";

/** The workspace of these tests: a poor bill in each language, and a folder of laws. */
export function viewsWorkspace(): Record<string, string> {
  const bills = ["en", "fr", "es"].map((l) => [`poor-bill.${l}.md`, `test/drafts/poor-bill.${l}.md`]);
  const laws = readdirSync("test/compare").map((name) => [`laws/${name}`, `test/compare/${name}`]);
  return { ...Object.fromEntries([...bills, ...laws]), "licence.md": "LICENSE" };
}

/** The checklist: what is read and done in it. */
export function checklistTests(workbench: () => Workbench): void {
  describe("the checklist", () => {
    let desk: Desk;
    let views: Views;

    before(async () => {
      desk = await workbench().desk("en");
      views = new Views(desk.window);
    });
    afterEach(() => desk.window.dismiss());
    after(() => desk.editor.closeAll());

    it("says what to do while no draft is active", async () => {
      await views.openChecklist();
      await views.sideBar(/No draft on trafficking in persons is active[\s\S]*Open a sample draft/);
      await desk.window.screenshot("checklist-welcome");
    });

    it("lists the active draft's requirements by theme, with the number of mandatory gaps", async () => {
      await desk.editor.open(BILL);
      await views.openChecklist();
      const labels = await views.rowLabels(/^Compensation, \d of 4 met · mandatory gaps: 1/);
      assert.equal(labels.length, 14);
      await views.badge(/Mandatory requirements not met: 3\d/);
    });

    it("is opened by the keyboard down to the clause, and goes to it", async () => {
      await views.row("Definition, consent").click();
      await views.rowLabels(/^The victim's consent is irrelevant, contrary · mandatory/);
      await views.row("The victim's consent").click();
      await desk.window.page.locator(".editor-instance .monaco-editor").first().waitFor();
      await until("the cursor is at the clause", async () => (await desk.window.statusBar()).some((t) => /\(\d+ selected\)/.test(t)));
      await desk.window.command("Palermo: Focus on Checklist View");
      await desk.window.press("ArrowRight");
      await views.rowLabels(/^Section 4\(1\), conflicts with the standard/);
      await desk.window.screenshot("checklist");
    });

    it("is narrowed by filters that are kept, and widened again", async () => {
      await desk.window.command("Palermo: Narrow the checklist…");
      await desk.window.page.locator(".quick-input-list .monaco-list-row").filter({ hasText: "Contrary to the standard" }).click();
      await desk.window.press("Enter");
      await views.sideBar(/Narrowed to [1-9] of 80 requirements/);
      await desk.window.screenshot("checklist-filtered");
      await desk.window.command("Palermo: Show the whole checklist");
      await views.rowLabels(/^Compensation/);
    });

    it("is divided by instrument", async () => {
      await desk.window.command("Palermo: Group the checklist by instrument");
      await views.rowLabels(/^Trafficking in Persons Protocol, /);
      await views.rowLabels(/^Organized Crime Convention, /); // rows of the old division may still stand between them
      await desk.window.screenshot("checklist-instruments");
      await desk.window.command("Palermo: Group the checklist by theme");
      await views.rowLabels(/^Compensation/);
    });

    it("inserts a model clause from a requirement's menu", async () => {
      const before = await desk.editor.text();
      await views.row("Safeguards").click();
      await views.rowLabels(/^Saving clause for human rights/);
      await views.row("Saving clause for human rights").click({ button: "right" });
      await desk.window.screenshot("checklist-menu");
      await views.chooseFromMenu("Insert a model clause");
      const after = await desk.editor.textWhen("the clause is inserted", (t) => t !== before);
      assert.match(after.slice(before.length - 200), /refugee/i);
      await views.rowLabels(/^Saving clause for human rights and refugee law, met/);
      await desk.editor.undo();
      await desk.editor.textWhen("the clause is gone", (t) => t === before);
    });

    it("follows the editor to a text that is no draft", async () => {
      await desk.window.command("File: Focus on Files Explorer");
      await desk.editor.open("licence.md");
      await views.openChecklist();
      await views.sideBar(/No draft on trafficking in persons is active/);
    });
  });
}

/** The matrix: what it shows, how it follows the draft and comes back. */
export function matrixTests(workbench: () => Workbench): void {
  describe("the coverage matrix", () => {
    let desk: Desk;
    let views: Views;

    before(async () => {
      desk = await workbench().desk("en");
      views = new Views(desk.window);
      await desk.window.command("File: Focus on Files Explorer");
      await desk.editor.open(BILL);
      await views.badge(/Mandatory requirements not met/); // the command is offered once the draft's review has come
      await desk.window.command("Palermo: Coverage matrix");
    });
    after(() => desk.editor.closeAll());

    it("shows requirements, evidence, sources and totals", async () => {
      const page = await views.page("table.matrix");
      assert.match(await page.locator("#row-consent\\.irrelevant").innerText(), /Contrary[\s\S]*Section 4\(1\)[\s\S]*Protocol, art\./);
      assert.match(await page.locator(".tiles").innerText(), /\d+ \/ 38\s+mandatory requirements met/);
      await desk.window.screenshot("matrix");
    });

    it("follows what is typed", async () => {
      const before = await desk.editor.text();
      await desk.editor.goTo("### 3. Offence");
      await desk.window.page.keyboard.insertText("### 2A. Compensation\n\nThe court shall order the offender to pay compensation to the victim.\n\n");
      const page = await views.page("table.matrix");
      await until("the matrix has taken the new section in", async () => /Met[\s\S]*Section 2A/.test(await page.locator("#row-compensation\\.available").innerText()));
      while ((await desk.editor.text()) !== before) await desk.editor.undo();
      await until("the matrix has let it go", async () => /Missing/.test(await page.locator("#row-compensation\\.available").innerText()));
    });

    it("goes to the clause", async () => {
      const page = await views.page("table.matrix");
      await page.locator("#row-consent\\.irrelevant").getByRole("button", { name: /^Go to Section 4\(1\)/ }).press("Enter");
      await until("the clause is selected in the draft", async () => (await desk.window.statusBar()).some((t) => /\(\d+ selected\)/.test(t)));
      assert.equal(await desk.window.page.locator(`.tab.active[data-resource-name="${BILL}"]`).count(), 1);
    });

    it("comes back after the window was loaded again", async () => {
      await desk.window.reload();
      const page = await views.page("table.matrix");
      await until("the matrix is filled again", async () => /poor-bill/.test(await page.locator("header").innerText()));
    });
  });
}

/** The comparison of the folder of laws. */
export function comparisonTests(workbench: () => Workbench): void {
  describe("the comparison", () => {
    let desk: Desk;
    let views: Views;

    before(async () => {
      desk = await workbench().desk("en");
      views = new Views(desk.window);
      await desk.window.command("File: Focus on Files Explorer");
      await desk.window.page.locator('.explorer-folders-view .monaco-list-row[aria-label^="laws"]').click({ button: "right" });
      await views.chooseFromMenu("Compare laws");
    });
    after(() => desk.editor.closeAll());

    it("sets the laws of a folder side by side, in three languages", async () => {
      const page = await views.page("table.grid");
      assert.equal(await page.locator("table.grid thead th.law").count(), 10);
      assert.match(await page.locator("table.totals").innerText(), /Spanish[\s\S]*French/);
      await desk.window.screenshot("comparison");
    });

    it("saves what it shows as a table and as a picture", async () => {
      const page = await views.page("table.grid");
      for (const [button, format] of [["Save as CSV…", "csv"], ["Save as PNG…", "png"]] as const) {
        await page.getByRole("button", { name: button }).click();
        await desk.window.page.locator(".quick-input-widget:visible").waitFor();
        await desk.window.page.locator(".quick-input-widget:visible .quick-input-action a, .quick-input-widget:visible .quick-input-action .monaco-button").filter({ hasText: /^(OK|Save)$/ }).first().click();
        const file = join(workbench().server.workspace, "laws", `comparison.${format}`);
        await until(`there is ${file}`, () => existsSync(file) && readFileSync(file).length > 100);
      }
      assert.match(readFileSync(join(workbench().server.workspace, "laws/comparison.csv"), "utf8"), /consent\.irrelevant/);
    });

    it("leads to the clause of a law", async () => {
      const page = await views.page("table.grid");
      await page.locator("#row-consent\\.irrelevant button.disclose").click();
      await page.locator("tr.element").first().getByRole("button", { name: /valdaine/ }).click();
      await desk.window.page.locator('.tab.active[data-resource-name="valdaine.fr.md"]').waitFor();
    });
  });
}

/** The same in the reader's language, for people to look at. */
export function localisedViewsTests(workbench: () => Workbench, language: UiLanguage, words: { matrix: string; group: RegExp; heading: RegExp }): void {
  describe(`the views in ${language}`, () => {
    after(() => workbench().closeDesk(language));

    it("speak the reader's language", async () => {
      const desk = await workbench().desk(language);
      const views = new Views(desk.window);
      await desk.editor.open(`poor-bill.${language}.md`);
      await views.openChecklist();
      await views.rowLabels(words.group);
      await views.rows().nth(0).click();
      await desk.window.screenshot("checklist");
      await desk.window.command(words.matrix);
      const page = await views.page("table.matrix");
      assert.match(await page.locator("main").innerText(), words.heading);
      await desk.window.screenshot("matrix");
    });
  });
}
