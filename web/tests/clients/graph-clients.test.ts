import cytoscape from "cytoscape";
import { forceLink, forceManyBody, forceSimulation, type SimulationLinkDatum, type SimulationNodeDatum } from "d3-force";
import { describe, expect, it } from "vitest";

interface Native {
  total: { nodes: number; edges: number };
  nodes: { id: string }[];
  edges: { id: string; source: string; target: string }[];
}

function server(): string {
  const address = process.env["PARLEY_URL"];
  if (!address) throw new Error("PARLEY_URL is not set: start `parley serve --port 0` and give its address");
  return address.replace(/\/$/, "");
}

async function graph<T>(asked: string): Promise<T> {
  const response = await fetch(`${server()}/v1/datasets/iran-nuclear/graph?${asked}`);
  expect(response.status, asked).toBe(200);
  return (await response.json()) as T;
}

const questions = ["view=participation", "view=actors", "view=events", "view=participation&datetime=2021-01-01/2022-12-31&certainty=certain"];

describe.each(questions)("the graph of %s", (question) => {
  it("loads into Cytoscape.js with the same nodes and edges", async () => {
    const native = await graph<Native>(question);
    const answer = await graph<{ elements: cytoscape.ElementsDefinition }>(`${question}&format=cytoscape`);
    const cy = cytoscape({ headless: true, elements: answer.elements });
    expect([cy.nodes().length, cy.edges().length]).toEqual([native.nodes.length, native.edges.length]);
    expect(cy.nodes().map((node) => node.id()).sort()).toEqual(native.nodes.map((node) => node.id).sort());
    for (const edge of native.edges) {
      const loaded = cy.getElementById(edge.id);
      expect([loaded.source().id(), loaded.target().id()]).toEqual([edge.source, edge.target]);
    }
    cy.destroy();
  });

  it("loads into d3-force with the same nodes and links", async () => {
    type Node = SimulationNodeDatum & { id: string };
    const native = await graph<Native>(question);
    const answer = await graph<{ nodes: Node[]; links: SimulationLinkDatum<Node>[] }>(`${question}&format=d3`);
    // forceLink throws where an end is not a node.
    const links = forceLink<Node, SimulationLinkDatum<Node>>(answer.links).id((node) => node.id);
    const simulation = forceSimulation(answer.nodes).force("links", links).force("charge", forceManyBody()).stop();
    simulation.tick(3);
    expect([simulation.nodes().length, links.links().length]).toEqual([native.nodes.length, native.edges.length]);
    expect(links.links().every((link) => typeof link.source === "object" && typeof link.target === "object")).toBe(true);
    expect(simulation.nodes().every((node) => Number.isFinite(node.x) && Number.isFinite(node.y))).toBe(true);
  });
});

it("the graph of the dataset iran-nuclear is complete and not small", async () => {
  const native = await graph<Native>("view=participation");
  expect(native.nodes.length).toBeGreaterThan(100);
  expect(native.total).toEqual({ nodes: native.nodes.length, edges: native.edges.length });
});
