import assert from "node:assert/strict";
import { restingClauses } from "../../../server/src/assess/restingClauses.ts";
import { standingOf } from "../../../server/src/assess/standing.ts";
import type { RequirementFinding } from "../../../server/src/assess/types.ts";
import type { Verdict, VerdictName } from "../../../server/src/assess/verdict.ts";
import { testChecker } from "../../support/corpus.ts";
import { marked } from "../../support/marks.ts";

const OFFENCE = `Section 1. Offence

A person who recruits, transports or harbours another person by means of force or deception for the purpose of exploitation commits the offence of trafficking in persons and is liable to imprisonment for a term of twenty years.
`;
const CONSENT = "\nSection 2. Consent\n\n(1) The consent of the victim to the intended exploitation shall be irrelevant.\n";
const BILL = `# Trafficking in Persons Bill\n\n${OFFENCE}${CONSENT}`;
const LIST = `# Loi relative à la traite des personnes

Article 1er. – La traite des personnes désigne le recrutement, le transport ou l’accueil de personnes, aux fins d’exploitation, par :
a) la menace ou l’emploi de la force ;
b) la fraude ou la tromperie ;
c) l’enlèvement.

Article 2. – Quiconque commet la traite des personnes est puni de vingt ans de réclusion criminelle.
`;

function findingOf(text: string, id: string, verdicts: readonly Verdict[] = []): RequirementFinding {
  const finding = testChecker().analyse(text, { verdicts }).assessment.requirements.find((r) => r.requirement.id === id);
  return finding ?? assert.fail(id);
}

/** A verdict given on a draft, resting on what the checker showed and on the ⟦marked⟧ selections. */
function decide(source: string, requirement: string, verdict: VerdictName): Verdict {
  const { text, ranges } = marked(source);
  const analysis = testChecker().analyse(text);
  const finding = analysis.assessment.requirements.find((r) => r.requirement.id === requirement);
  const draft = analysis.drafts[0];
  assert.ok(finding && draft);
  return { requirement, verdict, reason: "Read with the Ministry", by: "A. Adviser", date: "2026-11-22", found: finding.status, clauses: restingClauses(finding, verdict, draft, ranges) };
}

/** The verdict on a draft that has changed since: what counts, or why the verdict does not. */
function later(text: string, verdict: Verdict): string {
  const finding = findingOf(text, verdict.requirement, [verdict]);
  assert.ok(finding.verdict, "the verdict was put to its finding");
  return finding.verdict.stale ? `stale: ${finding.verdict.because}` : standingOf(finding);
}

