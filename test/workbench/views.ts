import type { FrameLocator, Locator } from "playwright-core";
import { until } from "./until.ts";
import type { Window } from "./window.ts";

/** What is done in Palermo's own views: the checklist in the side bar, and the pages in editors. */
export class Views {
  private readonly window: Window;

  constructor(window: Window) {
    this.window = window;
  }

  /** Shows the checklist, from the activity bar. */
  async openChecklist(): Promise<void> {
    const view = this.window.page.locator(".part.sidebar .pane-header, .part.sidebar .composite.title").filter({ hasText: "Palermo" });
    if ((await view.count()) === 0) await this.window.page.locator('.activitybar .action-item a[aria-label^="Palermo"]').first().click({ force: true });
    await view.first().waitFor();
  }

  /** Rows of the checklist in view. */
  rows(): Locator {
    return this.window.page.locator(".part.sidebar .tree-explorer-viewlet-tree-view .monaco-list-row");
  }

  /** What a screen reader hears of the rows in view, once one matches. */
  async rowLabels(wanted: RegExp): Promise<string[]> {
    return until(`the checklist has a row ${wanted}`, async () => {
      const labels = await this.rows().evaluateAll((rows: { getAttribute(name: string): string | null }[]) => rows.map((r) => r.getAttribute("aria-label") ?? ""));
      return labels.some((l) => wanted.test(l)) && labels;
    });
  }

  /** The row whose words for a screen reader begin so. */
  row(label: string): Locator {
    return this.window.page.locator(`.part.sidebar .tree-explorer-viewlet-tree-view .monaco-list-row[aria-label^="${label}"]`).first();
  }

  /** All that the side bar shows, once it matches. */
  async sideBar(wanted: RegExp): Promise<string> {
    return until(`the side bar shows ${wanted}`, async () => {
      const text = await this.window.page.locator(".part.sidebar").innerText();
      return wanted.test(text) && text;
    });
  }

  /** What the activity bar's badge says. */
  async badge(wanted: RegExp): Promise<string> {
    return until(`the badge says ${wanted}`, async () => {
      const [label] = await this.window.page.locator(".activitybar .action-item .badge[aria-label]").evaluateAll((found: { getAttribute(name: string): string | null }[]) => found.map((b) => b.getAttribute("aria-label") ?? "").filter((l) => l.includes("Palermo")));
      return label !== undefined && wanted.test(label) && label;
    });
  }

  /** The page in the webview that is shown, once it holds an element. */
  async page(selector: string): Promise<FrameLocator> {
    const frame = this.window.page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
    await frame.locator(selector).first().waitFor();
    return frame;
  }

  /** Takes an entry of the context menu that is open. */
  async chooseFromMenu(entry: string): Promise<void> {
    await this.window.page.locator(".monaco-menu .action-item").filter({ hasText: entry }).first().click();
  }
}
