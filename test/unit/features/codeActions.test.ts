import assert from "node:assert/strict";
import type { CodeAction } from "vscode-languageserver-types";
import { suppressionComment } from "../../../server/src/draft/suppressions.ts";
import { codeActionsAt } from "../../../server/src/features/codeActions.ts";
import { offsetAt, positionAt } from "../../../server/src/features/context.ts";
import type { SuppressArguments } from "../../../server/src/features/suppressActions.ts";
import type { Language } from "../../../server/src/text/language.ts";
import { actionsOn, appliedAction, assessed, diagnosticOn, findingIn, insertedText } from "../../support/fixes.ts";

const EN = "A person who recruits, transports, transfers, harbours or receives another person by threat, force or deception for the purpose of exploitation commits the offence of trafficking in persons and is liable to imprisonment for fifteen years.";
const FR = "Est puni de dix ans d’emprisonnement quiconque, aux fins d’exploitation, recrute, transporte, héberge ou accueille une personne par la menace, la force ou la tromperie et commet ainsi la traite des personnes.";
const ES = "Comete trata de personas y será reprimido con prisión de ocho a doce años quien, mediante amenaza, fuerza o engaño, capte, transporte, traslade, acoja o reciba a una persona con fines de explotación.";
const LAST = { en: "The Minister may make regulations.", fr: "Un décret fixe les modalités d’application.", es: "El Poder Ejecutivo dictará el reglamento." };

/** A law in a layout: the offence, then two more articles, and what the head of an article inserted at its end must look like. */
interface Layout {
  readonly name: string;
  readonly language: Language;
  readonly text: string;
  /** A pattern, № for the number. */
  readonly head: string;
}

const LAYOUTS: readonly Layout[] = [
  { name: "Markdown headings with the word Section", language: "en", text: `# Trafficking in Persons Bill\n\n## Section 1. Offence\n\n${EN}\n\n## Section 2. Regulations\n\n${LAST.en}\n`, head: String.raw`^\n\n## Section №\. \p{Lu}[^\n.]+\n\n\p{Lu}` },
  { name: "marginal headings in plain text", language: "en", text: `TRAFFICKING IN PERSONS BILL\n\nOffence of trafficking\n\n1. ${EN}\n\nRegulations\n\n2. ${LAST.en}\n\nForms\n\n3. The Minister may prescribe forms.\n`, head: String.raw`^\n\n\p{Lu}[^\n.]+\n\n№\. \p{Lu}` },
  { name: "sections with a dash and subsections", language: "en", text: `# Trafficking in Persons Bill\n\n1.—(1) ${EN}\n\n(2) It is immaterial where the person is.\n\n2.—(1) ${LAST.en}\n\n(2) Regulations are laid before Parliament.\n`, head: String.raw`^\n\n№\.—\(1\) \p{Lu}` },
  { name: "capitals and indent", language: "en", text: `TRAFFICKING IN PERSONS ACT\n\nSECTION 1. OFFENCE OF TRAFFICKING. – ${EN}\n\nSECTION 2. RULES. – ${LAST.en}\n\nSECTION 3. FORMS. – The Minister may prescribe forms.\n`, head: String.raw`^\n\nSECTION №\. [^\p{Ll}\n]+\. – \p{Lu}` },
  { name: "bold labels in French", language: "fr", text: `# Loi relative à la traite des personnes\n\n**Article premier.** – ${FR}\n\n**Article 2.** – ${LAST.fr}\n`, head: String.raw`^\n\n\*\*Article №\.\*\* – \p{Lu}` },
  { name: "French headings on a line of their own", language: "fr", text: `# Loi relative à la traite des personnes\n\n## Article 1er – Infraction\n\n${FR}\n\n## Article 2 – Décret\n\n${LAST.fr}\n`, head: String.raw`^\n\n## Article № – \p{Lu}[^\n]+\n\n\p{Lu}` },
  { name: "Spanish ordinals", language: "es", text: `# Ley contra la trata de personas\n\n**ARTÍCULO 8º.- Delito.** ${ES}\n\n**ARTÍCULO 9º.- Reglamento.** ${LAST.es}\n`, head: String.raw`^\n\n\*\*ARTÍCULO №\.- \p{Lu}[^*]+\.\*\* \p{Lu}` },
  { name: "Spanish plain text", language: "es", text: `LEY CONTRA LA TRATA DE PERSONAS\n\nArtículo 1.- Delito de trata\n\n${ES}\n\nArtículo 2.- Reglamento\n\n${LAST.es}\n`, head: String.raw`^\n\nArtículo №\.- \p{Lu}[^\n]+\n\n\p{Lu}` },
];

