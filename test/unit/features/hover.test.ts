import assert from "node:assert/strict";
import { Citations } from "../../../server/src/corpus/cite.ts";
import { anchorOf } from "../../../server/src/features/anchor.ts";
import { codeLensesOf, type Gives } from "../../../server/src/features/codeLens.ts";
import { type Context, positionAt } from "../../../server/src/features/context.ts";
import { diagnosticsOf } from "../../../server/src/features/diagnostics.ts";
import { documentLinksOf } from "../../../server/src/features/documentLinks.ts";
import { hoverAt } from "../../../server/src/features/hover.ts";
import { CorpusSearch } from "../../../server/src/features/search.ts";
import { searchItem } from "../../../server/src/features/searchItem.ts";
import { LANGUAGES, type Language } from "../../../server/src/text/language.ts";
import { testCorpus } from "../../support/corpus.ts";
import { assessed } from "../../support/fixes.ts";

const BILL = `# Trafficking in Persons Bill

## Section 1. Offence

A person who recruits, transports or harbours another person by means of force or deception for the purpose of exploitation commits the offence of trafficking in persons and is liable to imprisonment for a term of twenty years.

## Section 2. Consent

The consent of the victim of trafficking in persons shall be irrelevant. A person who attempts to commit the offence of trafficking commits an offence.
`;
const SEVERITIES = { contrary: "error", mandatory: "warning", consider: "information", recommended: "information", encouraged: "hint" } as const;

const words = (markdown: string): string => markdown.replace(/\\(?=[^\w\s])/g, "");
function hoverOn(context: Context, id: string, showsMessages: boolean): string {
  const finding = context.assessment.requirements.find((f) => f.requirement.id === id);
  assert.ok(finding);
  const at = finding.status === "met" ? finding.elements.flatMap((e) => e.evidence)[0]?.match.start : anchorOf(context, finding).start;
  const hover = hoverAt(context, positionAt(context, (at ?? 0) + 1), showsMessages);
  return words((hover?.contents as { value: string } | undefined)?.value ?? "");
}
const times = (text: string, part: string): number => text.split(part).length - 1;

describe("hover on a finding", () => {
  it("says the duty once: with the message where the client shows it, else itself", () => {
    for (const reader of LANGUAGES) {
      const context = assessed(BILL, { language: "en", kind: "law", reader });
      const finding = context.assessment.requirements.find((f) => f.requirement.id === "definition.means");
      assert.equal(finding?.status, "partial");
      const duty = finding.requirement.duty[reader].replace(/\.$/, "");
      const message = String(diagnosticsOf(context, { severities: SEVERITIES }).find((d) => d.code === "definition.means")?.message);
      assert.equal(times(hoverOn(context, "definition.means", false), duty), 1);
      assert.equal(times(message + hoverOn(context, "definition.means", true), duty), 1);
    }
  });

  it("opens with title, status and force, then what is missing and where the rest was found", () => {
    const text = hoverOn(assessed(BILL, { language: "en", kind: "law" }), "definition.means", false);
    assert.match(text, /\*\*[^*\n]*means[^*\n]*\*\* — met in part · mandatory\n\nMissing: .*fraud.*\nFound: .*force.* \(Section 1\)/);
  });

  it("cites in full, quotes the French original once and links to pages that exist", () => {
    const text = hoverOn(assessed(BILL, { language: "en", kind: "law", reader: "es" }), "consent.irrelevant", false);
    assert.match(text, /\[Protocolo contra la trata de personas, artículo 3 b\)\]\(palermo:\/provisions\/es\/P3%28b%29\.md\)/);
    assert.match(text, /segunda reunión \(Viena, 27–29 de enero de 2010\), recomendación 25 a\)/);
    assert.equal(times(text, "Lorsqu'il y a recours à la tromperie"), 1);
    assert.match(text, /\[Explicación\]\(palermo:\/requirements\/es\/consent\.irrelevant\.md\)/);
    const several = hoverOn(assessed(BILL, { language: "en", kind: "law" }), "definition.exploitation", false);
    assert.ok(times(several, "\n\n---\n\n") > 0 && times(several, "désigne le recrutement") === 1, "a source quoted in one part is not quoted in the next");
  });
});

