import cytoscape from "cytoscape";
import { describe, expect, it } from "vitest";
import { answer, expectNastyFacts, ids, native, nastyEvents, slices, type Item, type Slice } from "./slices.js";

async function load(slice: Slice): Promise<cytoscape.Core> {
  const { elements } = JSON.parse(await answer(slice, "cytoscape", "application/json")) as { elements: cytoscape.ElementsDefinition };
  return cytoscape({ headless: true, elements });
}

const data = (elements: cytoscape.NodeCollection | cytoscape.EdgeCollection): Item[] => elements.map((each) => each.data() as Item);

describe.each(slices)("Cytoscape.js with the graph of $dataset, $question", (slice) => {
  it("has the same nodes and edges, and each edge its ends", async () => {
    const expected = await native(slice);
    const cy = await load(slice);
    expect([cy.nodes().length, cy.edges().length]).toEqual([expected.nodes.length, expected.edges.length]);
    expect(ids(data(cy.nodes()))).toEqual(ids(expected.nodes));
    for (const edge of expected.edges) {
      const loaded = cy.getElementById(String(edge["id"]));
      expect([loaded.source().id(), loaded.target().id()]).toEqual([edge["source"], edge["target"]]);
    }
    // Native again.
    expect(data(cy.nodes())).toEqual(expected.nodes);
    expect(data(cy.edges())).toEqual(expected.edges);
    cy.destroy();
  });
});

describe("Cytoscape.js", () => {
  it("keeps texts and dates as they are", async () => {
    const cy = await load(nastyEvents);
    expectNastyFacts(data(cy.nodes()));
    cy.destroy();
  });

  it("finds an id that looks like a number, which is no selector", async () => {
    const cy = await load(nastyEvents);
    expect(cy.getElementById("2015").data("label")).toBe("@SUM(A1:A9)");
    cy.destroy();
  });
});
