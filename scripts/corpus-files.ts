import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { parse } from "yaml";
import type { CorpusFile } from "../server/src/corpus/types.ts";

/** Reads and parses every YAML file of a corpus folder, in a stable order. @throws Error naming the file that does not parse. */
export function readCorpusFiles(folder: string): CorpusFile[] {
  return yamlFiles(folder).map((file) => {
    const path = relative(folder, file).split(sep).join("/");
    try {
      return { path, content: parse(readFileSync(file, "utf8"), { strict: true, uniqueKeys: true }) as unknown };
    } catch (error) {
      throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return yamlFiles(path);
      return /\.ya?ml$/.test(entry.name) ? [path] : [];
    });
}
