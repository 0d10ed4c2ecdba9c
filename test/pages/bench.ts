import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import { pageMarkup } from "../../client/src/views/pageMarkup.ts";
import type { Language } from "../../server/src/text/language.ts";
import { installChromium } from "../workbench/setup.ts";
import { type Theme, THEMES } from "./themes.ts";

const HOME = "https://page.invalid";
const TITLES = { matrix: "Coverage matrix", compare: "Laws compared" };

/** One of Palermo's pages in a browser, with the part of the extension played by the test. */
export class OpenPage {
  readonly page: Page;
  /** Addresses that the page asked for besides its own script and style sheet, and what the security policy refused. */
  readonly strange: string[];

  constructor(page: Page, strange: string[]) {
    this.page = page;
    this.strange = strange;
  }

  /** Sends a message as the extension does. */
  async tell(message: unknown): Promise<void> {
    await this.page.evaluate(`new Promise((done) => {
      addEventListener("message", () => requestAnimationFrame(() => setTimeout(done)), { once: true });
      postMessage(${JSON.stringify(message)}, "*");
    })`);
  }

  /** What the page has asked of the extension so far. */
  asked(): Promise<Record<string, unknown>[]> {
    return this.page.evaluate("globalThis.asked") as Promise<Record<string, unknown>[]>;
  }

  /** What the page has kept. */
  kept(): Promise<Record<string, unknown>> {
    return this.page.evaluate("globalThis.kept") as Promise<Record<string, unknown>>;
  }

  /** What axe finds amiss, as "rule: where". */
  async violations(): Promise<string[]> {
    await this.page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
    const { violations } = (await this.page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as { violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[] };
    return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(" ")} ${n.failureSummary ?? ""}`));
  }
}

/** Palermo's pages as they are shipped, in a real Chromium, with the HTML and the security policy that the extension gives them. */
export class Bench {
  private readonly browser: Browser;
  private readonly files: ReadonlyMap<string, string>;

  private constructor(browser: Browser, files: ReadonlyMap<string, string>) {
    this.browser = browser;
    this.files = files;
  }

  static async start(): Promise<Bench> {
    const { outputFiles } = await build({ entryPoints: { matrix: "client/webview/matrix/main.ts", compare: "client/webview/compare/main.ts" }, outdir: "/", bundle: true, platform: "browser", format: "esm", target: "es2022", write: false });
    const browser = await chromium.launch({ executablePath: installChromium(), args: ["--no-sandbox", "--disable-gpu"] });
    return new Bench(browser, new Map(outputFiles.map((f) => [f.path.replace(/^.*[\\/]/, ""), f.text])));
  }

  /** Opens a page in a theme. @param kept what the page kept when it was last open. */
  async open(bundle: "matrix" | "compare", language: Language, theme: Theme, kept?: unknown, width = 1100): Promise<OpenPage> {
    const page = await this.browser.newPage({ viewport: { width, height: 900 } });
    const strange: string[] = [];
    page.on("console", (m) => m.type() === "error" && strange.push(m.text()));
    page.on("pageerror", (e) => strange.push(String(e)));
    const html = pageMarkup({ script: `${bundle}.js`, style: `${bundle}.css`, source: HOME, nonce: "once", title: TITLES[bundle], language, pictures: bundle === "compare" });
    await page.route("**/*", (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      const text = name === "" ? html : this.files.get(name);
      if (text === undefined || !route.request().url().startsWith(HOME)) {
        strange.push(route.request().url());
        return route.abort();
      }
      return route.fulfill({ contentType: name === "" ? "text/html" : name.endsWith(".css") ? "text/css" : "text/javascript", body: text });
    });
    await page.addInitScript(`
      globalThis.asked = [];
      globalThis.kept = ${JSON.stringify(kept) ?? "undefined"};
      globalThis.acquireVsCodeApi = () => ({ postMessage: (m) => asked.push(m), getState: () => kept, setState: (s) => { kept = s; } });
      addEventListener("DOMContentLoaded", () => {
        for (const [k, v] of ${JSON.stringify(Object.entries(THEMES[theme]))}) document.documentElement.style.setProperty("--vscode-" + k, v);
      });`);
    await page.goto(`${HOME}/`);
    return new OpenPage(page, strange);
  }

  async stop(): Promise<void> {
    await this.browser.close();
  }
}
