/** Writes what is generated from the corpus and from its schemas; CI fails when the files in the tree differ. */
import { mkdirSync, writeFileSync } from "node:fs";
import { SCHEMAS, schemaText } from "./schemas.ts";

mkdirSync("corpus/schema", { recursive: true });
for (const { name, title, schema } of SCHEMAS) writeFileSync(`corpus/schema/${name}.schema.json`, schemaText(name, title, schema));
