import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium } from "playwright-core";
import { compareDocument } from "../../server/src/report/compareDocument.ts";
import { toHtml } from "../../server/src/report/html.ts";
import { coastalReport, threeCompared } from "../support/reportGoldens.ts";
import { COASTAL, metaOf, PLATEAU, RIBERA } from "../support/reports.ts";
import { installChromium } from "../workbench/setup.ts";

/** Reports as pages in a real Chromium: with the reader's colours, without script, without anything from elsewhere. */
describe("reports as HTML", () => {
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch({ executablePath: installChromium(), args: ["--no-sandbox", "--disable-gpu"] });
  });
  after(() => browser.close());

  const pages: Record<string, () => Promise<string>> = {
    review: async () => String(await coastalReport("html", "fr")),
    comparison: async () => toHtml(compareDocument(threeCompared("en"), metaOf(COASTAL, PLATEAU, RIBERA))),
  };
  for (const [name, write] of Object.entries(pages)) {
    for (const colorScheme of ["light", "dark"] as const) {
      it(`${name}: axe finds nothing amiss, ${colorScheme}`, async () => {
        const page = await browser.newPage({ colorScheme, bypassCSP: true, viewport: { width: 1000, height: 900 } });
        await page.setContent(await write());
        await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
        const { violations } = (await page.evaluate("axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })")) as { violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[] };
        assert.deepEqual(violations.flatMap((v) => v.nodes.slice(0, 3).map((n) => `${v.id}: ${n.target.join(" ")} ${n.failureSummary ?? ""}`)), []);
        await page.close();
      });
    }

    it(`${name}: asks for nothing, runs without script and does not scroll sideways on a narrow screen`, async () => {
      const page = await browser.newPage({ javaScriptEnabled: true, viewport: { width: 360, height: 800 } });
      const asked: string[] = [];
      const said: string[] = [];
      page.on("request", (r) => asked.push(r.url()));
      page.on("console", (m) => said.push(m.text()));
      await page.route("**/*", (route) => (route.request().url() === "https://page.invalid/" ? write().then((body) => route.fulfill({ contentType: "text/html", body })) : route.abort()));
      await page.goto("https://page.invalid/");
      assert.deepEqual([asked, said], [["https://page.invalid/"], []]);
      assert.equal(await page.evaluate("document.querySelectorAll('script').length"), 0);
      assert.ok((await page.evaluate("document.documentElement.scrollWidth")) as number <= 360, "the page is wider than the screen");
      await page.close();
    });
  }
});
