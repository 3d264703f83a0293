import { describe, expect, it } from "vitest";
import type { WireBounds } from "../../wire/types";
import { barOf } from "../time/bar";
import { dayOf } from "../time/days";
import type { Frame, LaneEvent } from "./frame";
import { lanesOf } from "./lanes";
import { extentOf } from "./marks";

const day = (iso: string): number => dayOf(iso)!;
const frame: Frame = {
  // Ten pixels a day.
  window: { start: day("2021-03-01"), end: day("2021-03-31") },
  width: 300,
  rows: 12,
  measure: (text) => text.length * 6,
  selected: null,
};
const four = (a: string | null, b: string | null, c: string | null, d: string | null): WireBounds => ({
  startEarliest: a,
  startLatest: b,
  endEarliest: c,
  endLatest: d,
});

function event(days: WireBounds, stated: WireBounds | null, more: Partial<LaneEvent> = {}): LaneEvent {
  const bar = barOf({ edtf: null, ...days, stated });
  return { id: "round", family: "talks", label: "Round", bar, partOf: null, ordinal: null, ghost: false, ...more };
}

describe("a date that a stated order narrowed", () => {
  it("shows beside its bar the days that the date alone allows", () => {
    const narrowed = event(
      four("2021-03-05", "2021-03-06", "2021-03-05", "2021-03-06"),
      four("2021-03-02", "2021-03-09", "2021-03-02", "2021-03-09"),
    );
    const extent = extentOf(narrowed, frame);
    expect([extent.x0, extent.x1]).toEqual([40, 60]);
    expect(extent.excluded).toEqual([
      { x0: 10, x1: 40, side: "before", open: false },
      { x0: 60, x1: 90, side: "after", open: false },
    ]);
    expect(extent.outer).toEqual({ x0: 10, x1: 90 });
  });

  it("shows excluded days only on the side that was narrowed", () => {
    const extent = extentOf(
      event(four("2021-03-01", "2021-03-07", "2021-03-01", "2021-03-07"), four("2021-03-01", "2021-03-09", "2021-03-01", "2021-03-09")),
      frame,
    );
    expect(extent.excluded).toEqual([{ x0: 70, x1: 90, side: "after", open: false }]);
  });

  it("has a short open piece on both sides where it has no date of its own", () => {
    const extent = extentOf(event(four("2021-03-05", "2021-03-19", "2021-03-05", "2021-03-19"), four(null, null, null, null)), frame);
    expect(extent.excluded).toEqual([
      { x0: 24, x1: 40, side: "before", open: true },
      { x0: 190, x1: 206, side: "after", open: true },
    ]);
  });

  it("is cut at the edges of the plot", () => {
    const extent = extentOf(event(four("2021-03-02", "2021-03-29", "2021-03-02", "2021-03-29"), four("2020-01-01", "2022-01-01", "2020-01-01", "2022-01-01")), frame);
    expect(extent.outer).toEqual({ x0: 0, x1: 300 });
  });

  it("marks the days that are certain only because of the order", () => {
    const extent = extentOf(
      event(four("2021-03-01", "2021-03-05", "2021-03-10", "2021-03-20"), four("2021-03-01", "2021-03-07", "2021-03-08", "2021-03-20")),
      frame,
    );
    expect(extent.solid).toEqual({ x0: 40, x1: 100 });
    expect(extent.surer).toEqual([
      { x0: 40, x1: 60 },
      { x0: 80, x1: 100 },
    ]);
    expect(extent.excluded).toEqual([]);
  });

  it("is drawn without excluded days where nothing was narrowed", () => {
    const extent = extentOf(event(four("2021-03-05", "2021-03-06", "2021-03-05", "2021-03-06"), null), frame);
    expect([extent.excluded, extent.surer]).toEqual([[], []]);
    expect(extent.outer).toEqual({ x0: extent.x0, x1: extent.x1 });
  });
});

describe("parts of a process", () => {
  const process = event(four("2021-03-02", "2021-03-02", "2021-03-28", "2021-03-28"), null, { id: "talks", label: "Talks" });
  const round = (ordinal: number, days: WireBounds) => event(days, null, { id: `r${ordinal}`, partOf: "talks", ordinal });

  it("have rows of their own where they possibly overlap", () => {
    const vague = [1, 2, 3].map((ordinal) => round(ordinal, four(`2021-03-0${ordinal + 1}`, `2021-03-2${ordinal}`, `2021-03-0${ordinal + 1}`, `2021-03-2${ordinal}`)));
    const [lane] = lanesOf([process, ...vague], ["talks"], frame);
    expect(lane!.marks.map((mark) => mark.id)).toEqual(["r1", "r2", "r3"]);
    expect(lane!.processes.map(({ parts, folded, total }) => [parts.length, folded, total])).toEqual([[0, 0, 3]]);
  });

  it("stay inside where they are uncertain but cannot overlap", () => {
    const apart = [
      round(1, four("2021-03-03", "2021-03-06", "2021-03-03", "2021-03-06")),
      round(2, four("2021-03-10", "2021-03-16", "2021-03-10", "2021-03-16")),
    ];
    const [lane] = lanesOf([process, ...apart], ["talks"], frame);
    expect(lane!.marks).toEqual([]);
    expect(lane!.processes[0]?.parts.length).toBe(2);
  });

  it("are drawn one by one where they follow each other without a day between", () => {
    const next = [
      round(1, four("2021-03-03", "2021-03-03", "2021-03-06", "2021-03-06")),
      round(2, four("2021-03-07", "2021-03-16", "2021-03-07", "2021-03-16")),
    ];
    const [lane] = lanesOf([process, ...next], ["talks"], frame);
    expect(lane!.processes[0]?.parts.map(({ mark }) => [mark.x0, mark.x1])).toEqual([
      [20, 58.5],
      [60, 160],
    ]);
  });

  it("are replaced by their number where they certainly overlap", () => {
    const known = [1, 2].map((ordinal) => round(ordinal, four("2021-03-03", "2021-03-03", "2021-03-06", "2021-03-06")));
    const [lane] = lanesOf([process, ...known], ["talks"], frame);
    expect(lane!.processes[0]?.folded).toBe(2);
  });
});
