import type { Locator } from "playwright-core";
import { until } from "./until.ts";
import type { Window } from "./window.ts";

/** Milliseconds between keys: that of a fast typist. Faster than any person, VS Code drops completions that it had asked for. */
const BETWEEN_KEYS = 30;

/** What the editor offers while one types. */
export class Suggestions {
  private readonly window: Window;

  constructor(window: Window) {
    this.window = window;
  }

  /** Types at the end of the document, on a line of its own after an empty one, without completing anything. */
  async typeAtEnd(text: string): Promise<void> {
    await this.window.press("Control+End", "Enter", "Enter");
    await this.type(text);
  }

  /** Types where the cursor is. */
  async type(text: string): Promise<void> {
    await this.window.page.keyboard.type(text, { delay: BETWEEN_KEYS });
  }

  /** The completions offered by themselves, once one matches. */
  async offered(wanted: RegExp): Promise<string[]> {
    return until(`the completions hold ${wanted}`, async () => {
      const labels = await this.labels();
      return labels.some((l) => wanted.test(l)) && labels;
    }, 10_000);
  }

  /** Asks for completions, and returns them once one matches. */
  async asked(wanted: RegExp): Promise<string[]> {
    await this.window.press("Control+Space");
    return this.offered(wanted);
  }

  /** Takes the completion that matches, which has to be offered already. */
  async take(wanted: RegExp): Promise<void> {
    await this.rows().filter({ hasText: wanted }).first().click();
    await this.rows().first().waitFor({ state: "hidden" });
  }

  private async labels(): Promise<string[]> {
    return (await this.rows().allInnerTexts()).map((t) => t.replace(/\s+/g, " ").trim());
  }

  private rows(): Locator {
    return this.window.page.locator(".suggest-widget.visible .monaco-list-row");
  }
}
