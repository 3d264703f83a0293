import { describe, expect, it } from "vitest";
import { choosing, formatView, parseView, start, toggled, type View } from "./view";

describe("the address", () => {
  it("is empty for the opening view", () => {
    expect(formatView(start)).toBe("");
    expect(parseView("")).toEqual(start);
  });

  const full: View = {
    dataset: "iran-nuclear",
    revision: "0123456789ab",
    window: { from: "2021-01-20", to: "2022-09-01" },
    certainty: "certain",
    claims: "source:ifp-basij-letter",
    graph: "actors",
    pane: "table",
    hiddenFamilies: ["force", "steps"],
    hiddenKinds: ["person"],
    chosen: { kind: "event", id: "basij-letter" },
    compared: "remark",
    theme: "dark",
  };

  it("keeps every property of the view", () => {
    expect(parseView(formatView(full))).toEqual(full);
  });

  it("stays readable", () => {
    expect(formatView({ ...start, window: full.window, claims: full.claims, chosen: full.chosen })).toBe(
      "?datetime=2021-01-20/2022-09-01&claims=source:ifp-basij-letter&event=basij-letter",
    );
  });

  it.each(["actor", "source", "claim", "event"] as const)("keeps a chosen %s", (kind) => {
    const view: View = { ...start, chosen: { kind, id: "x" } };
    expect(parseView(formatView(view))).toEqual(view);
  });

  it.each([
    "?datetime=2022/2021",
    "?datetime=2022-02-01/2021-01-01",
    "?certainty=surely",
    "?claims=source:",
    "?revision=0123",
    "?revision=latest",
    "?graph=3d",
    "?view=cinema",
    "?theme=red",
    "?nonsense=1",
    "?event=",
    "?with=remark",
  ])("falls back to the default for %s", (address) => {
    expect(parseView(address)).toEqual(start);
  });
});

describe("toggling", () => {
  it("adds what is absent and removes what is there", () => {
    expect(toggled(["a"], "b")).toEqual(["a", "b"]);
    expect(toggled(["a", "b"], "a")).toEqual(["b"]);
  });
});

describe("choosing", () => {
  const compared: View = { ...start, chosen: { kind: "event", id: "a" }, compared: "b" };

  it("ends the comparison when another thing is chosen", () => {
    expect(choosing(compared, { kind: "event", id: "c" }).compared).toBeNull();
    expect(choosing(compared, { kind: "actor", id: "a" }).compared).toBeNull();
    expect(choosing(compared, null).compared).toBeNull();
  });

  it("keeps the comparison where the choice is the same", () => {
    expect(choosing(compared, { kind: "event", id: "a" })).toEqual(compared);
  });
});
