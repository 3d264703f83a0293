import { describe, expect, it } from "vitest";
import { overviewOf } from "./overview";

describe("the overview", () => {
  it("stacks events of the same bin and keeps every one", () => {
    const events = [1, 2, 3, 500].map((day) => ({ day, family: "talks" }));
    const overview = overviewOf(events, { start: 0, end: 1000 }, 1000, 10);
    expect(overview.ticks.map((tick) => tick.level)).toEqual([0, 1, 2, 0]);
    expect(overview.levels).toBe(3);
  });

  it("puts events outside the span into the outermost bins", () => {
    const overview = overviewOf([{ day: -5, family: "a" }, { day: 1005, family: "a" }], { start: 0, end: 1000 }, 1000, 10);
    expect(overview.ticks.map((tick) => tick.x)).toEqual([0, 990]);
  });
});
