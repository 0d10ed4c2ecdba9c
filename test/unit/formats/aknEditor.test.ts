import assert from "node:assert/strict";
import { type CodeAction, TextDocumentEdit } from "vscode-languageserver-types";
import { TextDocument } from "vscode-languageserver-textdocument";
import { Citations } from "../../../server/src/corpus/cite.ts";
import { readOpenText } from "../../../server/src/draft/formats/readers.ts";
import { codeActionsAt } from "../../../server/src/features/codeActions.ts";
import { type Context, contextOf, offsetAt, positionAt, rangeAt } from "../../../server/src/features/context.ts";
import { formatDiagnosticsOf } from "../../../server/src/features/formatProblems.ts";
import { hoverAt } from "../../../server/src/features/hover.ts";
import { semanticTokensOf } from "../../../server/src/features/semanticTokens.ts";
import { symbolsOf } from "../../../server/src/features/symbols.ts";
import { brokenAknRules } from "../../support/aknRules.ts";
import { testChecker, testCorpus } from "../../support/corpus.ts";
import { diagnosticOn } from "../../support/fixes.ts";

const BILL = `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
  <bill name="bill">
    <meta>
      <identification source="#a">
        <FRBRWork><FRBRthis value="/a"/><FRBRuri value="/a"/><FRBRdate date="2026-01-01" name="x"/><FRBRauthor href="#a"/><FRBRcountry value="xx"/></FRBRWork>
        <FRBRExpression><FRBRthis value="/a"/><FRBRuri value="/a"/><FRBRdate date="2026-01-01" name="x"/><FRBRauthor href="#a"/><FRBRlanguage language="eng"/></FRBRExpression>
        <FRBRManifestation><FRBRthis value="/a"/><FRBRuri value="/a"/><FRBRdate date="2026-01-01" name="x"/><FRBRauthor href="#a"/></FRBRManifestation>
      </identification>
    </meta>
    <preface><p><docTitle>Trafficking in Persons Bill</docTitle></p></preface>
    <body>
      <part eId="part_I">
        <num>I</num>
        <heading>Offences &amp; penalties</heading>
        <section eId="sec_1">
          <num>1.</num>
          <heading>Offence of trafficking</heading>
          <intro><p>A person who, by means of force, coercion, abduction, fraud or deception&#x2014;</p></intro>
          <paragraph eId="sec_1__para_a"><num>(a)</num><content><p>recruits another person;</p></content></paragraph>
          <paragraph eId="sec_1__para_b"><num>(b)</num><content><p>transports another person; or</p></content></paragraph>
          <paragraph eId="sec_1__para_c"><num>(c)</num><content><p>harbours another person,</p></content></paragraph>
          <wrapUp><p>for the purpose of exploitation commits the offence of trafficking in persons and is liable to imprisonment for twenty years.</p></wrapUp>
        </section>
        <section eId="sec_2">
          <num>2.</num>
          <heading>Attempt</heading>
          <content><p>A person who attempts to commit the offence under section 1 commits an offence.</p></content>
        </section>
      </part>
    </body>
  </bill>
</akomaNtoso>
`;

function opened(xml: string): Context {
  const read = readOpenText("file:///bill.xml", "xml", xml);
  assert.ok(read);
  const { drafts, assessment } = testChecker().analyse(read, { assumeSubject: true });
  const [draft] = drafts;
  assert.ok(draft);
  return contextOf({ uri: "file:///bill.xml", version: 3, text: draft.text, draft, assessment, corpus: testCorpus(), citations: new Citations(testCorpus()), reader: "en" });
}

const fixes = (context: Context, requirement: string): CodeAction[] => {
  const diagnostic = diagnosticOn(context, requirement);
  return codeActionsAt(context, diagnostic.range, { diagnostics: [diagnostic] }).filter((a) => a.edit);
};

function applied(xml: string, action: CodeAction | undefined): string {
  const change = action?.edit?.documentChanges?.[0];
  assert.ok(change && TextDocumentEdit.is(change), "there is an edit");
  return TextDocument.applyEdits(TextDocument.create("file:///bill.xml", "xml", 3, xml), change.edits as never);
}

