import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { visit, type Visit } from "../../browser/browser.js";
import { answer, native, slices } from "./slices.js";

const require = createRequire(import.meta.url);
/** The script of a package that puts its name into the page; packages do not export it, but for their main file beside. */
const script = (name: string, file: string): string => readFileSync(join(dirname(require.resolve(name)), file), "utf8");

// What draws needs a browser; the other tests of these clients do not.
let browser: Visit;
beforeAll(async () => {
  browser = await visit({ width: 800, height: 600 });
  await browser.page.setContent('<div id="stage" style="width:600px;height:400px"></div>');
  await browser.page.addScriptTag({ content: script("vis-network/standalone", "vis-network.min.js") });
  await browser.page.addScriptTag({ content: script("graphology", "graphology.umd.min.js") });
  await browser.page.addScriptTag({ content: script("sigma", "sigma.min.js") });
});
afterAll(async () => {
  await browser.close();
});

const small = slices.filter(({ dataset }) => dataset === "nasty-texts");

describe.each(small)("drawn: the graph of $dataset, $question", (slice) => {
  it("by vis-network, with the same nodes and edges", async () => {
    const expected = await native(slice);
    const data = await answer(slice, "vis-network", "application/json");
    const drawn = await browser.page.evaluate((text) => {
      const { Network } = (globalThis as unknown as { vis: { Network: new (...of: unknown[]) => VisNetwork } }).vis;
      const network = new Network(document.getElementById("stage"), JSON.parse(text), { physics: false });
      const edges = network.body.data.edges.getIds().filter((id) => network.getConnectedNodes(id).length === 2);
      const counts = [Object.keys(network.getPositions()).length, edges.length];
      network.destroy();
      return counts;
    }, data);
    expect(drawn).toEqual([expected.nodes.length, expected.edges.length]);
  });

  it("by Sigma, without an order to draw that it does not know", async () => {
    const expected = await native(slice);
    const data = await answer(slice, "graphology", "application/json");
    const drawn = await browser.page.evaluate((text) => {
      const page = globalThis as unknown as { graphology: { from: (text: unknown) => SigmaGraph }; Sigma: new (...of: unknown[]) => SigmaStage };
      const graph = page.graphology.from(JSON.parse(text));
      const sigma = new page.Sigma(graph, document.getElementById("stage"));
      sigma.refresh();
      const shown = graph.nodes().filter((id) => Number.isFinite(sigma.getNodeDisplayData(id)?.x)).length;
      sigma.kill();
      return [shown, graph.size];
    }, data);
    expect(drawn).toEqual([expected.nodes.length, expected.edges.length]);
  });
});

it("nothing went wrong while they drew", () => {
  expect(browser.faults.filter((fault) => !/WebGL|GPU/.test(fault))).toEqual([]);
});

interface VisNetwork {
  body: { data: { edges: { getIds(): string[] } } };
  getConnectedNodes(edge: string): unknown[];
  getPositions(): Record<string, unknown>;
  destroy(): void;
}
interface SigmaGraph {
  size: number;
  nodes(): string[];
}
interface SigmaStage {
  refresh(): void;
  kill(): void;
  getNodeDisplayData(id: string): { x: number } | undefined;
}
