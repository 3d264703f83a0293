import { DirectedGraph } from "graphology";
import Graph from "graphology";
import type { Attributes, SerializedGraph } from "graphology-types";
import { describe, expect, it } from "vitest";
import { answer, expectNastyFacts, native, nastyEvents, plainLabel, slices, type Item, type Slice } from "./slices.js";

async function serialised(slice: Slice): Promise<SerializedGraph> {
  return JSON.parse(await answer(slice, "graphology", "application/json")) as SerializedGraph;
}

const dateMembers = ["edtf", "text", "basis", "startEarliest", "startLatest", "endEarliest", "endLatest"];

/** A date with null for what is not known, as the native answer has it. */
function date(known: Item): Item {
  const read: Item = Object.fromEntries(dateMembers.map((name) => [name, known[name] ?? null]));
  if (known["oneOf"]) {
    read["oneOf"] = (known["oneOf"] as Item[]).map((one) => Object.fromEntries(dateMembers.slice(3).map((name) => [name, one[name] ?? null])));
  }
  return read;
}

function item(attributes: Attributes, members: Item): Item {
  const { nodeKind, edgeKind, nodeType, edgeType, x: _x, y: _y, ...rest } = attributes;
  const read: Item = { ...members, kind: nodeKind ?? edgeKind, type: nodeType ?? edgeType, ...rest };
  if (nodeKind) read["label"] = plainLabel(String(rest["label"]), rest["flags"] as string[] | undefined);
  for (const name of ["date", "first", "last"]) if (read[name]) read[name] = date(read[name] as Item);
  return read;
}

const nodes = (graph: Graph): Item[] => graph.mapNodes((id, attributes) => item(attributes, { id }));
const edges = (graph: Graph): Item[] => graph.mapEdges((id, attributes, source, target) => item(attributes, { id, source, target }));
const sorted = (items: Item[]): Item[] => [...items].sort((a, b) => (String(a["id"]) < String(b["id"]) ? -1 : 1));

describe.each(slices)("graphology with the graph of $dataset, $question", (slice) => {
  it("has the same nodes and edges", async () => {
    const expected = await native(slice);
    const graph = Graph.from(await serialised(slice));
    expect([graph.order, graph.size]).toEqual([expected.nodes.length, expected.edges.length]);
    // Native again.
    expect(nodes(graph)).toEqual(expected.nodes);
    expect(sorted(edges(graph))).toEqual(sorted(expected.edges));
    for (const edge of expected.edges) expect(graph.isUndirected(edge["id"])).toBe(edge["directed"] === false);
  });

  it("has what Sigma asks of a node and nothing that it takes for an order to draw", async () => {
    const graph = Graph.from(await serialised(slice));
    graph.forEachNode((_, { x, y, type }) => {
      expect([Number.isFinite(x), Number.isFinite(y), type]).toEqual([true, true, undefined]);
    });
    graph.forEachEdge((_, { type }) => expect(type).toBeUndefined());
  });
});

describe("graphology", () => {
  it("keeps texts and dates as they are", async () => {
    expectNastyFacts(nodes(Graph.from(await serialised(nastyEvents))));
  });

  it("refuses the same in a graph that is directed alone: the options of the answer are needed", async () => {
    const graph = await serialised({ dataset: "nasty-texts", question: "view=actors" });
    expect(() => new DirectedGraph().import(graph)).toThrow();
  });
});