describe("Akoma Ntoso in the editor", () => {
  const document = TextDocument.create("file:///bill.xml", "xml", 1, BILL);
  const at = (words: string) => document.positionAt(BILL.indexOf(words));

  it("shows findings, hovers and the outline in the XML itself", () => {
    const context = opened(BILL);
    const consent = diagnosticOn(context, "offence.organising");
    assert.match(document.getText(consent.range), /^(?:Offence of trafficking|1\.<\/num>\s*<heading>Offence of trafficking|2\.<\/num>\s*<heading>Attempt|I<\/num>\s*<heading>Offences &amp; penalties|Trafficking in Persons Bill)$/);
    const [part] = symbolsOf(context);
    assert.equal(part?.name, "Part I. Offences & penalties");
    assert.deepEqual(part?.children?.map((c) => c.name), ["1. Offence of trafficking", "2. Attempt"]);
    assert.deepEqual(part?.children?.[1]?.selectionRange, { start: at("Attempt<"), end: document.positionAt(BILL.indexOf("Attempt<") + 7) });
    assert.match(JSON.stringify(hoverAt(context, consent.range.start)), /organi[sz]/);
    assert.equal(semanticTokensOf(context).data.length % 5, 0);
  });

  it("leads every position there and back", () => {
    const context = opened(BILL);
    for (const word of ["Offence of", "fraud", "person; or", "for the purpose", "attempts"]) {
      const offset = context.text.indexOf(word);
      assert.deepEqual(positionAt(context, offset), at(word));
      assert.equal(offsetAt(context, at(word)), offset);
    }
    const start = context.text.indexOf("recruits another");
    assert.deepEqual(rangeAt(context, { start, end: start + 8 }), { start: at("recruits another"), end: document.positionAt(BILL.indexOf("recruits another") + 8) });
  });

  it("inserts a section as a valid element, numbered and with an eId of its own, beside its neighbours", () => {
    const context = opened(BILL);
    const [fix] = fixes(context, "consent.irrelevant");
    const after = applied(BILL, fix);
    assert.deepEqual(brokenAknRules(after), []);
    assert.match(after, /<section eId="sec_(?:1A|3)">\s*<num>(?:1A|3)\.?<\/num>\s*<heading>[^<]*[Cc]onsent/);
    assert.equal(opened(after).assessment.requirements.find((r) => r.requirement.id === "consent.irrelevant")?.status, "met");
    assert.equal(after.replace(/\n {8}<section eId="sec_(?:1A|3)">[\s\S]*?<\/section>/, ""), BILL, "the rest stays as it was");
  });

  it("completes a list with elements like its items", () => {
    const context = opened(BILL);
    const fix = fixes(context, "definition.acts").find((f) => /^(?:(?!clause).)*$/.test(f.title));
    const after = applied(BILL, fix);
    assert.deepEqual(brokenAknRules(after), []);
    assert.match(after, /<p>transports another person;<\/p>/, "the conjunction moved");
    assert.match(after, /<paragraph eId="sec_1__para_d">\s*<num>\(d\)<\/num>\s*<content>\s*<p>[^<]+<\/p>/);
  });

  it("writes its answers as comments between elements, and reads them there", () => {
    const context = opened(BILL);
    const diagnostic = diagnosticOn(context, "consent.irrelevant");
    const command = codeActionsAt(context, diagnostic.range, { diagnostics: [diagnostic] }).find((a) => a.command?.command === "palermo.suppress")?.command;
    assert.ok(command?.arguments);
    const offset = document.offsetAt((command.arguments[0] as { position: { line: number; character: number } }).position);
    const after = `${BILL.slice(0, offset)}<!-- palermo: covered-elsewhere consent.irrelevant: Penal Code, s. 12 -->\n${BILL.slice(offset)}`;
    assert.deepEqual(brokenAknRules(after), []);
    assert.equal(opened(after).assessment.requirements.find((r) => r.requirement.id === "consent.irrelevant")?.suppression?.reason, "Penal Code, s. 12");
  });

  it("says what is wrong with the file, at its place", () => {
    const broken = BILL.replace("recruits another person;</p>", "recruits another person;");
    const found = formatDiagnosticsOf(opened(broken));
    assert.ok(found.length > 0);
    assert.equal(found[0]?.range.start.line, at("recruits another").line);
    assert.match(found[0]?.message as string, /malformed/);
  });

  it("does not read other XML", () => {
    assert.equal(readOpenText("file:///pom.xml", "xml", "<project><name>Trafficking in persons</name></project>"), undefined);
  });
});
