import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Locator } from "playwright-core";
import { until } from "./until.ts";
import type { Window } from "./window.ts";

/** Severities as VS Code draws them. */
export type Severity = "error" | "warning" | "info" | "hint";

/** What is done in the text editor, by keys and mouse as a person does it. */
export class Editor {
  private readonly window: Window;
  private readonly workspace: string;

  constructor(window: Window, workspace: string) {
    this.window = window;
    this.workspace = workspace;
  }

  /** The active editor. */
  get root(): Locator {
    return this.window.page.locator(".editor-group-container.active .editor-instance .monaco-editor").first();
  }

  /** Opens a file by its path in the workspace. (Quick open finds a whole path without ripgrep, which the servers lack.) */
  async open(path: string): Promise<void> {
    const name = path.slice(path.lastIndexOf("/") + 1);
    await this.window.openQuickInput("F1", join(this.workspace, path));
    await this.window.quickRows().filter({ hasText: name }).first().click();
    await this.window.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.root.locator(".view-line").first().waitFor();
  }

  /** Writes a file into the workspace, before VS Code knows it, and opens it. */
  async create(path: string, text: string): Promise<void> {
    this.write(path, text);
    await this.open(path);
    await this.focus();
  }

  /** Writes a file into the workspace without opening it. */
  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.workspace, path)), { recursive: true });
    writeFileSync(join(this.workspace, path), text);
  }

  /** Puts the focus into the text. */
  async focus(): Promise<void> {
    await this.window.press("Control+1");
    await this.focused();
  }

  /** The whole text as it stands, saved or not. */
  async text(): Promise<string> {
    await this.focus();
    await this.window.press("Control+a");
    return this.selection();
  }

  /** What is selected; the line of the cursor when nothing is. */
  async selection(): Promise<string> {
    const { page } = this.window;
    await page.evaluate(`navigator.clipboard.writeText("\\u0000")`);
    await this.window.press("Control+c");
    const text = await until("the text is copied", async () => {
      const copied = (await page.evaluate("navigator.clipboard.readText()")) as string;
      return copied !== "\0" && { copied };
    });
    return text.copied;
  }

  /** Puts the cursor before the nth occurrence of a text (0 is the first). Throws when it does not occur. */
  async goTo(text: string, nth = 0): Promise<void> {
    const { line, column } = await this.placeOf(text, nth);
    await this.window.openQuickInput("Control+g", `:${line}:${column}`);
    await this.window.press("Enter");
    await this.cursorAt(line, column);
    await this.focused();
  }

  /** Line and column, counted from 1, of the nth occurrence of a text. Throws when it does not occur. */
  async placeOf(text: string, nth = 0): Promise<{ line: number; column: number }> {
    const whole = await this.text();
    let at = whole.indexOf(text);
    for (let i = 0; i < nth && at >= 0; i++) at = whole.indexOf(text, at + 1);
    if (at < 0) throw new Error(`The editor's text does not hold “${text}” ${nth + 1} times.`);
    const lines = whole.slice(0, at).split(/\r?\n/);
    return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
  }

  /** Waits until the cursor, or the start of the selection, is at a place. */
  async cursorAt(line: number, column: number): Promise<void> {
    await until(`the cursor is on line ${line}, column ${column}`, async () => (await this.window.statusBar()).some((t) => t.includes(`Ln ${line}, Col ${column}`)));
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
    await this.quickFixes();
    const focused = this.window.page.locator(".action-widget .monaco-list-row.action.focused");
    await until(`the quick fix ${wanted} has the focus`, async () => {
      const at = (await focused.allInnerTexts())[0];
      if (at !== undefined && wanted.test(at)) return true;
      await this.window.press("ArrowDown");
      return false;
    }, 20_000);
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

  /** Clicks the first code lens in view that matches. */
  async clickLens(wanted: RegExp): Promise<void> {
    await this.lensLinks().filter({ hasText: wanted }).first().click();
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
    const tabs = page.locator(".tabs-container .tab");
    if ((await tabs.count()) === 0) return;
    await this.window.press("Control+k", "Control+w");
    const discard = page.locator(".monaco-dialog-box .monaco-button", { hasText: "Don't Save" });
    await until("all editors are closed", async () => {
      if (await discard.count()) await discard.first().click();
      return (await tabs.count()) === 0;
    });
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
