import { resolve } from "node:path";
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { Editor } from "./editor.ts";
import { Navigation } from "./navigation.ts";
import { Panels } from "./panels.ts";
import { VSCodeServer } from "./server.ts";
import { installChromium, installServer } from "./setup.ts";
import { Suggestions } from "./suggestions.ts";
import type { WorkbenchVersion } from "./versions.ts";
import { FAILED, type UiLanguage, Window } from "./window.ts";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const SIZE = { width: 1440, height: 1000 };
/** Milliseconds that an action in the page may take. */
const PATIENCE = 20_000;

/** A window with the helpers for its parts. */
export interface Desk {
  readonly window: Window;
  readonly editor: Editor;
  readonly panels: Panels;
  readonly suggestions: Suggestions;
  readonly navigation: Navigation;
}

/** VS Code of one version with the packaged extension in it, and the browser that shows it. */
export class Workbench {
  readonly version: WorkbenchVersion;
  readonly server: VSCodeServer;
  private readonly browser: Browser;
  private readonly desks = new Map<UiLanguage, Desk>();

  private constructor(version: WorkbenchVersion, server: VSCodeServer, browser: Browser) {
    this.version = version;
    this.server = server;
    this.browser = browser;
  }

  /** Starts VS Code on a free port with a workspace of copies of `files` (name → source). Nothing is left running when it throws. */
  static async start(version: WorkbenchVersion, files: Readonly<Record<string, string>>): Promise<Workbench> {
    const server = new VSCodeServer(installServer(version), extensionPackage(), files);
    try {
      await server.start();
      const browser = await chromium.launch({ executablePath: installChromium(), args: FLAGS });
      return new Workbench(version, server, browser);
    } catch (error) {
      await server.dispose();
      throw error;
    }
  }

  /** The window of a language of the user interface, opened when it is first asked for. */
  async desk(language: UiLanguage = "en"): Promise<Desk> {
    const open = this.desks.get(language);
    if (open) return open;
    const context = await this.browser.newContext({ viewport: SIZE, permissions: ["clipboard-read", "clipboard-write"] });
    context.setDefaultTimeout(PATIENCE);
    const window = new Window(context, await context.newPage(), `${this.version.vscode}-${language}`, this.version.newest);
    await window.load(this.server.url, language);
    const editor = new Editor(window, this.server.workspace);
    const desk = { window, editor, panels: new Panels(window), suggestions: new Suggestions(window), navigation: new Navigation(window, editor) };
    this.desks.set(language, desk);
    return desk;
  }

  /**
   * Changes user settings as a person does, in settings.json, and leaves the editor as it was. The tests' own settings stay; those that an
   * earlier call changed are reset.
   */
  async changeSettings({ window, editor }: Desk, changes: Readonly<Record<string, unknown>>): Promise<void> {
    await window.command("Preferences: Open User Settings (JSON)");
    await window.page.locator('.tab.active[data-resource-name="settings.json"]').waitFor();
    await editor.replaceText(this.server.settingsWith(changes));
    await editor.save();
    await window.page.locator('.tab.active[data-resource-name="settings.json"] .tab-actions .action-label').click();
    await window.page.locator('.tab[data-resource-name="settings.json"]').waitFor({ state: "detached" });
  }

  /** Closes the window of a language, if it is open. */
  async closeDesk(language: UiLanguage): Promise<void> {
    await this.desks.get(language)?.window.close();
    this.desks.delete(language);
  }

  /** Pictures of all windows after a test failed, before anything is closed. */
  async picturesOf({ title }: { readonly title: string }): Promise<void> {
    for (const { window } of this.desks.values()) await window.picture(`${FAILED}${title.replace(/\W+/g, "-").slice(0, 60)}`);
  }

  /** Stops the VS Code server, starts it again and loads the windows anew. */
  async restart(): Promise<void> {
    await this.server.stop();
    await this.server.start();
    for (const { window } of this.desks.values()) await window.reload();
  }

  /** Closes everything and deletes the folders. */
  async close(): Promise<void> {
    await this.browser.close().catch(() => undefined);
    await this.server.dispose();
  }
}

/** The package under test: PALERMO_VSIX, else what `npm run package` makes. */
function extensionPackage(): string {
  const path = resolve(process.env.PALERMO_VSIX ?? "palermo.vsix");
  if (!existsSync(path)) throw new Error(`There is no ${path}. Run \`npm run package\` first.`);
  return path;
}
