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

  /** The problems with a code (all in view for an empty code), once the view is filtered and `enough` says so. */
  async problems(code: string, enough: (problems: readonly Problem[]) => boolean = (p) => p.length > 0): Promise<Problem[]> {
    await this.window.command("Problems: Focus on Problems View");
    const input = this.window.page.locator(".markers-panel-action-filter-container input:visible, .viewpane-filter-container input:visible").first();
    await input.fill(code);
    let seen: Problem[] = [];
    const answer = async (): Promise<{ seen: Problem[] } | false> => {
      seen = await this.problemRows();
      return seen.every((p) => code === "" || p.code === code) && enough(seen) && { seen };
    };
    try {
      return (await until(`the Problems view has what is wanted of “${code}”`, answer)).seen;
    } catch (error) {
      throw new Error(`${(error as Error).message} It has: ${seen.slice(0, 5).map((p) => `${p.severity} ${p.code} ${p.message}`).join("; ")}`);
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

  /** The outline's rows as far as they are in view, once one matches. The list of files is folded away to make room. */
  async outline(wanted = /./): Promise<string[]> {
    const { page } = this.window;
    await this.window.command("Explorer: Focus on Outline View");
    const files = page.locator('.split-view-view:has(.explorer-folders-view) > .pane > .pane-header[aria-expanded="true"]');
    if (await files.count()) await files.click();
    return until(`the outline holds ${wanted}`, async () => {
      const rows = (await page.locator(".outline-pane .monaco-list-row").allInnerTexts()).map((t) => t.replace(/\s+/g, " ").trim());
      return rows.some((t) => wanted.test(t)) && rows;
    });
  }
}
