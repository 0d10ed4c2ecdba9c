import { BILLS, workspaceFiles } from "./tests/bills.ts";
import { draftingTests } from "./tests/drafting.ts";
import { surroundingsTests } from "./tests/surroundings.ts";
import { wantedVersions } from "./versions.ts";
import { Workbench } from "./workbench.ts";

const INSTALLING = 15 * 60_000;

for (const version of wantedVersions()) {
  describe(`VS Code ${version.vscode}`, () => {
    let running: Workbench | undefined;
    const workbench = (): Workbench => {
      if (!running) throw new Error(`VS Code ${version.vscode} did not start.`);
      return running;
    };

    before("start", async function () {
      this.timeout(INSTALLING);
      running = await Workbench.start(version, workspaceFiles());
    });
    afterEach("picture of what failed", async function () {
      if (this.currentTest?.state === "failed") await running?.screenshots(`failed-${this.currentTest.title.replace(/\W+/g, "-").slice(0, 60)}`);
    });
    after("stop", () => running?.close());

    for (const bill of BILLS) draftingTests(workbench, bill);
    surroundingsTests(workbench);
  });
}
