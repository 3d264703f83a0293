import { describe, expect, it } from "vitest";
import type { Bar } from "../time/bar";
import type { Frame, LaneEvent } from "./frame";
import { lanesOf, share, type Lane } from "./lanes";

const frame: Frame = { window: { start: 0, end: 1000 }, width: 1000, rows: 20, measure: (text) => text.length * 6.5, selected: null };

function bar(from: number, to: number): Bar {
  return { kind: to - from === 1 ? "day" : "bar", from, to, solid: { from, to }, openStart: false, openEnd: false, mark: "", own: null };
}

function event(id: string, from: number, to = from + 1, more: Partial<LaneEvent> = {}): LaneEvent {
  return { id, family: "talks", label: `Event number ${id}`, bar: bar(from, to), partOf: null, ordinal: null, ghost: false, ...more };
}

/** A random number generator with a fixed seed, so that the cases are the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
}

interface Box {
  row: number;
  from: number;
  to: number;
}

function boxes(lane: Lane): Box[] {
  return [
    ...lane.marks.map((mark) => {
      const width = mark.label === null ? 0 : frame.measure(mark.label);
      const text = mark.anchor === "start" ? [mark.labelX, mark.labelX + width] : [mark.labelX - width, mark.labelX];
      const body = [mark.outer.x0, mark.outer.x1];
      const all = mark.label === null ? body : [...body, ...text];
      return { row: mark.row, from: Math.min(...all), to: Math.max(...all) };
    }),
    ...lane.processes.map((process) => ({ row: process.row, from: process.x0, to: process.x1 })),
  ];
}

describe("lanes", () => {
  it("never draw one event over another", () => {
    for (let seed = 1; seed <= 40; ++seed) {
      const next = random(seed);
      const events = Array.from({ length: 60 }, (_, index) => {
        const from = Math.floor(next() * 990);
        const made = event(String(index), from, from + 1 + Math.floor(next() ** 4 * 200));
        const narrowed = next() < 0.3 ? { before: { from: from - Math.floor(next() * 60) }, after: { to: null }, solid: null } : null;
        return { ...made, bar: { ...made.bar, own: narrowed } };
      });
      const [lane] = lanesOf(events, ["talks"], { ...frame, rows: 6 });
      const placed = boxes(lane!);
      for (const one of placed)
        for (const other of placed)
          if (one !== other && one.row === other.row) expect(one.to <= other.from || other.to <= one.from).toBe(true);
    }
  });

  it("lose no event: those without room are counted", () => {
    const events = Array.from({ length: 200 }, (_, index) => event(String(index), index * 5));
    const [lane] = lanesOf(events, ["talks"], { ...frame, rows: 3 });
    const counted = lane!.bubbles.reduce((sum, bubble) => sum + bubble.count, 0);
    expect(lane!.bubbles.length).toBeGreaterThan(0);
    expect(lane!.marks.length + counted).toBe(200);
    expect(lane!.rows).toBeLessThanOrEqual(3);
  });

  it("label the selected event even where there is little room", () => {
    const events = Array.from({ length: 200 }, (_, index) => event(String(index), index * 5));
    const [lane] = lanesOf(events, ["talks"], { ...frame, rows: 3, selected: "150" });
    expect(lane!.marks.find((mark) => mark.id === "150")?.label).toBe("Event number 150");
  });

  it("draw the parts inside their process, with their ordinals", () => {
    const rounds = [1, 2, 3].map((ordinal) => event(`r${ordinal}`, ordinal * 100, ordinal * 100 + 50, { partOf: "talks", ordinal }));
    const [lane] = lanesOf([event("talks", 100, 400), ...rounds], ["talks"], frame);
    expect(lane!.marks).toEqual([]);
    expect(lane!.processes.map((process) => process.parts.map((part) => part.ordinal))).toEqual([["1", "2", "3"]]);
  });

  it("replace parts by their number where they would overlap", () => {
    const rounds = [1, 2, 3].map((ordinal) => event(`r${ordinal}`, 100 + ordinal, 101 + ordinal, { partOf: "talks", ordinal }));
    const [lane] = lanesOf([event("talks", 100, 110), ...rounds], ["talks"], frame);
    expect(lane!.processes[0]).toMatchObject({ folded: 3, parts: [] });
  });

  it("fade a bar whose solid part is outside the window", () => {
    const fading: Bar = { kind: "bar", from: -500, to: 400, solid: { from: -400, to: -100 }, openStart: false, openEnd: false, mark: "", own: null };
    const [lane] = lanesOf([event("fading", 0, 1, { bar: fading })], ["talks"], frame);
    expect(lane!.marks[0]).toMatchObject({ x0: 0, x1: 400, solid: { x0: 0, x1: 0 } });
  });

  it("leave out events outside the window and undated ones", () => {
    const undated: Bar = { kind: "undated", from: 0, to: 0, solid: null, openStart: true, openEnd: true, mark: "", own: null };
    const events = [event("early", -50), event("late", 1000), event("none", 0, 1, { bar: undated }), event("in", 999)];
    const [lane] = lanesOf(events, ["talks"], frame);
    expect(lane!.marks.map((mark) => mark.id)).toEqual(["in"]);
  });

  it("keep a row for every family when there are too few rows", () => {
    expect(share([9, 1, 4], 6)).toEqual([2, 1, 3]);
    expect(share([0, 0], 1)).toEqual([1, 1]);
    expect(share([5, 5, 5], 3)).toEqual([2, 2, 2]);
  });
});
