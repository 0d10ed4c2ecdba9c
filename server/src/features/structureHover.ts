import { provisionPath } from "../draft/path.ts";
import type { Provision } from "../draft/types.ts";
import { fill } from "../report/words.ts";
import type { Range } from "../text/range.ts";
import type { Context } from "./context.ts";
import { crossReferencesOf, referenceAt } from "./crossReferences.ts";
import { escapeMarkdown as md } from "../report/markdownText.ts";
import { termIndexOf, useAt } from "./termUses.ts";
import { extentOf } from "./tree.ts";
import { FEATURE_WORDS } from "./words.ts";

/** So much of a provision is shown. */
const LONGEST = 700;

/** What stands at an offset and where it leads in the draft: a defined term with its definition, a cross-reference with the provision it names. */
export function structureHover(context: Context, offset: number): { readonly range: Range; readonly parts: readonly string[] } | undefined {
  const reference = referenceAt(context.kept.of(crossReferencesOf), offset);
  if (reference) return reference.target ? { range: reference.range, parts: [quoted(context, reference.target, "{0}")] } : undefined;
  const index = context.kept.of(termIndexOf);
  const use = useAt(index, offset);
  if (!use || use.defining) return undefined;
  const places = index.terms.filter((t) => t.key === use.key).map((t) => t.provision);
  return { range: use.range, parts: [...new Set(places)].map((p) => quoted(context, p, FEATURE_WORDS.definedIn[context.reader])) };
}

function quoted(context: Context, provision: Provision, heading: string): string {
  const { start, end } = extentOf(provision);
  const whole = context.text.slice(start, end).replace(/<!--[\s\S]*?-->/g, "").replace(/^#{1,6} /gm, "").replace(/\*\*|__/g, "").trim();
  const shown = whole.length > LONGEST ? `${whole.slice(0, LONGEST).replace(/\s+\S*$/, "")} …` : whole;
  const lines = shown.split(/\r?\n/).map((l) => l.trim()).filter((l) => l !== "");
  return [`**${md(fill(heading, provisionPath(provision, context.text, context.draft.language)))}**`, ...lines.map((l) => `> ${md(l)}`)].join("\n\n");
}
