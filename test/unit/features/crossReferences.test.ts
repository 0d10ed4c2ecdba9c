import assert from "node:assert/strict";
import { referenceLines } from "../../support/structure.ts";

const EN = (text: string) => `# PART I PRELIMINARY

## Section 1. Title

This Act may be cited as the Trafficking Act.

## Section 2. Offence

(1) A person who, for exploitation,—

(a) recruits a person; or

(b) harbours a person,

commits an offence.

(2) The penalty is ten years.

# PART II VICTIMS

## Section 3. Assistance

(1) The Minister shall assist every victim.

(2) ${text}

## Section 4. Fund

There is a Fund.
`;
const FR = (text: string) => `# TITRE PREMIER

Article premier. – La présente loi réprime la traite.

Article 2. – 1. Est puni quiconque :

a) recrute une personne ;

b) héberge une personne.

2. La peine est de dix ans.

Article 3. – Les victimes sont protégées.

L’État les assiste.

# TITRE II

Article 4. – ${text}

Article 5 bis. – La présente loi est publiée.
`;
const ES = (text: string) => `# TÍTULO I

Artículo 1. La presente ley reprime la trata.

Artículo 2. Será reprimido quien:

a) capte a una persona;

b) acoja a una persona.

# TÍTULO II

Artículo 3. El Estado protege a las víctimas.

La protección es gratuita.

Artículo 4. ${text}

Artículo 5 bis. Esta ley entra en vigor al publicarse.
`;

function check(language: "en" | "fr" | "es", frame: (text: string) => string, cases: Record<string, string[]>): void {
  for (const [text, expected] of Object.entries(cases))
    it(text, () => {
      assert.deepEqual(referenceLines(frame(text), language), expected);
    });
}

describe("cross-references in English", () => {
  check("en", EN, {
    "An offence under section 2 is grave.": ["section 2 → Section 2"],
    "An offence under section 2 (1) is grave.": ["section 2 (1) → Section 2(1)"],
    "The acts in section 2(1)(b) count.": ["section 2(1)(b) → Section 2(1)(b)"],
    "The duty in subsection (1) is absolute.": ["subsection (1) → Section 3(1)"],
    "See paragraph (a) of section 2 (1) and section 4.": ["paragraph (a) → Section 2(1)(a)", "section 2 (1) → Section 2(1)", "section 4 → Section 4"],
    "See section 2(1)(a) and (b), and section 2 (1) and (2).": ["section 2(1)(a) → Section 2(1)(a)", "(b) → Section 2(1)(b)", "section 2 (1) → Section 2(1)", "(2) → Section 2(2)"],
    "See sections 1, 2 and 4.": ["sections 1 → Section 1", "2 → Section 2", "4 → Section 4"],
    "Sections 1 to 4 apply.": ["Sections 1 → Section 1", "4 → Section 4"],
    "Under section 2 or 4 no bail is granted.": ["section 2 → Section 2", "4 → Section 4"],
    "Part I applies.": ["Part I → Part I"],
    "Nothing in this section or this Part limits a right.": ["this section → Section 3", "this Part → Part II"],
    "The preceding section applies.": ["preceding section → Section 2"],
    "See section 9 and section 2 (7).": ["section 9 → !", "section 2 (7) → !"],
    "Part IX applies.": ["Part IX → !"],
    "See paragraph (a) of section 9.": ["paragraph (a) → !", "section 9 → !"],
    "See section 12 of the Penal Code.": ["section 12 → ?"],
    "See section 2 of the Extradition Act, 1990, and section 2 of this Act.": ["section 2 → ?", "section 2 → Section 2"],
    "See article 6, paragraph 3, of the Protocol.": ["article 6 → ?", "paragraph 3 → ?"],
    "See the Penal Code, section 2.": ["section 2 → ?"],
    "It is punished under section 2, 10 years at least.": ["section 2 → Section 2"],
    "Section 2 of the Act and subsection (4) of that section.": ["Section 2 → ?", "subsection (4) → ?", "that section → ?"],
  });
});

