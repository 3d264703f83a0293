import { forceLink, forceManyBody, forceSimulation, type SimulationLinkDatum, type SimulationNodeDatum } from "d3-force";
import { describe, expect, it } from "vitest";
import { answer, expectNastyFacts, native, nastyEvents, slices, type Item, type Native } from "./slices.js";

type Node = SimulationNodeDatum & Item & { id: string };

describe.each(slices)("d3-force with the graph of $dataset, $question", (slice) => {
  it("links the same nodes", async () => {
    const expected = await native(slice);
    const graph = JSON.parse(await answer(slice, "d3", "application/json")) as { nodes: Node[]; links: (SimulationLinkDatum<Node> & Item)[] };
    expect({ nodes: graph.nodes, edges: graph.links }).toEqual({ nodes: expected.nodes, edges: expected.edges });
    // forceLink throws where an end is not a node.
    const links = forceLink<Node, SimulationLinkDatum<Node>>(graph.links).id((node) => node.id);
    const simulation = forceSimulation(graph.nodes).force("links", links).force("charge", forceManyBody()).stop();
    simulation.tick(3);
    expect([simulation.nodes().length, links.links().length]).toEqual([expected.nodes.length, expected.edges.length]);
    expect(links.links().every((link) => typeof link.source === "object" && typeof link.target === "object")).toBe(true);
    expect(simulation.nodes().every((node) => Number.isFinite(node.x) && Number.isFinite(node.y))).toBe(true);
  });
});

it("d3-force keeps texts and dates as they are", async () => {
  const graph = JSON.parse(await answer(nastyEvents, "d3", "application/json")) as Native;
  expectNastyFacts(graph.nodes);
});

it("the graph of the dataset iran-nuclear is complete and not small", async () => {
  const whole = await native({ dataset: "iran-nuclear", question: "view=participation" });
  expect(whole.nodes.length).toBeGreaterThan(100);
  expect(whole.total).toEqual({ nodes: whole.nodes.length, edges: whole.edges.length });
});
