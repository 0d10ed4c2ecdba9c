import { childrenOf, parseXml, type XmlElement } from "../../server/src/draft/formats/xml.ts";
import { HIERARCHY } from "../../server/src/draft/formats/akn/names.ts";

const BLOCKS = new Set(["p", "table", "block", "blockList", "ul", "ol"]);
const AROUND = new Set(["num", "heading", "subheading"]);

/**
 * What of an Akoma Ntoso document breaks the rules of its schema that Palermo's own writing has to keep: well-formed; eIds once each and
 * without white space; num, heading, subheading first and in this order, then either one content or intro, provisions, wrapUp in this order;
 * content, intro and wrapUp hold at least one block; name on bill, doc and hcontainer; the three FRBR levels complete.
 */
export function brokenAknRules(xml: string): string[] {
  const { root, problems } = parseXml(xml);
  const out = problems.map((p) => `not well-formed: ${p.message}`);
  const seen = new Set<string>();
  const stack = root ? [root] : [];
  for (let e = stack.pop(); e; e = stack.pop()) {
    const id = e.attributes.eId;
    if (id !== undefined && (/\s/.test(id) || id === "" || seen.has(id))) out.push(`eId ${id}`);
    if (id !== undefined) seen.add(id);
    if (HIERARCHY.has(e.name)) out.push(...hierarchy(e));
    if (["content", "intro", "wrapUp"].includes(e.name) && (childrenOf(e).length === 0 || childrenOf(e).some((c) => !BLOCKS.has(c.name)))) out.push(`${e.name} of ${e.parent?.attributes.eId} holds no blocks only`);
    if (["bill", "doc", "hcontainer", "container", "block"].includes(e.name) && !e.attributes.name) out.push(`${e.name} without a name`);
    if (e.name === "identification") out.push(...identification(e));
    stack.push(...childrenOf(e));
  }
  return out;
}

function hierarchy(e: XmlElement): string[] {
  const where = `${e.name} ${e.attributes.eId}`;
  const names = childrenOf(e).map((c) => c.name);
  const out = e.attributes.eId === undefined ? [`${e.name} without an eId`] : [];
  const order = names.map((n) => (AROUND.has(n) ? ["num", "heading", "subheading"].indexOf(n) : n === "intro" || n === "content" ? 3 : HIERARCHY.has(n) ? 4 : n === "wrapUp" ? 5 : 9));
  if (order.some((n, i) => n < (order[i - 1] ?? 0)) || order.includes(9)) out.push(`${where}: ${names.join(" ")}`);
  if (names.includes("content") && names.some((n) => HIERARCHY.has(n) || n === "intro" || n === "wrapUp")) out.push(`${where}: content beside provisions`);
  if (!names.includes("content") && !names.some((n) => HIERARCHY.has(n))) out.push(`${where}: empty`);
  for (const name of AROUND) if (names.filter((n) => n === name).length > 1) out.push(`${where}: ${name} twice`);
  return out;
}

function identification(e: XmlElement): string[] {
  const levels = ["FRBRWork", "FRBRExpression", "FRBRManifestation"];
  return levels.flatMap((level) => {
    const own = childrenOf(e).find((c) => c.name === level);
    const has = new Set((own ? childrenOf(own) : []).map((c) => c.name));
    const needed = ["FRBRthis", "FRBRuri", "FRBRdate", "FRBRauthor", ...(level === "FRBRWork" ? ["FRBRcountry"] : level === "FRBRExpression" ? ["FRBRlanguage"] : [])];
    return needed.filter((n) => !has.has(n)).map((n) => `${level} without ${n}`);
  });
}