describe("cross-references in French", () => {
  check("fr", FR, {
    "L’article 2 ci-dessus s’applique.": ["article 2 → Article 2"],
    "Les faits visés à l’article premier sont graves.": ["article premier → Article premier"],
    "La peine prévue au paragraphe 2 de l’article 2 est portée à vingt ans.": ["paragraphe 2 → Article 2 2", "article 2 → Article 2"],
    "L’acte prévu à l’alinéa a) du paragraphe 1 de l’article 2 est puni.": ["alinéa a) → Article 2 1 a)", "paragraphe 1 → Article 2 1", "article 2 → Article 2"],
    "L’assistance prévue au deuxième alinéa de l’article 3 est gratuite.": ["deuxième alinéa → Article 3", "article 3 → Article 3"],
    "Les articles 2 à 4 et l’article 5 bis s’appliquent.": ["articles 2 → Article 2", "4 → Article 4", "article 5 bis → Article 5 bis"],
    "Le présent article et l’article précédent s’appliquent aux cas du présent titre.": ["présent article → Article 4", "article précédent → Article 3", "présent titre → Titre II"],
    "L’alinéa 7 de l’article 3 et l’article 9 s’appliquent.": ["alinéa 7 → !", "article 3 → Article 3", "article 9 → !"],
    "L’article 6 du Protocole et l’article 2 du code pénal s’appliquent.": ["article 6 → ?", "article 2 → ?"],
    "L’article 2 de la présente loi déroge à l’article 2 de la loi n° 2005-06.": ["article 2 → Article 2", "article 2 → ?"],
    "Le Protocole, en son article 3, définit la traite.": ["article 3 → ?"],
    "Le titre premier s’applique.": ["titre premier → Titre PREMIER"],
    "Les peines de l’article L. 121-3 s’appliquent.": ["article L. 121-3 → ?"],
  });
});

describe("cross-references in Spanish", () => {
  check("es", ES, {
    "Se aplica el artículo 5 bis.": ["artículo 5 bis → Artículo 5 bis"],
    "Se aplica el literal b) del artículo 2.": ["literal b) → Artículo 2 b)", "artículo 2 → Artículo 2"],
    "Se aplica el inciso a) del artículo anterior.": ["inciso a) → !", "artículo anterior → Artículo 3"],
    "Se aplican los artículos 2 y 3, y los artículos 1 al 3.": ["artículos 2 → Artículo 2", "3 → Artículo 3", "artículos 1 → Artículo 1", "3 → Artículo 3"],
    "Se aplica el segundo párrafo del artículo 3.": ["segundo párrafo → Artículo 3", "artículo 3 → Artículo 3"],
    "Se aplica el artículo 2, literal a).": ["artículo 2 → Artículo 2", "literal a) → Artículo 2 a)"],
    "Se aplica el artículo 10 de la Convención y el artículo 2 del Código Penal.": ["artículo 10 → ?", "artículo 2 → ?"],
    "Se aplica el artículo 2 de la presente ley.": ["artículo 2 → Artículo 2"],
    "El presente artículo se aplica en los casos del presente título.": ["presente artículo → Artículo 4", "presente título → Título II"],
    "Se aplica el artículo 9 y el Título VII.": ["artículo 9 → !", "Título VII → !"],
    "Se aplican los artículos 171 y 172 del Código Penal.": ["artículos 171 → ?", "172 → ?"],
  });
});

describe("cross-references to amended laws", () => {
  it("are left alone below an amending clause, and in what it quotes", () => {
    const text = `Section 1. This Act may be cited as the Trafficking Act.\n\nSection 2. Amendment of the Penal Code. The Penal Code is amended in section 1.\n\nSection 3. The Minister shall apply section 1.\n`;
    assert.deepEqual(referenceLines(text, "en"), ["section 1 → ?", "section 1 → Section 1"]);
  });

  it("but not those that say they are to this Act", () => {
    const text = "Section 1. This Act may be cited as the Trafficking Act.\n\nSection 2. Amendment of the Penal Code. The Penal Code is amended as section 1 of this Act requires.\n";
    assert.deepEqual(referenceLines(text, "en"), ["section 1 → Section 1"]);
  });

  it("stay with the law just named, when only a paragraph follows", () => {
    const text = "Article 1. La traite est punie.\n\nArticle 2. Selon l’article 6 du Protocole, et son paragraphe 9, l’État protège les victimes.\n";
    assert.deepEqual(referenceLines(text, "fr"), ["article 6 → ?", "paragraphe 9 → ?"]);
  });

  it("are left alone in Spanish", () => {
    const text = "Artículo 1. Esta ley reprime la trata.\n\nArtículo 2. Modifícase el artículo 1 en los términos siguientes.\n\nArtículo 3. Se aplica el artículo 1.\n";
    assert.deepEqual(referenceLines(text, "es"), ["artículo 1 → ?", "artículo 1 → Artículo 1"]);
  });
});

describe("cross-references in an excerpt", () => {
  it("that are not found may stand in the rest of it", () => {
    assert.deepEqual(referenceLines("Section 45. A person commits an offence under section 12.\n\nSection 46. The court shall apply section 45.\n", "en"), ["section 12 → ?", "section 45 → Section 45"]);
  });
});
