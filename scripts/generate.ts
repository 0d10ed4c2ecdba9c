/** Writes what is generated from the corpus and from its schemas; CI fails when the files in the tree differ. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { assembleCorpus } from "../server/src/corpus/assemble.ts";
import { Citations } from "../server/src/corpus/cite.ts";
import { THEME_WORDS } from "../server/src/report/words.ts";
import { instrumentPage, type PageLinks, provisionHeading, requirementPage } from "../server/src/report/page.ts";
import { LANGUAGES, type Language } from "../server/src/text/language.ts";
import { readCorpusFiles } from "./corpus-files.ts";
import { SCHEMAS, schemaText, settingsSchema } from "./schemas.ts";

const GENERATED: Record<Language, string> = {
  en: "<!-- Generated from the corpus by `npm run generate`: change corpus/, not this file. -->",
  fr: "<!-- Produit à partir du corpus par `npm run generate` : modifiez corpus/, non ce fichier. -->",
  es: "<!-- Generado a partir del corpus por `npm run generate`: cambie corpus/, no este archivo. -->",
};
const INDEX: Record<Language, { title: string; law: string; plan: string }> = {
  en: { title: "Requirements", law: "Of a law", plan: "Of an action plan" },
  fr: { title: "Exigences", law: "D’une loi", plan: "D’un plan d’action" },
  es: { title: "Requisitos", law: "De una ley", plan: "De un plan de acción" },
};

mkdirSync("corpus/schema", { recursive: true });
for (const { name, title, schema } of SCHEMAS) writeFileSync(`corpus/schema/${name}.schema.json`, schemaText(name, title, schema));

const corpus = assembleCorpus(readCorpusFiles("corpus"), "");
const citations = new Citations(corpus);
const titled = [...corpus.requirements.law, ...corpus.requirements.plan].map(({ id, title }) => ({ id, title: title.en }));
writeFileSync("corpus/schema/palermo-settings.schema.json", schemaText("palermo-settings", "Palermo's settings for the drafts in this folder and below", settingsSchema(titled)));
for (const language of LANGUAGES) {
  const folder = `docs/requirements/${language}`;
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) rmSync(`${folder}/${file}`);
  const lines = [GENERATED[language], "", `# ${INDEX[language].title}`];
  for (const kind of ["law", "plan"] as const) {
    lines.push("", `## ${INDEX[language][kind]}`);
    let theme = "";
    for (const requirement of corpus.requirements[kind]) {
      if (requirement.theme !== theme) {
        theme = requirement.theme;
        lines.push("", `### ${THEME_WORDS[theme]?.[language] ?? theme}`, "");
      }
      lines.push(`- [${requirement.title[language]}](${requirement.id}.md) \`${requirement.id}\``);
      writeFileSync(`${folder}/${requirement.id}.md`, `${GENERATED[language]}\n\n${requirementPage(requirement, corpus, citations, language, linksOf(language, "requirements")).trimEnd()}\n`);
    }
  }
  writeFileSync(`${folder}/README.md`, `${lines.join("\n")}\n`);
  writeInstruments(language);
}

/** One page an instrument, meeting or report, to which the pages of requirements link. */
function writeInstruments(language: Language): void {
  const folder = `docs/instruments/${language}`;
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) rmSync(`${folder}/${file}`);
  for (const { id } of corpus.instruments) writeFileSync(`${folder}/${id}.md`, `${GENERATED[language]}\n\n${instrumentPage(id, corpus, citations, language, linksOf(language, "instruments")).trimEnd()}\n`);
}

/** Links between the files of `docs/`, as seen from one of its folders. */
function linksOf(language: Language, from: "requirements" | "instruments"): PageLinks {
  const to = (folder: "requirements" | "instruments") => (folder === from ? "" : `../../${folder}/${language}/`);
  return {
    requirement: (id) => `${to("requirements")}${id}.md`,
    provision: (id) => `${to("instruments")}${citations.instrumentOf(id)?.id}.md#${anchorOf(provisionHeading(citations.below(id)[0]?.id ?? id, citations, language))}`,
  };
}

/** The anchor that GitHub and VS Code give a heading. */
function anchorOf(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, "").trim().replace(/\s/gu, "-");
}
