/** Builds `dist/`: the command line as one file, and the corpus as one JSON. */
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { compileLexicon } from "../server/src/assess/lexicon.ts";
import { LANGUAGES } from "../server/src/text/language.ts";
import { assembleCorpus } from "../server/src/corpus/assemble.ts";
import type { Corpus, LexiconData, LexiconEntry } from "../server/src/corpus/types.ts";
import { readCorpusFiles } from "./corpus-files.ts";
import { versionOfCorpus } from "./corpus-version.ts";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

/** The lexicon's examples are for its tests; a user does not carry them. */
function withoutExamples(lexicon: LexiconData): LexiconData {
  const strip = (entries: Readonly<Record<string, LexiconEntry>>) => Object.fromEntries(Object.entries(entries).map(([k, e]) => [k, { ...e, examples: { match: [], nearMisses: [] } }]));
  return { ...lexicon, elements: strip(lexicon.elements), contrary: strip(lexicon.contrary) };
}

/** The library for PDF is a file of its own, loaded when a PDF is met and shared by the command line and the server. */
const pdfApart: Plugin = { name: "pdf-apart", setup: (of) => of.onResolve({ filter: /\/pdf\/engine\.ts$/ }, ({ kind }) => (kind === "dynamic-import" ? { path: "./pdf.mjs", external: true } : undefined)) };
/** There is no network code in Palermo: what a library brings of it is taken out. */
const OFFLINE = { fetch: "undefined", XMLHttpRequest: "undefined", WebSocket: "undefined" };

mkdirSync("dist", { recursive: true });
const files = readCorpusFiles("corpus");
const corpusVersion = versionOfCorpus(files);
const corpus = assembleCorpus(files, corpusVersion);
for (const language of LANGUAGES) compileLexicon(corpus.lexicons[language]); // a wrong query stops the build, not the user
const shipped: Corpus = { ...corpus, lexicons: { en: withoutExamples(corpus.lexicons.en), fr: withoutExamples(corpus.lexicons.fr), es: withoutExamples(corpus.lexicons.es) } };
writeFileSync("dist/corpus.json", JSON.stringify(shipped));
writeFileSync("dist/version.json", JSON.stringify({ version, corpus: corpusVersion }));
for (const language of ["en", "fr", "es"]) copyFileSync(`test/drafts/poor-bill.${language}.md`, `dist/sample.${language}.md`);
for (const old of readdirSync("dist")) if (old.startsWith("chunk-")) rmSync(join("dist", old));
// What is shared, and what is loaded when it is first needed (the writing of Word files), stands in chunks beside the two programs.
await build({
  entryPoints: { palermo: "server/src/cli/main.ts", server: "server/src/main.node.ts" }, outdir: "dist", outExtension: { ".js": ".mjs" }, splitting: true, chunkNames: "chunk-[name]-[hash]",
  plugins: [pdfApart], bundle: true, platform: "node", format: "esm", target: "node20", logLevel: "warning", minify: true,
  banner: { js: "import { createRequire as palermoRequire } from 'node:module'; const require = palermoRequire(import.meta.url);" },
});
await build({ entryPoints: ["server/src/cli/worker.ts"], outfile: "dist/worker.mjs", plugins: [pdfApart], bundle: true, platform: "node", format: "esm", target: "node20", logLevel: "warning", minify: true, banner: { js: "import { createRequire as palermoRequire } from 'node:module'; const require = palermoRequire(import.meta.url);" } });
await build({ entryPoints: ["node_modules/tinypool/dist/entry/worker.js"], outfile: "dist/entry/worker.js", bundle: true, platform: "node", format: "esm", target: "node20", logLevel: "warning", minify: true }); // looked for beside the program
await build({ entryPoints: ["client/src/node.ts"], outfile: "dist/client.cjs", bundle: true, platform: "node", format: "cjs", target: "node20", external: ["vscode"], logLevel: "warning", minify: true });
await build({ entryPoints: ["client/src/browser.ts"], outfile: "dist/client.browser.cjs", bundle: true, platform: "browser", format: "cjs", target: "es2022", external: ["vscode"], define: OFFLINE, logLevel: "warning", minify: true });
await build({ entryPoints: ["server/src/main.browser.ts"], outfile: "dist/server.browser.js", plugins: [pdfApart], bundle: true, platform: "browser", format: "iife", target: "es2022", define: OFFLINE, logLevel: "warning", minify: true });
await build({ entryPoints: { matrix: "client/webview/matrix/main.ts", compare: "client/webview/compare/main.ts" }, outdir: "dist/webview", bundle: true, platform: "browser", format: "esm", target: "es2022", logLevel: "warning", minify: true });
await build({ entryPoints: ["server/src/draft/formats/pdf/engine.ts"], outfile: "dist/pdf.mjs", bundle: true, platform: "neutral", mainFields: ["module", "main"], conditions: ["import"], format: "esm", target: "es2022", define: OFFLINE, logLevel: "warning", minify: true });
chmodSync("dist/palermo.mjs", 0o755);
linkCommand();

/** Puts the project's own command where `npx palermo` looks first, so that it runs at once and without npx's cache. */
function linkCommand(): void {
  const bin = join("node_modules", ".bin");
  if (!existsSync(bin)) return;
  if (process.platform === "win32") {
    writeFileSync(join(bin, "palermo.cmd"), '@node "%~dp0..\\..\\dist\\palermo.mjs" %*\r\n');
    return;
  }
  rmSync(join(bin, "palermo"), { force: true });
  symlinkSync(join("..", "..", "dist", "palermo.mjs"), join(bin, "palermo"));
}
