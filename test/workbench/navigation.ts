import type { Editor } from "./editor.ts";
import { until } from "./until.ts";
import type { Window } from "./window.ts";

/** Definitions, references, names, folds and colours of what stands at a place in the text. */
export class Navigation {
  private readonly window: Window;
  private readonly editor: Editor;

  constructor(window: Window, editor: Editor) {
    this.window = window;
    this.editor = editor;
  }

  /** Goes to the definition of the nth occurrence of a text, and waits until the cursor stands before the `toNth` occurrence of `to`. */
  async definition(text: string, to: string, { nth = 0, toNth = 0 } = {}): Promise<void> {
    const { line, column } = await this.editor.placeOf(to, toNth);
    await this.editor.goTo(text, nth);
    await this.window.press("F12");
    await this.editor.cursorAt(line, column);
  }

  /** The lines in which the nth occurrence of a text is referred to, as the peek view lists them, once it lists `count`. Closes the view. */
  async references(text: string, count: number, nth = 0): Promise<string[]> {
    await this.editor.goTo(text, nth);
    await this.window.command("Go to References");
    const rows = this.window.page.locator(".peekview-widget .monaco-list-row");
    const lines = await until(`${count} references of “${text}” are listed`, async () => {
      const seen = await rows.allInnerTexts();
      return seen.length === count && seen;
    });
    await this.window.press("Escape");
    await rows.first().waitFor({ state: "detached" });
    return lines;
  }

  /** Gives what stands at the nth occurrence of a text another name. Resolves when the box is closed; the edit may be under way. */
  async rename(text: string, name: string, nth = 0): Promise<void> {
    await this.editor.goTo(text, nth);
    await this.window.press("F2");
    const box = this.window.page.locator(".rename-box input.rename-input");
    await box.fill(name);
    await this.window.press("Enter");
    await box.waitFor({ state: "hidden" });
  }

  /** Tries to rename what cannot be, and returns the message. */
  async refusedRename(text: string): Promise<string> {
    await this.editor.goTo(text);
    await this.window.press("F2");
    const said = this.window.page.locator(".monaco-editor-overlaymessage .message");
    return until("the rename is refused", async () => (await said.allInnerTexts())[0]);
  }

  /** Selects ever more around a text until the selection is `wanted`. Throws after ten steps. */
  async selectUntil(text: string, wanted: string): Promise<void> {
    await this.editor.goTo(text);
    const seen: string[] = [];
    for (let i = 0; i < 10; i++) {
      await this.window.press("Shift+Alt+ArrowRight");
      seen.push((await this.editor.selection()).trim());
      if (seen.at(-1) === wanted.trim()) return;
    }
    throw new Error(`Growing the selection from “${text}” never gave “${wanted}”, but:\n${seen.join("\n--\n")}`);
  }

  /** What VS Code's inspector says on the token at the nth occurrence of a text, once it matches. */
  async tokenAt(text: string, wanted: RegExp, nth = 0): Promise<string> {
    const widget = this.window.page.locator(".token-inspect-widget");
    await this.editor.goTo(text, nth);
    return until(`the token “${text}” has ${wanted}`, async () => {
      await this.window.command("Developer: Inspect Editor Tokens and Scopes");
      await widget.waitFor();
      const said = await until("the inspector says something", async () => (await widget.innerText().catch(() => "")).trim() || undefined);
      await this.window.press("Escape");
      await widget.waitFor({ state: "detached" });
      return wanted.test(said) && said;
    }, 15_000);
  }
}
