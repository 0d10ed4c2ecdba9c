import type { UiLanguage } from "../window.ts";

/** What the tests expect of the poor bill of one language, in a workbench shown in that language. */
export interface Bill {
  readonly language: UiLanguage;
  readonly file: string;
  /** A clause that conflicts with the standard. */
  readonly contrary: { readonly code: string; readonly message: RegExp; readonly hover: readonly RegExp[]; readonly line: string };
  /** Something that the bill lacks. */
  readonly gap: { readonly code: string; readonly message: RegExp; readonly fix: RegExp; readonly clause: RegExp };
  /** An article, to look for lenses at, and its row in the outline. */
  readonly article: { readonly text: string; readonly lens: RegExp; readonly outline: RegExp };
  readonly search: { readonly command: string; readonly query: string; readonly found: RegExp; readonly opens: RegExp };
}

export const BILLS: readonly Bill[] = [
  {
    language: "en",
    file: "poor-bill.en.md",
    contrary: {
      code: "consent.irrelevant",
      message: /^The victim's consent is irrelevant: this clause conflicts with the standard\./,
      hover: [/contrary · mandatory/, /Sources\s+Trafficking in Persons Protocol, article 3 \(b\)/],
      line: "(1) It is a defence to a charge under section 3",
    },
    gap: { code: "saving.rights", message: /^Saving clause for human rights and refugee law: not found\. Missing: /, fix: /^Insert a model clause: Saving of rights/, clause: /refugee/i },
    article: { text: "### 2. Interpretation", lens: /Protocol, art\. 3 \(a\)/, outline: /^3\. Offence of trafficking/ },
    search: { command: "Palermo: Search the Protocol and recommendations", query: "wg4/46/i", found: /Working Group 4, rec\. 46 \(i\)/, opens: /compensation/i },
  },
  {
    language: "fr",
    file: "poor-bill.fr.md",
    contrary: {
      code: "protection.no-detention",
      message: /^Les victimes ne sont pas placées en détention : cette disposition est contraire à la norme\./,
      hover: [/contraire · recommandée/, /Groupe de travail sur la traite des personnes, huitième réunion .*recommandation 1 a\)/],
      line: "**Article 10.** – La victime est retenue",
    },
    gap: { code: "saving.rights", message: /^Clause de sauvegarde des droits de l’homme et du droit des réfugiés : absent\. Manque : /, fix: /^Insérer une clause type : Droits et obligations/, clause: /réfugié/i },
    article: { text: "**Article 1.** –", lens: /Protocole, art\. 3 a\)/, outline: /^Article 1(?!\d)/ },
    search: { command: "Palermo: Chercher dans le Protocole et les recommandations", query: "délai de réflexion", found: /réflexion/, opens: /réflexion/ },
  },
  {
    language: "es",
    file: "poor-bill.es.md",
    contrary: {
      code: "consent.irrelevant",
      message: /^El consentimiento de la víctima es irrelevante: esta cláusula es contraria a la norma\./,
      hover: [/contrari[oa] · obligatori[oa]/, /Fuentes\s+Protocolo contra la trata de personas, artículo 3 b\)/],
      line: "**Artículo 4.- Eximente.**",
    },
    gap: { code: "saving.rights", message: /^Cláusula de salvaguardia de los derechos humanos y del derecho de los refugiados: no se encontró\. Falta: /, fix: /^Insertar una cláusula modelo: Cláusula de salvaguardia/, clause: /refugiad/i },
    article: { text: "**Artículo 1.- Trata.**", lens: /Protocolo, art\. 3 a\)/, outline: /^1\. Trata/ },
    search: { command: "Palermo: Buscar en el Protocolo y las recomendaciones", query: "consentimiento de la víctima", found: /Protocolo, art\. 3 b\)/, opens: /consentimiento/ },
  },
];

/** Every draft of the tests' workspace: name there → file of the project. */
export function workspaceFiles(): Record<string, string> {
  const drafts = ["en", "fr", "es"].flatMap((l) => [`poor-bill.${l}.md`, `good-bill.${l}.md`]);
  return { ...Object.fromEntries(drafts.map((name) => [name, `test/drafts/${name}`])), "licence.md": "LICENSE" };
}
