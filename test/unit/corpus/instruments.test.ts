import assert from "node:assert/strict";
import { Citations, shortList } from "../../../server/src/corpus/cite.ts";
import { covers, parsePinpoint } from "../../../server/src/corpus/pinpoint.ts";
import { testCorpus } from "../../support/corpus.ts";

/** Leaves of each meeting, as the compilation has them. */
const LEAVES: Record<string, number> = { wg1: 46, wg2: 61, wg3: 0, wg4: 72, wg5: 44, wg6: 22, wg7: 25, wg8: 25 };
const NUMBERED = 197;

describe("instruments", () => {
  const corpus = testCorpus();
  const citations = new Citations(corpus);
  const leaves = corpus.citables.filter((c) => c.instrument === "working-group");

  it("hold all 295 leaves of the 197 recommendations", () => {
    for (const [meeting, count] of Object.entries(LEAVES)) assert.equal(leaves.filter((l) => l.within === meeting).length, count, meeting);
    assert.equal(leaves.length, 295);
    assert.equal(new Set(leaves.map((l) => l.id.split("/").slice(0, 2).join("/"))).size, NUMBERED);
  });

  it("give every leaf addressed to States requirements or the reason why it has none", () => {
    for (const leaf of leaves) {
      assert.ok(leaf.summary, leaf.id);
      if (leaf.addressee === "states") assert.notEqual(leaf.requirements.length > 0, leaf.unchecked !== undefined, `${leaf.id}: either requirements or unchecked`);
      else assert.ok(leaf.requirements.length > 0 || leaf.unchecked, `${leaf.id}: why is it not checked?`);
    }
  });

  it("have unique ids, each of a known form", () => {
    const ids = corpus.citables.map((c) => c.id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.ok(parsePinpoint(id), id);
  });

  it("are cited as a lawyer would", () => {
    assert.equal(citations.cite("wg4/46/i/iii", "en"), "Working Group on Trafficking in Persons, fourth meeting (Vienna, 10–12 October 2011), recommendation 46 (i) (iii)");
    assert.equal(citations.cite("wg2/25/a", "fr"), "Groupe de travail sur la traite des personnes, deuxième réunion (Vienne, 27–29 janvier 2010), recommandation 25 a)");
    assert.equal(citations.cite("wg1/5/b", "es"), "Grupo de Trabajo sobre la Trata de Personas, primera reunión (Viena, 14–15 de abril de 2009), recomendación 5 b)");
    assert.match(citations.cite("P6.3(b)", "en"), /, article 6, paragraph 3 \(b\)$/);
    assert.match(citations.cite("P3(b)", "fr"), /, article 3 b\)$/);
    assert.match(citations.cite("C11.5", "es"), /, artículo 11, párrafo 5$/);
  });

  it("are listed shortly, those of one meeting together", () => {
    assert.equal(shortList(citations, ["P3(b)", "wg2/25/a", "wg5/6", "wg5/7"], "en"), "Protocol, art. 3 (b); Working Group 2, rec. 25 (a); Working Group 5, rec. 6, 7");
  });

  it("support what the requirements cite, and cite what exists", () => {
    const known = corpus.citables.map((c) => c.id);
    for (const requirement of [...corpus.requirements.law, ...corpus.requirements.plan]) {
      for (const source of requirement.sources) {
        const below = known.filter((id) => covers(source, id));
        assert.ok(below.length > 0, `${requirement.id} cites ${source}, which is not in the corpus`);
        for (const id of below) {
          const citable = citations.get(id);
          if (citable?.instrument === "working-group" || citable?.instrument === "report") assert.ok(citable.requirements.includes(requirement.id), `${id} does not name ${requirement.id}, which cites ${source}`);
        }
      }
    }
  });

  it("name only requirements that exist", () => {
    const requirements = new Set([...corpus.requirements.law, ...corpus.requirements.plan].map((r) => r.id));
    for (const citable of corpus.citables) for (const id of citable.requirements) assert.ok(requirements.has(id), `${citable.id} names ${id}`);
  });

  it("are each cited or explained", () => {
    const sources = [...corpus.requirements.law, ...corpus.requirements.plan].flatMap((r) => r.sources);
    for (const report of corpus.citables.filter((c) => c.instrument === "report")) assert.ok(report.requirements.length > 0 || report.unchecked || sources.some((s) => covers(s, report.id)), report.id);
  });
});
