import { describe, expect, it } from "vitest";
import { barOf } from "./bar";
import { dayOf } from "./days";

const day = (iso: string): number => dayOf(iso)!;
const bounds = (edtf: string | null, a: string | null, b: string | null, c: string | null, d: string | null) => ({
  edtf,
  startEarliest: a,
  startLatest: b,
  endEarliest: c,
  endLatest: d,
});

describe("the drawing of a date", () => {
  it("is a single day where the day is known", () => {
    const bar = barOf(bounds("2018-05-08", "2018-05-08", "2018-05-08", "2018-05-08", "2018-05-08"));
    expect(bar.kind).toBe("day");
    expect(bar.to - bar.from).toBe(1);
  });

  it("is solid from the latest start to the earliest end and fades outside it", () => {
    const bar = barOf(bounds("2013/2021", "2013-01-01", "2013-12-31", "2021-01-01", "2021-12-31"));
    expect(bar.solid).toEqual({ from: day("2013-12-31"), to: day("2021-01-01") + 1 });
    expect([bar.from, bar.to]).toEqual([day("2013-01-01"), day("2022-01-01")]);
  });

  it("has no solid part where the event took place on one of several days", () => {
    const bar = barOf(bounds("[2022-01-25..2022-02-08]", "2022-01-25", "2022-02-08", "2022-01-25", "2022-02-08"));
    expect(bar.kind).toBe("bar");
    expect(bar.solid).toBeNull();
  });

  it("is open where a bound is missing", () => {
    const bar = barOf(bounds("[2018-05..]", "2018-05-01", null, "2018-05-01", null));
    expect([bar.openStart, bar.openEnd]).toEqual([false, true]);
    expect(bar.kind).toBe("bar");
  });

  it("is undated without any bound", () => {
    expect(barOf(bounds(null, null, null, null, null)).kind).toBe("undated");
  });

  it.each([
    ["2018?", "?"],
    ["2018~", "~"],
    ["2018%", "%"],
    ["2018?/2019~", "%"],
    ["2018", ""],
  ])("marks %s with “%s”", (edtf, mark) => {
    expect(barOf(bounds(edtf, "2018-01-01", "2018-12-31", "2018-01-01", "2018-12-31")).mark).toBe(mark);
  });
});
