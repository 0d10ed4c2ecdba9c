import assert from "node:assert/strict";
import type { Heading, Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { blocksOf } from "../../../server/src/draft/blocks.ts";
import { goldenDrafts } from "../../support/golden.ts";

/** remark is the measure of what Markdown is; the line scanner is the fast reader of the hot path. */
describe("the line scanner against remark", () => {
  for (const { name, text } of goldenDrafts().filter((d) => d.name.endsWith(".md"))) {
    it(`finds the headings of ${name} where remark finds them`, () => {
      const tree = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).parse(text) as Root;
      const expected = tree.children.filter((n): n is Heading => n.type === "heading").map((h) => `${h.depth} ${h.position?.start.offset}`);
      const found = blocksOf(text, () => false).filter((b) => b.kind === "heading").map((b) => `${b.depth} ${b.range.start}`);
      assert.deepEqual(found, expected);
    });
  }

  it("knows setext headings, fences, comments and front matter as remark does", () => {
    const text = "---\nkind: law\n---\n\nTitle\n=====\n\n```\n# no heading\n```\n\n<!-- # none -->\n\n## Section 1\n\n- # item\n";
    const kinds = blocksOf(text, () => false).map((b) => b.kind);
    assert.deepEqual(kinds.slice(0, 5), ["matter", "heading", "fence", "comment", "heading"]);
  });
});
