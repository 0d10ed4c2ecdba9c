import assert from "node:assert/strict";
import { deskFor, type Scope } from "./area.ts";
import { BILL } from "./smallBills.ts";

const CODE = "compensation.available";

/** Settings of the editor, and the file palermo.yaml beside drafts. */
export function settingsTests(scope: Scope): void {
  describe("settings", () => {
    const desk = deskFor(scope);
    const change = (changes: Readonly<Record<string, unknown>>): Promise<void> => scope.workbench().changeSettings(desk(), changes);

    it("turn a requirement off", async () => {
      await desk().editor.create("settings.bill", BILL);
      await desk().panels.problems("settings.bill", CODE);
      await change({ "palermo.requirementsOff": [CODE] });
      await desk().panels.problems("settings.bill", CODE, (p) => p.length === 0);
      await change({});
      await desk().panels.problems("settings.bill", CODE);
    });

    it("name severities", async () => {
      await desk().editor.create("settings.bill", BILL);
      await desk().panels.problems("settings.bill", CODE, (p) => p[0]?.severity === "warning");
      await change({ "palermo.severity.mandatory": "error" });
      await desk().panels.problems("settings.bill", CODE, (p) => p[0]?.severity === "error");
      await change({});
      await desk().panels.problems("settings.bill", CODE, (p) => p[0]?.severity === "warning");
    });

    scope.newest("name instruments", async () => {
      await desk().editor.create("settings.bill", BILL);
      await desk().panels.problems("settings.bill", "concepts.vulnerability");
      await change({ "palermo.instruments": ["protocol"] });
      await desk().panels.problems("settings.bill", "concepts.vulnerability", (p) => p.length === 0);
      await desk().panels.problems("settings.bill", CODE);
      await change({});
    });

    scope.newest("name the kind of drafts", async () => {
      await desk().editor.create("settings.bill", BILL);
      await desk().panels.problems("settings.bill", CODE);
      await change({ "palermo.kind": "plan" });
      await desk().panels.problems("settings.bill", "plan.budget");
      await change({});
    });

    scope.newest("let findings wait until the draft is saved", async () => {
      const { editor, panels, window } = desk();
      await change({ "palermo.when": "save" });
      await editor.create("settings.bill", BILL);
      await panels.problems("settings.bill", "consent.irrelevant", (p) => p.length === 0);
      await editor.replaceText(BILL.replace("(2) The consent of the victim to the exploitation is irrelevant.", "(2) Nothing.").replace("Section 3. Assistance", "Section 3. Help"));
      await panels.outline(/^3\. Help/);
      assert.deepEqual(await panels.problems("settings.bill", "consent.irrelevant", () => true), []);
      await editor.save();
      await panels.problems("settings.bill", "consent.irrelevant");
      await window.dismiss();
      await change({});
    });
  });

  describe("palermo.yaml", () => {
    const desk = deskFor(scope);

    it("counts for the drafts beside it, as soon as it is saved", async () => {
      const { editor, panels } = desk();
      editor.write("beside/palermo.yaml", `requirementsOff: [${CODE}]\n`);
      await editor.create("beside/beside.bill", BILL);
      await panels.problems("beside.bill", "penalty.serious", (p) => p[0]?.severity === "warning");
      await panels.problems("beside.bill", CODE, (p) => p.length === 0);
      await editor.open("beside/palermo.yaml");
      await editor.replaceText("severity:\n  mandatory: error\n");
      await editor.save();
      await panels.problems("beside.bill", CODE, (p) => p[0]?.severity === "error");
    });

    scope.newest("does not count for drafts elsewhere", async () => {
      const { editor, panels } = desk();
      editor.write("beside/palermo.yaml", `requirementsOff: [${CODE}]\n`);
      await editor.create("elsewhere/elsewhere.bill", BILL);
      await panels.problems("elsewhere.bill", CODE);
    });

    it("is checked itself: what is wrong, and what was probably meant", async () => {
      const { editor, panels, window } = desk();
      await editor.create("wrong/palermo.yaml", "severity:\n  mandatory: loud\nrequirementsOff: [compensation.availble]\n");
      const found = await panels.problems("palermo.yaml", "", (p) => p.length === 2);
      assert.deepEqual(found.map((p) => p.severity), ["warning", "warning"]);
      assert.match(found.map((p) => p.message).join("\n"), /loud[\s\S]*compensation\.available/);
      await window.screenshot("palermo-yaml");
      await editor.replaceText("severity:\n  mandatory: error\n");
      await panels.problems("palermo.yaml", "", (p) => p.length === 0);
    });
  });
}
