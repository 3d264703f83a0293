import { afterEach, describe, expect, it, vi } from "vitest";
import { linkTo } from "../../src/wire/site";

/** The HTML of a site at that address, as far as it counts here. */
function onSite(baseURI: string): void {
  vi.stubGlobal("document", { baseURI, querySelector: () => ({ getAttribute: () => "parley-site.json" }) });
}

afterEach(() => vi.unstubAllGlobals());

describe("a link to the API", () => {
  it("leads to the server where there is one", () => {
    expect(linkTo("/v1/datasets/d/events/e")).toBe("/v1/datasets/d/events/e");
  });

  it("leads to a file beside the page of a site, in whatever folder it stands", () => {
    onSite("https://host.example/~me/talks/index.html?event=e");
    expect(linkTo("/v1/datasets/d/events/e")).toBe("https://host.example/~me/talks/data/d/events/e.json");
    expect(linkTo("/v1/datasets/d/graph")).toBeNull();
  });
});
