import { describe, expect, it } from "vitest";
import { dayOf } from "./days";
import { axisTicks } from "./ticks";

describe("the axis", () => {
  const month = (index: number) => `m${index}`;

  it("labels months, and years at their first day", () => {
    const span = { start: dayOf("2021-11-15")!, end: dayOf("2022-03-15")! };
    const ticks = axisTicks(span, 400, 80, month);
    expect(ticks.map((tick) => tick.label)).toEqual(["m12", "2022", "m2", "m3"]);
    expect(ticks.filter((tick) => tick.major).map((tick) => tick.label)).toEqual(["2022"]);
  });

  it("has no major tick where every tick is a year", () => {
    const ticks = axisTicks({ start: dayOf("2002-01-01")!, end: dayOf("2024-01-01")! }, 1000, 90, month);
    expect(ticks.some((tick) => tick.major)).toBe(false);
    expect(ticks[0]).toEqual({ x: 0, label: "2002", major: false });
  });
});
