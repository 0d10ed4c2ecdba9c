import assert from "node:assert/strict";
import { until } from "../until.ts";
import type { UiLanguage } from "../window.ts";
import { deskFor, type Scope } from "./area.ts";
import { BILL } from "./smallBills.ts";

/** What someone meets who begins, in one language of the user interface. */
interface Beginner {
  readonly language: UiLanguage;
  readonly sample: { readonly command: string; readonly finding: RegExp };
  readonly walkthrough: { readonly title: string; readonly step: string };
  readonly coverage: RegExp;
  readonly renumber: { readonly command: string; readonly said: RegExp };
  readonly draftLanguage: string;
}

export const BEGINNERS: readonly Beginner[] = [
  {
    language: "en",
    sample: { command: "Palermo: Open a sample draft", finding: /^The victim's consent is irrelevant: / },
    walkthrough: { title: "Review a draft with Palermo", step: "Open a sample draft" },
    coverage: /Palermo: \d+ of \d+ mandatory requirements met/,
    renumber: { command: "Palermo: Renumber provisions and references", said: /^The numbering is already in order/ },
    draftLanguage: "Legal draft",
  },
  {
    language: "fr",
    sample: { command: "Palermo: Ouvrir un projet d’exemple", finding: /^Le consentement de la victime .* : / },
    walkthrough: { title: "Examiner un projet avec Palermo", step: "Ouvrir un projet d’exemple" },
    coverage: /Palermo : \d+ exigences obligatoires satisfaites sur \d+/,
    renumber: { command: "Palermo: Renuméroter les dispositions et les renvois", said: /^La numérotation est déjà en ordre/ },
    draftLanguage: "Projet de texte juridique",
  },
  {
    language: "es",
    sample: { command: "Palermo: Abrir un proyecto de ejemplo", finding: /^El consentimiento de la víctima es irrelevante: / },
    walkthrough: { title: "Revisar un proyecto con Palermo", step: "Abrir un proyecto de ejemplo" },
    coverage: /Palermo: \d+ de \d+ requisitos obligatorios cumplidos/,
    renumber: { command: "Palermo: Renumerar disposiciones y remisiones", said: /^La numeración ya está en orden/ },
    draftLanguage: "Proyecto de texto jurídico",
  },
];

/** The first steps, in the language of the user interface. */
export function startingTests(scope: Scope, beginner: Beginner): void {
  describe(`someone who begins (${beginner.language})`, () => {
    const desk = deskFor(scope, beginner.language);

    it("opens a sample draft, and sees findings and coverage", async () => {
      const { panels, window } = desk();
      await window.command(beginner.sample.command);
      await window.documentLanguage(beginner.draftLanguage);
      const [found] = await panels.problems(await window.activeTab(), "consent.irrelevant");
      assert.match(found?.message.replaceAll("\u00a0", " ") ?? "", beginner.sample.finding);
      await until("the status bar tells the coverage in words", async () => beginner.coverage.test(((await window.coverageItem().getAttribute("aria-label")) ?? "").replaceAll("\u00a0", " ")));
      await panels.filter("");
      await window.screenshot("sample");
    });

    scope.newest("follows the walkthrough", async () => {
      const { window } = desk();
      await window.command("Welcome: Open Walkthrough...");
      await window.quickTexts(new RegExp(beginner.walkthrough.title));
      await window.pick(beginner.walkthrough.title);
      const step = window.page.locator(".gettingStartedContainer .getting-started-step", { hasText: beginner.walkthrough.step }).first();
      await step.waitFor();
      await window.screenshot("walkthrough");
      await step.locator(".monaco-button", { hasText: beginner.walkthrough.step }).click();
      await window.documentLanguage(beginner.draftLanguage);
    });

    scope.newest("is told in the own language that there is nothing to renumber", async () => {
      const { editor, window } = desk();
      await editor.create(`begins.${beginner.language}.bill`, BILL);
      await window.coverage();
      await window.command(beginner.renumber.command);
      await window.notification(beginner.renumber.said);
    });
  });
}

/** What is the same in all languages: the list behind the status bar, the restart. */
export function servingTests(scope: Scope): void {
  describe("the language server", () => {
    const desk = deskFor(scope);

    it("opens the list of findings by a click on the status bar", async () => {
      const { editor, window } = desk();
      await editor.create("serving.bill", BILL);
      await window.coverage();
      await window.command("View: Toggle Panel Visibility");
      await window.page.locator(".part.panel").waitFor({ state: "hidden" });
      await window.coverageItem().click();
      await window.page.locator(".markers-panel .monaco-list-row").first().waitFor();
    });

    it("shows no findings of a draft that is closed, saved or not", async () => {
      const { editor, panels } = desk();
      await editor.create("serving.bill", BILL);
      await panels.problems("serving.bill", "compensation.available");
      await editor.replaceText(BILL.replace("Section 3. Assistance", "Section 3. Help"));
      await panels.problems("serving.bill", "compensation.available");
      await editor.closeAll();
      await panels.problems("serving.bill", "compensation.available", (p) => p.length === 0);
    });

    scope.newest("is restarted by a command, with its documents", async () => {
      const { editor, panels, window } = desk();
      const { server } = scope.workbench();
      await editor.create("serving.bill", BILL);
      await panels.problems("serving.bill", "compensation.available");
      const before = server.processes("server.mjs");
      await window.command("Palermo: Restart the language server");
      await until("another language server runs", () => {
        const now = server.processes("server.mjs");
        return now.length === 1 && !now.some((pid) => before.includes(pid));
      });
      await editor.replaceText(BILL.replace("(2) The consent of the victim to the exploitation is irrelevant.", "(2) Nothing."));
      await panels.problems("serving.bill", "consent.irrelevant");
    });
  });
}
