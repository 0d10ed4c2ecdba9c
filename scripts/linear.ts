/** Shows that checking takes time linear in the text: the same bill, repeated with new article numbers, from 10 KB to 10 MB. */
import { readFileSync } from "node:fs";
import { Checker } from "../server/src/assess/analyse.ts";
import { assembleCorpus } from "../server/src/corpus/assemble.ts";
import { readDraft } from "../server/src/draft/read.ts";
import { readCorpusFiles } from "./corpus-files.ts";

const checker = new Checker(assembleCorpus(readCorpusFiles("corpus"), "bench"));
const seed = readFileSync(process.argv[2] ?? "test/drafts/good-bill.en.md", "utf8");
const sizes = (process.argv[3] ?? "10,60,100,1000,10000").split(",").map(Number);

/** A text of about `kb` kilobytes made of copies of the seed. */
function textOf(kb: number): string {
  const copies = Math.max(1, Math.ceil((kb * 1024) / seed.length));
  return Array.from({ length: copies }, () => seed).join("\n\n").slice(0, kb * 1024);
}

checker.analyse(textOf(60));
checker.analyse(textOf(60));
console.log("KB\tread ms\ttotal ms\tms per 100 KB");
for (const kb of sizes) {
  const text = textOf(kb);
  const runs = kb > 1000 ? 1 : 3;
  let read = Number.POSITIVE_INFINITY;
  let total = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const a = performance.now();
    readDraft(text, { language: "en", kind: "law" });
    const b = performance.now();
    checker.analyse(text, { language: "en", kind: "law" });
    read = Math.min(read, b - a);
    total = Math.min(total, performance.now() - b);
  }
  console.log(`${kb}\t${read.toFixed(1)}\t${total.toFixed(1)}\t${((total / kb) * 100).toFixed(1)}`);
}
