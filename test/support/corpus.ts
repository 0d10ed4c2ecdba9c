import { Checker } from "../../server/src/assess/analyse.ts";
import { assembleCorpus } from "../../server/src/corpus/assemble.ts";
import type { Corpus } from "../../server/src/corpus/types.ts";
import { readCorpusFiles } from "../../scripts/corpus-files.ts";

let corpus: Corpus | undefined;
let checker: Checker | undefined;

/** The corpus of the tree, read once for all tests. */
export function testCorpus(): Corpus {
  corpus ??= assembleCorpus(readCorpusFiles("corpus"), "test");
  return corpus;
}

/** One checker for all tests: compiling the lexicons takes a while. */
export function testChecker(): Checker {
  checker ??= new Checker(testCorpus());
  return checker;
}