const NUMBER = "(?:\\d+[A-D]?|(?:\\d+(?:er|º)?|premier) bis)";

describe("quick fixes: a model clause in the form of its neighbours", () => {
  for (const { name, language, text, head } of LAYOUTS) {
    it(name, () => {
      const context = assessed(text, { language, kind: "law" });
      for (const id of ["consent.irrelevant", "safeguards.non-discrimination", "witness-protection"].filter((r) => context.assessment.requirements.some((f) => f.requirement.id === r && f.status === "missing"))) {
        const action = actionsOn(context, id).find((a) => a.title.startsWith("Insert a model clause"));
        const after = appliedAction(context, action);
        const put = insertedText(action);
        assert.match(put, new RegExp(head.replace("№", NUMBER), "u"), id);
        assert.equal(findingIn(context, after, id).status, "met", `${id} in:\n${after}`);
      }
    });
  }

  it("numbers what comes last with the next number, and what comes between with A or bis, never twice", () => {
    const between = assessed(`# Bill\n\n## Part I. Consent of victims\n\n### Section 1. Offence\n\n${EN}\n\n### Section 1A. Consent to marriage\n\nMarriage is free.\n\n## Part II. Final\n\n### Section 2. Regulations\n\n${LAST.en}\n`, { language: "en", kind: "law" });
    const after = appliedAction(between, actionsOn(between, "consent.irrelevant")[0]);
    assert.match(after, /Marriage is free\.\n\n### Section 1B\. [^\n]+\n\n[^\n]+\n\n## Part II/);
    const french = assessed(`# Loi relative à la traite des personnes\n\n## Titre I – Consentement de la victime\n\nArticle 1. – ${FR}\n\n## Titre II – Dispositions finales\n\nArticle 2. – ${LAST.fr}\n`, { language: "fr", kind: "law" });
    assert.match(appliedAction(french, actionsOn(french, "consent.irrelevant")[0]), /Article 1 bis\. – .*\n\n## Titre II/);
  });

  it("writes the items of a clause as the draft writes lists", () => {
    const text = `# Ley contra la trata de personas\n\nArtículo 1.- ${ES}\n\nArtículo 2.- Son autoridades competentes:\n1° el Ministerio del Interior;\n2° el Ministerio de Trabajo; y\n3° la Fiscalía.\n\nArtículo 3.- ${LAST.es}\n`;
    const context = assessed(text, { language: "es", kind: "law" });
    const whole = actionsOn(context, "definition.means").find((a) => a.title.startsWith("Insert") && /\n1° .*\n2° .*\n3° /.test(JSON.stringify(a.edit).replaceAll("\\n", "\n")));
    assert.ok(whole, "no clause with 1°, 2°, 3°");
    assert.equal(findingIn(context, appliedAction(context, whole), "definition.means").status, "met");
  });

  it("keeps the line breaks of the file", () => {
    const text = `# Trafficking in Persons Bill\n\n## Section 1. Offence\n\n${EN}\n\n## Section 2. Regulations\n\n${LAST.en}\n`.replaceAll("\n", "\r\n");
    const context = assessed(text, { language: "en", kind: "law" });
    const after = appliedAction(context, actionsOn(context, "consent.irrelevant")[0]);
    assert.doesNotMatch(after, /(?<!\r)\n/);
    assert.equal(findingIn(context, after, "consent.irrelevant").status, "met");
  });

  it("puts measures among measures: bullets, numbered lines, rows", () => {
    const plan = (body: string) => assessed(`# Plan of action against trafficking in persons\n\n## Prevention and awareness\n\n${body}\n\n## Budget\n\nOne million.\n`, { language: "en", kind: "plan" });
    const forms: [string, RegExp][] = [
      ["- Posters in every station against trafficking.\n- Radio talks on trafficking in persons.", /^\n- \p{Lu}/u],
      ["1.1 Posters in every station against trafficking.\n1.2 Radio talks on trafficking in persons.", /^\n1\.3 \p{Lu}/u],
      ["| No. | Action | Lead |\n|---|---|---|\n| 1.1 | Posters in every station against trafficking in persons | Police |", /^\n\| 1\.2 \| \p{Lu}.* \| \|/u],
    ];
    for (const [body, form] of forms) {
      const context = plan(body);
      const id = context.assessment.requirements.find((f) => f.status === "missing" && f.requirement.theme === "prevention")?.requirement.id ?? "";
      const after = appliedAction(context, actionsOn(context, id)[0]);
      const put = insertedText(actionsOn(context, id)[0]);
      assert.match(put, form, id);
      assert.notEqual(findingIn(context, after, id).status, "missing", `${id}: ${put}`);
    }
  });

  it("adds a paragraph to a draft without articles", () => {
    const text = `${EN}\n`;
    const context = assessed(text, { language: "en", kind: "law" });
    const after = appliedAction(context, actionsOn(context, "consent.irrelevant")[0]);
    assert.match(after, /fifteen years\.\n\n\p{Lu}[^\n]+\.\n$/u);
    assert.equal(findingIn(context, after, "consent.irrelevant").status, "met");
  });
});

function argumentOf(action: CodeAction | undefined): SuppressArguments {
  const [argument] = action?.command?.arguments ?? [];
  assert.ok(argument, `${action?.title} has no arguments`);
  return argument as SuppressArguments;
}

describe("quick fixes: answers, explanation and comments", () => {
  const text = `# Trafficking in Persons Bill\n\n## Section 1. Offence\n\n${EN}\n\n## Section 2. Regulations\n\n${LAST.en}\n`;

  it("offer to answer a finding with a reason, on a line before its place, and to explain it", () => {
    const context = assessed(text, { language: "en", kind: "law" });
    const actions = actionsOn(context, "consent.irrelevant");
    const suppress = actions.filter((a) => a.command?.command === "palermo.suppress");
    assert.deepEqual(suppress.map((a) => argumentOf(a).kind), ["covered-elsewhere", "not-applicable"]);
    const first = argumentOf(suppress[0]);
    assert.deepEqual({ ...first, position: first.position.character }, { uri: context.uri, version: 3, requirement: "consent.irrelevant", kind: "covered-elsewhere", position: 0 });
    const explain = actions.find((a) => a.command?.command === "palermo.openPage");
    assert.deepEqual(explain?.command?.arguments, ["palermo:/requirements/en/consent.irrelevant.md"]);
    assert.ok(actions.every((a) => a.kind === "quickfix" && a.diagnostics?.[0]?.code === "consent.irrelevant"));
    assert.deepEqual(actions.filter((a) => a.isPreferred).map((a) => a.title), [actions[0]?.title]);
  });

  it("put the comment where it changes nothing else", () => {
    for (const id of ["consent.irrelevant", "definition.means", "witness-protection"]) {
      const context = assessed(text, { language: "en", kind: "law" });
      if (!context.assessment.requirements.some((r) => r.requirement.id === id && (r.status === "missing" || r.status === "partial"))) continue;
      const { position, kind } = argumentOf(actionsOn(context, id).find((a) => a.command?.command === "palermo.suppress"));
      const at = offsetAt(context, position);
      const after = assessed(`${text.slice(0, at)}${suppressionComment(kind, id, "Penal Code, s. 12")}\n${text.slice(at)}`, { language: "en", kind: "law" });
      assert.equal(after.assessment.requirements.find((r) => r.requirement.id === id)?.suppression?.reason, "Penal Code, s. 12");
      assert.deepEqual(after.assessment.requirements.map((r) => r.status), context.assessment.requirements.map((r) => r.status));
      assert.deepEqual(after.assessment.stale, []);
    }
  });

  it("speak the reader's language and write the draft's", () => {
    const context = assessed(text, { language: "en", kind: "law", reader: "fr" });
    const [first] = actionsOn(context, "consent.irrelevant");
    assert.match(first?.title ?? "", /^Insérer une clause type/);
    assert.match(appliedAction(context, first), /The consent/);
  });

  it("are found without diagnostics, by the place where the finding is shown, and not when others are asked for", () => {
    const context = assessed(text, { language: "en", kind: "law" });
    const { range } = diagnosticOn(context, "consent.irrelevant");
    assert.ok(codeActionsAt(context, range, { diagnostics: [] }).some((a) => a.title.includes("onsent")));
    assert.deepEqual(codeActionsAt(context, range, { diagnostics: [], only: ["refactor"] }), []);
    assert.deepEqual(codeActionsAt(context, range, { diagnostics: [{ range, message: "spelling", source: "other" }] }).map((a) => a.diagnostics), codeActionsAt(context, range, { diagnostics: [] }).map((a) => a.diagnostics));
  });

  it("remove a comment that answers nothing, with its line; give a reason to one that has none", () => {
    const met = assessed(text, { language: "en", kind: "law" }).assessment.requirements.find((r) => r.status === "met")?.requirement.id ?? "";
    const at = text.indexOf("## Section 2");
    const context = assessed(`${text.slice(0, at)}${suppressionComment("not-applicable", met, "because")}\n${text.slice(at)}`, { language: "en", kind: "law" });
    const position = positionAt(context, at + 5);
    const remove = codeActionsAt(context, { start: position, end: position }, { diagnostics: [] }).find((a) => a.title.startsWith("Remove"));
    assert.equal(appliedAction(context, remove), text);
    const bare = assessed(`${text}\n<!-- palermo: not-applicable consent.irrelevant -->\n`, { language: "en", kind: "law" });
    const where = positionAt(bare, text.length + 8);
    const actions = codeActionsAt(bare, { start: where, end: where }, { diagnostics: [] });
    const give = actions.find((a) => (a.command?.arguments?.[0] as SuppressArguments | undefined)?.replace);
    assert.equal(argumentOf(give).requirement, "consent.irrelevant");
  });

  it("on several findings at one place name the requirement, the strongest first, and prefer one", () => {
    for (const reader of ["en", "fr", "es"] as const) {
      const context = assessed(text, { language: "en", kind: "law", reader });
      const open = context.assessment.requirements.filter((f) => f.status === "missing");
      const weak = open.find((f) => f.force !== "mandatory");
      const strong = open.find((f) => f.force === "mandatory");
      assert.ok(weak && strong);
      const diagnostics = [weak, strong].map((f) => diagnosticOn(context, f.requirement.id));
      const [first] = diagnostics;
      assert.ok(first);
      const actions = codeActionsAt(context, first.range, { diagnostics });
      const about = (a: CodeAction) => String(a.diagnostics?.[0]?.code);
      assert.equal(about(actions[0] as CodeAction), strong.requirement.id);
      assert.deepEqual([...new Set(actions.map(about))], [strong.requirement.id, weak.requirement.id]);
      for (const a of actions) {
        const title = [weak, strong].find((f) => f.requirement.id === about(a))?.requirement.title[reader] ?? "";
        assert.ok(a.title.toLowerCase().includes(title.toLowerCase()), `“${a.title}” does not say “${title}”`);
      }
      assert.equal(new Set(actions.map((a) => a.title)).size, actions.length, "two actions of one title");
      assert.deepEqual(actions.filter((a) => a.isPreferred), actions.slice(0, 1));
    }
  });
});
