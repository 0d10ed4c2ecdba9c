import assert from "node:assert/strict";
import type { CompletionItem } from "vscode-languageserver-types";
import { TextDocument } from "vscode-languageserver-textdocument";
import { completionsAt } from "../../../server/src/features/completion.ts";
import { positionAt } from "../../../server/src/features/context.ts";
import type { AnalyseOptions } from "../../../server/src/assess/analyse.ts";
import type { Language } from "../../../server/src/text/language.ts";
import { assessed } from "../../support/fixes.ts";
import { marked } from "../../support/marks.ts";

/** What is offered at the cursor of a draft, and the text with an offer taken. */
function offered(source: string, options: AnalyseOptions & { reader?: Language } = { language: "en", kind: "law" }) {
  const { text, cursors } = marked(source);
  const context = assessed(text, options);
  const { items } = completionsAt(context, positionAt(context, cursors[0] ?? 0));
  const take = (item: CompletionItem | undefined): string => {
    assert.ok(item?.textEdit && "range" in item.textEdit);
    return TextDocument.applyEdits(TextDocument.create(context.uri, "markdown", 1, text), [item.textEdit]);
  };
  return { items, labels: items.map((i) => i.label), take };
}

const LAW = "# Trafficking in Persons Bill\n\n## Section 1. Definitions\n\n“Victim of trafficking” means a person who was recruited by force for exploitation.\n\n## Section 2. Offence\n\nA person who recruits another person by force for exploitation commits trafficking in persons.\n\n";

describe("completion", () => {
  it("cites as one types an id, in the draft's language, with what it says in the reader's", () => {
    const { items, labels, take } = offered(`${LAW}As required by P6‸ and by law.\n`, { language: "en", kind: "law", reader: "fr" });
    assert.equal(labels[0], "P6");
    assert.ok(labels.includes("P6.3"));
    assert.ok(labels.every((l) => l.startsWith("P6")));
    assert.match(take(items.find((i) => i.label === "P6.6")), /As required by [^\n]*Protocol[^\n]*, article 6, paragraph 6 and by law\./);
    assert.match(JSON.stringify(items[1]?.documentation), /Protocole/);
    assert.match(offered(`${LAW}See wg4/‸`).labels.join(" "), /^wg4\/\d/);
    assert.deepEqual(offered(`${LAW}See wg4/46/i/‸`).labels.filter((l) => !l.startsWith("wg4/46/i/")), []);
  });

  it("cites as one types it in words", () => {
    const english = offered(`${LAW}As art. 6 Prot‸ requires.\n`);
    assert.equal(english.labels[0], "P6");
    assert.match(english.take(english.items[0]), /As [^\n]*Protocol[^\n]*, article 6 requires\./);
    const spanish = offered("# Ley contra la trata de personas\n\nArtículo 1.- Según el artículo 10 de la Conv‸", { language: "es", kind: "law" });
    assert.equal(spanish.labels[0], "C10");
    assert.match(spanish.take(spanish.items[0]), /Según el [^\n]*artículo 10/);
    assert.deepEqual(offered(`${LAW}Under article 6 ‸`).labels, []);
  });

  it("offers model clauses after clause:, what is missing first, and writes them as the next article", () => {
    for (const [trigger, query] of [["clause: ", "consent"], ["clause : ", ""], ["cláusula:", "consent"]] as const) {
      const { items } = offered(`${LAW}${trigger}${query}‸\n`);
      assert.ok(items.length > 0 && items.length <= 50, trigger);
      assert.ok(items.every((i) => i.filterText === `${trigger}${query}`));
    }
    const { items, take } = offered(`${LAW}clause: consent.irr‸\n`);
    assert.equal(items[0]?.labelDetails?.description, "consent.irrelevant");
    assert.match(take(items[0]), /trafficking in persons\.\n\n## Section 3\. [^\n]+\n\n\p{Lu}[^\n]+\.\n$/u);
    const theme = offered(`${LAW}clause: compensation‸\n`);
    assert.ok(theme.items.some((i) => i.labelDetails?.description === "compensation.available"));
  });

  it("offers clauses by an id or by words of a title at the start of a line, not inside a sentence", () => {
    assert.ok(offered(`${LAW}consent.irr‸\n`).items.some((i) => i.labelDetails?.description === "consent.irrelevant"));
    assert.ok(offered("# Loi relative à la traite des personnes\n\nArticle 1. – La traite est punie.\n\nconsentement‸\n", { language: "fr", kind: "law" }).items.some((i) => i.labelDetails?.description === "consent.irrelevant"));
    assert.ok(!offered(`${LAW}The victim gives consent‸\n`).items.some((i) => i.labelDetails?.description === "consent.irrelevant"));
  });

  it("offers headings on the line of a new article", () => {
    const { items, take } = offered(`${LAW}## Section 3. ‸\n`);
    assert.ok(items.length > 10 && items.length <= 50);
    assert.match(take(items[0]), /\n## Section 3\. \p{Lu}[^\n]+\n$/u);
    const some = offered(`${LAW}## Section 3. Cons‸\n`);
    assert.ok(some.labels.length > 0 && some.labels.every((l) => /cons/i.test(l)), some.labels.join());
  });

  it("offers the draft's defined terms", () => {
    const { items, take } = offered(`${LAW}Every vic‸ shall be heard.\n`);
    assert.deepEqual(items.map((i) => i.label), ["Victim of trafficking"]);
    assert.match(take(items[0]), /Every Victim of trafficking shall be heard\./);
  });
});
