import assert from "node:assert/strict";
import fc from "fast-check";
import { decode, DecodeError } from "../../../server/src/text/decode.ts";
import { foldText, foldWord } from "../../../server/src/text/fold.ts";
import { detectLanguage } from "../../../server/src/text/language.ts";
import { Lines } from "../../../server/src/text/lines.ts";
import { sentencesOf } from "../../../server/src/text/sentences.ts";
import { GAP, tokenise } from "../../../server/src/text/tokens.ts";

const words = (text: string): string[] => {
  const t = tokenise(text);
  return [...t.type].map((i) => t.types[i] as string);
};

describe("folding", () => {
  it("drops case, accents, ligatures and soft hyphens", () => {
    assert.equal(foldWord("ŒUVRE"), "oeuvre");
    assert.equal(foldWord("exploi\u00adtation"), "exploitation");
    assert.equal(foldWord("coacción"), "coaccion");
    assert.equal(foldText("L’École,  n° 5"), "l ecole n 5");
  });
});

describe("tokens", () => {
  it("drops elided particles and the English possessive", () => {
    assert.deepEqual(words("l’exploitation d'autrui qu’il victim's victims’ rights"), ["exploitation", "autrui", "que", "il", "victim", "victims", "rights"]);
  });

  it("spells out elided negation and restriction", () => {
    assert.deepEqual(words("n’est accordé qu’aux"), ["ne", "est", "accorde", "que", "aux"]);
  });

  it("joins a word hyphenated over a line end, but keeps true compounds", () => {
    assert.deepEqual(words("exploi-\n   tation of non-\npunishment"), ["exploitation", "of", "non", "punishment"]);
  });

  it("passes over markup and keeps the offsets of the original", () => {
    const text = "Art. 1<sup>er</sup> [loi](http://x.y/a_(b)) **traite**[^1]";
    const t = tokenise(text);
    assert.deepEqual(words(text), ["art", "1er", "loi", "traite"]);
    assert.equal(text.slice(t.start[2], t.end[2]), "loi");
  });

  it("knows what stands before each word", () => {
    const t = tokenise("one two, three; four. Five\n\nsix");
    assert.deepEqual([...t.gap], [GAP.block, GAP.none, GAP.comma, GAP.clause, GAP.stop, GAP.block]);
  });

  it("covers every letter of any text exactly once or not at all, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const t = tokenise(text);
        for (let i = 0; i < t.count; i++) {
          assert.ok((t.start[i] as number) < (t.end[i] as number));
          if (i > 0) assert.ok((t.end[i - 1] as number) <= (t.start[i] as number));
        }
      }),
    );
  });
});

describe("sentences", () => {
  const cut = (text: string) => sentencesOf(text, { start: 0, end: text.length }).map((r) => text.slice(r.start, r.end));

  it("end at full stops, not at abbreviations, numbers or initials", () => {
    assert.deepEqual(cut("See s. 5 of the Act. Mr. Banda, U. S. citizen, pays 1.5 million. He may appeal."), ["See s. 5 of the Act.", "Mr. Banda, U. S. citizen, pays 1.5 million.", "He may appeal."]);
    assert.deepEqual(cut("L’art. 5 de la loi n° 3 s’applique. Toutefois, l’al. 2 est abrogé."), ["L’art. 5 de la loi n° 3 s’applique.", "Toutefois, l’al. 2 est abrogé."]);
  });

  it("end where a gazette lost the space", () => {
    assert.deepEqual(cut("Il est puni.La tentative est punissable."), ["Il est puni.", "La tentative est punissable."]);
  });
});

describe("decoding", () => {
  const text = "Été : l’enfant « victime »";
  it("reads UTF-8, UTF-16 in both orders and Windows-1252", () => {
    assert.equal(decode(Buffer.from(text, "utf8")), text);
    assert.equal(decode(Buffer.from(`\ufeff${text}`, "utf16le")), text);
    assert.equal(decode(Buffer.from(text, "utf16le")), text);
    assert.equal(decode(Buffer.from(`\ufeff${text}`, "utf16le").swap16()), text);
    assert.equal(decode(Buffer.from("\xc9t\xe9 \x93enfant\x94", "latin1")), "Été “enfant”");
  });

  it("reads a file that was cut in the middle of a character", () => {
    const cut = Buffer.from("La víctima será oída. ó", "utf8");
    assert.equal(decode(cut.subarray(0, cut.length - 1)), "La víctima será oída. ");
  });

  it("refuses what is not text", () => {
    assert.throws(() => decode(Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 256)), DecodeError);
  });
});

describe("language", () => {
  it("is told by function words", () => {
    assert.equal(detectLanguage("Any person who recruits another person for the purpose of exploitation commits an offence."), "en");
    assert.equal(detectLanguage("Est puni quiconque recrute une personne aux fins de l’exploiter dans le territoire."), "fr");
    assert.equal(detectLanguage("El que capte a una persona con fines de explotación será reprimido con prisión."), "es");
    assert.equal(detectLanguage("Wer eine Person anwirbt, wird mit Freiheitsstrafe nicht unter einem Jahr bestraft."), undefined);
    assert.equal(detectLanguage("Кто вербует человека, наказывается лишением свободы."), undefined);
  });
});

describe("lines", () => {
  it("count from 1 and know all line ends", () => {
    const lines = new Lines("a\r\nbc\n\rd");
    assert.deepEqual(lines.at(0), { line: 1, column: 1 });
    assert.deepEqual(lines.at(4), { line: 2, column: 2 });
    assert.deepEqual(lines.at(7), { line: 4, column: 1 });
  });
});
