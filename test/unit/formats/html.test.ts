import assert from "node:assert/strict";
import { readHtml } from "../../../server/src/draft/formats/html/read.ts";
import { originalRange } from "../../../server/src/draft/source.ts";

const text = (body: string): string[] => readHtml(`<!DOCTYPE html><html><body>${body}</body></html>`).text.trim().split("\n\n");

describe("HTML", () => {
  it("keeps headings, lists, tables and running text", () => {
    assert.deepEqual(text("<h2>Part <i>II</i></h2><p>One<br>two &amp; three</p><ol type=a start=3><li>third</li><li value=7><p>seventh</p></li></ol><ul><li>dot<ul><li>inner</li></ul></li></ul><ol style='list-style:none'><li>(a) own mark</li></ol><table><tr><th>A<th>B</tr><tr><td>c<td>d</tr></table><p><strong>Attempt</strong></p>loose words"), [
      "## Part II", "One\ntwo & three", "c) third", "g) seventh", "- dot", "  - inner", "(a) own mark", "| A | B |\n|---|---|\n| c | d |", "**Attempt**", "loose words",
    ]);
  });

  it("leaves out what is not the document", () => {
    assert.deepEqual(text("<header><a href='/'>Home</a></header><nav>Laws</nav><div class='breadcrumb'>You are here</div><div role=search>Find</div><script>x</script><style>y</style><p hidden>Hidden</p><main><p>The law<sup><a href='#n1'>1</a></sup>.</p></main><footer>Contact</footer>"), ["The law."]);
    assert.deepEqual(text("<nav>Laws</nav><p>The law of the 1<sup>er</sup> of May.</p><noscript>Enable it</noscript>"), ["The law of the 1er of May."]);
  });

  it("keeps positions through entities, white space and line ends", () => {
    const source = "<html><body>\r\n<p>L&rsquo;objet&nbsp;: the\r\n  consent &lt; &#233;t&eacute; end</p></body></html>";
    const { text: read, source: from } = readHtml(source);
    assert.equal(read.trim(), "L’objet\u00a0: the consent < été end");
    const at = (word: string): string => {
      const start = read.indexOf(word);
      const range = originalRange(from, { start, end: start + word.length });
      return source.slice(range.start, range.end);
    };
    assert.equal(at("L’objet"), "L&rsquo;objet");
    assert.equal(at("consent"), "consent");
    assert.equal(at("été"), "&#233;t&eacute;");
    assert.equal(at("end"), "end");
  });
});
