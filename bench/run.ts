/** Measures this program on this machine: `npm run bench` (all sizes) or `npm run bench -- --short`. Prints a table and, with --json FILE, writes the figures. */
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { Checker } from "../server/src/assess/analyse.ts";
import type { Corpus } from "../server/src/corpus/types.ts";

const short = process.argv.includes("--short");
const json = process.argv.includes("--json") ? process.argv[process.argv.indexOf("--json") + 1] : undefined;
const SIZES = short ? [10, 60] : [10, 60, 100, 1_000, 10_000];

interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
}
const rows: Row[] = [];
const add = (what: string, value: number, unit: string): void => void rows.push({ what, value: Math.round(value * 100) / 100, unit });

/** A bill of about so many kilobytes: the sample with its articles numbered anew in each copy, so that no two copies are equal. */
function billOf(kb: number): string {
  const seed = readFileSync("test/drafts/good-bill.en.md", "utf8").replace(/^---[\s\S]*?\n---\n/, "");
  const copies: string[] = [];
  for (let length = 0, n = 1; length < kb * 1024; n++) {
    const copy = seed.replace(/\b(years|days)\b/g, `$1 and ${n} days`);
    copies.push(copy);
    length += copy.length;
  }
  return copies.join("\n\n").slice(0, kb * 1024);
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
}

function timesOf(runs: number, work: (i: number) => void): number[] {
  return Array.from({ length: runs }, (_, i) => {
    const from = performance.now();
    work(i);
    return performance.now() - from;
  });
}

let corpus: Corpus | undefined;
add("corpus load", median(timesOf(5, () => (corpus = JSON.parse(readFileSync("dist/corpus.json", "utf8")) as Corpus))), "ms");
const checker = new Checker(corpus as Corpus);
for (const language of ["en", "fr", "es"] as const) add(`lexicon ${language}, compiled on first use`, timesOf(1, () => checker.lexicon(language))[0] ?? 0, "ms");
const points: [number, number][] = [];
for (const kb of SIZES) {
  const text = billOf(kb);
  const runs = kb > 500 ? 3 : 25;
  timesOf(kb > 500 ? 1 : 15, () => checker.analyse(text, { kind: "law", language: "en" })); // warm-up
  const full = median(timesOf(runs, () => checker.analyse(text, { kind: "law", language: "en" })));
  add(`full analysis, ${kb} KB`, full, "ms");
  points.push([Math.log(kb), Math.log(full)]);
  if (kb > 1_000) continue;
  const open = checker.open();
  let now = text;
  const edit = (i: number): void => {
    const at = now.indexOf(" ", (i * 7_919) % now.length);
    now = `${now.slice(0, at)}x${now.slice(at)}`;
    open.update(now);
  };
  timesOf(10, edit);
  add(`edit to assessment, ${kb} KB`, median(timesOf(kb > 500 ? 15 : 60, edit)), "ms");
}
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const [mx, my] = [mean(points.map((p) => p[0])), mean(points.map((p) => p[1]))];
add("growth with size (1 is linear)", points.reduce((n, [x, y]) => n + (x - mx) * (y - my), 0) / points.reduce((n, [x]) => n + (x - mx) ** 2, 0), "exponent");
add("memory of the process", process.memoryUsage().rss / 2 ** 20, "MB");

console.log(`${cpus()[0]?.model ?? "?"}, ${cpus().length} cores, Node ${process.version}`);
for (const { what, value, unit } of rows) console.log(`${what.padEnd(40)} ${String(value).padStart(10)} ${unit}`);
if (json) writeFileSync(json, `${JSON.stringify({ machine: cpus()[0]?.model, cores: cpus().length, node: process.version, rows }, null, 2)}\n`);
