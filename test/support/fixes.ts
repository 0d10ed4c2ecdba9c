import assert from "node:assert/strict";
import { type CodeAction, type Diagnostic, TextDocumentEdit } from "vscode-languageserver-types";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { AnalyseOptions } from "../../server/src/assess/analyse.ts";
import type { RequirementFinding } from "../../server/src/assess/types.ts";
import { Citations } from "../../server/src/corpus/cite.ts";
import { codeActionsAt } from "../../server/src/features/codeActions.ts";
import { type Context, contextOf } from "../../server/src/features/context.ts";
import { diagnosticsOf } from "../../server/src/features/diagnostics.ts";
import type { Language } from "../../server/src/text/language.ts";
import { testChecker, testCorpus } from "./corpus.ts";

const SEVERITIES = { contrary: "error", mandatory: "warning", consider: "information", recommended: "information", encouraged: "hint" } as const;

/** A draft read and assessed with the tree's corpus, as the server would. */
export function assessed(text: string, options: AnalyseOptions & { reader?: Language; version?: number } = {}): Context {
  const { reader = "en", version = 3, ...rest } = options;
  const { drafts, assessment } = testChecker().analyse(text, { assumeSubject: true, ...rest });
  const [draft] = drafts;
  assert.ok(draft);
  return contextOf({ uri: "file:///draft.md", version, text, draft, assessment, corpus: testCorpus(), citations: new Citations(testCorpus()), reader });
}

/** The diagnostic of a requirement. */
export function diagnosticOn(context: Context, requirement: string): Diagnostic {
  const found = diagnosticsOf(context, { severities: SEVERITIES }).find((d) => d.code === requirement);
  assert.ok(found, `no diagnostic on ${requirement}`);
  return found;
}

/** The quick fixes that a client gets for a requirement's diagnostic. */
export function actionsOn(context: Context, requirement: string): CodeAction[] {
  const diagnostic = diagnosticOn(context, requirement);
  return codeActionsAt(context, diagnostic.range, { diagnostics: [diagnostic] });
}

/** The text after an action, applied as an editor does. */
export function appliedAction(context: Context, action: CodeAction | undefined): string {
  const change = action?.edit?.documentChanges?.[0];
  assert.ok(change && TextDocumentEdit.is(change), `${action?.title} has no edit`);
  assert.equal(change.textDocument.version, context.version);
  return TextDocument.applyEdits(TextDocument.create(context.uri, "markdown", context.version, context.text), change.edits as never);
}

/** What of a requirement is found in a text read as another was. */
export function findingIn(like: Context, text: string, requirement: string): RequirementFinding {
  const { assessment } = testChecker().analyse(text, { language: like.draft.language, kind: like.draft.kind, assumeSubject: true });
  const contrary = assessment.requirements.filter((r) => r.status === "contrary").map((r) => r.requirement.id);
  const before = new Set(like.assessment.requirements.filter((r) => r.status === "contrary").map((r) => r.requirement.id));
  assert.deepEqual(contrary.filter((id) => !before.has(id)), [], "nothing becomes contrary");
  const finding = assessment.requirements.find((r) => r.requirement.id === requirement);
  assert.ok(finding);
  return finding;
}

/** What an action puts into a draft, when it only puts in: the rest of the text stays as it is. */
export function insertedText(action: CodeAction | undefined): string {
  const change = action?.edit?.documentChanges?.[0];
  assert.ok(change && TextDocumentEdit.is(change), `${action?.title} has no edit`);
  assert.equal(change.edits.length, 1);
  const [edit] = change.edits;
  assert.ok(edit && "newText" in edit);
  assert.deepEqual(edit.range.start, edit.range.end, "text was changed, not only added");
  return edit.newText;
}
