import type { Locator } from "playwright-core";
import { until } from "./until.ts";
import type { Window } from "./window.ts";

/** Severities as VS Code draws them. */
export type Severity = "error" | "warning" | "info" | "hint";

/** What is done in the text editor, by keys and mouse as a person does it. */
export class Editor {
  private readonly window: Window;

  constructor(window: Window) {
    this.window = window;
  }

  /** The active editor. */
  get root(): Locator {
    return this.window.page.locator(".editor-group-container.active .editor-instance .monaco-editor").first();
  }

  /** Opens a file at the top of the workspace by its name, from the explorer (quick open needs ripgrep, which the oldest server lacks). */
  async open(name: string): Promise<void> {
    await this.window.command("File: Focus on Files Explorer");
    await this.window.page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${name}"]`).dblclick();
    await this.window.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.root.locator(".view-line").first().waitFor();
  }

  /** Puts the focus into the text. */
  async focus(): Promise<void> {
    await this.window.press("Control+1");
    await this.focused();
  }

  /** The whole text as it stands, saved or not. */
  async text(): Promise<string> {
    const { page } = this.window;
    await this.focus();
    await page.evaluate(`navigator.clipboard.writeText("\\u0000")`);
    await this.window.press("Control+a", "Control+c");
    const text = await until("the text is copied", async () => {
      const copied = (await page.evaluate("navigator.clipboard.readText()")) as string;
      return copied !== "\0" && { copied };
    });
    return text.copied;
  }

  /** Puts the cursor before the nth occurrence of a text (0 is the first). Throws when it does not occur. */
  async goTo(text: string, nth = 0): Promise<void> {
    const whole = await this.text();
    let at = whole.indexOf(text);
    for (let i = 0; i < nth && at >= 0; i++) at = whole.indexOf(text, at + 1);
    if (at < 0) throw new Error(`The editor's text does not hold “${text}” ${nth + 1} times.`);
    const lines = whole.slice(0, at).split(/\r?\n/);
    await this.goToPosition(lines.length, (lines.at(-1) ?? "").length + 1);
  }

  /** Puts the cursor on a line and column, both counted from 1. */
  async goToPosition(line: number, column: number): Promise<void> {
    await this.window.openQuickInput("Control+g", `:${line}:${column}`);
    await this.window.press("Enter");
    await until(`the cursor is on line ${line}, column ${column}`, async () => (await this.window.statusBar()).some((t) => t.includes(`Ln ${line}, Col ${column}`)));
    await this.focused();
  }

  /** The hover on the nth occurrence of a text, shown by the keyboard's command and read when it holds `wanted`. */
  async hover(text: string, wanted: RegExp, nth = 0): Promise<string> {
    await this.goTo(text, nth);
    return this.hoverHere(wanted);
  }

  /** The hover where the cursor is. */
  async hoverHere(wanted: RegExp): Promise<string> {
    await this.window.press("Control+k", "Control+i");
    return this.hoverText(wanted);
  }

  private async hoverText(wanted: RegExp): Promise<string> {
    const rows = this.window.page.locator(".monaco-editor .monaco-hover:visible .hover-row");
    return until(`the hover holds ${wanted}`, async () => {
      const seen = (await rows.allInnerTexts()).join("\n");
      return wanted.test(seen) && seen;
    });
  }

  /** Titles in the quick-fix menu where the cursor is, once one matches; leaves the menu open. */
  async quickFixes(wanted = /./): Promise<string[]> {
    await this.focused();
    await this.window.press("Control+.");
    return until(`the quick fixes hold ${wanted}`, async () => {
      const titles = await this.quickFixRows().allInnerTexts();
      return titles.some((t) => wanted.test(t)) && titles;
    });
  }

  /** Applies the first quick fix here whose title matches, by the keyboard. The menu is closed when it resolves; the edit may still be under way. */
  async applyQuickFix(wanted: RegExp): Promise<void> {
    const titles = await this.quickFixes(wanted);
    const focused = this.window.page.locator(".action-widget .monaco-list-row.action.focused");
    await until(`the quick fix ${wanted} has the focus`, async () => {
      const at = (await focused.allInnerTexts())[0];
      if (at !== undefined && wanted.test(at)) return true;
      await this.window.press("ArrowDown");
      return false;
    }, 2_000 + 200 * titles.length);
    await this.window.press("Enter");
    await this.quickFixRows().first().waitFor({ state: "hidden" });
  }

  /** Waits until the text satisfies a condition, and returns it. */
  async textWhen(what: string, condition: (text: string) => boolean): Promise<string> {
    return until(what, async () => {
      const text = await this.text();
      return condition(text) && text;
    });
  }

  /** Replaces the whole text, by the clipboard. */
  async replaceText(text: string): Promise<void> {
    await this.focus();
    await this.window.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await this.window.press("Control+a", "Control+v");
    await this.textWhen("the text is replaced", (t) => t === text);
  }

  /** Saves the file. */
  async save(): Promise<void> {
    await this.focus();
    await this.window.press("Control+s");
    await this.window.page.locator(".tab.active:not(.dirty)").waitFor();
  }

  /** Undoes the last edit. */
  async undo(): Promise<void> {
    await this.focus();
    await this.window.press("Control+z");
  }

  /** The code lenses in view, once there are any. */
  async lenses(): Promise<string[]> {
    return until("there are code lenses", async () => (await this.lensLinks().allInnerTexts()).map((t) => t.trim()).filter((t) => t !== ""));
  }

  /** Clicks the first code lens in view. */
  async clickLens(): Promise<void> {
    await this.lensLinks().first().click();
  }

  /** Shows the hover of the squiggle nearest the middle of the editor by moving the mouse onto it, and reads it when it holds `wanted`. */
  async hoverByMouse(kind: Severity, wanted: RegExp): Promise<string> {
    const area = await this.root.boundingBox();
    const middle = (area?.y ?? 0) + (area?.height ?? 0) / 2;
    const box = await until(`there is a squiggle of the kind “${kind}” in view`, async () => {
      const boxes = await Promise.all((await this.squiggles(kind).all()).map((s) => s.boundingBox({ timeout: 1_000 }).catch(() => null)));
      return boxes.flatMap((b) => (b ? [b] : [])).sort((a, b) => Math.abs(a.y - middle) - Math.abs(b.y - middle))[0];
    });
    await this.window.page.mouse.move(box.x + Math.min(box.width / 2, 20), box.y + box.height / 2, { steps: 4 });
    return this.hoverText(wanted);
  }

  /** Squiggles in view. `kind` is the severity as VS Code draws it. */
  squiggles(kind: Severity): Locator {
    return this.root.locator(`.squiggly-${kind}`);
  }

  /** Closes all editors and throws their unsaved edits away. */
  async closeAll(): Promise<void> {
    const { page } = this.window;
    for (let dirty = page.locator(".tabs-container .tab.dirty"); (await dirty.count()) > 0; ) {
      await dirty.first().click();
      await this.window.command("File: Revert File");
      await page.locator(".tab.active:not(.dirty)").waitFor();
    }
    await this.window.press("Control+k", "Control+w");
    await page.locator(".tabs-container .tab").first().waitFor({ state: "detached" });
  }

  private lensLinks(): Locator {
    return this.root.locator(".codelens-decoration a:visible");
  }

  private quickFixRows(): Locator {
    return this.window.page.locator(".action-widget .monaco-list-row.action");
  }

  private async focused(): Promise<void> {
    await this.window.page.locator(".editor-group-container.active .editor-instance .monaco-editor.focused").first().waitFor();
  }
}
