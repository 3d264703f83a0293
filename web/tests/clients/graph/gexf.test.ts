import Graph from "graphology";
import { parse } from "graphology-gexf";
import type { Attributes } from "graphology-types";
import { describe, expect, it } from "vitest";
import { edgeOf, nodeOf, type Flat } from "./flat.js";
import { answer, expectNastyFacts, native, nastyLabel, slices, type Item, type Slice } from "./slices.js";

async function load(slice: Slice): Promise<Graph> {
  // It throws at an attribute that is not declared and at an edge to nowhere.
  return parse(Graph, await answer(slice, "gexf", "application/gexf+xml"));
}

/** Numbers and truths as the texts that they were. */
const flat = (attributes: Attributes): Flat => Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value)]));

/** The characters that XML forbids are U+FFFD in GEXF. */
function inXml<T>(value: T): T {
  if (typeof value === "string") return value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd") as T;
  if (Array.isArray(value)) return value.map(inXml) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, inXml(member)])) as T;
}

const nodes = (graph: Graph): Item[] => graph.mapNodes((id, attributes) => nodeOf(id, String(attributes["label"]), flat(attributes)));
const sorted = (items: Item[]): Item[] => [...items].sort((a, b) => (String(a["id"]) < String(b["id"]) ? -1 : 1));

describe.each(slices)("graphology-gexf with the graph of $dataset, $question", (slice) => {
  it("has the same nodes and edges", async () => {
    const expected = await native(slice);
    const graph = await load(slice);
    expect([graph.order, graph.size]).toEqual([expected.nodes.length, expected.edges.length]);
    expect(nodes(graph)).toEqual(inXml(expected.nodes));
    const edges = graph.mapEdges((id, attributes, source, target) => edgeOf(id, source, target, flat(attributes)));
    // Control characters inside of JSON are escapes, which XML takes; the others are replaced there too.
    expect(inXml(sorted(edges))).toEqual(inXml(sorted(expected.edges)));
    for (const edge of expected.edges) expect(graph.isUndirected(edge["id"])).toBe(edge["directed"] === false);
  });
});

it("GEXF keeps texts, but for what XML cannot carry, and dates", async () => {
  const loaded = nodes(await load({ dataset: "nasty-texts", question: "view=participation" }));
  const bad = loaded.find((node) => node["id"] === "bad-text")!;
  expect(bad["label"]).toBe(inXml(nastyLabel));
  expect(bad["label"]).toContain("\ufffd");
  bad["label"] = nastyLabel;
  expectNastyFacts(loaded);
});
