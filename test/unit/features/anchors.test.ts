import assert from "node:assert/strict";
import { anchorOf } from "../../../server/src/features/anchor.ts";
import type { Language } from "../../../server/src/text/language.ts";
import { assessed } from "../../support/fixes.ts";

/** All that is underlined in a draft. */
function underlined(text: string, language: Language, kind: "law" | "plan" = "law"): string[] {
  const context = assessed(text, { language, kind });
  const ranges = context.assessment.requirements.filter((f) => f.status !== "met").map((f) => anchorOf(context, f));
  for (const r of ranges) assert.ok(r.end > r.start, "an empty range");
  return [...new Set(ranges.map((r) => text.slice(r.start, r.end)))];
}

const EN = `---
kind: law
---
**REPUBLIC OF NORLAND**

# **Trafficking in Persons Bill**

## **1.**—(1) A person who recruits, transports or harbours another by threat or force for the purpose of exploitation commits the offence of trafficking in persons.

**Section 2.** In sentencing for trafficking in persons the court considers:

(a) that the *victim* was a child;

(b) that the offender belonged to an organised criminal group.

- **Assistance:** every victim of trafficking receives medical care.
`;
const FR = `# Projet de loi contre la traite des personnes

**Article 1er** – Quiconque recrute ou transporte une personne par la menace ou la force aux fins d’exploitation commet la traite des personnes.

**Article 2** – Sont punis :

a) la tentative de traite des personnes ;

b) la complicité de traite des personnes.
`;
const ES = `# Plan nacional contra la trata de personas

## Prólogo de la Ministra sobre coordinación y seguimiento

Este plan contra la trata de personas es de todos.

## Medidas

- **Albergues.** Se abrirán albergues para las víctimas de la trata de personas.
- 2.1. **Campañas.** Se harán campañas contra la trata de personas.
`;

describe("what is underlined", () => {
  it("are words, without the marks of Markdown and not a marker alone", () => {
    for (const [text, language, kind] of [[EN, "en", "law"], [FR, "fr", "law"], [ES, "es", "plan"], ["# *\n\n**trafficking in persons**", "en", "law"], ["(a) trafficking in persons", "en", "law"]] as const) {
      for (const words of underlined(text, language, kind)) {
        assert.match(words, /\p{L}{3}/u, `“${words}”`);
        assert.doesNotMatch(words, /^[\s#*_>|`-]|[\s#*_|`]$|\*\*/u, `“${words}”`);
      }
    }
  });

  it("is never nothing, also where there are no words", () => {
    for (const text of ["# **", "---\nkind: law\n---\n", "1.\n2.\n", " \n"]) underlined(text, "en");
  });

  it("is the name of the law, not of the State above it", () => {
    const found = underlined(EN, "en");
    assert.ok(found.includes("Trafficking in Persons Bill"), found.join("\n"));
    assert.ok(!found.includes("REPUBLIC OF NORLAND"));
  });

  it("is never in the front matter, where the State's name is the first heading", () => {
    const found = underlined(EN.replace("**REPUBLIC OF NORLAND**", "# REPUBLIC OF NORLAND").replace("# **Trafficking", "## **Trafficking"), "en");
    assert.ok(found.includes("Trafficking in Persons Bill"), found.join("\n"));
    assert.ok(!found.some((w) => w.includes("kind")), found.join("\n"));
  });

  it("is no foreword for want of another place", () => {
    assert.ok(!underlined(ES, "es", "plan").some((w) => w.startsWith("Prólogo")));
  });
});
