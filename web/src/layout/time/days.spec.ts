import { describe, expect, it } from "vitest";
import { civil, dayOf, fromCivil, isoOf } from "./days";

describe("days", () => {
  it("count from 1970-01-01", () => {
    expect(dayOf("1970-01-01")).toBe(0);
    expect(dayOf("1969-12-31")).toBe(-1);
    expect(dayOf("2000-02-29")).toBe(11016);
  });

  it("convert to a date and back, across leap years, centuries and the year 0", () => {
    for (let day = -1_000_000; day <= 1_000_000; day += 997) {
      expect(dayOf(isoOf(day))).toBe(day);
      const { year, month, day: dayOfMonth } = civil(day);
      expect(fromCivil(year, month, dayOfMonth)).toBe(day);
    }
  });

  it("agree with JavaScript's Date", () => {
    for (let day = -20_000; day < 40_000; day += 131) {
      expect(isoOf(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
    }
  });

  it("are null where the text is not a date", () => {
    expect(dayOf(null)).toBeNull();
    expect(dayOf("2018-05")).toBeNull();
    expect(dayOf("soon")).toBeNull();
  });
});
