import { describe, expect, it } from "vitest";
import { overviewOf } from "./overview";

describe("the overview", () => {
  it("stacks events of one stretch of time and keeps every one", () => {
    const events = [1, 2, 3, 500].map((day) => ({ day, family: "talks" }));
    const overview = overviewOf(events, { start: 0, end: 1000 }, 1000, 10);
    expect(overview.ticks.map((tick) => tick.level)).toEqual([0, 1, 2, 0]);
    expect(overview.levels).toBe(3);
  });

  it("puts what lies at the edges into the outermost stretches", () => {
    const overview = overviewOf([{ day: -5, family: "a" }, { day: 1005, family: "a" }], { start: 0, end: 1000 }, 1000, 10);
    expect(overview.ticks.map((tick) => tick.x)).toEqual([0, 990]);
  });
});
