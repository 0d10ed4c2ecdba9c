import { answersTests } from "./tests/answers.ts";
import type { Scope } from "./tests/area.ts";
import { BILLS, workspaceFiles } from "./tests/bills.ts";
import { coloursTests } from "./tests/colours.ts";
import { completionTests } from "./tests/completion.ts";
import { draftingTests } from "./tests/drafting.ts";
import { filesTests } from "./tests/files.ts";
import { navigatingTests } from "./tests/navigating.ts";
import { renumberingTests } from "./tests/renumbering.ts";
import { settingsTests } from "./tests/settings.ts";
import { sourcesTests } from "./tests/sources.ts";
import { BEGINNERS, servingTests, startingTests } from "./tests/starting.ts";
import { surroundingsTests } from "./tests/surroundings.ts";
import { whyNoChromium } from "./setup.ts";
import { wantedVersions } from "./versions.ts";
import { removeFailures, type UiLanguage } from "./window.ts";
import { Workbench } from "./workbench.ts";

const INSTALLING = 15 * 60_000;
/** What one looks at in English once, whatever the draft's language. */
const AREAS: readonly ((scope: Scope) => void)[] = [completionTests, navigatingTests, renumberingTests, answersTests, coloursTests, sourcesTests, filesTests, settingsTests, servingTests, surroundingsTests];
const LANGUAGES: readonly UiLanguage[] = ["fr", "es", "en"];

before("delete the pictures of earlier failures", removeFailures);
for (const version of wantedVersions()) {
  describe(`VS Code ${version.vscode}`, () => {
    let running: Workbench | undefined;
    const workbench = (): Workbench => {
      if (!running) throw new Error(`VS Code ${version.vscode} did not start.`);
      return running;
    };
    const scope: Scope = { workbench, newest: (title, test) => void (version.newest && it(title, test)) };

    before("start", async function () {
      this.timeout(INSTALLING);
      const why = whyNoChromium();
      if (why) {
        process.stdout.write(`  VS Code ${version.vscode} is skipped: ${why}\n`);
        this.skip();
      }
      running = await Workbench.start(version, workspaceFiles());
    });
    after("stop", () => running?.close());

    for (const language of LANGUAGES) {
      describe(`in ${language}`, () => {
        after("close the window", () => running?.closeDesk(language));
        for (const bill of BILLS.filter((b) => b.language === language)) draftingTests(scope, bill);
        for (const beginner of BEGINNERS.filter((b) => b.language === language)) startingTests(scope, beginner);
        if (language === "en") for (const area of AREAS) area(scope);
      });
    }
  });
}
