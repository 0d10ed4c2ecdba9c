import type { CompletionItem } from "vscode-languageserver-types";
import { CompletionItemKind } from "vscode-languageserver-types";
import { covers, parentId } from "../corpus/pinpoint.ts";
import type { Context } from "./context.ts";
import { sourceMarkdown } from "./explainMarkdown.ts";

/** What has been typed of a citation: the ids it may become, best first, and how many code units before the cursor it takes. */
export interface TypedCitation {
  readonly ids: readonly string[];
  readonly length: number;
}

const ID = /(?<![\w/.(])([PC]\d{1,2}(?:\.\d{0,2})?(?:\([a-z]?\)?)*|wg\d?(?:\/[\w/]*)?|(?:sg08|cop22|cipc|covid)\/?[\w.]*)$/u;
const WORDS = /(?<!\p{L})((?:articles?|art[íi]culos?|arts?\.?)[ \u00a0]*(\d{1,2})(?:(?:[ \u00a0]*[(.,][ \u00a0]*(?:(?:paragraph|paragraphe|p[áa]rrafo|par\.|para\.)[ \u00a0]*)?)(\d{1,2})\)?)?[\s\u00a0,]*(?:of[ \u00a0]the|of|du|de[ \u00a0]la|del|de[ \u00a0]l[’'])?[\s\u00a0]*(Prot\p{L}*|UNTOC|Conv\p{L}*))$/iu;

/** What an unfinished line cites: "P6", "wg4/", "art. 6 Prot". Undefined when it cites nothing. */
export function typedCitation(context: Context, before: string): TypedCitation | undefined {
  const words = WORDS.exec(before);
  if (words) {
    const stem = `${/^prot/i.test(words[4] ?? "") ? "P" : "C"}${words[2]}${words[3] ? `.${words[3]}` : ""}`;
    return { ids: known(context).filter((id) => covers(stem, id)), length: (words[1] ?? "").length };
  }
  const typed = ID.exec(before)?.[1];
  if (!typed) return undefined;
  const low = typed.toLowerCase();
  const ids = known(context).filter((id) => id.toLowerCase().startsWith(low));
  const article = /^[PC]\d+$/i.test(typed) ? ids.filter((id) => covers(typed, id)) : [];
  return { ids: [...article, ...ids.filter((id) => !article.includes(id))], length: typed.length };
}

/** Every id that can be cited, articles as a whole and chapeaux included, each before what stands below it. */
function known(context: Context): string[] {
  const out = new Set<string>();
  for (const { id } of context.corpus.citables) {
    const above: string[] = [];
    for (let up = parentId(id); up; up = parentId(up)) above.unshift(up);
    for (const each of [...above, id]) out.add(each);
  }
  return [...out];
}

/** A citation as a completion: written in the draft's language, explained in the reader's. */
export function citationItem(context: Context, id: string): Omit<CompletionItem, "textEdit"> & { readonly words: string } {
  return {
    label: id,
    kind: CompletionItemKind.Reference,
    detail: context.citations.cite(id, context.reader),
    documentation: { kind: "markdown", value: sourceMarkdown(id, context.citations, context.reader) },
    words: context.citations.cite(id, context.draft.language),
  };
}
