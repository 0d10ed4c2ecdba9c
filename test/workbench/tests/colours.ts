import { deskFor, type Scope } from "./area.ts";
import { BILL } from "./smallBills.ts";

/** Semantic tokens and the grammars, as VS Code's inspector shows them. */
export function coloursTests(scope: Scope): void {
  describe("colours", () => {
    const desk = deskFor(scope);

    async function open(file: string): Promise<void> {
      await desk().editor.create(file, BILL);
      await desk().window.coverage();
    }

    it("tell terms, duties, references and citations apart", async () => {
      await open("colours.bill");
      const { navigation } = desk();
      await navigation.tokenAt("victim of an offence", /semantic token type\s+type\b/);
      await navigation.tokenAt("shall assist", /semantic token type\s+keyword\b/);
      await navigation.tokenAt("section 2 (1), as", /semantic token type\s+function\b/);
      await navigation.tokenAt("article 6, paragraph 3", /semantic token type\s+string\b/);
    });

    scope.newest("mark a definition and a reference to nothing", async () => {
      await desk().editor.create("colours.bill", `${BILL}\nSection 4. More\n\nThe court applies section 14.\n`);
      await desk().window.coverage();
      await desk().navigation.tokenAt("victim” means", /modifiers\s+definition\b/);
      await desk().navigation.tokenAt("section 14", /modifiers\s+invalid\b/);
    });

    scope.newest("come from the grammar of drafts before any analysis", async () => {
      await open("colours.ley");
      const { navigation } = desk();
      await navigation.tokenAt("Section 2. Offence", /entity\.name\.section\.legaldraft/);
      await navigation.tokenAt("shall assist", /keyword\.control\.deontic\.legaldraft/);
      await navigation.tokenAt("section 2 (1), as", /entity\.name\.reference\.legaldraft/);
      await navigation.tokenAt("victim” means", /string\.quoted\.term\.legaldraft/);
    });

    scope.newest("reach drafts in Markdown", async () => {
      await open("colours.md");
      await desk().navigation.tokenAt("shall assist", /keyword\.control\.deontic\.legaldraft[\s\S]*text\.html\.markdown/);
    });
  });
}
