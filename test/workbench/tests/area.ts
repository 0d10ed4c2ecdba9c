import type { UiLanguage } from "../window.ts";
import type { Desk, Workbench } from "../workbench.ts";

/** What an area of tests is given. */
export interface Scope {
  /** The running workbench, once the tests run. */
  readonly workbench: () => Workbench;
  /** Declares a test that runs in the newest VS Code only. Plain `it` runs in all of them. */
  readonly newest: (title: string, test: () => Promise<void>) => void;
}

/** The window of a language for the tests of a block. After each of them menus are closed and open files are closed, unsaved. */
export function deskFor({ workbench }: Scope, language: UiLanguage = "en"): () => Desk {
  let desk: Desk | undefined;
  const opened = (): Desk => {
    if (!desk) throw new Error("The window is not open: what comes before the tests failed.");
    return desk;
  };
  before("open the window", async () => {
    desk = await workbench().desk(language);
  });
  afterEach("close what is open", async function () {
    if (this.currentTest?.state === "failed") await workbench().picturesOf(this.currentTest);
    await opened().window.dismiss();
    await opened().editor.closeAll();
  });
  return opened;
}
