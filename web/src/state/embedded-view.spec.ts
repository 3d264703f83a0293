import { describe, expect, it } from "vitest";
import { daysOf, saidToGroup, subjectOf, unreadable, viewOf } from "./embedded-view";
import { start } from "./view";

describe("a window of an attribute", () => {
  it.each([
    ["2021", "2021-01-01/2021-12-31"],
    ["2021/2022", "2021-01-01/2022-12-31"],
    ["2020-02", "2020-02-01/2020-02-29"],
    ["1900-02/1900-02", "1900-02-01/1900-02-28"],
    ["0044-02", "0044-02-01/0044-02-29"],
    ["2021-12-05/2022", "2021-12-05/2022-12-31"],
  ])("%s is %s", (datetime, days) => {
    expect(daysOf(datetime)).toBe(days);
  });

  it.each(["", "/", "2022/2021", "2021-13", "2021/2022/2023", "now", "2021-02-03T04:05", "javascript:alert(1)"])("%j is none", (datetime) => {
    expect(daysOf(datetime)).toBeNull();
  });
});

describe("attributes", () => {
  it("mean what the parameters of the page's address mean", () => {
    expect(viewOf({ dataset: "a b", datetime: "2021", event: "x&theme=dark", without: "force,steps", claims: "source:s" })).toEqual({
      ...start,
      dataset: "a b",
      window: { from: "2021-01-01", to: "2021-12-31" },
      chosen: { kind: "event", id: "x&theme=dark" },
      hiddenFamilies: ["force", "steps"],
      claims: "source:s",
    });
  });

  it("say to the group what changed, and nothing else", () => {
    expect(saidToGroup({ event: "x", datetime: "2021" }, ["event"])).toEqual({ chosen: { kind: "event", id: "x" } });
    expect(saidToGroup({ event: null }, ["event"])).toEqual({ chosen: null });
    expect(saidToGroup({ dataset: "d" }, ["dataset"])).toEqual({});
  });

  it("leave to the group what they do not say", () => {
    expect(subjectOf({ dataset: "d" })).toEqual({ dataset: "d", revision: null, claims: null });
    expect(subjectOf({ claims: "preferred" }).claims).toBe("preferred");
  });

  it("that cannot be read are named", () => {
    expect(unreadable({ datetime: "soon", certainty: "maybe", claims: "mine", revision: "1", dataset: "d" })).toEqual(["revision", "claims", "datetime", "certainty"]);
    expect(unreadable({ datetime: "2021", certainty: "certain", claims: "all", revision: "0123456789ab", event: "" })).toEqual([]);
  });
});
