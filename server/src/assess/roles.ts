import type { ReadDraft } from "../draft/read.ts";
import type { Provision, Reading, Sentence } from "../draft/types.ts";
import type { CompiledLexicon, CompiledRole } from "./lexicon.ts";
import type { Batches } from "./batches.ts";
import type { SentenceMemory } from "./outcomes.ts";
import { type Flags, type HeadingFlags, membersOf } from "./places.ts";

/** Gives every reading its flags. Roles are found in rounds, so that a role's queries may use the roles before it. */
export function flagsOf(draft: ReadDraft, lexicon: CompiledLexicon, batches: Batches, headings: HeadingFlags, memory: SentenceMemory): Flags {
  const flags: number[][] = draft.readings.map((reading) => {
    const own = [...headings.of(reading.provision)];
    const { sentence } = reading;
    if (draft.definingReadings.has(reading.index) || (draft.defining[sentence.index] === 1 && (reading !== sentence.whole || draft.definingReadings.has(sentence.whole.index)))) own.push(lexicon.definition);
    return own;
  });
  lexicon.rounds.forEach((round, number) => {
    const marks = round.map(() => new Uint8Array(draft.readings.length));
    const unknown = draft.sentences.filter((sentence) => !recall(sentence, number, marks, flags, memory));
    mark(unknown, round, marks, batches, flags);
    for (const sentence of unknown) memory.keepMarks(sentence, number, signature(sentence, flags), Uint8Array.from(marks.flatMap((m) => membersOf(sentence).map((r) => m[r.index] ?? 0))));
    round.forEach((role, r) => {
      const marked = marks[r] as Uint8Array;
      if (role.reach === "article") spreadToArticles(draft, marked);
      follow(draft, role, marked, batches, memory);
      marked.forEach((on, index) => {
        if (on) flags[index]?.push(role.flag);
      });
    });
  });
  return flags;
}

/** The flags of a sentence's members as one string. */
export function signature(sentence: Sentence, flags: Flags): string {
  let out = "";
  for (const { index } of membersOf(sentence)) out += `${flags[index]?.join(",")};`;
  return out;
}

/** Marks a sentence as it was marked before; false when it was not met before. */
function recall(sentence: Sentence, round: number, marks: readonly Uint8Array[], flags: Flags, memory: SentenceMemory): boolean {
  const known = memory.marks(sentence, round, signature(sentence, flags));
  if (!known) return false;
  const members = membersOf(sentence);
  marks.forEach((mark, r) => {
    members.forEach((reading, m) => {
      mark[reading.index] = known[r * members.length + m] as number;
    });
  });
  return true;
}

/** Marks the readings that the queries of roles find: an item found alone stands alone where the role reaches no further. */
function mark(sentences: readonly Sentence[], roles: readonly CompiledRole[], marks: readonly Uint8Array[], batches: Batches, flags: Flags): void {
  batches.run(sentences, flags, false, (evaluator, readings) => {
    roles.forEach((role, r) => {
      const marked = marks[r] as Uint8Array;
      for (const find of role.finds) {
        evaluator.forEach(find, (i) => {
          const reading = readings[i] as Reading;
          const { sentence } = reading;
          if (role.reach === "reading" && reading !== sentence.whole) marked[reading.index] = 1;
          else if (role.reach !== "reading" || sentence.readings.length === 1) for (const m of membersOf(sentence)) marked[m.index] = 1;
        });
      }
    });
  });
}

function spreadToArticles(draft: ReadDraft, mark: Uint8Array): void {
  const articles = new Set<Provision>();
  for (const reading of draft.readings) if (mark[reading.index]) articles.add(reading.sentence.article);
  for (const reading of draft.readings) if (articles.has(reading.sentence.article) && reading.sentence.article.level === "article") mark[reading.index] = 1;
}

/** One step along what the marked sentences refer to: the provisions they cite, the definitions of terms they use. */
function follow(draft: ReadDraft, role: CompiledRole, mark: Uint8Array, batches: Batches, memory: SentenceMemory): void {
  const marked = draft.sentences.filter((s) => mark[s.whole.index] === 1);
  if (marked.length === 0) return;
  const targets = new Set<Provision>();
  if (role.followsReferences) for (const ref of draft.references) if (mark[ref.sentence.whole.index]) targets.add(ref.target);
  const defining = new Set<Sentence>();
  if (role.terms !== undefined) {
    const found = batches.termsFound(role.terms, memory.terms);
    draft.terms.forEach((term, i) => {
      if (found.has(i)) defining.add(term.sentence);
    });
  }
  for (const sentence of draft.sentences) {
    if (!targets.has(sentence.article) && !defining.has(sentence)) continue;
    for (const reading of [sentence.whole, ...sentence.readings]) mark[reading.index] = 1;
  }
}