describe("verdicts on a draft", () => {
  it("overrule and confirm what the checker found", () => {
    for (const name of ["met", "partial", "missing", "contrary", "not-applicable", "elsewhere"] as const) {
      const verdict = decide(name === "contrary" ? BILL.replace("The consent", "⟦The consent⟧") : BILL, "consent.irrelevant", name);
      assert.deepEqual(verdict.clauses.map((c) => c.quote), ["The consent of the victim to the intended exploitation shall be irrelevant."], name);
      assert.equal(later(BILL, verdict), name);
    }
    assert.equal(decide(BILL, "consent.irrelevant", "met").clauses[0]?.provision, "Section 2(1)");
  });

  it("survive edits elsewhere, reflowing, renumbering, typography and emphasis", () => {
    const verdict = decide(BILL, "consent.irrelevant", "met");
    const edits: Record<string, string> = {
      "an article before it": BILL.replace("Section 1.", "Section 1. Title\n\nThis Act may be cited as the Trafficking in Persons Act.\n\nSection 2."),
      renumbered: BILL.replace("Section 2.", "Section 14.").replace("(1)", "(3)"),
      reflowed: BILL.replace("to the intended exploitation", "to\nthe intended\n   exploitation"),
      emphasis: BILL.replace("consent of the victim", "**consent** of the <b>victim</b>"),
      capitals: BILL.replace("(1) The consent", "(1)   THE CONSENT"),
      "line ends": BILL.replaceAll("\n", "\r\n"),
      "a paragraph after it": `${BILL}\n(2) The court shall inform the victim of this section.\n`,
    };
    for (const [what, text] of Object.entries(edits)) {
      assert.notEqual(text, BILL, what);
      assert.equal(later(text, verdict), "met", what);
    }
  });

  it("are stale when the clause is changed, bounded, moved into a comment or removed", () => {
    const verdict = decide(BILL, "consent.irrelevant", "met");
    const edits: Record<string, string> = {
      "a word changed": BILL.replace("irrelevant", "relevant"),
      "an exception added": BILL.replace("irrelevant.", "irrelevant, except where the court so orders."),
      "a condition before it": BILL.replace("The consent", "Unless the victim is an adult, the consent"),
      "commented out": BILL.replace("(1) The consent", "<!-- (1) The consent").replace("irrelevant.", "irrelevant. -->"),
      removed: BILL.replace(CONSENT, ""),
    };
    for (const [what, text] of Object.entries(edits)) {
      assert.notEqual(text, BILL, what);
      const finding = findingOf(text, "consent.irrelevant", [verdict]);
      assert.deepEqual([finding.verdict?.stale, finding.verdict?.because, finding.verdict?.gone], [true, "clause-gone", verdict.clauses], what);
      assert.equal(standingOf(finding), finding.status, `${what}: what the checker finds counts again`);
    }
  });

  it("rest on the lead-in and the items of a list that were meant", () => {
    const verdict = decide(LIST, "definition.means", "partial");
    const quotes = verdict.clauses.map((c) => c.quote);
    assert.equal(quotes.length, 1, "one sentence is quoted once");
    assert.match(quotes[0] ?? "", /^La traite des personnes désigne .* par : a\) la menace .*tromperie ; c\) l’enlèvement\.$/);
    assert.equal(later(LIST, verdict), "partial");
    assert.equal(later(LIST.replace("a) la", "1° la").replace("b) la", "2° la").replace("c) l’", "3° l’"), verdict), "partial", "numbered otherwise");
    assert.equal(later(LIST.replace("b) la fraude ou la tromperie", "b) la fraude"), verdict), "stale: clause-gone", "an item cut");
    assert.equal(later(LIST.replace("aux fins d’exploitation", "aux fins d’exploitation sexuelle"), verdict), "stale: clause-gone", "the lead-in narrowed");
    const one = decide(LIST.replace("l’enlèvement", "⟦l’enlèvement⟧"), "compensation.available", "met");
    assert.deepEqual(one.clauses.map((c) => c.quote), ["La traite des personnes désigne le recrutement, le transport ou l’accueil de personnes, aux fins d’exploitation, par : […] l’enlèvement."]);
    assert.equal(later(LIST, one), "met");
    assert.equal(later(LIST.replace("b) la fraude ou la tromperie", "b) la ruse"), one), "met", "another item changed");
    assert.equal(later(LIST.replace("l’enlèvement", "l’enlèvement d’un mineur"), one), "stale: clause-gone");
  });

  it("that something lacks are stale once the checker finds a clause that they did not rest on", () => {
    const without = BILL.replace(CONSENT, "");
    for (const name of ["missing", "not-applicable", "elsewhere"] as const) {
      const verdict = decide(without, "consent.irrelevant", name);
      assert.deepEqual(verdict.clauses, []);
      assert.equal(later(without, verdict), name);
      assert.equal(later(BILL, verdict), "stale: clause-found", name);
    }
    const rejected = decide(BILL, "consent.irrelevant", "missing");
    assert.equal(later(`${BILL}\nSection 3. Defence\n\nA person charged with trafficking in persons may not rely on the consent of the victim.\n`, rejected), "stale: clause-found", "a better clause was added");
    assert.equal(later(`${BILL}\nSection 3. Fund\n\nA fund is established.\n`, rejected), "missing");
  });

  it("of “partial” that agreed with the checker hold until the whole is found", () => {
    const verdict = decide(LIST, "definition.means", "partial");
    assert.equal(verdict.found, "partial");
    const again = `${LIST}\nArticle 3. – Nul ne peut recruter une personne par la force aux fins d’exploitation.\n`;
    assert.equal(later(again, verdict), "partial", "more of what was there");
    const whole = `${LIST}\nArticle 3. – La traite désigne aussi le recrutement de personnes aux fins d’exploitation par la contrainte, l’abus d’autorité, l’abus d’une situation de vulnérabilité ou l’offre de paiements ou d’avantages pour obtenir le consentement d’une personne ayant autorité sur une autre.\n`;
    assert.equal(findingOf(whole, "definition.means").status, "met");
    assert.equal(later(whole, verdict), "stale: clause-found");
  });

  it("are stale when a clause that conflicts with the standard is added, unless it was weighed", () => {
    const bad = `${BILL}\nSection 3. Defence\n\nIt is a defence to a charge of trafficking in persons that the victim consented to the exploitation.\n`;
    assert.equal(findingOf(bad, "consent.irrelevant").status, "contrary");
    assert.equal(later(bad, decide(BILL, "consent.irrelevant", "met")), "stale: contrary-found");
    const weighed = decide(bad, "consent.irrelevant", "met");
    assert.equal(weighed.clauses.length, 2);
    assert.equal(later(bad, weighed), "met");
    assert.deepEqual(decide(bad, "consent.irrelevant", "contrary").clauses.map((c) => c.provision), ["Section 3"]);
  });

  it("rest on what the reviewer selected where the checker found nothing; a heading or recital is quoted as it stands", () => {
    const text = BILL.replace("Section 1. Offence", "Section 1. ⟦Offence⟧").replace("twenty years.", "twenty years. ⟦A victim may⟧ claim damages in the same court.");
    const verdict = decide(text, "victims.information", "met");
    assert.deepEqual(verdict.clauses.map((c) => c.quote), ["[…] Offence […]", "A victim may claim damages in the same court."]);
    assert.equal(later(marked(text).text, verdict), "met");
    assert.equal(later(BILL, verdict), "stale: clause-gone");
  });

  it("of several files on drafts read together, the first that still counts is taken", () => {
    const gone: Verdict = { ...decide(BILL, "consent.irrelevant", "partial"), clauses: [{ quote: "No such clause stands here." }] };
    const good = decide(BILL, "consent.irrelevant", "contrary");
    assert.equal(findingOf(BILL, "consent.irrelevant", [gone, good]).verdict?.verdict.verdict, "contrary");
    assert.equal(findingOf(BILL, "consent.irrelevant", [gone]).verdict?.stale, true);
    assert.equal(findingOf(BILL, "definition.acts", [good]).verdict, undefined);
  });

  it("quotes all that the checker found in the sample drafts so that it is found again", () => {
    for (const text of [BILL, LIST]) {
      const { drafts, assessment } = testChecker().analyse(text);
      const draft = drafts[0];
      assert.ok(draft);
      for (const finding of assessment.requirements) {
        const verdict: Verdict = { requirement: finding.requirement.id, verdict: "missing", reason: "r", by: "b", date: "2026-11-22", clauses: restingClauses(finding, "missing", draft, []) };
        assert.equal(later(text, verdict), "missing", finding.requirement.id);
      }
    }
  });
});
