import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { ParleyDetailElement, ParleyFrameElement, ParleyGraphElement, ParleyTimelineElement } from "../../public/embed";
import type { DetailElement } from "../../src/elements/embed/detail-element";
import type { FrameElement } from "../../src/elements/embed/frame-element";
import type { GraphElement } from "../../src/elements/embed/graph-element";
import type { TimelineElement } from "../../src/elements/embed/timeline-element";
import { viewAttributes } from "../../src/state/embedded-view";

// The type check of the tests fails where an element is not what its declaration promises.
export const promises: {
  timeline: (element: TimelineElement) => ParleyTimelineElement;
  graph: (element: GraphElement) => ParleyGraphElement;
  detail: (element: DetailElement) => ParleyDetailElement;
  frame: (element: FrameElement) => ParleyFrameElement;
} = { timeline: (one) => one, graph: (one) => one, detail: (one) => one, frame: (one) => one };

const read = (path: string) => readFileSync(resolve(__dirname, "../../..", path), "utf8");

describe("what is promised of embedded elements", () => {
  it("are all attributes, in the types and in the documentation", () => {
    const [types, docs] = [read("web/public/embed.d.ts"), read("docs/embedding.md")];
    const attributes = [...viewAttributes, "server", "group", "theme", "lang", "rows", "bare", "view", "src"];
    expect(attributes.filter((name) => !types.includes(`  ${name === "dataset" ? "datasetId" : name}: `))).toEqual([]);
    expect(attributes.filter((name) => !docs.includes(`\`${name}\``))).toEqual([]);
  });

  it("are all custom properties", async () => {
    const { light, fonts } = await import("../../src/elements/embed/palette");
    const docs = read("docs/embedding.md");
    expect(Object.keys({ ...light, ...fonts }).filter((name) => !/family-\d/.test(name) && !docs.includes(`\`--parley-${name}\``))).toEqual([]);
  });
});
