import assert from "node:assert/strict";
import fc from "fast-check";
import type { DocumentSymbol, Position, Range } from "vscode-languageserver-types";
import { definitionAt } from "../../../server/src/features/definition.ts";
import { positionAt } from "../../../server/src/features/context.ts";
import { foldingOf } from "../../../server/src/features/folding.ts";
import { referencesAt } from "../../../server/src/features/references.ts";
import { prepareRename, RenameRefused, renameAt } from "../../../server/src/features/rename.ts";
import { renumberingOf } from "../../../server/src/features/renumber.ts";
import { selectionRangesOf } from "../../../server/src/features/selection.ts";
import { semanticTokensOf } from "../../../server/src/features/semanticTokens.ts";
import { structureDiagnosticsOf } from "../../../server/src/features/structureDiagnostics.ts";
import { Lines } from "../../../server/src/text/lines.ts";
import { type StructureContext, symbolsOf } from "../../../server/src/features/symbols.ts";
import type { Language } from "../../../server/src/text/language.ts";
import { applied, structureOf } from "../../support/structure.ts";

const SAMPLES: Record<Language, string> = {
  en: `# TRAFFICKING BILL\n\n## PART I — PRELIMINARY\n\n### Interpretation\n\n**1.** In this Act—\n\n“victim” means a person against whom an offence under section 3 is committed;\n\n“Fund” means the Fund set up by section 4 (1)(a).\n\n<!-- a note -->\n\n## PART II — OFFENCES\n\n**3. Offence.** (1) A person who—\n\n(a) recruits; or\n\n(c) harbours a victim,\n\ncommits an offence under Part II and sections 1, 3 and 4.\n\n**4.** (1) There is a Fund. See paragraph (a) of this section.\n`,
  fr: "# TITRE Ier – DISPOSITIONS\n\n**Article premier.** – Définitions. On entend par :\n\na) « victime » : la personne visée aux articles 2 à 4 ;\n\nb) « fonds » : le fonds.\n\nArticle 3. – Le code pénal est complété par un article ainsi rédigé :\n\n« Article 225-4-1. – La traite est punie. »\n\nArticle 4 bis. – L’alinéa a) de l’article premier et le paragraphe 2 du présent article.\n\n1° un ;\n\n3° trois.\n",
  es: "# TÍTULO I\n\n**ARTÍCULO 1º.- Definiciones.** Se entiende por:\n\n1. **Víctima:** quien ha sufrido la trata.\n\n2. **Fondo:** el del artículo 4º, literal b).\n\n**ARTÍCULO 3º.-** La víctima podrá acudir al Fondo según los artículos 1 y 4.\n\n- uno;\n- dos.\n\n**ARTÍCULO 4º bis.-** Modifícase el artículo 171 del Código Penal.\n",
};
const BITS = ["\n", "\n\n", "\r\n", "# ", "## ", "**", "(1)", "(a) ", "a) ", "1° ", "i) ", "- ", "> ", "“", "« ", "Section 2. ", "Article 5. – ", "ARTÍCULO 6º.- ", "section 12 (3) and (4)", "articles 4 à 7", "artículo 5 bis", "<!--", "-->", "---\n", "\ud83d\ude00", "é", "\u00a0", "| a | b |\n", "PART III\n\n"];

interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}
const edits = fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.nat({ max: 30 }), insert: fc.oneof(fc.constantFrom(...BITS), fc.string({ maxLength: 4 })) }), { minLength: 1, maxLength: 8 });

function edited(text: string, changes: readonly Edit[]): string {
  return changes.reduce((t, { at, remove, insert }) => {
    const start = Math.floor(at * t.length);
    return t.slice(0, start) + insert + t.slice(start + remove);
  }, text);
}

describe("features of structure, on drafts edited at random", () => {
  for (const language of ["en", "fr", "es"] as const)
    it(`never throw, keep to the document, and nest (${language})`, () => {
      fc.assert(
        fc.property(edits, fc.double({ min: 0, max: 1, noNaN: true }), (changes, where) => {
          const text = edited(SAMPLES[language], changes);
          const context = structureOf(text, { language });
          everythingAt(context, positionAt(context, Math.floor(where * text.length)));
        }),
        { numRuns: 150 },
      );
    });
});

function everythingAt(context: StructureContext, position: Position): void {
  const inside = (r: Range): void => {
    const end = positionAt(context, context.text.length);
    assert.ok(before({ line: 0, character: 0 }, r.start) && before(r.start, r.end) && before(r.end, end), JSON.stringify(r));
  };
  nested(symbolsOf(context), undefined, inside);
  for (const f of foldingOf(context)) assert.ok(f.startLine < f.endLine && f.endLine < new Lines(context.text).count);
  for (let s = selectionRangesOf(context, [position])[0]; s; s = s.parent) {
    inside(s.range);
    if (s.parent) assert.ok(before(s.parent.range.start, s.range.start) && before(s.range.end, s.parent.range.end));
  }
  for (const l of definitionAt(context, position)) {
    inside(l.targetRange);
    inside(l.targetSelectionRange);
    assert.ok(before(l.targetRange.start, l.targetSelectionRange.start) && before(l.targetSelectionRange.end, l.targetRange.end));
  }
  for (const l of referencesAt(context, position, true)) inside(l.range);
  for (const d of structureDiagnosticsOf(context)) inside(d.range);
  const { edits: changes, preview } = renumberingOf(context);
  for (const p of preview) inside(p.range);
  applied(context, changes); // throws when edits overlap
  tokensFit(context);
  renames(context, position, inside);
}

function renames(context: StructureContext, position: Position, inside: (r: Range) => void): void {
  try {
    inside(prepareRename(context, position).range);
    const changes = renameAt(context, position, "new name").changes?.[context.uri] ?? [];
    for (const e of changes) inside(e.range);
    applied(context, changes);
  } catch (e) {
    if (!(e instanceof RenameRefused)) throw e;
  }
}

function nested(symbols: readonly DocumentSymbol[], parent: Range | undefined, inside: (r: Range) => void): void {
  for (const s of symbols) {
    inside(s.range);
    assert.ok(s.name.trim() !== "", "a symbol has a name");
    assert.ok(before(s.range.start, s.selectionRange.start) && before(s.selectionRange.end, s.range.end), s.name);
    if (parent) assert.ok(before(parent.start, s.range.start) && before(s.range.end, parent.end), s.name);
    nested(s.children ?? [], s.range, inside);
  }
}

function tokensFit(context: StructureContext): void {
  const { data } = semanticTokensOf(context);
  let line = 0;
  let starts = 0;
  let end = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0] = data.slice(i, i + 3);
    const start = down > 0 ? right : starts + right;
    assert.ok(down > 0 || start >= end, "tokens do not overlap");
    line += down;
    starts = start;
    end = start + length;
    assert.ok(length > 0 && line < new Lines(context.text).count && new Lines(context.text).startOf(line + 1) + end <= context.text.length);
  }
}
function before(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
