import { checklistTests, comparisonTests, localisedViewsTests, matrixTests, viewsWorkspace } from "./tests/views.ts";
import { wantedVersions } from "./versions.ts";
import { Workbench } from "./workbench.ts";

const INSTALLING = 15 * 60_000;

for (const version of wantedVersions()) {
  describe(`Palermo's views in VS Code ${version.vscode}`, () => {
    let running: Workbench | undefined;
    const workbench = (): Workbench => {
      if (!running) throw new Error(`VS Code ${version.vscode} did not start.`);
      return running;
    };

    before("start", async function () {
      this.timeout(INSTALLING);
      running = await Workbench.start(version, viewsWorkspace());
    });
    afterEach("picture of what failed", async function () {
      if (this.currentTest?.state === "failed") await running?.picturesOf(this.currentTest);
    });
    after("stop", () => running?.close());

    checklistTests(workbench);
    matrixTests(workbench);
    comparisonTests(workbench);
    if (!version.newest) return; // what is said in other languages does not depend on the version
    localisedViewsTests(workbench, "fr", { matrix: "Palermo: Tableau de couverture", group: /^Indemnisation, \d satisfaites sur 4/, heading: /Totaux par thème/ });
    localisedViewsTests(workbench, "es", { matrix: "Palermo: Matriz de cobertura", group: /^Indemnización, \d de 4 cumplidos/, heading: /Totales por tema/ });
  });
}
