import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check } from "../../../server/src/cli/check.ts";
import { convert } from "../../../server/src/cli/convert.ts";
import type { Output } from "../../../server/src/cli/draftRun.ts";
import { expandPaths, readAhead } from "../../../server/src/cli/files.ts";
import type { JsonDraft } from "../../../server/src/report/json.ts";
import { testCorpus } from "../../support/corpus.ts";

const DATE = "2026-11-22";

describe("drafts of several formats on the command line", () => {
  let folder = "";
  let out = "";
  let err = "";
  const output = (reader: Output["reader"] = "en"): Output => ({ reader, colour: false, progress: false, write: (t) => { out += t; }, warn: (t) => { err += t; } });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "palermo-"));
    out = err = "";
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const copy = (name: string): string => {
    copyFileSync(join("test/formats", name), join(folder, name));
    return join(folder, name);
  };

  it("checks a mixed folder: every place by line, page or paragraph; other XML passed over; a file that cannot be read named", async () => {
    for (const name of ["law.en.md", "law.en.docx", "law.en.pdf", "law.en.html", "protected.pdf"]) copy(name);
    await convert(join(folder, "law.en.md"), { to: "akn", out: join(folder, "law.en.xml") }, output(), DATE);
    writeFileSync(join(folder, "pom.xml"), "<project/>");
    const code = check(testCorpus(), [folder], { format: "json" }, output(), await readAhead(expandPaths([folder]).files));
    const { drafts } = JSON.parse(out) as { drafts: JsonDraft[] };
    const place = (ending: string) => drafts.find((d) => d.path.endsWith(ending))?.requirements.find((r) => r.id === "definition.means")?.elements.find((e) => e.id === "fraud")?.evidence[0];
    assert.deepEqual(drafts.map((d) => d.path.slice(folder.length + 1)), ["law.en.docx", "law.en.html", "law.en.md", "law.en.pdf", "law.en.xml"]);
    assert.equal(new Set(drafts.map((d) => d.requirements.map((r) => r.status).join())).size, 1, "one assessment");
    assert.equal(place(".pdf")?.page, 1);
    assert.ok((place(".docx")?.paragraph ?? 0) > 10);
    for (const ending of [".xml", ".html", ".md"]) {
      const source = readFileSync(join(folder, `law.en${ending}`), "utf8");
      const at = place(ending);
      assert.match(source.slice(at?.start, at?.end), /fraud/);
      assert.match(source.split("\n")[(at?.line ?? 0) - 1] ?? "", /fraud/);
    }
    assert.match(err, /protected\.pdf: the PDF is protected by a password/);
    assert.equal(code, 2);
  });

  it("names pages and paragraphs in the review, in the reader's language", async () => {
    const path = copy("law.fr.pdf");
    check(testCorpus(), [path], { format: "text" }, output("fr"), await readAhead([path]));
    assert.match(out, /Article 3 \(page \d\)/);
    check(testCorpus(), [copy("law.es.docx")], { format: "text" }, output("es"));
    assert.match(out, /\(párrafo \d+\)/);
  });

  it("converts to Markdown and Akoma Ntoso, and overwrites nothing unasked", async () => {
    assert.equal(await convert(copy("numbering.docx"), { to: "md", changes: "rejected" }, output(), DATE), 0);
    assert.match(out, /imprisonment for three years/);
    const target = join(folder, "bill.akn");
    writeFileSync(target, "kept");
    assert.equal(await convert(copy("law.en.docx"), { to: "akn", out: target }, output(), DATE), 2);
    assert.equal(readFileSync(target, "utf8"), "kept");
    assert.match(err, /exists already/);
    assert.equal(await convert(copy("law.en.docx"), { to: "akn", out: target, force: true }, output(), DATE), 0);
    assert.match(readFileSync(target, "utf8"), /<akomaNtoso[\s\S]*<section eId="sec_3">/);
    assert.equal(await convert(join(folder, "protected.pdf"), { to: "md" }, output(), DATE), 2);
  });

  it("says where the XML of a draft is malformed", () => {
    const path = join(folder, "bill.akn");
    writeFileSync(path, "<akomaNtoso><bill name='b'><body>\n<section eId='s'><num>1</num><content><p>The consent of the victim of trafficking is & irrelevant.</p></content></section></body></bill></akomaNtoso>");
    check(testCorpus(), [path], { format: "text" }, output());
    assert.match(err, /bill\.akn:2:\d+: the XML is malformed \(& must be written &amp;\)/);
  });
});
