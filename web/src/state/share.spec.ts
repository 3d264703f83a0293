import { describe, expect, it } from "vitest";
import { elementCode, frameAddress, frameCode, linkTo, sharedView, withFormat } from "./share";
import { parseView, start, type View } from "./view";

const server = "https://parley.example";
const revision = "0123456789abcdef".repeat(4);
const view: View = { ...start, window: { from: "2021-01-20", to: "2022-09-01" }, chosen: { kind: "event", id: 'a"><b&c' }, pane: "graph", graph: "actors" };

describe("what is shared", () => {
  it("names the dataset, and its revision where it is pinned", () => {
    const pinned = sharedView(view, { id: "d", revision }, true);
    expect(linkTo(server, pinned)).toBe(`${server}/?dataset=d&revision=0123456789ab&datetime=2021-01-20/2022-09-01&graph=actors&view=graph&event=a%22%3E%3Cb%26c`);
    expect(sharedView({ ...view, revision }, { id: "d", revision }, false).revision).toBeNull();
  });

  it("shows the same view in a frame", () => {
    const shared = sharedView(view, { id: "a b" }, false);
    const address = new URL(frameAddress(server, shared));
    expect(address.pathname).toBe("/embed/a%20b");
    expect(parseView(address.search)).toEqual({ ...shared, dataset: null });
    expect(new URL(frameAddress(server, { ...shared, pane: "table" })).searchParams.get("view")).toBeNull();
  });

  it("is code without a way out of its attributes", () => {
    const shared = sharedView(view, { id: 'd"><script>' }, false);
    const codes = [frameCode(server, shared, 'A "title" <b>&'), elementCode(server, shared)];
    expect(codes[0]).toContain('title="A &quot;title&quot; &lt;b&gt;&amp;"');
    expect(codes[1]).toContain('event="a&quot;&gt;&lt;b&amp;c"');
    for (const code of codes) expect(code).not.toMatch(/<b>|"><script>/);
  });

  it("leaves defaults out of the code", () => {
    expect(elementCode(server, sharedView(start, { id: "d" }, false)).split("\n")[1]).toBe('<parley-timeline group="parley" dataset="d"></parley-timeline>');
  });

  it("adds a format to an address with and without parameters", () => {
    expect(withFormat("/a", "csv")).toBe("/a?format=csv");
    expect(withFormat("/a?b=c", "csv")).toBe("/a?b=c&format=csv");
    expect(withFormat("/a", "json")).toBe("/a");
  });
});
