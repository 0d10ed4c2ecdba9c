import { until } from "./until.ts";
import type { Window } from "./window.ts";

/** A row of the Problems view. */
export interface Problem {
  readonly severity: string;
  readonly message: string;
  readonly source: string;
  readonly code: string;
}

/** The part of an HTML element that is used in the page: the project is compiled without the DOM's types. */
interface Element {
  readonly className: string;
  readonly textContent: string;
  querySelector(selector: string): Element | null;
}

/** What is read from the lists around the editor. */
export class Panels {
  private readonly window: Window;

  constructor(window: Window) {
    this.window = window;
  }

  /** The problems that the view's filter finds for a text (part of a message, a code), once `enough` says so. */
  async problems(filter: string, enough: (problems: readonly Problem[]) => boolean = (p) => p.length > 0): Promise<Problem[]> {
    await this.window.command("Problems: Focus on Problems View");
    const input = this.window.page.locator(".markers-panel-action-filter-container input:visible, .viewpane-filter-container input:visible").first();
    await input.fill(filter);
    let seen: Problem[] = [];
    try {
      return await until(`the Problems view has what is wanted for “${filter}”`, async () => {
        seen = await this.problemRows();
        return enough(seen) && { seen };
      }).then((r) => r.seen);
    } catch (error) {
      throw new Error(`${(error as Error).message} It has: ${JSON.stringify(seen, undefined, 1)}`);
    }
  }

  private async problemRows(): Promise<Problem[]> {
    return this.window.page.locator(".markers-panel .monaco-list-row:has(.marker-icon)").evaluateAll((rows: Element[]) => rows.map((row) => ({
      severity: (row.querySelector(".marker-icon")?.className ?? "").replace(/marker-icon|quickFix/g, "").trim(),
      message: row.querySelector(".marker-message")?.textContent ?? "",
      source: row.querySelector(".marker-source")?.textContent ?? "",
      code: row.querySelector(".marker-code")?.textContent ?? "",
    })));
  }

  /** Puts the cursor on the place of the first problem with a code, as a double click on its row does. */
  async goToProblem(code: string): Promise<void> {
    await this.problems(code);
    await this.window.page.locator(".markers-panel .monaco-list-row:has(.marker-icon)").first().dblclick();
    await this.window.page.locator(".editor-instance .monaco-editor.focused").waitFor();
  }

  /** The outline's rows as far as they are in view, once one matches. */
  async outline(wanted = /./): Promise<string[]> {
    await this.window.command("Explorer: Focus on Outline View");
    return until(`the outline holds ${wanted}`, async () => {
      const rows = await this.window.page.locator(".outline-pane .monaco-list-row").allInnerTexts();
      return rows.some((t) => wanted.test(t)) && rows.map((t) => t.replace(/\s+/g, " ").trim());
    });
  }
}
