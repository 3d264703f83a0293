import { describe, expect, it } from "vitest";
import { fileOf, partsOf, siteName } from "./site";

const fileFor = (address: string): string | null => fileOf(partsOf(address));

describe("the name of a file of a site", () => {
  // The same cases as in tests/unit/app/site_names_test.cpp: both sides must agree.
  it.each([
    ["basij-letter", "basij-letter"],
    ["source:ifp-basij-letter", "source_ifp-basij-letter"],
    ["con", "con_"],
    ["com1", "com1_"],
    ["com10", "com10"],
    ["A é", "_41_20_c3_a9"],
    ["a".repeat(121), `${"a".repeat(100)}_019ebb34`],
  ])("of %j", (id, name) => {
    expect(siteName(id)).toBe(name);
  });
});

describe("the file of an answer", () => {
  it("is one for each thing, and one for each policy of a list of events", () => {
    expect(fileFor("/v1/datasets")).toBe("data/datasets.json");
    expect(fileFor("/v1/datasets/d")).toBe("data/d/dataset.json");
    expect(fileFor("/v1/datasets/d/actors?limit=10000")).toBe("data/d/actors.json");
    expect(fileFor("/v1/datasets/d/events?claims=source:s&limit=10000")).toBe("data/d/policies/source_s.json");
    expect(fileFor("/v1/datasets/d/events?datetime=2015-01-01/2015-12-31")).toBe("data/d/policies/preferred.json");
    expect(fileFor("/v1/datasets/d/events/e?claims=all")).toBe("data/d/events/e.json");
    expect(fileFor("/v1/datasets/d/actors/a/neighbours")).toBe("data/d/actors/a.json");
  });

  it("is nowhere for what a site computes or lacks", () => {
    for (const address of ["graph?limit=800", "relation?a=x&b=y", "actors/a/with/b", "centrality"]) expect(fileFor(`/v1/datasets/d/${address}`), address).toBeNull();
  });
});
