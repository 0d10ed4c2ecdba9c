import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Language } from "../../server/src/text/language.ts";
import { comparisonSvg } from "../../server/src/report/compareSvg.ts";
import { Bench, type OpenPage } from "./bench.ts";
import { comparisonMessage, laws, reviewMessage } from "./fixtures.ts";
import type { Theme } from "./themes.ts";

const READERS: readonly [Language, Theme][] = [["en", "light"], ["fr", "dark"], ["es", "highContrastDark"], ["en", "highContrastLight"]];
const bill = (language: Language): string => readFileSync(`test/drafts/poor-bill.${language}.md`, "utf8");

describe("pages in a browser", () => {
  let bench: Bench;
  let open: OpenPage | undefined;

  before(async () => {
    bench = await Bench.start();
  });
  afterEach("nothing was loaded from elsewhere or refused", async () => {
    const strange = open?.strange ?? [];
    await open?.page.close();
    open = undefined;
    assert.deepEqual(strange, []);
  });
  after(() => bench.stop());

  const matrix = async (language: Language, theme: Theme, text = bill(language), kept?: unknown): Promise<OpenPage> => {
    open = await bench.open("matrix", language, theme, kept);
    await open.tell(reviewMessage(text, language));
    return open;
  };
  const compare = async (language: Language, theme: Theme, files = laws()): Promise<OpenPage> => {
    open = await bench.open("compare", language, theme);
    await open.tell(comparisonMessage(language, files));
    return open;
  };

  for (const [language, theme] of READERS) {
    it(`the matrix has no fault that axe knows, in ${language} and ${theme}`, async () => {
      const page = await matrix(language, theme);
      await page.page.locator("button.disclose").nth(2).click();
      assert.deepEqual(await page.violations(), []);
    });

    it(`the comparison has no fault that axe knows, in ${language} and ${theme}`, async () => {
      const page = await compare(language, theme, laws().filter(({ name }) => /^(?:tessland|valdaine|alturia)/.test(name)));
      await page.page.locator("#view button.disclose").nth(2).click();
      await page.page.locator("button[aria-pressed]").first().click();
      for (const view of ["grid", "pair", "apart"]) {
        await page.page.locator(`#tab-${view}`).click();
        assert.deepEqual(await page.violations(), [], view);
      }
    });
  }

  it("an empty matrix and an empty comparison have none either, and say what to do", async () => {
    open = await bench.open("matrix", "fr", "dark");
    await open.tell({ type: "review", model: null, name: "", reader: "fr" });
    assert.match(await open.page.locator("main").innerText(), /Aucun projet/);
    assert.deepEqual(await open.violations(), []);
    await open.page.close();
    open = await bench.open("compare", "es", "light");
    assert.match(await open.page.locator("main").innerText(), /Añada archivos/);
    assert.deepEqual(await open.violations(), []);
  });

  it("the matrix is sorted by its heads, and says so", async () => {
    const { page } = await matrix("en", "light");
    const head = page.locator("thead th", { has: page.getByRole("button", { name: "Status" }) });
    const states: (string | null)[] = [];
    for (let i = 0; i < 3; i++) {
      await head.getByRole("button").press("Enter");
      states.push(await head.getAttribute("aria-sort"));
      if (i === 0) assert.match(await page.locator("table.matrix tbody tr").first().innerText(), /Contrary/);
    }
    assert.deepEqual(states, ["ascending", "descending", "none"]);
  });

  it("the matrix keeps focus, scroll and what is open while the draft changes", async () => {
    const own = await matrix("en", "light");
    const { page } = own;
    const button = page.locator("#row-compensation\\.available button.disclose");
    await button.press("Enter");
    const before = await page.evaluate("scrollY");
    assert.ok(Number(before) > 0);
    await own.tell(reviewMessage(bill("en").replace("### 3. Offence", "### 2A. Compensation\n\nThe court shall order the offender to pay compensation to the victim.\n\n### 3. Offence"), "en"));
    assert.match(await page.locator("#row-compensation\\.available").innerText(), /Met/);
    assert.equal(await page.evaluate("document.activeElement.closest('tr').id"), "row-compensation.available");
    assert.equal(await button.getAttribute("aria-expanded"), "true");
    assert.ok(Math.abs(Number(await page.evaluate("scrollY")) - Number(before)) < 60);
  });

  it("the matrix asks for the clause, the page and the verdict that the reader wants", async () => {
    const own = await matrix("en", "light");
    const row = own.page.locator("#row-consent\\.irrelevant");
    await row.getByRole("button", { name: /^Go to Section 4/ }).press("Enter");
    await row.getByRole("button", { name: "Protocol, art. 3 (b)" }).click();
    await row.locator("button.disclose").click();
    await own.page.locator("#details-consent\\.irrelevant").getByRole("button", { name: /Confirm or overrule/ }).click();
    const [ready, goTo, page, verdict] = await own.asked();
    assert.deepEqual(ready, { type: "ready" });
    const line = bill("en").split("\n").findIndex((l) => l.includes("It is a defence to a charge"));
    assert.equal((goTo as { start: { line: number } }).start.line, line);
    assert.deepEqual(page, { type: "openPage", page: "palermo:/provisions/en/P3%28b%29.md" });
    assert.deepEqual(verdict, { type: "verdict", requirement: "consent.irrelevant" });
  });

  it("the matrix narrows by what is typed and ticked, and is as it was when it comes back", async () => {
    const own = await matrix("en", "light");
    await own.page.getByLabel("Find").fill("compensation");
    await own.page.getByRole("checkbox", { name: "Missing" }).press("Space");
    const status = await own.page.getByRole("status").innerText();
    assert.match(status, /^[1-9]\d? of 80 requirements shown$/);
    const kept = await own.kept();
    await own.page.close();
    const again = await matrix("en", "light", bill("en"), kept);
    assert.equal(await again.page.getByRole("status").innerText(), status);
    assert.equal(await again.page.getByLabel("Find").inputValue(), "compensation");
  });

  it("what a draft says is text, whatever it says", async () => {
    const hostile = bill("en").replace("# ILLEGAL ENTRY", "# <img src=x onerror=alert(1)> <b>ILLEGAL</b> ENTRY").replace(/^title:.*\n/m, "").replace("It is a defence", "It <script>globalThis.broken = true</script> is a defence");
    const own = await matrix("en", "light", hostile);
    assert.equal(await own.page.evaluate("globalThis.broken"), undefined);
    assert.equal(await own.page.locator("main img, main b, header img, header b, main script").count(), 0);
  });

  it("the skip link leads past the totals", async () => {
    const { page } = await matrix("en", "light");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate("document.activeElement.id"), "requirements");
  });

  it("the comparison's tabs are gone through by arrow keys", async () => {
    const { page } = await compare("en", "light");
    await page.locator("#tab-grid").focus();
    await page.keyboard.press("ArrowRight");
    assert.equal(await page.locator("#tab-pair").getAttribute("aria-selected"), "true");
    assert.equal(await page.evaluate("document.activeElement.id"), "tab-pair");
    assert.ok((await page.locator("table.pair tbody tr").count()) > 70);
    await page.keyboard.press("ArrowLeft");
    assert.equal(await page.locator("table.grid").count(), 1);
  });

  it("the comparison shows elements on demand and leads to the clause of a law", async () => {
    const own = await compare("en", "light");
    await own.page.locator("#row-definition\\.exploitation button.disclose").press("Enter");
    const link = own.page.locator("tr.element").first().getByRole("button", { name: /valdaine/ });
    await link.press("Enter");
    const asked = (await own.asked()).at(-1) as { type: string; law: number; start: { line: number } };
    const valdaine = laws().findIndex((l) => l.name.startsWith("valdaine"));
    assert.deepEqual([asked.type, asked.law], ["goTo", valdaine]);
    assert.match(laws()[valdaine]?.text.split("\n")[asked.start.line] ?? "", /exploitation/);
  });

  it("the comparison measures against the pinned law", async () => {
    const { page } = await compare("en", "light");
    await page.locator("tr", { hasText: "marovia.en.md" }).getByRole("button", { name: /^Reference/ }).click();
    assert.match(await page.locator("table.grid thead th").nth(3).innerText(), /marovia/);
    const reflection = page.locator("#row-status\\.reflection-period td.law");
    assert.match(await reflection.nth(1).innerText(), /lacks 1 of the reference/);
  });

  it("the comparison says what sets each law apart and shows it in the grid", async () => {
    const { page } = await compare("en", "light");
    await page.locator("#tab-apart").click();
    const link = page.getByRole("button", { name: /^Show “Reintegration/ });
    await link.first().click();
    assert.equal(await page.evaluate("document.activeElement.closest('tr').id"), "row-return.reintegration");
  });

  it("the comparison turns its drawing into a picture", async () => {
    const own = await compare("fr", "dark");
    const svg = comparisonSvg(comparisonMessage("fr").answer.comparison);
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
    await own.tell({ type: "draw", number: 7, svg, width: Number(width), height: Number(height) });
    await own.page.waitForFunction("asked.some((m) => m.type === 'drawn')");
    const drawn = (await own.asked()).at(-1) as { number: number; png: string };
    const bytes = Buffer.from(drawn.png, "base64");
    assert.equal(drawn.number, 7);
    assert.equal(bytes.subarray(1, 4).toString(), "PNG");
    assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [Number(width) * 2, Number(height) * 2]);
  });
});
