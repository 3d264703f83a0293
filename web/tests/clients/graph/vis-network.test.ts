import { DataSet } from "vis-data/esnext/esm/vis-data.js";
import { describe, expect, it } from "vitest";
import { answer, expectNastyFacts, ids, native, nastyEvents, plainLabel, slices, type Item, type Slice } from "./slices.js";

interface Answer {
  nodes: (Item & { id: string })[];
  edges: (Item & { id: string; from: string; to: string })[];
}

async function load(slice: Slice): Promise<Answer> {
  return JSON.parse(await answer(slice, "vis-network", "application/json")) as Answer;
}

const node = ({ group: _group, shapeProperties: _shape, title: _title, label, ...rest }: Item): Item => ({
  ...rest,
  label: plainLabel(String(label), rest["flags"] as string[] | undefined),
});
const edge = ({ from, to, arrows: _arrows, dashes: _dashes, title: _title, ...rest }: Item): Item => ({ ...rest, source: from, target: to });

describe.each(slices)("vis-data with the graph of $dataset, $question", (slice) => {
  it("has the same nodes and edges under their ids", async () => {
    const expected = await native(slice);
    const graph = await load(slice);
    // A DataSet throws where an id comes twice.
    const nodes = new DataSet(graph.nodes);
    const edges = new DataSet(graph.edges);
    expect([nodes.length, edges.length]).toEqual([expected.nodes.length, expected.edges.length]);
    expect(nodes.getIds().map(String).sort()).toEqual(ids(expected.nodes));
    for (const { from, to } of edges.get()) expect([nodes.get(from)?.id, nodes.get(to)?.id]).toEqual([from, to]);
    // Native again.
    expect(nodes.get().map(node)).toEqual(expected.nodes);
    expect(edges.get().map(edge)).toEqual(expected.edges);
  });
});

describe("vis-network", () => {
  it("keeps texts and dates as they are", async () => {
    expectNastyFacts(new DataSet((await load(nastyEvents)).nodes).get().map(node));
  });

  it("dashes what is denied, hypothetical, negated or still to come, and says so", async () => {
    const { nodes, edges } = await load(nastyEvents);
    for (const each of [...nodes, ...edges]) expect(Boolean(each["flags"])).toBe(typeof each["title"] === "string");
    expect(nodes.find((each) => each.id === "denied-talks")).toMatchObject({ title: "hypothetical, denied", shapeProperties: { borderDashes: true } });
  });
});