describe("hover on the draft's own words", () => {
  const DRAFTS: readonly [Language, string, string, RegExp, string, RegExp][] = [
    ["en", "# Trafficking in Persons Bill\n\nSection 1. In this Act “recovery centre” means a house where victims of trafficking live.\n\nSection 2. The Minister shall open a recovery centre in each district, as section 1 provides.\n", "a recovery", /^\*\*Defined in Section 1\*\*\n\n> .*“recovery centre” means/, "as section 1", /^\*\*Section 1\*\*\n\n> .*In this Act/],
    ["fr", "# Loi relative à la traite des personnes\n\nArticle 1. – On entend par « foyer » : la maison où vivent les victimes de la traite.\n\nArticle 2. – Le ministre ouvre un foyer, comme le prévoit l’article 1.\n", "un foyer", /^\*\*Definido en Article 1/, "prévoit l’article 1", /^\*\*Article 1\*\*/],
  ];

  it("shows the definition of a term and the words of a provision that is named", () => {
    for (const [language, text, use, definition, reference, provision] of DRAFTS) {
      const context = assessed(text, { language, kind: "law", reader: language === "fr" ? "es" : "en" });
      const at = (part: string) => words((hoverAt(context, positionAt(context, text.lastIndexOf(part) + part.length - 1))?.contents as { value: string } | undefined)?.value ?? "");
      assert.match(at(use), definition);
      assert.match(at(reference), provision);
    }
  });

  it("links citations to what they cite: to the page, or to the official text for editors without pages", () => {
    const text = "# Trafficking in Persons Bill\n\nSection 1. The consent of the victim is irrelevant, as article 3 (b) of the Protocol and article 99 of the Protocol say.\n";
    const context = assessed(text, { language: "en", kind: "law" });
    assert.deepEqual(documentLinksOf(context, true).map((l) => [l.target, l.tooltip]), [["palermo:/provisions/en/P3%28b%29.md", "Trafficking in Persons Protocol, article 3 (b)"]]);
    assert.match(String(documentLinksOf(context, false)[0]?.target), /^https:/);
  });
});

describe("code lenses", () => {
  it("are named by short citations, and count what they leave out", () => {
    for (const [reader, more] of [["en", /· and (?:1 more|\d+ more)$/], ["fr", /· et (?:1 autre|(?!1 )\d+ autres)$/], ["es", /· y \d+ más$/]] as const) {
      const lenses = codeLensesOf(assessed(BILL, { language: "en", kind: "law", reader }));
      for (const { command } of lenses) {
        const title = command?.title ?? "";
        assert.match(title, /^(?:Protocol|Convention|Convención|Working Group|Groupe de travail|Grupo de Trabajo|UNODC|ONUDC|Secret|ICPC|CIPC)/, title);
        if (/ (?:more|autres?|más)$/.test(title)) assert.match(title, more);
      }
    }
  });

  it("write one that is left out in the singular", () => {
    const consent = (reader: Language) => {
      const context = assessed(BILL, { language: "en", kind: "law", reader });
      const requirements = context.assessment.requirements.filter((f) => f.elements.some((e) => e.evidence.length > 0));
      const [first] = requirements.flatMap((f) => f.elements).flatMap((e) => e.evidence);
      assert.ok(first);
      const sources = ["P3(b)", "sg08/6", "wg4/46/i"];
      const three = sources.map((s, i) => ({ ...requirements[0], requirement: { ...requirements[0]?.requirement, id: `x.${i}`, sources: [s] }, elements: [{ id: "e", present: true, evidence: [first], hints: [] }] }));
      return codeLensesOf({ ...context, assessment: { ...context.assessment, requirements: three as never } })[0]?.command?.title;
    };
    assert.equal(consent("en"), "Protocol, art. 3 (b) · Secretary-General, 2008 report, para. 6 · and 1 more");
    assert.equal(consent("fr"), "Protocole, art. 3 b) · Secrétaire général, rapport de 2008, par. 6 · et 1 autre");
    assert.equal(consent("es"), "Protocolo, art. 3 b) · Secretario General, informe de 2008, párr. 6 · y 1 más");
  });

  it("carry titles and citations in the reader's language, for the list behind them", () => {
    const context = assessed(BILL, { language: "en", kind: "law", reader: "fr" });
    const rows = codeLensesOf(context).flatMap(({ command }) => (command?.arguments as [Gives] | undefined)?.[0].requirements ?? []);
    const consent = context.corpus.requirements.law.find((r) => r.id === "consent.irrelevant");
    assert.ok(rows.some((r) => r.title === consent?.title.fr && r.citation === "Protocole, art. 3 b)" && r.page === "palermo:/requirements/fr/consent.irrelevant.md"));
  });
});

describe("rows of a search", () => {
  const citations = new Citations(testCorpus());
  const search = new CorpusSearch(testCorpus(), citations);
  const row = (query: string, source: string, reader: Language, draft: Language) => {
    const [hit] = search.search(query);
    assert.ok(hit);
    return searchItem(hit.document, source, citations, reader, draft);
  };

  it("begin with what tells them apart, and cite in the draft's language", () => {
    const recommendation = row("wg4/46/i/iii", "wg4/46/i/iii", "fr", "es");
    assert.equal(recommendation.label, "Groupe de travail 4, rec. 46 i) iii)");
    assert.match(recommendation.description, /^Groupe de travail sur la traite des personnes, quatrième réunion/);
    assert.match(recommendation.citation, /^Grupo de Trabajo .*, recomendación 46 i\) iii\)$/);
    assert.ok(recommendation.detail.length > 40);
    const treaty = row("P6.6", "P6.6", "en", "en");
    assert.equal(treaty.label, "Protocol, art. 6.6");
    assert.doesNotMatch(treaty.description, /Protocol, article/);
  });

  it("name a requirement by its title, and insert a citation for it, not its id", () => {
    const requirement = row("consent.irrelevant", "P3(b)", "en", "fr");
    assert.equal(requirement.label, "The victim's consent is irrelevant");
    assert.equal(requirement.description, "Protocol, art. 3 (b)");
    assert.equal(requirement.citation, "Protocole relatif à la traite des personnes, article 3 b)");
  });
});
