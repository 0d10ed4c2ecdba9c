import { until } from "./until.ts";
import type { Window } from "./window.ts";

/** A row of the Problems view. */
export interface Problem {
  readonly file: string;
  readonly severity: string;
  readonly message: string;
  readonly source: string;
  readonly code: string;
  /** Place of the row in the view, which a filter changes. */
  readonly row: number;
}

/** The part of an HTML element that is used in the page: the project is compiled without the DOM's types. */
interface Element {
  readonly dataset: { readonly index?: string };
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

  /** The problems of a file with a code (of any code for an empty one), once the view is filtered and `enough` says so. */
  async problems(file: string, code: string, enough: (problems: readonly Problem[]) => boolean = (p) => p.length > 0): Promise<Problem[]> {
    await this.filter(code || file);
    let seen: readonly Problem[] = [];
    const answer = async (): Promise<{ own: Problem[] } | false> => {
      seen = await this.rows();
      const own = seen.filter((p) => p.file === file && (code === "" || p.code === code));
      return seen.every((p) => p.code === code || p.message.includes(code)) && enough(own) && { own };
    };
    try {
      return (await until(`the Problems view has what is wanted of “${code}” in ${file}`, answer)).own;
    } catch (error) {
      throw new Error(`${(error as Error).message} It has: ${seen.slice(0, 5).map((p) => `${p.file} ${p.severity} ${p.code} ${p.message}`).join("; ")}`);
    }
  }

  /** Puts the cursor on the place of the first problem of a file with a code, as a double click on its row does. */
  async goToProblem(file: string, code: string): Promise<void> {
    const [problem] = await this.problems(file, code);
    await this.window.page.locator(`.markers-panel .monaco-list-row[data-index="${problem?.row}"]`).dblclick();
    await this.window.page.locator(".editor-instance .monaco-editor.focused").waitFor();
  }

  /** Filters the Problems view by a text; an empty one shows all. */
  async filter(text: string): Promise<void> {
    await this.window.command("Problems: Focus on Problems View");
    await this.window.page.locator(".markers-panel-action-filter-container input:visible, .viewpane-filter-container input:visible").first().fill(text);
  }

  /** The problems in view. Rows of files stand before the rows of their problems. */
  private async rows(): Promise<Problem[]> {
    const rows = await this.window.page.locator(".markers-panel .monaco-list-row").evaluateAll((found: Element[]) => found.map((row) => ({
      row: Number(row.dataset.index),
      file: row.querySelector(".resource-label-container .label-name, .monaco-icon-label .label-name")?.textContent ?? "",
      severity: (row.querySelector(".marker-icon")?.className ?? "").replace(/marker-icon|quickFix/g, "").trim(),
      message: row.querySelector(".marker-message")?.textContent ?? "",
      source: row.querySelector(".marker-source")?.textContent ?? "",
      code: row.querySelector(".marker-code")?.textContent ?? "",
    })));
    rows.sort((a, b) => a.row - b.row);
    let file = "";
    return rows.flatMap((row) => {
      if (row.severity === "") file = row.file || file;
      return row.severity === "" ? [] : [{ ...row, file }];
    });
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
