import { describe, expect, it } from "vitest";
import { openingWindow } from "./density";
import { overviewOf } from "./overview";
import { axisTicks } from "./ticks";
import { dayOf } from "./days";

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

describe("the window the page opens on", () => {
  const bounds = { start: 0, end: 8000 };

  it("is everything where there is little", () => {
    expect(openingWindow([1, 2, 3], bounds)).toBe(bounds);
  });

  it("holds the densest stretch of much", () => {
    const days = [...Array.from({ length: 40 }, (_, index) => index * 200), ...Array.from({ length: 30 }, (_, index) => 6000 + index * 5)];
    const window = openingWindow(days, bounds);
    expect(window.start).toBeLessThanOrEqual(6000);
    expect(window.end).toBeGreaterThan(6145);
    expect(window.end - window.start).toBeLessThan(2000);
  });
});

describe("the axis", () => {
  const month = (index: number) => `m${index}`;

  it("names months, and years where they begin", () => {
    const span = { start: dayOf("2021-11-15")!, end: dayOf("2022-03-15")! };
    const ticks = axisTicks(span, 400, 80, month);
    expect(ticks.map((tick) => tick.label)).toEqual(["m12", "2022", "m2", "m3"]);
    expect(ticks.filter((tick) => tick.major).map((tick) => tick.label)).toEqual(["2022"]);
  });

  it("lets no year stand out among years", () => {
    const ticks = axisTicks({ start: dayOf("2002-01-01")!, end: dayOf("2024-01-01")! }, 1000, 90, month);
    expect(ticks.some((tick) => tick.major)).toBe(false);
    expect(ticks[0]).toEqual({ x: 0, label: "2002", major: false });
  });
});
