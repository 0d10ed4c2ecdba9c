import assert from "node:assert/strict";
import { outline, readings } from "../../support/outline.ts";

describe("reading English layouts", () => {
  it("reads common-law sections with marginal headings and nested paragraphs", () => {
    const text = `PART II – OFFENCES

Trafficking in persons.
5.—(1) A person who—
(a) recruits; or
(b) harbours,
another person commits an offence.
(2) Consent is no defence.

Attempt.
6. A person who attempts to commit an offence is liable.
`;
    assert.deepEqual(outline(text, { language: "en", kind: "law" }), [
      "division II «OFFENCES»",
      " article 5 «Trafficking in persons.»",
      "  paragraph (1) “A person who—” …another person commits an offence.",
      "   item (a) “recruits; or”",
      "   item (b) “harbours,”",
      "  paragraph (2) “Consent is no defence.”",
      " article 6 «Attempt.» “A person who attempts to commit an offence is liable.”",
    ]);
    assert.deepEqual(readings(text, { language: "en", kind: "law" }).slice(0, 2), ["A person who | recruits; or | another person commits an offence", "A person who | harbours | another person commits an offence"]);
  });

  it("reads a web copy whose numbers run together, repeated labels and definitions in one paragraph", () => {
    const text = `# Trafficking Act

## Part I

### Section 2. Interpretation

In this Act— “child” means a person below eighteen years; “exploitation” includes— (a) forced labour; (b) servitude; “Minister” means the Minister of Justice.

### Section 3. Offence

Section 3. Offence (1) A person commits an offence who (a) recruits; (b) receives a person. (2) Subsection (1) applies.
`;
    assert.deepEqual(outline(text, { language: "en", kind: "law" }), [
      "division «Trafficking Act»",
      "division I",
      " article 2 «Interpretation» “In this Act—”",
      "  item ““child” means a person below eighteen years;”",
      "  item ““exploitation” includes—”",
      "   item (a) “forced labour;”",
      "   item (b) “servitude;”",
      "  item ““Minister” means the Minister of Justice.”",
      " article 3 «Offence»",
      "  paragraph (1) “A person commits an offence who”",
      "   item (a) “recruits;”",
      "   item (b) “receives a person.”",
      "  paragraph (2) “Subsection (1) applies.”",
    ]);
  });

  it("keeps (i) after (h) a letter, and after (a) a Roman numeral", () => {
    const letters = "ghi".split("").map((l) => `(${l}) item ${l};`).join("\n");
    const text = `Section 1. List\nThe list is—\n${"abcdef".split("").map((l) => `(${l}) item ${l};`).join("\n")}\n${letters}\n\nSection 2. Deep\nIt is—\n(a) one—\n(i) two;\n(ii) three;\n(b) four.\n`;
    const lines = outline(text, { language: "en", kind: "law" });
    assert.ok(lines.includes(" item (i) “item i;”"));
    assert.ok(lines.includes("  item (ii) “three;”"));
    assert.ok(lines.includes(" item (b) “four.”"));
  });

  it("does not take references for enumerators", () => {
    const text = "Section 9. Appeal\nA person convicted under section 5 (1) or paragraph (a) of section 6 may appeal within 30 days. See (2) above.\n\nSection 10. Rules\nNone.\n";
    assert.deepEqual(outline(text, { language: "en", kind: "law" }).length, 2);
  });
});

