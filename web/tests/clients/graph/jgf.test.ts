import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import Ajv from "ajv";
import { describe, expect, it } from "vitest";
import { answer, expectNastyFacts, native, nastyEvents, plainLabel, slices, type Item, type Slice } from "./slices.js";

interface Jgf {
  graph: { nodes: Record<string, { label: string; metadata: Item }>; edges: (Item & { relation: string; directed: boolean; metadata: Item })[] };
}

async function load(slice: Slice): Promise<Jgf> {
  return JSON.parse(await answer(slice, "jgf", "application/vnd.jgf+json")) as Jgf;
}

/** In the order of the native answer, which the members of an object do not keep. */
function nodes({ graph }: Jgf): Item[] {
  return Object.entries(graph.nodes)
    .sort(([, a], [, b]) => Number(a.metadata["index"]) - Number(b.metadata["index"]))
    .map(([id, { label, metadata: { index: _index, ...rest } }]) => ({ id, label: plainLabel(label, rest["flags"] as string[] | undefined), ...rest }));
}

// The schema is not ours to copy: https://github.com/jsongraph/json-graph-specification, json-graph-schema_v2.json
const schema = resolve(__dirname, "../../../../../shared/samples/formats/jgf/json-graph-schema_v2.json");

describe.skipIf(!existsSync(schema))("the JSON Schema of JGF 2.1 (skipped where ../shared has none)", () => {
  const validate = existsSync(schema) ? new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schema, "utf8")) as object) : undefined;

  it.each([...slices, { dataset: "nasty-texts", question: "datetime=0300" }])("accepts the graph of $dataset, $question", async (slice) => {
    validate?.(await load(slice));
    expect(validate?.errors ?? []).toEqual([]);
  });

  it("refuses a graph without a list of edges, so that the test could fail", async () => {
    const { graph } = await load(nastyEvents);
    expect(validate?.({ graph: { nodes: graph.nodes } })).toBe(false);
  });
});

describe.each(slices)("JGF of $dataset, $question", (slice) => {
  it("is the native graph again", async () => {
    const expected = await native(slice);
    const answered = await load(slice);
    expect(nodes(answered)).toEqual(expected.nodes);
    const edges = answered.graph.edges.map(({ relation: _relation, directed: _directed, metadata, ...rest }) => ({ ...rest, ...metadata }));
    expect(edges).toEqual(expected.edges);
    for (const { relation, directed, metadata } of answered.graph.edges) {
      expect([relation, directed]).toEqual([metadata["type"], metadata["directed"] ?? true]);
    }
  });
});

it("JGF keeps texts and dates as they are", async () => {
  expectNastyFacts(nodes(await load(nastyEvents)));
});
