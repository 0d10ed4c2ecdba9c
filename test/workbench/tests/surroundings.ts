import assert from "node:assert/strict";
import { until } from "../until.ts";
import { deskFor, type Scope } from "./area.ts";

/** What the command line of the language server's process holds. */
const LANGUAGE_SERVER = "server.mjs";
const BILL = "poor-bill.en.md";
const CODE = "consent.irrelevant";

/** Other drafts, and servers that end. */
export function surroundingsTests(scope: Scope): void {
  describe("the workbench", () => {
    const desk = deskFor(scope);

    scope.newest("speaks the reader's language about a draft in another", async () => {
      await desk().editor.open("poor-bill.fr.md");
      const [finding] = await desk().panels.problems("poor-bill.fr.md", "protection.no-detention");
      assert.match(finding?.message ?? "", /^Victims are .*conflicts with the standard/);
      await desk().window.screenshot("french-draft");
    });

    scope.newest("finds little amiss with a good bill", async () => {
      await desk().editor.open("good-bill.en.md");
      await until("most mandatory requirements are met", async () => {
        const [, met, all] = /(\d+)\/(\d+)/.exec(await desk().window.coverage()) ?? [];
        return Number(met) / Number(all) > 0.6;
      });
      assert.equal(await desk().editor.squiggles("error").count(), 0);
      await desk().window.screenshot("good-bill");
    });

    it("leaves a text about something else alone", async () => {
      await desk().editor.open("licence.md");
      await desk().window.noCoverage();
      await desk().panels.problems("licence.md", "", (p) => p.length === 0);
    });

    it("brings findings back after the language server was killed", async () => {
      const { server } = scope.workbench();
      await desk().editor.open(BILL);
      await desk().panels.problems(BILL, CODE);
      const killed = server.processes(LANGUAGE_SERVER);
      assert.equal(killed.length, 1);
      for (const pid of killed) process.kill(pid, "SIGKILL");
      await until("a new language server runs", () => server.processes(LANGUAGE_SERVER).some((pid) => !killed.includes(pid)));
      await scope.workbench().changeSettings(desk(), { "palermo.severity.contrary": "information" });
      await desk().panels.problems(BILL, CODE, (p) => p[0]?.severity === "info");
      await scope.workbench().changeSettings(desk(), {});
      await desk().panels.problems(BILL, CODE, (p) => p[0]?.severity === "error");
    });

    it("brings findings back after VS Code's server was restarted", async () => {
      await scope.workbench().restart();
      await desk().editor.open(BILL);
      await desk().panels.problems(BILL, CODE);
    });
  });
}
