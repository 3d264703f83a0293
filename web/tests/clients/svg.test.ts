// xmllint reads the pictures, and they show as many things as the native answers have.
import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";

const server = (process.env["PARLEY_URL"] ?? "").replace(/\/$/, "");

async function text(asked: string): Promise<string> {
  if (server === "") throw new Error("PARLEY_URL is not set: start `parley serve --port 0` and give its address");
  const response = await fetch(`${server}/v1/datasets/${asked}`);
  expect(response.status, asked).toBe(200);
  return response.text();
}

/** The value of an XPath expression, by xmllint, which fails where the text is no XML. */
function xpath(picture: string, expression: string): string {
  return execFileSync("xmllint", ["--nonet", "--xpath", expression, "-"], { input: picture, maxBuffer: 64 << 20 })
    .toString()
    .trim();
}

const things = (group: string) => `count(//*[@class="${group}"]/*[*[local-name()="title"]])`;

describe.each(["iran-nuclear", "colombia-farc"])("pictures of %s", (dataset) => {
  it.each(["participation", "actors", "events"])("the graph of %s has a mark for every node and a line for every edge", async (view) => {
    const native = JSON.parse(await text(`${dataset}/graph?view=${view}`)) as { nodes: unknown[]; edges: unknown[] };
    const picture = await text(`${dataset}/graph?view=${view}&format=svg`);
    expect(Number(xpath(picture, things("nodes")))).toBe(native.nodes.length);
    expect(Number(xpath(picture, things("edges")))).toBe(native.edges.length);
  });

  it("the timeline has a mark for every event", async () => {
    const native = JSON.parse(await text(`${dataset}/events?limit=1`)) as { total: number };
    const picture = await text(`${dataset}/events?format=svg`);
    const marks = Number(xpath(picture, things("lane-marks"))) + Number(xpath(picture, things("undated")));
    expect(marks).toBe(native.total);
  });

  it("nothing in them runs or is loaded", async () => {
    for (const asked of [`${dataset}/events?format=svg`, `${dataset}/graph?format=svg`]) {
      const picture = await text(asked);
      expect(xpath(picture, 'count(//*[local-name()="script" or local-name()="foreignObject" or local-name()="image"])')).toBe("0");
      expect(xpath(picture, 'count(//@*[starts-with(name(), "on")])')).toBe("0");
      expect(picture).not.toMatch(/@import|url\((?!#)/);
    }
  });

  it("the same question has the same picture", async () => {
    const asked = `${dataset}/graph?view=actors&format=svg`;
    expect(await text(asked)).toBe(await text(`${asked}&certainty=possible`));
  });

  it("labels in a language from right to left keep their direction", async () => {
    const picture = await text(`${dataset}/events?format=svg&lang=fa`);
    const labels = Number(xpath(picture, 'count(//*[local-name()="text"][@direction="rtl"])'));
    if (dataset === "iran-nuclear") expect(labels).toBeGreaterThan(20);
  });
});