describe("reading French layouts", () => {
  it("reads titles, chapters, Article premier and alinéas", () => {
    const text = `TITRE I : DISPOSITIONS GENERALES

CHAPITRE PREMIER : DE L’OBJET

Article premier : La présente loi réprime la traite.

Article 2.- Au sens de la présente loi :
- l’enfant s’entend de toute personne de moins de dix-huit ans ;
- la victime s’entend de toute personne lésée.

Art. L. 225-4-1. – I. – La traite est le fait de recruter une personne :
1° Soit avec menace ;
2° Soit par ruse.
II. – Elle est punie de sept ans d’emprisonnement.
`;
    assert.deepEqual(outline(text, { language: "fr", kind: "law" }), [
      "division I «DISPOSITIONS GENERALES»",
      " division PREMIER «DE L’OBJET»",
      "  article premier “La présente loi réprime la traite.”",
      "  article 2 “Au sens de la présente loi :”",
      "   item “l’enfant s’entend de toute personne de moins de dix-huit ans ;”",
      "   item “la victime s’entend de toute personne lésée.”",
      "  article L. 225-4-1",
      "   item I. – “La traite est le fait de recruter une personne :”",
      "    item 1° “Soit avec menace ;”",
      "    item 2° “Soit par ruse.”",
      "   item II. – “Elle est punie de sept ans d’emprisonnement.”",
    ]);
  });

  it("knows preamble, visas and repealed articles", () => {
    const text = `LOI N° 12 RELATIVE A LA TRAITE

Vu la Constitution ;

Considérant que l’assistance aux victimes est nécessaire ;

Article 1er. - La traite est interdite.

Article 2. - (Abrogé)

Article 3. - La victime est assistée.
`;
    const lines = outline(text, { language: "fr", kind: "law" });
    assert.ok(lines.some((l) => l.includes("Vu la Constitution") && l.endsWith("!preamble")), lines.join("\n"));
    assert.ok(lines.some((l) => l.includes("Considérant") && l.endsWith("!preamble")));
    assert.deepEqual(readings(text, { language: "fr", kind: "law" }), ["La traite est interdite", "La victime est assistée"]);
  });
});

describe("reading Spanish layouts", () => {
  it("reads artículos with ordinals, headings and incisos", () => {
    const text = `TÍTULO I
DISPOSICIONES GENERALES

ARTÍCULO 1º.- Objeto. La presente ley previene la trata.

Artículo 5 bis.- Derechos. La víctima tiene derecho a:
a) Recibir asistencia médica;
b) Recibir alojamiento.

ARTÍCULO SEGUNDO.— El que capte a una persona será reprimido.
`;
    assert.deepEqual(outline(text, { language: "es", kind: "law" }), [
      "division I «DISPOSICIONES GENERALES»",
      " article 1º «Objeto» “La presente ley previene la trata.”",
      " article 5 bis «Derechos» “La víctima tiene derecho a:”",
      "  item a) “Recibir asistencia médica;”",
      "  item b) “Recibir alojamiento.”",
      " article SEGUNDO “El que capte a una persona será reprimido.”",
    ]);
  });

  it("joins paragraphs that a gazette tore apart", () => {
    const text = "ARTICULO 1º — Se entiende\n\npor trata el ofrecimiento, la captación\n\ny el traslado de personas.\n\nARTICULO 2º — El Estado\n\ngarantiza asistencia.\n";
    assert.deepEqual(readings(text, { language: "es", kind: "law" }), ["Se entiende por trata el ofrecimiento, la captación y el traslado de personas", "El Estado garantiza asistencia"]);
  });

  it("reads a reform that inserts an article into a code", () => {
    const text = "Artículo 3. Incorpórase al Código Penal el siguiente artículo:\n\n“Artículo 145 bis. Será reprimido el que captare a una persona.”\n\nArtículo 4. Comuníquese.\n";
    const lines = outline(text, { language: "es", kind: "law" });
    assert.ok(lines.some((l) => l.startsWith(" article 145 bis")), lines.join("\n"));
  });
});

describe("what is not operative", () => {
  it("is a table of contents, an explanatory memorandum, footnotes and comments", () => {
    const text = `ARRANGEMENT OF SECTIONS

1. Short title ........ 2
2. Victims' fund ...... 3

EXPLANATORY MEMORANDUM

This Bill establishes a fund for victims.

1. Short title.
This Act is the Trafficking Act.[^1]

2. Victims' fund.
There is a fund.

3. Regulations.
The Minister may make regulations.

[^1]: The fund compensates victims.
<!-- the fund compensates nobody -->
`;
    const all = readings(text, { language: "en", kind: "law" });
    assert.ok(all.includes("There is a fund"), all.join("\n"));
    for (const reading of all) assert.doesNotMatch(reading, /compensates|establishes|\.\.\./);
  });

  it("never includes headings in the readings", () => {
    for (const [language, text] of [["en", "# Consent irrelevant\n\n## Section 1. Compensation of victims\n\nText one.\n\n## Section 2. Shelter\n\nText two.\n"], ["es", "Artículo 1. Indemnización. Texto uno es.\n\nArtículo 2. Albergue. Texto dos es.\n"]] as const) {
      for (const reading of readings(text, { language, kind: "law" })) assert.doesNotMatch(reading, /Compensation|Shelter|Indemnización|Albergue|Consent/);
    }
  });
});
