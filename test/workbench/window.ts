import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, FrameLocator, Locator, Page } from "playwright-core";
import { until } from "./until.ts";

/** Where pictures go; git ignores it. */
const SCREENSHOTS = "test/workbench/screenshots";
/** How long one opening of the command palette is looked at, in milliseconds. */
const A_LOOK = 4_000;
/** Beginning of the names of pictures taken after a failure. */
export const FAILED = "failed-";

/** Deletes the pictures of the failures of earlier runs. */
export function removeFailures(): void {
  for (const name of existsSync(SCREENSHOTS) ? readdirSync(SCREENSHOTS) : []) if (name.includes(FAILED)) rmSync(join(SCREENSHOTS, name));
}

/** The languages VS Code can be shown in that matter here. */
export type UiLanguage = "en" | "fr" | "es";

/** A browser window with the workbench in it: the parts that every other helper uses. */
export class Window {
  readonly page: Page;
  private readonly context: BrowserContext;
  private readonly name: string;
  private readonly pictures: boolean;

  /** @param pictures whether to take the pictures that show how things look. */
  constructor(context: BrowserContext, page: Page, name: string, pictures: boolean) {
    this.context = context;
    this.page = page;
    this.name = name;
    this.pictures = pictures;
  }

  /** Loads the workbench and waits until it is usable. `language` is what `vscode.env.language` says. */
  async load(url: string, language: UiLanguage): Promise<void> {
    if (language !== "en") await this.context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`);
    await this.page.goto(url);
    await this.ready();
  }

  /** Loads the page again, as after a restart of the server. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  /** A picture of the window for people to look at, `screenshots/<version>-<language>-<name>.png`, in the newest VS Code. */
  async screenshot(name: string): Promise<void> {
    if (this.pictures) await this.picture(name);
  }

  /** A picture of the window in any VS Code. */
  async picture(name: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: join(SCREENSHOTS, `${this.name}-${name}.png`) });
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Runs a command of the palette by its title ("View: Close All Editors"). */
  async command(title: string): Promise<void> {
    const row = this.quickRows().filter({ has: this.page.getByText(title, { exact: true }) }).first();
    await until(`the command palette offers “${title}”`, async () => {
      await this.openQuickInput("F1", `>${title}`);
      if (await row.waitFor({ timeout: A_LOOK }).then(() => true, () => false)) return true;
      await this.press("Escape"); // what a command depends on may have changed since the palette was opened
      return false;
    });
    await row.click();
  }

  /** Opens a quick input by a key and fills it. */
  async openQuickInput(key: string, text: string): Promise<void> {
    await this.press(key);
    await this.fillQuickInput(text);
  }

  /** Types into the open quick input. */
  async fillQuickInput(text: string): Promise<void> {
    const input = this.page.locator(".quick-input-widget:visible .quick-input-box input");
    await input.waitFor();
    await input.fill(text);
  }

  /** Rows of the open quick input. */
  quickRows(): Locator {
    return this.page.locator(".quick-input-widget:visible .quick-input-list .monaco-list-row");
  }

  /** The texts of the rows of the open quick input, once there are any that `wanted` matches. */
  async quickTexts(wanted = /./): Promise<string[]> {
    return until(`the quick input lists ${wanted}`, async () => {
      const texts = await this.quickRows().allInnerTexts();
      return texts.some((t) => wanted.test(t)) && texts.map((t) => t.replace(/\s+/g, " ").trim());
    });
  }

  /** Takes the row of the quick input that holds a text. */
  async pick(text: string | RegExp): Promise<void> {
    await this.quickRows().filter({ hasText: text }).first().click();
  }

  /** The notification that matches, once there is one; read in their list, for this VS Code shows no toasts to tests. */
  async notification(wanted: RegExp): Promise<string> {
    await this.command("Notifications: Show Notifications");
    const said = await until(`a notification says ${wanted}`, async () => (await this.page.locator(".notifications-center .notification-list-item-message").allInnerTexts()).find((t) => wanted.test(t.replaceAll("\u00a0", " "))));
    await this.command("Notifications: Clear All Notifications");
    return said;
  }

  /** The document inside the webview in view: a preview, or a page of Palermo's own. */
  webview(): FrameLocator {
    return this.page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
  }

  /** Closes what lies over the workbench: hovers, menus, quick inputs. */
  async dismiss(): Promise<void> {
    await this.press("Escape", "Escape");
    await this.page.locator(".quick-input-widget:visible").waitFor({ state: "detached" });
  }

  /** Palermo's entry in the status bar. */
  coverageItem(): Locator {
    return this.page.locator('.statusbar-item[id^="palermo."]:visible');
  }

  /** What Palermo says in the status bar, once it says something. */
  async coverage(): Promise<string> {
    return until("the status bar shows the coverage", async () => (await this.coverageItem().allInnerTexts()).map((t) => t.trim()).find((t) => t !== ""));
  }

  /** Waits until Palermo says nothing in the status bar. */
  async noCoverage(): Promise<void> {
    await this.coverageItem().waitFor({ state: "detached" });
  }

  /** The name on the active editor's tab. */
  async activeTab(): Promise<string> {
    return this.page.locator(".tab.active .label-name").innerText();
  }

  /** Waits until the status bar names a language as that of the active editor. */
  async documentLanguage(name: string): Promise<void> {
    await this.page.locator('.statusbar-item[id="status.editor.mode"]', { hasText: name }).waitFor();
  }

  /** Waits until another editor than that of the file `before`, a preview or a text, shows a text. Returns all that it shows. */
  async opened(wanted: RegExp, before: string): Promise<string> {
    await this.page.locator(".quick-input-widget:visible").waitFor({ state: "detached" });
    await this.page.locator(`.tab.active:not([data-resource-name="${before}"])`).waitFor();
    return until(`an editor opens that shows ${wanted}`, async () => {
      const shown = await this.page.locator(".editor-group-container.active .editor-instance .view-lines:visible").allInnerTexts();
      const previews = await Promise.all(this.page.frames().slice(1).map((f) => f.locator("body").allInnerTexts().catch(() => [])));
      const text = [...shown, ...previews.flat()].join("\n").replaceAll("\u00a0", " ");
      return wanted.test(text) && text;
    });
  }

  /** Text of the status bar's entries. */
  async statusBar(): Promise<string[]> {
    return this.page.locator(".statusbar-item").allInnerTexts();
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  private async ready(): Promise<void> {
    await this.page.locator(".monaco-workbench").waitFor({ timeout: 60_000 });
    await this.page.locator('.part.statusbar .statusbar-item[id="status.problems"]').waitFor({ timeout: 60_000 });
    await this.page.locator(".part.sidebar .pane-header").first().waitFor({ timeout: 60_000 });
  }
}
