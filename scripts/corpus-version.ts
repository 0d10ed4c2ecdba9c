import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import type { CorpusFile } from "../server/src/corpus/types.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The corpus's version: the day of its last change and the beginning of the SHA-256 of its content ("2026-11-20+0123456789ab"). The same
 * content has the same hash whatever the machine. Where git does not know the day (a source archive), SOURCE_DATE_EPOCH or today is taken.
 */
export function versionOfCorpus(files: readonly CorpusFile[]): string {
  const hash = createHash("sha256");
  for (const { path, content } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) hash.update(`${path}\n${JSON.stringify(content)}\n`);
  return `${dayOfCorpus()}+${hash.digest("hex").slice(0, 12)}`;
}

function dayOfCorpus(): string {
  try {
    const day = execFileSync("git", ["log", "-1", "--format=%cs", "--", "corpus"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    if (DAY.test(day)) return day;
  } catch {
    // no git, or no repository: the next best day
  }
  const epoch = Number(process.env.SOURCE_DATE_EPOCH);
  return new Date(epoch > 0 ? epoch * 1000 : Date.now()).toISOString().slice(0, 10);
}
