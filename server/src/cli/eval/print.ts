import type { Scores, Verdict } from "./score.ts";

interface Counts {
  tp: number;
  fp: number;
  fn: number;
  tn: number;
  hinted: number;
}

/** Precision, recall and F1; NaN where nothing was there to find or nothing was found. */
export function rates(c: Counts): { precision: number; recall: number; f1: number; withHints: number } {
  const precision = c.tp / (c.tp + c.fp);
  const recall = c.tp / (c.tp + c.fn);
  return { precision, recall, f1: (2 * c.tp) / (2 * c.tp + c.fp + c.fn), withHints: (c.tp + c.hinted) / (c.tp + c.fn) };
}

/** Adds up verdicts, doubtful ones left out. */
export function count(verdicts: readonly Verdict[]): Counts {
  const c: Counts = { tp: 0, fp: 0, fn: 0, tn: 0, hinted: 0 };
  for (const v of verdicts) {
    if (v.doubtful) continue;
    if (v.wanted) {
      c[v.found ? "tp" : "fn"]++;
      if (!v.found && v.hinted) c.hinted++;
    } else c[v.found ? "fp" : "tn"]++;
  }
  return c;
}

const number = (x: number): string => (Number.isNaN(x) ? "   –" : x.toFixed(3));

function line(name: string, verdicts: readonly Verdict[]): string {
  const c = count(verdicts);
  const r = rates(c);
  return `${name.padEnd(52)} P ${number(r.precision)}  R ${number(r.recall)}  F1 ${number(r.f1)}  R+hints ${number(r.withHints)}   tp ${c.tp} fp ${c.fp} fn ${c.fn} tn ${c.tn}`;
}

/** The whole report of an evaluation as lines of text. */
export function report(scores: Scores, detail: { errors: boolean; elements: boolean }): string {
  const out: string[] = [];
  const groups = groupBy(scores.verdicts, (v) => `${v.group} · ${v.split}`);
  for (const [group, verdicts] of groups) {
    out.push("", `== ${group}`);
    for (const [language, own] of groupBy(verdicts, (v) => v.language)) out.push(line(`${language} (all)`, own));
    if (group.startsWith("laws") || group.startsWith("drafts")) for (const [text, own] of groupBy(verdicts, (v) => v.text)) out.push(line(`   ${text}`, own));
    const placed = verdicts.filter((v) => v.placed !== undefined);
    if (placed.length > 0) out.push(`   evidence in the labelled provision: ${placed.filter((v) => v.placed).length} of ${placed.length}`);
    const doubtful = verdicts.filter((v) => v.doubtful);
    if (doubtful.length > 0) out.push(`   doubtful labels, not counted above: agreed with ${doubtful.filter((v) => v.wanted === v.found).length} of ${doubtful.length}`);
    const own = scores.contraries.filter((c) => `${c.group} · ${c.split}` === group);
    if (own.length > 0) out.push(`   contraries: ${own.filter((c) => c.wanted && c.found).length} found, ${own.filter((c) => c.wanted && !c.found).length} missed, ${own.filter((c) => !c.wanted).length} falsely raised`);
    if (detail.elements) for (const [key, list] of groupBy(verdicts, (v) => `${v.language} ${v.key}`)) out.push(line(`   ${key}`, list));
    if (detail.errors) out.push(...errors(verdicts), ...own.filter((c) => c.wanted !== c.found).map((c) => `${c.wanted ? "CONTRARY MISSED" : "CONTRARY FALSE "} ${c.text} ${c.requirement}  ${c.shown}`));
  }
  const statuses = groupBy(scores.statuses, (s) => `${s.split} · ${s.language}`);
  if (scores.statuses.length > 0) out.push("", "== status of requirements");
  for (const [group, own] of statuses) out.push(`${group.padEnd(24)} agree ${own.filter((s) => s.wanted === s.found).length} of ${own.length}; said met or partial where it is missing: ${own.filter((s) => s.wanted === "missing" && (s.found === "met" || s.found === "partial")).length}`);
  return out.join("\n");
}

function errors(verdicts: readonly Verdict[]): string[] {
  const wrong = verdicts.filter((v) => !v.doubtful && v.wanted !== v.found);
  wrong.sort((a, b) => (a.key < b.key ? -1 : 1));
  return wrong.map((v) => `${v.found ? "FP" : "FN"} ${v.text} ${v.key}  ${v.shown}`);
}

/** Elements with at least three positives whose F1 is below a bar, over all splits given. */
export function weakElements(verdicts: readonly Verdict[], bar: number): string[] {
  return [...groupBy(verdicts, (v) => `${v.language} ${v.key}`)].flatMap(([key, own]) => {
    const c = count(own);
    return c.tp + c.fn >= 3 && rates(c).f1 < bar ? [line(key, own)] : [];
  });
}

/** Groups in order of first appearance. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const out = new Map<string, T[]>();
  for (const item of items) {
    const k = key(item);
    const list = out.get(k);
    if (list) list.push(item);
    else out.set(k, [item]);
  }
  return out;
}
